import type { Line } from './chunk-rows.js';
import { chunkRows } from './chunk-rows.js';
import type { BoxSpec, Layout, LinkSpec, Spot, Stripe } from './model.js';
import { BAND_GAP, BAND_PADDING, BOX_HEIGHT, GAP, LABEL_WIDTH, MARGIN, ROW_GAP } from './model.js';
import { placeLine } from './place-line.js';
import { routeLinks } from './route.js';

/** How strongly every box is drawn to the middle; a link draws with 1 and more. It keeps parts without a link between them together. */
const MIDDLE_PULL = 0.4;

/** Sweeps that pull boxes below and above what they are linked with. */
const SWEEPS = 6;

/** Gives every box its place and every link its curve. The same input gives the same picture; linear in links, but for sorting. */
export function arrange(boxes: readonly BoxSpec[], links: readonly LinkSpec[]): Layout {
  const lines = chunkRows(boxes, links);
  const xs = placeAcross(lines, boxes, links);
  const { tops, stripes, height } = placeDown(lines, Math.max(0, ...boxes.map(({ band }) => band + 1)));
  const lineOf: number[] = [];
  const spots: Spot[] = [];
  for (const [line, { boxes: row }] of lines.entries()) {
    for (const box of row) {
      lineOf[box] = line;
      spots[box] = { x: xs[box] ?? 0, y: tops[line] ?? 0 };
    }
  }
  const widths = boxes.map(({ width }) => width);
  const right = Math.max(0, ...spots.map(({ x }, box) => x + (widths[box] ?? 0)));
  const placed = lines.map(({ boxes: row }, line) => ({ y: tops[line] ?? 0, boxes: row }));
  return {
    width: right + MARGIN + GAP,
    height,
    spots,
    stripes,
    paths: routeLinks({ lines: placed, lineOf, spots, widths }, links),
  };
}

function placeAcross(
  lines: readonly Line[],
  boxes: readonly BoxSpec[],
  links: readonly LinkSpec[],
): number[] {
  const near = boxes.map(() => [] as { other: number; weight: number }[]);
  for (const { from, to, weight } of links) {
    near[from]?.push({ other: to, weight });
    near[to]?.push({ other: from, weight });
  }
  const width = (box: number): number => boxes[box]?.width ?? 0;
  const longest = Math.max(
    0,
    ...lines.map(({ boxes: row }) => row.reduce((sum, box) => sum + width(box) + GAP, -GAP)),
  );
  const xs: number[] = [];
  for (const { boxes: row } of lines) {
    const free = longest - row.reduce((sum, box) => sum + width(box), 0);
    const gap = Math.min(free / (row.length + 1), GAP * 4);
    let x = (longest - row.reduce((sum, box) => sum + width(box) + gap, -gap)) / 2;
    for (const box of row) {
      xs[box] = x;
      x += width(box) + gap;
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const { boxes: row } of sweep % 2 === 0 ? lines : lines.toReversed()) {
      const wishes = row.map((box) => {
        let pull = MIDDLE_PULL * (longest / 2);
        let total = MIDDLE_PULL;
        for (const { other, weight } of near[box] ?? []) {
          pull += ((xs[other] ?? 0) + width(other) / 2) * weight;
          total += weight;
        }
        return { width: width(box), middle: pull / total };
      });
      for (const [index, x] of placeLine(wishes, GAP).entries()) xs[row[index] as number] = x;
    }
  }
  centreFree(lines, near, boxes, xs);
  const left = Math.min(...xs, Infinity);
  return xs.map((x) => Math.round(x - left + MARGIN + LABEL_WIDTH));
}

/** Lines in which nothing is linked stand below the middle of the others. */
function centreFree(
  lines: readonly Line[],
  near: readonly (readonly unknown[])[],
  boxes: readonly BoxSpec[],
  xs: number[],
): void {
  const middle = (row: readonly number[]): number => {
    const left = Math.min(...row.map((box) => xs[box] ?? 0));
    const right = Math.max(...row.map((box) => (xs[box] ?? 0) + (boxes[box]?.width ?? 0)));
    return (left + right) / 2;
  };
  const linked = xs.flatMap((_x, box) => ((near[box]?.length ?? 0) > 0 ? [box] : []));
  if (linked.length === 0) return;
  for (const { boxes: row } of lines) {
    if (row.some((box) => (near[box]?.length ?? 0) > 0)) continue;
    const shift = middle(linked) - middle(row);
    for (const box of row) xs[box] = (xs[box] ?? 0) + shift;
  }
}

function placeDown(
  lines: readonly Line[],
  bands: number,
): { tops: number[]; stripes: Stripe[]; height: number } {
  const tops: number[] = [];
  const stripes: Stripe[] = [];
  let y = BAND_GAP;
  for (let band = 0; band < bands; band++) {
    const start = y;
    y += BAND_PADDING;
    for (const [number, line] of lines.entries()) {
      if (line.band !== band) continue;
      tops[number] = y;
      y += BOX_HEIGHT + ROW_GAP;
    }
    y += BAND_PADDING - ROW_GAP;
    stripes.push({ y: start, height: y - start });
    y += BAND_GAP;
  }
  return { tops, stripes, height: y };
}
