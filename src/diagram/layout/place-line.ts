/** A box that would like its middle to be somewhere. */
export interface Wish {
  width: number;
  middle: number;
}

/**
 * Places boxes from left to right in the order given, at least `gap` apart, so that the sum of the squared distances from their wishes is as small
 * as can be (isotonic regression, pool adjacent violators).
 * @returns the left edge of each box
 */
export function placeLine(wishes: readonly Wish[], gap: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  let offset = 0;
  const offsets: number[] = [];
  for (const { width, middle } of wishes) {
    offsets.push(offset);
    pools.push({ sum: middle - width / 2 - offset, count: 1 });
    offset += width + gap;
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break;
      pools.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  const starts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return starts.map((start, index) => start + (offsets[index] ?? 0));
}
