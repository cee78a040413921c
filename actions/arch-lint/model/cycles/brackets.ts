/** Characters that the arguments of a type take up at most. */
const FAR = 600;

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Brackets in the order of a text; what is said of each has the number of its place. */
interface Found {
  places: number[];
  /** Place of the bracket that it stands in; of a closing one that of its partner; -1 where there is none. */
  around: number[];
  /** Place of the bracket that what follows stands in, or -1. */
  behind: number[];
  /** Place of the bracket that closes it, or -1. */
  closing: number[];
}

/** Which brackets of a text stand around what; read once, in one pass. Brackets in strings that have no partner do little harm. */
export class Brackets {
  private found: Found | undefined;

  constructor(private readonly text: string) {}

  /** Offset of the bracket that a place stands in; of a closing bracket, its partner. */
  around(at: number): number | undefined {
    if (at >= this.text.length) return undefined;
    const { places, around, behind } = (this.found ??= findBrackets(this.text));
    const number = lastUpTo(places, at);
    const open = (places[number] === at ? around : behind)[number] ?? -1;
    return open === -1 ? undefined : open;
  }

  /** Offset of the bracket that closes an opening one; of `<` that of the `>` behind type arguments. */
  closingOf(open: number): number | undefined {
    if (this.text[open] !== '<') {
      const { places, closing } = (this.found ??= findBrackets(this.text));
      const number = lastUpTo(places, open);
      const close = places[number] === open ? (closing[number] ?? -1) : -1;
      return close === -1 ? undefined : close;
    }
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

function findBrackets(text: string): Found {
  const found: Found = { places: [], around: [], behind: [], closing: [] };
  const { places, around, behind, closing } = found;
  /** The numbers of those that are open, and how many of each kind. */
  const open: number[] = [];
  const counts: Record<string, number> = { '(': 0, '[': 0, '{': 0 };
  const last = (): number => places[open.at(-1) ?? -1] ?? -1;
  const marks = /[()[\]{}]/g;
  while (marks.test(text)) {
    const at = marks.lastIndex - 1;
    const mark = text[at] as string;
    const partner = PAIRS[mark];
    if (partner !== undefined && (counts[partner] ?? 0) > 0) {
      while (text[last()] !== partner) drop();
      around.push(last());
      closing[drop()] = at;
    } else {
      around.push(last());
      if (partner === undefined) {
        open.push(places.length);
        counts[mark] = (counts[mark] ?? 0) + 1;
      }
    }
    places.push(at);
    closing.push(-1);
    behind.push(last());
  }
  return found;

  function drop(): number {
    const number = open.pop() as number;
    const mark = text[places[number] as number] as string;
    counts[mark] = (counts[mark] as number) - 1;
    return number;
  }
}

/** Number of the last place up to `at`; -1 when there is none. */
function lastUpTo(places: readonly number[], at: number): number {
  let [low, high] = [-1, places.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
