import type { GitChange, LineRange } from '../../ports/index.js';
import type { StoredEntry } from './memory-commits.js';

/** What differs between two lists of entries. Only an unchanged file counts as renamed; git also sees similar ones. */
export function compareEntries(
  base: readonly StoredEntry[],
  head: readonly StoredEntry[],
  untracked: ReadonlySet<string>,
): GitChange[] {
  const before = new Map(base.map((entry) => [entry.path, entry]));
  const after = new Map(head.map((entry) => [entry.path, entry]));
  const deleted = base.filter(({ path }) => !after.has(path));
  const changes: GitChange[] = [];
  for (const { path, id, mode, bytes } of head) {
    const old = before.get(path);
    if (old !== undefined) {
      if (old.id !== id || old.mode !== mode) changes.push({ status: 'modified', path });
      continue;
    }
    const source =
      untracked.has(path) || bytes.length === 0 ? -1 : deleted.findIndex((entry) => entry.id === id);
    const [renamed] = source === -1 ? [] : deleted.splice(source, 1);
    if (renamed === undefined) changes.push({ status: 'added', path });
    else changes.push({ status: 'renamed', path, oldPath: renamed.path });
  }
  for (const { path } of deleted) changes.push({ status: 'deleted', path });
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Lines of `after` that are not in `before`, joined to ranges; none for binary contents. */
export function touched(before: Uint8Array, after: Uint8Array): LineRange[] {
  if (before.includes(0) || after.includes(0)) return [];
  const [old, now] = [linesOf(before), linesOf(after)];
  const common = commonLengths(old, now);
  const ranges: [number, number][] = [];
  for (let i = 0, j = 0; j < now.length;) {
    if (i < old.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i++;
    else {
      const last = ranges.at(-1);
      if (last?.[1] === j) last[1] = j + 1;
      else ranges.push([j + 1, j + 1]);
      j++;
    }
  }
  return ranges;
}

/** `[i][j]`: length of the longest common subsequence of the lines from i and from j on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      row[j] =
        old[i] === now[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Lines with their ends: a last line that gains one has changed. */
function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
