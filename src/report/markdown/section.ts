/** A piece of Markdown whose rows may be left out from the end; `open` and `close` belong to any of its rows. */
export interface Section {
  open: string;
  /** A row per finding. Empty when the section has no findings and stands or falls as a whole. */
  rows: readonly string[];
  close: string;
}

/** The whole section as one text. */
export function whole({ open, rows, close }: Section): string {
  return open + rows.join('') + close;
}
