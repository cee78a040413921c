import type { Tree } from '../../../../src/core/tree/index.js';
import type { ChangelogFile, Pair } from '../facts.js';
import { looksLikeHttpApi } from '../http/index.js';
import { MAX_CONTRACT_BYTES } from '../size.js';
import { textIn } from '../text-in.js';
import { changelogOf } from './changelog-path.js';
import { readLine } from './marks.js';

interface Sides {
  tree: Tree;
  base?: { tree: Tree } | undefined;
}

/** The changelogs of contracts, as they are and as they were before the change. */
export function changelogFiles({ base, tree }: Sides, pairs: readonly Pair[]): ChangelogFile[] {
  const shared = new Map<string, boolean>();
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const { contract, old } = pair;
    if (seen.has(contract) || !isOfBase(pair, tree, base?.tree)) return [];
    seen.add(contract);
    const folder = contract.slice(0, contract.lastIndexOf('/') + 1);
    const several = shared.get(folder) ?? contractsIn(folder, tree) > 1;
    shared.set(folder, several);
    const { name, path, inFolder } = changelogOf(contract, tree.paths, several);
    const text = textIn(tree, path);
    const before = base && textIn(base.tree, pathBefore(base.tree, old.file, several) ?? path);
    const kept = inFolder || isOurs(text) || isOurs(before);
    return [{ pair, name, path, text, before, kept }];
  });
}

/** Whether a contract is compared with what it was in the base, and not with another version that stands beside it or was released. */
function isOfBase({ contract, old }: Pair, tree: Tree, base: Tree | undefined): boolean {
  // What still stands beside it has not become it.
  if (base === undefined || (old.file !== contract && tree.has(old.file))) return false;
  const content = base.has(old.file) ? base.read(old.file, MAX_CONTRACT_BYTES) : undefined;
  return content?.ok === true && content.text === old.text;
}

/** Where the changelog was before, when the contract has moved since. */
function pathBefore(tree: Tree, file: string, shared: boolean): string | undefined {
  const { path } = changelogOf(file, tree.paths, shared);
  return tree.has(path) ? path : undefined;
}

/** A changelog that only happens to stand beside a contract, such as that of a package, has no line of ours. */
function isOurs(text: string | undefined): boolean {
  return text?.split('\n').some((line) => readLine(line) !== undefined) ?? false;
}

function contractsIn(folder: string, tree: Tree): number {
  const beside = tree.paths.filter(
    (path) =>
      path.startsWith(folder) && !path.slice(folder.length).includes('/') && /\.(?:ya?ml|json)$/i.test(path),
  );
  return beside.filter((path) => {
    if (/\.schema\.(?:ya?ml|json)$/i.test(path)) return true;
    const content = tree.read(path);
    return content.ok && looksLikeHttpApi(content.text);
  }).length;
}
