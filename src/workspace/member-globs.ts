import { globFault } from '../core/glob/index.js';
import type { Tree } from '../core/tree/index.js';
import { readPositioned } from '../core/yaml/index.js';
import type { ConfigFault } from './config-fault.js';
import { readJsonc } from './jsonc.js';
import type { Manifest } from './manifest.js';
import { isRecord } from './manifest.js';

/** Which folders below a workspace root are its members: globs in order, `!` takes away. */
export interface MemberGlobs {
  globs: readonly string[];
  /** The file they stand in. */
  source: string;
}

/**
 * Globs of workspace members as the folder's files state them: pnpm-workspace.yaml, `workspaces` in package.json (list, or
 * object with `packages`, as Yarn and Bun allow), lerna.json, rush.json. Undefined when the folder is no workspace root.
 */
export function memberGlobs(
  tree: Tree,
  dir: string,
  manifest: Manifest | undefined,
  faults: ConfigFault[],
): MemberGlobs | undefined {
  const at = (file: string) => (dir === '' ? file : `${dir}/${file}`);
  const found = (source: string, value: unknown, path: readonly string[]): MemberGlobs | undefined => {
    if (!Array.isArray(value)) return undefined;
    const globs = value.filter((one): one is string => typeof one === 'string');
    for (const [index, one] of (value as unknown[]).entries()) {
      const why = typeof one === 'string' ? globFault(one) : undefined;
      if (why !== undefined)
        faults.push({
          file: source,
          ...placeOf(tree, source, [...path, index]),
          why: `${JSON.stringify(one)} is no pattern of folders: ${why}`,
        });
    }
    return globs.length > 0 ? { globs, source } : undefined;
  };
  const pnpm = at('pnpm-workspace.yaml');
  const listed = tree.has(pnpm) && found(pnpm, readYaml(tree, pnpm, faults)['packages'], ['packages']);
  if (listed) return listed;
  const field = manifest?.fields['workspaces'];
  const inObject = isRecord(field);
  const own = found(
    manifest?.path ?? at('package.json'),
    inObject ? field['packages'] : field,
    inObject ? ['workspaces', 'packages'] : ['workspaces'],
  );
  if (own) return own;
  const lerna = at('lerna.json');
  const packages = tree.has(lerna) && found(lerna, readConfig(tree, lerna, faults)['packages'], ['packages']);
  if (packages) return packages;
  const rush = at('rush.json');
  if (!tree.has(rush)) return undefined;
  const { projects } = readConfig(tree, rush, faults);
  const folders = (Array.isArray(projects) ? projects : []).map((one: unknown) =>
    isRecord(one) ? one['projectFolder'] : undefined,
  );
  return found(rush, folders, ['projects']);
}

/** Position of a value; the file is read a second time, since almost no file has a fault. */
function placeOf(tree: Tree, path: string, keys: readonly PropertyKey[]): { line: number; column: number } {
  const file = tree.read(path);
  return readPositioned(file.ok ? file.text : '').at(keys);
}

function readConfig(tree: Tree, path: string, faults: ConfigFault[]): Record<string, unknown> {
  const file = tree.read(path);
  if (!file.ok) {
    faults.push({ file: path, line: 1, column: 1, why: file.why });
    return {};
  }
  const read = readJsonc(file.text);
  if (!read.ok) {
    faults.push({ file: path, line: read.line, column: read.column, why: `invalid JSON: ${read.why}` });
    return {};
  }
  return isRecord(read.value) ? read.value : {};
}

/** A YAML file as a record; empty, with a fault, when it cannot be read. */
export function readYaml(tree: Tree, path: string, faults: ConfigFault[]): Record<string, unknown> {
  const file = tree.read(path);
  if (!file.ok) {
    faults.push({ file: path, line: 1, column: 1, why: file.why });
    return {};
  }
  const { value, faults: found } = readPositioned(file.text);
  const [fault] = found;
  if (fault) {
    const { line, column, what } = fault;
    faults.push({ file: path, line, column, why: `invalid YAML: ${what}` });
  }
  return isRecord(value) ? value : {};
}
