import { isRecord } from '../../workspace/index.js';
import { fillPattern, matchPattern } from './pattern.js';

/** What an `exports` or `imports` field says of one subpath. */
export type MapAnswer =
  /** Targets over all conditions, the ones nearest to source first. */
  { offered: true; targets: readonly string[] } | { offered: false };

/**
 * Conditions whose target is likelier source than output: a custom one such as `@acme/source`, then what Node and bundlers run,
 * then declarations. All are collected, because the same source stands behind each of them.
 */
const ORDER = ['source', 'development', 'import', 'module', 'node', 'default', 'require', 'browser', 'types'];

/**
 * Looks `subpath` (`.` or `./x`, `#x` for `imports`) up in the field's value, by the rules of
 * https://nodejs.org/api/packages.html#subpath-patterns: exact keys, then the pattern with the longest text before its star;
 * `null` forbids.
 */
export function lookUp(field: unknown, subpath: string): MapAnswer {
  const map = isSubpathMap(field) ? field : { '.': field };
  let target: unknown;
  let star = '';
  if (Object.hasOwn(map, subpath)) target = map[subpath];
  else {
    let best = -1;
    for (const key of Object.keys(map)) {
      const prefix = key.indexOf('*');
      const folder = prefix === -1 && key.endsWith('/') && subpath.startsWith(key);
      const match = folder
        ? subpath.slice(key.length)
        : prefix === -1
          ? undefined
          : matchPattern(key, subpath);
      const length = folder ? key.length : prefix;
      if (match === undefined || length <= best) continue;
      best = length;
      star = match;
      target = folder ? folderTargets(map[key]) : map[key];
    }
    if (best === -1) return { offered: false };
  }
  const targets = targetsOf(target).map((one) => fillPattern(one, star));
  return targets.length === 0 ? { offered: false } : { offered: true, targets: [...new Set(targets)] };
}

/** Keys of an `exports` field without star, for suggestions. */
export function offeredSubpaths(field: unknown): string[] {
  return isSubpathMap(field) ? Object.keys(field).filter((key) => !key.includes('*')) : ['.'];
}

function isSubpathMap(field: unknown): field is Record<string, unknown> {
  return isRecord(field) && Object.keys(field).some((key) => key.startsWith('.') || key.startsWith('#'));
}

/** `"./lib/": "./src/"`, the form before patterns. */
function folderTargets(target: unknown): unknown {
  return targetsOf(target).map((one) => `${one}*`);
}

/** Conditions nested deeper than this are an attack or an accident; what lies below is not looked at. */
const MAX_DEPTH = 32;

/** All file targets below a value, walking conditions in the order above. */
function targetsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => targetsOf(one, depth + 1));
  if (!isRecord(value)) return [];
  return Object.keys(value)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((key) => targetsOf(value[key], depth + 1));
}

function rank(condition: string): number {
  const known = ORDER.indexOf(condition);
  return known === -1
    ? condition.includes('source') || condition.startsWith('@')
      ? -1
      : ORDER.length
    : known;
}
