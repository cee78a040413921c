import type { SourceRange } from './model.js';

/** Offsets → lines and columns. Lines end at `\n`, as git and GitHub count them; only as many are looked up as are needed. */
export class Positions {
  private readonly starts: number[] = [0];
  /** Offset of the line break behind the last start, or infinite. */
  private next: number;

  constructor(private readonly text: string) {
    this.next = this.after(0);
  }

  /** Both from 1. */
  at(offset: number): { line: number; column: number } {
    const line = this.line(offset);
    return { line, column: offset - this.start(line) + 1 };
  }

  range(start: number, end: number): SourceRange {
    const line = this.line(start);
    const endLine = this.line(end);
    return {
      line,
      column: start - this.start(line) + 1,
      endLine,
      endColumn: end - this.start(endLine) + 1,
    };
  }

  private start(line: number): number {
    return this.starts[line - 1] ?? 0;
  }

  private line(offset: number): number {
    while (this.next < offset) {
      this.starts.push(this.next + 1);
      this.next = this.after(this.next + 1);
    }
    let low = 0;
    let high = this.starts.length - 1;
    if (offset >= this.start(high + 1)) return high + 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle + 1) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  private after(from: number): number {
    const newline = this.text.indexOf('\n', from);
    return newline < 0 ? Number.POSITIVE_INFINITY : newline;
  }
}
