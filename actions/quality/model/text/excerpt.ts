const MAX_LINES = 40;
const MAX_LENGTH = 300;

/**
 * Places where test runners and builders print how long something took. Only these are blanked: "exceeded 5000 ms" in a
 * message is a fact a reader needs.
 */
const TIMINGS: readonly [RegExp, string][] = [
  [/\((\d+(?:\.\d+)?) ?(ms|s|m|min)\)/g, '(…)'],
  [/\[(\d+(?:\.\d+)?) ?(ms|s)\]/g, '[…]'],
  [/\bin \d+(?:\.\d+)? ?(?:ms|s|m)\b/g, 'in …'],
  [/ \d+(?:\.\d+)?(?:ms|s)$/g, ' …'],
  [/^(\s*(?:Time|Duration|Start at|# duration_ms|ℹ duration_ms|duration_ms)\b:?).*$/g, '$1 …'],
];

/** The last lines of an output, made fit for a report: no durations, no line without end. */
export function excerpt(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line, index, all) => line !== '' || (all[index - 1] ?? '') !== '');
  if (lines.at(-1) === '') lines.pop();
  return lines.slice(-MAX_LINES).map((line) => shorten(timeless(line)));
}

/** The same text with the repository's own place on this machine taken out of its paths. */
export function relativePaths(text: string, root: string): string {
  return text.replaceAll(`file://${root}/`, '').replaceAll(`${root}/`, '').replaceAll(root, '.');
}

function timeless(line: string): string {
  return TIMINGS.reduce(
    (text, [pattern, blank]) => text.replace(pattern, blank),
    line.slice(0, 2 * MAX_LENGTH),
  );
}

function shorten(line: string): string {
  return line.length <= MAX_LENGTH ? line : `${line.slice(0, MAX_LENGTH - 1)}…`;
}
