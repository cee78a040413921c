import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Tree } from '../../../../src/core/tree/index.js';
import type { CodeFile, Graph } from '../../../../src/graph/index.js';
import type { Package } from '../../../../src/workspace/index.js';
import type { Settings } from '../../settings.js';
import { isGenerated } from '../generated.js';
import type { ArchModel } from '../model.js';
import { isStartedByConvention } from './conventions.js';

/** Code whose files could be of any use to others. */
const SCRIPT = /(?<!\.d)\.[cm]?[jt]sx?$/;

/** Ways of finding files by looking into folders, which leave no import behind. */
const LOOKS_INTO_FOLDERS = /\bimport\.meta\.glob|\brequire\.context\b|\breaddir|\bglob(?:Sync|by)?\s*\(/;

/** Asked before {@link LOOKS_INTO_FOLDERS}, which takes longer than reading the file: what it finds has one of these words. */
const HINTS = ['glob', 'readdir', 'require.context'];

/** Files that say what is started or loaded: at the root of a package or of the repository, and the workflows. */
const CONFIGURATION = /^(?:\.github\/.+|[^/]*)(?:\.(?:json|jsonc|ya?ml|toml|html|sh)|file)$/i;

/** What the name of each of them ends with. */
const CONFIGURATION_ENDING = /(?:\.(?:json|jsonc|ya?ml|toml|html|sh)|file)$/i;

/**
 * Production files that import nothing, that nobody imports, and that nothing else seems to start or load. Whatever leaves a doubt
 * about a package (imports with a computed path, folders that are searched, a door open to everybody) silences all of it.
 */
export function* orphansOf(model: ArchModel, settings: Settings): Iterable<CodeFile> {
  const { graph, tree } = model;
  const byPackage = new Map<Package, CodeFile[]>();
  const imported = importedFiles(graph);
  for (const file of graph.files.values()) {
    const { owner } = file;
    if (!owner || owner.kind === 'island' || !isLone(file, imported)) continue;
    if (!couldBeOrphan(file.path, settings)) continue;
    const files = byPackage.get(owner);
    if (files) files.push(file);
    else byPackage.set(owner, [file]);
  }
  const inUse = filesInUse(graph, imported);
  const settled = new Set([...byPackage.keys()].filter((owner) => !isOpen(owner)));
  const texts = textsAbout(model, settled);
  for (const [owner, files] of byPackage) {
    const about = texts.get(owner);
    if (!about) continue;
    const lone = unmentioned(tree, about, files).filter(({ path }) => !isGenerated(tree, path, settings));
    // Where imports do not hold most of the files together, something else does.
    if (lone.length <= (inUse.get(owner) ?? 0)) yield* lone;
  }
}

/** Whether a file at this place, were it alone, would be taken for an orphan; its package has to leave no doubt. */
export function couldBeOrphan(path: string, { entryPoints }: Settings): boolean {
  return !isStartedByConvention(path) && !entryPoints.some((glob) => matchesGlob(glob, path));
}

/** Whether one more file of a package that is alone would be found: nothing hints at other ways of loading its files. */
export function leavesNoDoubt({ graph, tree }: ArchModel, settings: Settings, owner: Package): boolean {
  if (owner.kind === 'island' || isOpen(owner)) return false;
  const imported = importedFiles(graph);
  const own = [...graph.files.values()].filter((file) => file.owner === owner);
  const lone = own.filter((file) => isLone(file, imported) && couldBeOrphan(file.path, settings)).length;
  if (lone >= (filesInUse(graph, imported).get(owner) ?? 0)) return false;
  return own.every(({ role, scan, path }) => {
    if (role === 'production' && scan.opaque.length > 0) return false;
    const text = tree.read(path);
    return !text.ok || !looksIntoFolders(text.text);
  });
}

function looksIntoFolders(text: string): boolean {
  return HINTS.some((hint) => text.includes(hint)) && LOOKS_INTO_FOLDERS.test(text);
}

function importedFiles({ fileLinks: { names, from, to } }: Graph): Set<string> {
  const imported = new Set(to.filter((file, link) => file !== from[link]));
  return new Set([...imported].map((file) => names[file] as string));
}

/** How many files of each package are imported. */
function filesInUse({ files }: Graph, imported: ReadonlySet<string>): Map<Package, number> {
  const counts = new Map<Package, number>();
  for (const { path, owner } of files.values())
    if (owner && imported.has(path)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}

/** A file without exports is a script, and somebody starts it. */
function isLone({ path, role, scan }: CodeFile, imported: ReadonlySet<string>): boolean {
  return (
    role === 'production' &&
    SCRIPT.test(path) &&
    scan.sites.length === 0 &&
    scan.opaque.length === 0 &&
    scan.exports.length > 0 &&
    scan.failure === undefined &&
    !imported.has(path)
  );
}

/** Whether strangers may import files of a package by their path. */
function isOpen({ manifest: { fields, private: isPrivate, broken } }: Package): boolean {
  const { exports } = fields;
  if (broken) return true;
  return exports === undefined ? !isPrivate : JSON.stringify(exports).includes('*');
}

/** What may name the files of a package: its code, and files that say what is started or loaded. */
interface Texts {
  code: CodeFile[];
  configuration: string[];
}

function textsAbout(
  { graph: { files }, tree }: ArchModel,
  owners: ReadonlySet<Package>,
): Map<Package, Texts> {
  const texts = new Map<Package, Texts>();
  const configurations = tree.paths.filter((path) => !files.has(path) && CONFIGURATION_ENDING.test(path));
  for (const owner of owners) {
    const prefix = owner.dir === '' ? '' : `${owner.dir}/`;
    const configuration = configurations.filter((path) => {
      const inside = path.startsWith(prefix) ? path.slice(prefix.length) : path;
      return CONFIGURATION.test(inside) && !/(?:^|\/)(?:package-lock|pnpm-lock)\./.test(inside);
    });
    texts.set(owner, { code: [], configuration });
  }
  for (const file of files.values()) if (file.owner) texts.get(file.owner)?.code.push(file);
  return texts;
}

/** Those of some files that no other text about their package names; none where the package finds files in other ways. */
function unmentioned(
  tree: Tree,
  { code, configuration }: Texts,
  files: readonly CodeFile[],
): readonly CodeFile[] {
  if (code.some(({ role, scan }) => role === 'production' && scan.opaque.length > 0)) return [];
  let left = files.map((file) => ({ file, name: `/${stemOf(file.path)}` }));
  const ofCode = new Set(code.map(({ path }) => path));
  // Configuration first: there is less of it.
  for (const path of [...configuration, ...ofCode]) {
    const read = tree.read(path);
    if (!read.ok) continue;
    const { text } = read;
    if (ofCode.has(path) && looksIntoFolders(text)) return [];
    left = left.filter(({ file, name }) => file.path === path || !text.includes(name));
    if (left.length === 0) break;
  }
  return left.map(({ file }) => file);
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(SCRIPT, '');
}
