/** Engines copy what is cut out of a text only below this length; a longer piece holds on to the whole text. */
export const CUT = 13;

/**
 * Gives each string back as one that stands for itself, so that the file it was cut from can be forgotten, and equal strings as
 * the same one. Without it a graph holds the text of every file.
 */
export function stringKeeper(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    if (text.length < CUT) return text;
    let own = kept.get(text);
    // Put together and cut again: what it is cut from now is only as long as itself.
    if (own === undefined) kept.set((own = `${text} `.slice(0, -1)), own);
    return own;
  };
}
