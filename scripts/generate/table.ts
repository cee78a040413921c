/** A Markdown table padded the way prettier pads it, so that generated and formatted text are the same bytes. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const clean = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...clean.map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join(' | ')} |`;
  const [first = [], ...rest] = clean;
  return [line(first), `| ${widths.map((size) => '-'.repeat(size)).join(' | ')} |`, ...rest.map(line)].join(
    '\n',
  );
}

function width(text: string): number {
  return [...text].length;
}
