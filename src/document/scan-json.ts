/** What a walk over a JSON text reports. Offsets count UTF-16 units from the start of the text. */
export interface JsonVisitor {
  /** A name of an object, with its quotes at `start`. `depth` is that of the object: 0 for the outermost value. */
  name(name: string, start: number, depth: number): void;
  /** The beginning of an item of an array. */
  item(index: number, start: number, depth: number): void;
  open(kind: 'object' | 'array', depth: number): void;
  close(depth: number): void;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Walks over a text that `JSON.parse` has accepted, in one pass and without recursion. What is not valid JSON gives wrong answers,
 * never an endless walk.
 */
export function scanJson(text: string, visit: JsonVisitor): void {
  /** For each open container the number of items so far; -1 for an object. */
  const counts: number[] = [];
  let wantsName = false;
  let wantsItem = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x3a || code === 0xfeff)
      continue;
    const depth = counts.length - 1;
    if (code === 0x7d || code === 0x5d) {
      visit.close(depth);
      counts.pop();
      wantsName = wantsItem = false;
      continue;
    }
    if (code === 0x2c) {
      wantsName = counts[depth] === -1;
      wantsItem = !wantsName;
      continue;
    }
    if (wantsItem) {
      const index = counts[depth] ?? 0;
      visit.item(index, at, depth);
      counts[depth] = index + 1;
      wantsItem = false;
    }
    if (code === 0x7b || code === 0x5b) {
      const isObject = code === 0x7b;
      counts.push(isObject ? -1 : 0);
      visit.open(isObject ? 'object' : 'array', depth + 1);
      wantsName = isObject;
      wantsItem = !isObject;
    } else if (code === QUOTE) {
      const end = endOfString(text, at);
      if (wantsName) {
        visit.name(cooked(text, at, end), at, depth);
        wantsName = false;
      }
      at = end;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function cooked(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}
