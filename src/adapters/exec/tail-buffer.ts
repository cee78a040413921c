/** Keeps the last bytes of a stream and counts the rest, so that a program that prints for ever costs a bounded amount of memory. */
export class TailBuffer {
  private pieces: Buffer[] = [];
  private held = 0;
  private seen = 0;

  constructor(private readonly limit: number) {}

  add(piece: Uint8Array): void {
    this.seen += piece.length;
    if (this.limit === 0) return;
    const kept = Buffer.from(piece.subarray(Math.max(0, piece.length - this.limit)));
    this.pieces.push(kept);
    this.held += kept.length;
    while (this.held > this.limit) {
      const first = this.pieces[0]!;
      const surplus = this.held - this.limit;
      if (first.length <= surplus) this.pieces.shift();
      else this.pieces[0] = first.subarray(surplus);
      this.held -= Math.min(first.length, surplus);
    }
  }

  get droppedBytes(): number {
    return this.seen - this.held;
  }

  /** The kept bytes as text. A character cut in two at the start is left out; invalid bytes become U+FFFD. */
  text(): string {
    const bytes = Buffer.concat(this.pieces);
    let start = 0;
    if (this.droppedBytes > 0) {
      while (start < 3 && start < bytes.length && (bytes[start]! & 0xc0) === 0x80) start++;
    }
    return bytes.toString('utf8', start);
  }
}
