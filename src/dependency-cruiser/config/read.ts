import type { NotInspected, Tree } from '../../core/tree/index.js';
import type { Positioned } from '../../core/yaml/index.js';
import { describeIssues } from '../../core/yaml/index.js';
import { PRESETS, mergeConfigs } from '../engine.js';
import { placesInCode } from './code-places.js';
import type { Configuration } from './configuration.js';
import { findExtended } from './extended.js';
import { readJson5 } from './json5.js';
import { makeConfiguration } from './make.js';
import type { Part } from './part.js';
import { refuse } from './part.js';
import type { RawConfiguration } from './schema.js';
import { configuration, keysAt } from './schema.js';

/** What running a configuration that is code has given, as JSON. */
export type Evaluated = { ok: true; value: unknown } | { ok: false; why: string };

/** Files `extends` may lead through. */
const MAX_FILES = 50;

/** A configuration, or what is still needed for it. */
export type ConfigurationRead =
  | { ok: true; configuration: Configuration }
  /** `needs`: files that are code and have not been run. `missing`: what cannot be had. */
  | { ok: false; needs: readonly string[]; missing: readonly NotInspected[] };

/** Whether a configuration file is code, which has to be run to be read. */
export function isCode(path: string): boolean {
  return !/\.json5?$/.test(path);
}

/**
 * Reads a configuration with all it extends, out of a tree.
 * @param evaluated what the files that are code have given, by path
 * @throws Problem for a configuration that is not valid, with its place
 */
export function readConfiguration(
  tree: Tree,
  file: string,
  evaluated: ReadonlyMap<string, Evaluated> = new Map(),
): ConfigurationRead {
  const needs: string[] = [];
  const missing: NotInspected[] = [];
  const parts: Part[] = [];

  const load = (path: string, chain: readonly string[]): object => {
    if (chain.includes(path))
      throw refuse(
        path,
        { line: 1, column: 1 },
        `"extends" goes in a circle: ${[...chain, path].join(' → ')}`,
      );
    if (parts.length >= MAX_FILES)
      throw refuse(file, { line: 1, column: 1 }, `"extends" leads through more than ${MAX_FILES} files`);
    const data = dataOf(tree, path, evaluated);
    if ('needs' in data) {
      needs.push(path);
      return {};
    }
    if ('why' in data) {
      missing.push(data);
      return {};
    }
    const raw = validate(path, data);
    parts.push({ file: path, raw, data });
    const { extends: parents = [], ...own } = raw;
    let merged: object = own;
    for (const name of typeof parents === 'string' ? [parents] : parents) {
      const preset = PRESETS.get(name.replace(/\.c?js$/, ''));
      const found = preset === undefined ? findExtended(tree, path, name) : undefined;
      if (preset === undefined && found === undefined) {
        const { line, column } = data.at(['extends']);
        missing.push({
          what: `${path}:${line}:${column}`,
          why: `"extends" names ${name}, which is not in the repository`,
        });
        continue;
      }
      merged = mergeConfigs(merged, preset ?? load(found as string, [...chain, path]));
    }
    return merged;
  };

  const merged = load(file, []);
  return needs.length > 0 || missing.length > 0
    ? { ok: false, needs, missing }
    : { ok: true, configuration: makeConfiguration(file, merged as RawConfiguration, parts) };
}

function dataOf(
  tree: Tree,
  path: string,
  evaluated: ReadonlyMap<string, Evaluated>,
): Positioned | NotInspected | { needs: true } {
  const text = tree.read(path);
  if (!text.ok) return { what: path, why: text.why };
  if (!isCode(path)) return readJson5(text.text);
  const run = evaluated.get(path);
  if (run === undefined) return { needs: true };
  return run.ok ? placesInCode(text.text, run.value) : { what: path, why: run.why };
}

function validate(path: string, data: Positioned): RawConfiguration {
  const [unreadable] = data.faults;
  if (unreadable !== undefined) throw refuse(path, unreadable, unreadable.what);
  const parsed = configuration.safeParse(data.value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [fault] = describeIssues(data, parsed.error.issues, [], keysAt);
  throw refuse(path, fault ?? { line: 1, column: 1 }, fault?.what ?? 'not a configuration');
}
