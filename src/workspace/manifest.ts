import type { Tree } from '../core/tree/index.js';
import type { ConfigFault } from './config-fault.js';
import { readJson } from './jsonc.js';

/** The lists in which a package.json declares what it uses. */
export const DEPENDENCY_FIELDS = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
] as const;

export type DependencyField = (typeof DEPENDENCY_FIELDS)[number];

/** A package.json as far as gates use it. Fields of the wrong type are as if absent. */
export interface Manifest {
  /** Set when the file could not be read: what stands in it is unknown, and nothing may be concluded from what does not. */
  broken?: true;
  /** Path of the package.json. */
  path: string;
  /** Its folder, '' for the repository's root. */
  dir: string;
  name?: string;
  version?: string;
  private: boolean;
  packageManager?: string;
  scripts: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<DependencyField, Readonly<Record<string, string>>>>;
  /** The parsed file, for the fields that one gate alone looks at (exports, imports, main …). */
  fields: Readonly<Record<string, unknown>>;
}

/** Reads a package.json, or says with line and column why it cannot be read. */
export function readManifest(tree: Tree, path: string): Manifest | ConfigFault {
  const file = tree.read(path);
  const fault = (why: string, line = 1, column = 1): ConfigFault => ({ file: path, line, column, why });
  if (!file.ok) return fault(file.why);
  const read = readJson(file.text);
  if (!read.ok) return fault(`invalid JSON: ${read.why}`, read.line, read.column);
  if (!isRecord(read.value)) return fault('a package.json must be a JSON object');
  const fields = read.value;
  return {
    path,
    dir: path.slice(0, Math.max(0, path.length - 'package.json'.length - 1)),
    ...textField(fields, 'name'),
    ...textField(fields, 'version'),
    ...textField(fields, 'packageManager'),
    private: fields['private'] === true,
    scripts: textsOf(fields['scripts']),
    dependencies: {
      dependencies: textsOf(fields['dependencies']),
      devDependencies: textsOf(fields['devDependencies']),
      peerDependencies: textsOf(fields['peerDependencies']),
      optionalDependencies: textsOf(fields['optionalDependencies']),
    },
    fields,
  };
}

/** Stands for a package.json that is not there (a workspace root may do without) or cannot be read. */
export function emptyManifest(dir: string): Manifest {
  const dependencies = {
    dependencies: {},
    devDependencies: {},
    peerDependencies: {},
    optionalDependencies: {},
  };
  const path = dir === '' ? 'package.json' : `${dir}/package.json`;
  return { path, dir, private: true, scripts: {}, dependencies, fields: {} };
}

/** The list that declares `name`, and the version or protocol written there. */
export function declarationOf(
  manifest: Manifest,
  name: string,
): { field: DependencyField; range: string } | undefined {
  for (const field of DEPENDENCY_FIELDS) {
    const list = manifest.dependencies[field];
    if (Object.hasOwn(list, name)) return { field, range: list[name] ?? '' };
  }
  return undefined;
}

/**
 * True for a package.json that only sets `type` or the like for its folder. Node and bundlers use such files as markers; what
 * is installed there is decided by the next package.json above.
 */
export function isMarker(manifest: Manifest): boolean {
  return (
    manifest.broken === undefined &&
    (manifest.name === undefined || manifest.version === undefined) &&
    manifest.fields['workspaces'] === undefined &&
    DEPENDENCY_FIELDS.every((field) => manifest.fields[field] === undefined) &&
    manifest.fields['scripts'] === undefined &&
    manifest.fields['exports'] === undefined &&
    manifest.fields['imports'] === undefined
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textField<K extends string>(fields: Record<string, unknown>, key: K): { [P in K]?: string } {
  const value = fields[key];
  return (typeof value === 'string' && value !== '' ? { [key]: value } : {}) as { [P in K]?: string };
}

function textsOf(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
