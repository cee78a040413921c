import type { GitChange, GitEntry, GitTag } from '../../ports/index.js';

/** Cuts output that was asked for with `-z`. Names that are not UTF-8 get U+FFFD where it breaks. */
export function nulSeparated(output: Buffer): string[] {
  const parts = output.toString('utf8').split('\0');
  parts.pop();
  return parts;
}

/** `ls-files -s -z`: `mode id stage<TAB>path`. Of a path in conflict, our side. */
export function parseIndex(output: Buffer): GitEntry[] {
  const entries: GitEntry[] = [];
  for (const record of nulSeparated(output)) {
    const tab = record.indexOf('\t');
    const [mode = '', id = '', stage = ''] = record.slice(0, tab).split(' ');
    const entry = { path: record.slice(tab + 1), mode, id };
    if (entries.at(-1)?.path !== entry.path) entries.push(entry);
    else if (stage === '2') entries[entries.length - 1] = entry;
  }
  return entries;
}

/** `ls-tree -r -z`: `mode type id<TAB>path`. */
export function parseTree(output: Buffer): GitEntry[] {
  return nulSeparated(output).map((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', , id = ''] = record.slice(0, tab).split(' ');
    return { path: record.slice(tab + 1), mode, id };
  });
}

/** `for-each-ref`, a line each: name, object and the commit behind it, which is empty for a tag that is no object of its own. */
export function parseTags(output: Buffer): GitTag[] {
  return output
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', object = '', commit = ''] = line.split('\0');
      return { name, commit: commit === '' ? object : commit };
    });
}

/** `diff --name-status -z`: status, path, and for renames the new path, each a record. A change of type is a modification. */
export function parseChanges(output: Buffer): GitChange[] {
  const records = nulSeparated(output);
  const changes = new Map<string, GitChange>();
  for (let at = 0; at + 1 < records.length;) {
    const status = records[at++] ?? '';
    const path = records[at++] ?? '';
    if (status.startsWith('R')) {
      const renamed = records[at++] ?? '';
      changes.set(renamed, { status: 'renamed', path: renamed, oldPath: path });
    } else if (status === 'A') changes.set(path, { status: 'added', path });
    else if (status === 'D') changes.set(path, { status: 'deleted', path });
    // M, T, and U, which stands beside another record of the same path.
    else if (!changes.has(path)) changes.set(path, { status: 'modified', path });
  }
  return [...changes.values()];
}
