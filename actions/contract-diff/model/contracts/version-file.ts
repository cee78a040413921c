import type { FileText, Tree } from '../../../../src/core/tree/index.js';
import type { VersionFile } from '../facts.js';
import { filesReferredTo } from '../referred-files.js';
import { MAX_CONTRACT_BYTES } from '../size.js';

/** A version of a contract in a repository, with all files of it that it refers to. */
export function versionFile(
  tree: Pick<Tree, 'read'>,
  file: string,
  addresses?: ReadonlyMap<string, string>,
): VersionFile {
  const open = (path: string): FileText => tree.read(path, MAX_CONTRACT_BYTES);
  const content = open(file);
  if (!content.ok) return { file, text: '', unreadable: content.why };
  return { file, text: content.text, others: filesReferredTo(file, content.text, open, '', addresses) };
}

const ADDRESS = /["']?\$id["']?\s*:\s*["']?([a-z][a-z0-9+.-]*:[^\s"'#,}]+)/i;

/** Files by the absolute address they give themselves, so that others can refer to them by it. */
export function addressesOf(tree: Pick<Tree, 'read'>, files: readonly string[]): Map<string, string> {
  const found = files.flatMap((file): [string, string][] => {
    const content = tree.read(file, MAX_CONTRACT_BYTES);
    const address = content.ok ? ADDRESS.exec(content.text)?.[1] : undefined;
    return address === undefined ? [] : [[address, file]];
  });
  return new Map(found);
}

/** All that a version says, as one text: two that say the same have the same. */
export function textsOf({ text, others = [] }: VersionFile): string {
  return JSON.stringify([text, ...others.map((one) => one.text)]);
}
