import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from '../../ports/index.js';
import { codeOf, fault } from './fault.js';

/** Not part of what is reviewed: git's own data, and installed packages. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Every regular file below `root`, sorted by code unit; links are not followed, so the walk cannot go round in circles. */
export function listFiles(root: string, onUnreadable?: (folder: string, why: string) => void): string[] {
  const found: string[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of entriesOf(root, folder, onUnreadable)) {
      if (SKIPPED.has(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory()) open.push(path);
    }
  }
  return found.toSorted();
}

function entriesOf(root: string, folder: string, onUnreadable?: (folder: string, why: string) => void) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    // A folder whose name is not UTF-8 cannot be opened by the name that was read; one that vanished meanwhile is no fault.
    if (codeOf(error) === 'ENOENT' && !folder.includes('\uFFFD')) return [];
    const known = fault(error, folder, 'read');
    if (!(known instanceof FileError) || onUnreadable === undefined) throw known;
    onUnreadable(folder, known.message);
    return [];
  }
}
