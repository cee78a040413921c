/**
 * Makes printed lines harmless in a GitHub Actions log, where a line that begins with `::` is a workflow command and `##[`
 * anywhere may be one (runner: ActionCommand.TryParseV2, TryParse). Colour codes in front do not count as a beginning for the
 * runner, yet other readers strip them first; they are looked through.
 */
export function inert(printed: string): string {
  return printed.replace(COMMAND, '$1\\u{3a}:').replaceAll('##[', '#\\u{23}[');
}

const ESC = String.fromCharCode(27);
const COMMAND = new RegExp(`^((?:[^\\S\\n]|${ESC}\\[[0-9;]*m)*)::`, 'gm');
