import type { Tree } from '../../../../src/core/tree/index.js';
import type { ChangelogFile, Pair } from '../facts.js';
import { looksLikeHttpApi } from '../http/index.js';
import { changelogOf } from './changelog-path.js';
import { readLine } from './marks.js';

interface Sides {
  tree: Tree;
  base?: { tree: Tree } | undefined;
}

/** The changelogs of contracts, as they are and as they were before the change. */
export function changelogFiles({ base, tree }: Sides, pairs: readonly Pair[]): ChangelogFile[] {
  const shared = new Map<string, boolean>();
  const last = new Map(pairs.map((pair) => [pair.contract, pair]));
  return [...last.values()].map(({ contract, old }) => {
    const folder = contract.slice(0, contract.lastIndexOf('/') + 1);
    const several = shared.get(folder) ?? contractsIn(folder, tree) > 1;
    shared.set(folder, several);
    const { name, path, inFolder } = changelogOf(contract, tree.paths, several);
    const text = textOf(tree, path);
    const before = base && textOf(base.tree, pathBefore(base.tree, old.file, several) ?? path);
    const kept = inFolder || isOurs(text) || isOurs(before);
    return { contract, name, path, text, before, kept };
  });
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

function textOf(tree: Tree, path: string): string | undefined {
  const content = tree.has(path) ? tree.read(path) : undefined;
  return content?.ok === true ? content.text : undefined;
}
