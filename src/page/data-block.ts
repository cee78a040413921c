/** Characters that could end a script element or, in old readers of JSON, a line. */
const ACTING = /[<>&\u2028\u2029]/g;

/** A value as a block of data for the page's script. It is not executed, and no text in it can leave it. */
export function dataBlock(id: string, value: unknown): string {
  const json = JSON.stringify(value).replace(
    ACTING,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json" id="${id}">${json}</script>\n`;
}
