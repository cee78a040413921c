import type { FileText, Tree } from '../../../src/core/tree/index.js';
import type { Session } from '../../../src/shell/session.js';
import type { Facts, GoneContract, Pair, VersionFile } from '../model/index.js';
import { filesReferredTo, looksLikeEventApi, looksLikeHttpApi } from '../model/index.js';
import { MAX_CONTRACT_BYTES } from './size.js';

type Sides = Pick<Session, 'base' | 'baseFault' | 'tree'>;

const DATA = /\.(?:ya?ml|json)$/i;

/** Names descriptions of APIs have; others are known by what they say. */
const NAMED = /(?:^|\/)(?:[^/]*[-._])?(?:openapi|swagger|asyncapi)(?:[-._][^/]*)?\.(?:ya?ml|json)$/i;

/** Files that hold data and are no contracts, however large they are. */
const LOCK = /(?:^|\/)(?:package-lock|npm-shrinkwrap|pnpm-lock|composer-lock)\.(?:json|ya?ml)$/;

/** The contracts of a repository that a change touches, by themselves or by a file they refer to. */
export function repositoryPairs({ base, baseFault, tree }: Sides): Omit<Facts, 'asked'> {
  if (baseFault !== undefined) return { pairs: [], blind: baseFault };
  if (base === undefined) return { pairs: [] };
  const before = new Map(base.changes.map(({ path, oldPath }) => [path, oldPath ?? path]));
  const changed = new Set(base.changes.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));
  const found = tree.paths.filter((path) => isContract(tree, path, changed.has(path)));
  const pairs: Pair[] = [];
  let unchanged = 0;
  for (const file of found) {
    const oldFile = before.get(file) ?? file;
    if (!base.tree.has(oldFile)) continue;
    const now = versionOf(tree, file);
    const old = versionOf(base.tree, oldFile);
    const files = [file, oldFile, ...[...(now.others ?? []), ...(old.others ?? [])].map((one) => one.file)];
    if (files.some((path) => changed.has(path))) pairs.push({ contract: file, old, new: now });
    else unchanged++;
  }
  return {
    pairs,
    unchanged,
    gone: goneContracts(base, tree, found),
    nothing: nothingToCompare(found.length),
  };
}

function nothingToCompare(found: number): string {
  if (found === 0) return 'There is no description of an API in the repository.';
  return `None of ${found} contracts existed before.`;
}

function isContract(tree: Tree, path: string, changed: boolean): boolean {
  if (!DATA.test(path) || LOCK.test(path)) return false;
  // A file that did not change is only looked into when its name says what it is: it may refer to one that did.
  if (!changed && !NAMED.test(path) && !/(?:^|\/)contracts\//.test(path)) return false;
  const content = tree.read(path, MAX_CONTRACT_BYTES);
  return content.ok && (looksLikeHttpApi(content.text) || looksLikeEventApi(content.text));
}

function versionOf(tree: Tree, file: string): VersionFile {
  const open = (path: string): FileText => tree.read(path, MAX_CONTRACT_BYTES);
  const content = open(file);
  const text = content.ok ? content.text : '';
  return { file, text, others: filesReferredTo(file, text, open, '') };
}

function goneContracts(
  base: NonNullable<Sides['base']>,
  tree: Tree,
  found: readonly string[],
): GoneContract[] {
  return base.changes
    .filter(({ status, path }) => status === 'deleted' && isContract(base.tree, path, true))
    .map(({ path }) => ({ file: path, near: nearest(path, tree, found) }));
}

/** A file of the new version to show the finding at: another contract, one of the same folder, or any. */
function nearest(path: string, tree: Tree, found: readonly string[]): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const near = found[0] ?? tree.paths.find((one) => one.startsWith(folder));
  return near ?? tree.paths[0] ?? path;
}
