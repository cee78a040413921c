import { pointerNames, pointerStep, valueAt } from '../../../../src/document/index.js';
import type { Json } from '../../../../src/schema/index.js';
import { canonical, isObject } from '../../../../src/schema/index.js';
import { shortHash } from '../short-hash.js';
import { BY_NAME, WORDS_ONLY } from '../changelog/schema-differences.js';

/** Opens a document of one side by its path; undefined where there is none. */
export type Open = (path: string) => unknown;

/** Keywords whose value is a value, whatever it looks like. */
const VALUES = new Set(['const', 'enum', 'default']);

/**
 * Hashes of parts of one side: equal for what means the same to validators, whatever it is called and described as, and different
 * as soon as anything differs that they refer to.
 */
export class Digests {
  private readonly targets = new Map<string, { hash: string; refers: readonly string[] }>();

  constructor(private readonly open: Open) {}

  /** Hash of a part that stands in a document, with all it refers to. */
  of(part: Json | undefined, file: string): string {
    if (part === undefined) return '';
    const refers: string[] = [];
    const hashes = [plain(part, 'schema', file, refers)];
    const seen = new Set<string>();
    for (let next = refers.pop(); next !== undefined; next = refers.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const target = this.target(next);
      hashes.push(next, target.hash);
      refers.push(...target.refers);
    }
    return shortHash(hashes, 16);
  }

  private target(address: string): { hash: string; refers: readonly string[] } {
    const known = this.targets.get(address);
    if (known) return known;
    const [file = '', fragment = ''] = address.split('#', 2);
    const value = valueAt(this.open(file), decoded(fragment)) as Json | undefined;
    const refers: string[] = [];
    const text = value === undefined ? '' : plain(value, 'schema', file, refers);
    const target = { hash: shortHash([text], 16), refers };
    this.targets.set(address, target);
    return target;
  }
}

/** The canonical text of a part without words for people. @param refers gets the addresses of what it refers to */
function plain(value: Json, kind: 'schema' | 'names', file: string, refers: string[]): string {
  if (Array.isArray(value))
    return `[${(value as readonly Json[]).map((one) => plain(one, kind, file, refers)).join(',')}]`;
  if (!isObject(value)) return canonical(value);
  const members = Object.keys(value)
    .toSorted()
    .filter((name) => kind === 'names' || !WORDS_ONLY.has(name))
    .map((name) => {
      const member = value[name] as Json;
      if (kind === 'schema' && name === '$ref' && typeof member === 'string')
        refers.push(addressOf(member, file));
      const inner = kind === 'schema' && Object.hasOwn(BY_NAME, name) ? 'names' : 'schema';
      const text =
        kind === 'schema' && VALUES.has(name) ? canonical(member) : plain(member, inner, file, refers);
      return `${JSON.stringify(name)}:${text}`;
    });
  return `{${members.join(',')}}`;
}

/** `file#fragment` of a reference that stands in a file. */
function addressOf(reference: string, file: string): string {
  const [path = '', fragment = ''] = reference.split('#', 2);
  if (path === '') return `${file}#${fragment}`;
  const steps = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `${steps.join('/')}#${fragment}`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * A pointer that survives insertions before it: steps through a list are named by what stands there, where it has a name.
 * @param document what the pointer leads into
 */
export function steadyPointer(document: unknown, pointer: string): string {
  const steps: string[] = [];
  let at: unknown = document;
  for (const name of pointerNames(pointer)) {
    const inList = Array.isArray(at);
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name]
        : undefined;
    steps.push(pointerStep(inList ? nameOf(at, name) : name));
  }
  return steps.join('');
}

function nameOf(item: unknown, index: string): string {
  if (typeof item === 'string') return item;
  if (!isObject(item)) return index;
  const { name, $ref, title } = item;
  const named = [item['in'], name, $ref, title].filter((one) => typeof one === 'string');
  return named.length === 0 ? index : named.join(' ');
}
