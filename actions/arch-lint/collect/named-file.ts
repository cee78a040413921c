import { Problem } from '../../../src/core/problem/index.js';
import type { Tree } from '../../../src/core/tree/index.js';
import { decodeText } from '../../../src/core/tree/index.js';
import type { Platform } from '../../../src/ports/index.js';
import type { Session } from '../../../src/shell/session.js';

/**
 * The configuration a user named on the command line: a file of the repository, or any other file, which then stands as if it lay at
 * the repository's root. @throws Problem when there is no such file
 */
export function namedFile(
  platform: Pick<Platform, 'readNamed'>,
  { opened, tree }: Pick<Session, 'opened' | 'tree'>,
  named: string,
): { file: string; tree: Tree; inside: boolean } {
  const prefix = `${opened.root}/`;
  const inside = (named.startsWith(prefix) ? named.slice(prefix.length) : named).replace(/^(?:\.\/)+/, '');
  if (tree.has(inside)) return { file: inside, tree, inside: true };
  const read = platform.readNamed(named);
  if (!read.ok) {
    throw new Problem(
      `--dependency-cruiser-config: ${named} cannot be read: ${read.why}`,
      'Give a path relative to the repository, or to the current folder.',
    );
  }
  const file = named.slice(named.lastIndexOf('/') + 1);
  const content = decodeText(read.bytes);
  return {
    file,
    inside: false,
    tree: {
      ...tree,
      has: (path) => path === file || tree.has(path),
      read: (path) => (path === file ? content : tree.read(path)),
    },
  };
}
