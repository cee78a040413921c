import type { SourceRange } from './model.js';

/** Offsets → lines and columns. Lines end at `\n`, as git and GitHub count them; only as many are looked up as are needed. */
export class Positions {
  private readonly starts: number[] = [0];
  private complete = false;

  constructor(private readonly text: string) {}

  /** Both from 1. */
  at(offset: number): { line: number; column: number } {
    this.reach(offset);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }

  range(start: number, end: number): SourceRange {
    const last = this.at(end);
    return { ...this.at(start), endLine: last.line, endColumn: last.column };
  }

  private reach(offset: number): void {
    while (!this.complete && (this.starts.at(-1) ?? 0) <= offset) {
      const newline = this.text.indexOf('\n', this.starts.at(-1));
      if (newline < 0) this.complete = true;
      else this.starts.push(newline + 1);
    }
  }
}
