/** Characters that the arguments of a type take up at most. */
const FAR = 600;

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Which brackets of a text stand around what; read once, in one pass. Brackets in strings that have no partner do little harm. */
export class Brackets {
  private readonly opening: Int32Array;
  private readonly closing = new Map<number, number>();

  constructor(private readonly text: string) {
    this.opening = new Int32Array(text.length + 1);
    const open: number[] = [];
    for (let at = 0; at < text.length; at++) {
      this.opening[at] = open.at(-1) ?? -1;
      const character = text[at] as string;
      if (character === '(' || character === '[' || character === '{') open.push(at);
      const partner = PAIRS[character];
      if (partner === undefined) continue;
      const found = open.findLastIndex((one) => text[one] === partner);
      if (found === -1) continue;
      this.closing.set(open[found] as number, at);
      this.opening[at] = open[found] as number;
      open.length = found;
    }
    this.opening[text.length] = -1;
  }

  /** Offset of the bracket that a place stands in; of a closing bracket, its partner. */
  around(at: number): number | undefined {
    const open = this.opening[at] ?? -1;
    return open === -1 ? undefined : open;
  }

  /** Offset of the bracket that closes an opening one; of `<` that of the `>` behind type arguments. */
  closingOf(open: number): number | undefined {
    if (this.text[open] !== '<') return this.closing.get(open);
    let depth = 0;
    for (let at = open; at < Math.min(this.text.length, open + FAR); at++) {
      if (this.text[at] === '<') depth++;
      else if (this.text[at] === '>' && this.text[at - 1] !== '=' && --depth === 0) return at;
    }
    return undefined;
  }

  /** The same as {@link around}, where the `<` of type arguments is a bracket too; undefined when none is near. */
  aroundType(at: number): number | undefined {
    let depth = 0;
    for (let i = at - 1; i >= Math.max(0, at - FAR); i--) {
      const character = this.text[i] as string;
      if (depth === 0 && character === ';') return undefined;
      if (PAIRS[character] !== undefined) i = this.around(i) ?? i;
      else if (character === '>' && this.text[i - 1] !== '=') depth++;
      else if ('([{'.includes(character)) return i;
      else if (character === '<' && depth-- === 0) return i;
    }
    return undefined;
  }

  /** Offset of the last character before a place that is no blank; -1 when there is none. */
  solidBefore(place: number): number {
    let at = place - 1;
    while (at >= 0 && /\s/.test(this.text[at] as string)) at--;
    return at;
  }
}
