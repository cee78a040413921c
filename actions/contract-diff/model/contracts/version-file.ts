import type { FileText, Tree } from '../../../../src/core/tree/index.js';
import type { VersionFile } from '../facts.js';
import { filesReferredTo } from '../referred-files.js';
import { MAX_CONTRACT_BYTES } from '../size.js';

/** A version of a contract in a repository, with all files of it that it refers to. */
export function versionFile(tree: Pick<Tree, 'read'>, file: string): VersionFile {
  const open = (path: string): FileText => tree.read(path, MAX_CONTRACT_BYTES);
  const content = open(file);
  const text = content.ok ? content.text : '';
  return { file, text, others: filesReferredTo(file, text, open, '') };
}

/** All that a version says, as one text: two that say the same have the same. */
export function textsOf({ text, others = [] }: VersionFile): string {
  return JSON.stringify([text, ...others.map((one) => one.text)]);
}
