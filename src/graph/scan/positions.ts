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

  /** Column of an offset that lies in this line, from 1. */
  column(line: number, offset: number): number {
    return offset - this.start(line) + 1;
  }

  private start(line: number): number {
    return this.starts[line - 1] ?? 0;
  }

  /** From 1. */
  line(offset: number): number {
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
