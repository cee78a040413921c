/** Escape sequences of terminals: colours and cursor moves (CSI), titles and links (OSC), two-character ones (ECMA-48). */
// oxlint-disable-next-line no-control-regex
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Output as a person would read it in the end: no colours, and of a line that was overwritten its last state. */
export function plainText(output: string): string {
  return output
    .replace(ESCAPES, '')
    .split('\n')
    .map((line) => {
      const kept = line.endsWith('\r') ? line.slice(0, -1) : line;
      return kept.slice(kept.lastIndexOf('\r') + 1).replace(CONTROLS, '');
    })
    .join('\n');
}
