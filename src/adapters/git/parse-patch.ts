import type { LineRange } from '../../ports/index.js';
import { unquotePath } from './unquote-path.js';

/** Marks of changed lines in a patch, chosen so that no content can look like a header. */
export const LINE_MARKS = ['--output-indicator-new=>', '--output-indicator-old=<'] as const;

const NEW_SIDE = Buffer.from('+++ ');
const HUNK = Buffer.from('@@ -');

/** Touched lines of the new side, from a patch made with `-U0`, {@link LINE_MARKS} and the prefix `b/`. */
export function parsePatch(patch: Buffer): Map<string, LineRange[]> {
  const touched = new Map<string, LineRange[]>();
  let path: string | undefined;
  for (let start = 0; start < patch.length;) {
    const newline = patch.indexOf(10, start);
    const end = newline === -1 ? patch.length : newline;
    if (startsWith(patch, start, NEW_SIDE)) path = pathOf(patch.toString('utf8', start + 4, end));
    else if (path !== undefined && startsWith(patch, start, HUNK)) {
      const range = rangeOf(patch.toString('latin1', start, Math.min(end, start + 80)));
      if (range !== undefined) {
        const ranges = touched.get(path);
        if (ranges === undefined) touched.set(path, [range]);
        else ranges.push(range);
      }
    }
    start = end + 1;
  }
  return touched;
}

function startsWith(bytes: Buffer, at: number, prefix: Buffer): boolean {
  return bytes[at] === prefix[0] && prefix.compare(bytes, at, at + prefix.length) === 0;
}

/** `b/path`, quoted when it holds odd characters, followed by a tab when it holds a blank; `/dev/null` for a deletion. */
function pathOf(written: string): string | undefined {
  const name = unquotePath(written.endsWith('\t') ? written.slice(0, -1) : written);
  return name.startsWith('b/') ? name.slice(2) : undefined;
}

/** `@@ -3,2 +7 @@` touches line 7; a count of 0 is a pure deletion. */
function rangeOf(header: string): LineRange | undefined {
  const match = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(header);
  const first = Number(match?.[1] ?? 0);
  const count = match?.[2] === undefined ? 1 : Number(match[2]);
  return match === null || count === 0 ? undefined : [first, first + count - 1];
}
