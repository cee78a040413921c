import { expandBraces, matchesGlob } from '../../../src/core/glob/index.js';
import type { ShapeModel } from './model.js';
import { foldersOf } from './places.js';

/** The top of a repository that follows the playbook. Source: clause ARC-1. */
const PLAYBOOK = ['apps', 'packages', 'contracts', 'registries', 'infra', 'scripts', 'docs'];

/** The closed list with the word `playbook` and braces unfolded. */
export function allowedFolders(folders: readonly string[]): string[] {
  return folders
    .flatMap((one) => (one === 'playbook' ? PLAYBOOK : expandBraces(one)))
    .map((one) => one.replace(/^(?:\.?\/)+|\/+$/g, ''));
}

/**
 * Folders that a closed list does not know, the highest one of each branch, sorted. A folder is known when the list names it, or
 * something in it, or a folder it lies in.
 */
export function unknownFolders(model: ShapeModel, list: readonly string[]): string[] {
  const allowed = allowedFolders(list).map((one) => one.split('/'));
  const unknown: string[] = [];
  for (const folder of [...foldersOf(model)].toSorted()) {
    const parts = folder.split('/');
    if (folder === '' || parts.some((part) => part.startsWith('.'))) continue;
    if (unknown.some((one) => folder.startsWith(`${one}/`))) continue;
    if (!allowed.some((one) => meets(one, parts))) unknown.push(folder);
  }
  return unknown;
}

/** Whether the pattern and the folder agree as far as both go. */
function meets(pattern: readonly string[], folder: readonly string[]): boolean {
  for (const [index, part] of folder.entries()) {
    const wanted = pattern[index];
    if (wanted === undefined || wanted === '**') return true;
    if (!matchesGlob(wanted, part)) return false;
  }
  return true;
}
