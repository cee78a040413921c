import type { Place } from './document.js';

/** Turns offsets of a text into lines and columns, both starting at 1. A byte order mark takes no column. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    if (text.charCodeAt(0) === 0xfeff) this.starts[0] = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  place(offset: number): Place {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(1, offset - (this.starts[low] as number) + 1) };
  }
}

/** Places of all pointers out of their offsets. */
export function placesOf(text: string, offsets: ReadonlyMap<string, number>): Map<string, Place> {
  const lines = new Lines(text);
  return new Map([...offsets].map(([pointer, offset]) => [pointer, lines.place(offset)]));
}
