/** A file of a pull request in the words of GitHub's REST reference, "List pull requests files". */
export interface DiffFile {
  sha: string;
  filename: string;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  additions: number;
  deletions: number;
  changes: number;
  /** Hunks only; absent for binary files and for renames without a change. */
  patch?: string;
  previous_filename?: string;
}

const STATUS: Readonly<Record<string, DiffFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};

/**
 * Joins `git diff --raw --numstat -z` with the full patch of the same diff. The three list the files in the same order, which
 * spares the quoting of names in patch headers.
 */
export function parseRaw(listing: string, patch: string): DiffFile[] {
  const fields = listing.split('\0');
  const patches = patchBodies(patch);
  const files: DiffFile[] = [];
  let [at, section] = [0, 0];
  while (fields[at]?.startsWith(':')) {
    const [, , before = '', after = '', letter = ''] = (fields[at++] ?? '').split(' ');
    const status = STATUS[letter.charAt(0)] ?? 'changed';
    const renamed = status === 'renamed' || status === 'copied';
    const previous = renamed ? { previous_filename: fields[at++] ?? '' } : {};
    const body = patches[section];
    section += status === 'changed' ? 2 : 1; // git shows a change of type as a removal and an addition
    files.push({
      sha: status === 'removed' ? before : after,
      filename: fields[at++] ?? '',
      status,
      additions: 0,
      deletions: 0,
      changes: 0,
      ...previous,
      ...(body === undefined ? {} : { patch: body }),
    });
  }
  for (const file of files) {
    const [added = '', deleted = '', name = ''] = (fields[at++] ?? '').split('\t');
    if (name === '') at += 2; // a rename's two names follow in fields of their own
    file.additions = Number(added) || 0;
    file.deletions = Number(deleted) || 0;
    file.changes = file.additions + file.deletions;
  }
  return files;
}

/** The hunks per file; undefined where there are none. Lines of content never start with `diff --git`. */
function patchBodies(patch: string): (string | undefined)[] {
  return patch
    .split(/^diff --git /m)
    .slice(1)
    .map((section) => {
      const start = section.search(/^@@ /m);
      return start < 0 ? undefined : section.slice(start).replace(/\n$/, '');
    });
}

/** Lines of each side that a patch shows, context included, with the number of their hunk: only there a comment may stand. */
export function linesInPatch(patch: string): { LEFT: Map<number, number>; RIGHT: Map<number, number> } {
  const shown = { LEFT: new Map<number, number>(), RIGHT: new Map<number, number>() };
  let [left, right, hunk] = [0, 0, 0];
  for (const line of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (header) [left, right, hunk] = [Number(header[1]), Number(header[2]), hunk + 1];
    else if (line.startsWith('-')) shown.LEFT.set(left++, hunk);
    else if (line.startsWith('+')) shown.RIGHT.set(right++, hunk);
    else if (line.startsWith(' ')) {
      shown.LEFT.set(left++, hunk);
      shown.RIGHT.set(right++, hunk);
    }
  }
  return shown;
}
