/** Hides values in text. */
export interface Mask {
  add(value: string): void;
  /** The text with every hidden value replaced by `***`. */
  apply(text: string): string;
}

export function mask(): Mask {
  const hidden = new Set<string>();
  return {
    add(value) {
      // Of a value over several lines each line is hidden, since it may be printed alone; one letter would hide everything.
      for (const line of [value, ...value.split(/[\r\n]+/)]) if (line.trim().length > 1) hidden.add(line);
    },
    apply(text) {
      let shown = text;
      // Longest first: a value that contains another must not leave its rest behind.
      for (const value of [...hidden].toSorted((a, b) => b.length - a.length))
        shown = shown.replaceAll(value, '***');
      return shown;
    },
  };
}
