import { LineCounter, parseDocument } from 'yaml';
import type { NotInspected, Tree } from '../core/tree/index.js';
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
  notInspected: NotInspected[],
): MemberGlobs | undefined {
  const at = (file: string) => (dir === '' ? file : `${dir}/${file}`);
  const pnpm = at('pnpm-workspace.yaml');
  if (tree.has(pnpm)) {
    const globs = listOf(readYaml(tree, pnpm, notInspected)['packages']);
    if (globs.length > 0) return { globs, source: pnpm };
  }
  const field = manifest?.fields['workspaces'];
  const own = listOf(isRecord(field) ? field['packages'] : field);
  if (own.length > 0) return { globs: own, source: manifest?.path ?? at('package.json') };
  const lerna = at('lerna.json');
  if (tree.has(lerna)) {
    const globs = listOf(readConfig(tree, lerna, notInspected)['packages']);
    if (globs.length > 0) return { globs, source: lerna };
  }
  const rush = at('rush.json');
  if (tree.has(rush)) {
    const projects = readConfig(tree, rush, notInspected)['projects'];
    const folders = (Array.isArray(projects) ? projects : []).map((one: unknown) =>
      isRecord(one) ? one['projectFolder'] : undefined,
    );
    const globs = listOf(folders);
    if (globs.length > 0) return { globs, source: rush };
  }
  return undefined;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function readConfig(tree: Tree, path: string, notInspected: NotInspected[]): Record<string, unknown> {
  const file = tree.read(path);
  if (!file.ok) {
    notInspected.push({ what: path, why: file.why });
    return {};
  }
  const read = readJsonc(file.text);
  if (!read.ok) {
    notInspected.push({ what: `${path}:${read.line}:${read.column}`, why: `invalid JSON: ${read.why}` });
    return {};
  }
  return isRecord(read.value) ? read.value : {};
}

/** A YAML file as a record; empty, with a note, when it cannot be read. */
export function readYaml(tree: Tree, path: string, notInspected: NotInspected[]): Record<string, unknown> {
  const file = tree.read(path);
  if (!file.ok) {
    notInspected.push({ what: path, why: file.why });
    return {};
  }
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    notInspected.push({ what: `${path}:${line}:${col}`, why: `invalid YAML: ${error.message}` });
    return {};
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return isRecord(value) ? value : {};
  } catch {
    notInspected.push({ what: `${path}:1:1`, why: 'invalid YAML: more aliases than any real file has' });
    return {};
  }
}
