/** A name, quoted or not, its colon, and what follows up to the end of a bare scalar. */
const ENTRY = /(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s:"'][^\s:]*)\s*:\s*([^\s,}\]#"']+)/y;

/** The bare scalar of the entry whose name begins at an offset; undefined where something else stands there. */
export function writtenAt(text: string, offset: number | undefined): string | undefined {
  if (offset === undefined) return undefined;
  ENTRY.lastIndex = offset;
  return ENTRY.exec(text)?.[1];
}
