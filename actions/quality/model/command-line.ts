/** Signs by which a shell would do more than start one program. Nothing here is given to a shell, so they are refused, not ignored. */
const SHELL_SIGNS = new Set(['|', '&', ';', '<', '>', '`', '$', '(', ')', '\n']);

export type SplitLine = { ok: true; argv: string[] } | { ok: false; why: string };

/** Splits a command line at blanks; single and double quotes hold words together. No escapes, no variables, no shell. */
export function splitLine(line: string): SplitLine {
  const argv: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (const sign of line) {
    if (quote !== undefined) {
      if (sign === quote) quote = undefined;
      else word = (word ?? '') + sign;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= '';
    } else if (sign === ' ' || sign === '\t') {
      if (word !== undefined) argv.push(word);
      word = undefined;
    } else if (SHELL_SIGNS.has(sign)) {
      return { ok: false, why: `holds "${sign === '\n' ? 'a line break' : sign}"` };
    } else {
      word = (word ?? '') + sign;
    }
  }
  if (quote !== undefined) return { ok: false, why: `has a ${quote} without its twin` };
  if (word !== undefined) argv.push(word);
  return argv.length === 0 || argv[0] === '' ? { ok: false, why: 'is empty' } : { ok: true, argv };
}

/** A command line as people write it, for messages. */
export function joinLine(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}
