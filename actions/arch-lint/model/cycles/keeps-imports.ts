import type { Tree } from '../../../../src/core/tree/index.js';

const known = new WeakMap<Tree, boolean>();

/** Whether a compiler of the repository is told to keep imports of which only types are used (tsconfig `verbatimModuleSyntax`). */
export function keepsUnusedImports(tree: Tree): boolean {
  let keeps = known.get(tree);
  if (keeps === undefined) known.set(tree, (keeps = tree.paths.some((path) => isTold(tree, path))));
  return keeps;
}

function isTold(tree: Tree, path: string): boolean {
  if (!/(?:^|\/)tsconfig[\w.-]*\.json$/.test(path)) return false;
  const file = tree.read(path);
  return (
    file.ok &&
    /"(?:verbatimModuleSyntax|preserveValueImports)"\s*:\s*true|"importsNotUsedAsValues"/.test(file.text)
  );
}
