import type { FindingClaim, Location, Preference } from '../core/finding/index.js';
import type { LineRange } from '../ports/index.js';
import type { Session } from './session.js';

/**
 * Which of several equal findings a change has brought: one on a line it touched, rather than one elsewhere in a file it touched,
 * rather than one in a file it left alone. The lines are asked for only when there is something to choose.
 */
export function preferenceOf({ base, opened, head }: Session): Preference<FindingClaim> {
  if (base === undefined) return {};
  const moved = new Map<string, string>();
  const added = new Set<string>();
  const touched = new Set<string>();
  for (const { status, path, oldPath } of base.changes) {
    touched.add(path);
    if (oldPath !== undefined) moved.set(path, oldPath);
    else if (status === 'added') added.add(path);
  }
  let lines: ReadonlyMap<string, readonly LineRange[]> | undefined;
  const isOnTouchedLine = ({ file, line, endLine = line }: Location): boolean => {
    lines ??= opened.git?.touchedLines(base.commit, head) ?? new Map<string, LineRange[]>();
    return lines.get(file)?.some(([first, last]) => first <= endLine && line <= last) ?? false;
  };
  return {
    before: (file) => moved.get(file) ?? file,
    freshness({ file, finding }) {
      if (!touched.has(file)) return 0;
      if (added.has(file)) return 3;
      return isOnTouchedLine(finding.location) ? 2 : 1;
    },
  };
}
