const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** Colours as functions from text to text. */
export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

/** ANSI colours, or functions that change nothing. */
export function paint(color: boolean): Paint {
  const escape = String.fromCharCode(27);
  const entries = Object.entries(CODES).map(([name, [on, off]]) => [
    name,
    (text: string) => (color && text !== '' ? `${escape}[${on}m${text}${escape}[${off}m` : text),
  ]);
  return Object.fromEntries(entries) as Paint;
}
