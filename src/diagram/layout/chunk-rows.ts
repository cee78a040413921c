import type { BoxSpec, LinkSpec } from './model.js';
import { BAND_GAP, BAND_PADDING, BOX_HEIGHT, GAP, LABEL_WIDTH, ROW_GAP } from './model.js';

/** Width to height of the room a screen leaves for the picture. */
const RATIO = 1.75;
/** Longest lines that are tried, in CSS pixels. */
const WIDTHS = [1200, 1600, 2000, 2500, 3100, 3900, 4900, 6100, 7600];
/** Rounds of sorting; more change nothing that an eye sees. */
const ROUNDS = 8;

/** A line of boxes that are drawn side by side. */
export interface Line {
  band: number;
  boxes: number[];
}

/**
 * Sorts the boxes of each row so that links cross little (barycentre method, Sugiyama et al. 1981), and breaks rows that are too long for a
 * screen into several lines, column by column, so that neighbours stay near.
 */
export function chunkRows(boxes: readonly BoxSpec[], links: readonly LinkSpec[]): Line[] {
  const rows = rowsOf(boxes);
  const near = boxes.map(() => [] as { other: number; weight: number }[]);
  for (const { from, to, weight } of links) {
    near[from]?.push({ other: to, weight });
    near[to]?.push({ other: from, weight });
  }
  const position = new Map<number, number>();
  const spread = (row: readonly number[]): void => {
    for (const [index, box] of row.entries()) position.set(box, (index + 0.5) / row.length);
  };
  for (const { boxes: row } of rows) spread(row);
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      const wanted = new Map(
        row.boxes.map((box) => [box, centre(near[box] ?? [], position, position.get(box) ?? 0)]),
      );
      row.boxes.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
      spread(row.boxes);
    }
  }
  return bestLines(rows, boxes);
}

/** Rows broken so that the whole can be shown as large as possible. */
function bestLines(rows: readonly Line[], boxes: readonly BoxSpec[]): Line[] {
  const bands = Math.max(0, ...boxes.map(({ band }) => band + 1)) * (BAND_GAP + 2 * BAND_PADDING - ROW_GAP);
  const tries = WIDTHS.map((limit) => {
    const lines = rows.flatMap((row) => breakUp(row, boxes, limit));
    const width = LABEL_WIDTH + Math.max(0, ...lines.map((line) => widthOf(line, boxes)));
    return { lines, scale: Math.min(RATIO / width, 1 / (lines.length * (BOX_HEIGHT + ROW_GAP) + bands)) };
  });
  return tries.reduce((best, one) => (one.scale > best.scale * 1.02 ? one : best)).lines;
}

function widthOf({ boxes: row }: Line, boxes: readonly BoxSpec[]): number {
  return row.reduce((sum, box) => sum + (boxes[box]?.width ?? 0) + GAP, 0);
}

function rowsOf(boxes: readonly BoxSpec[]): Line[] {
  const rows = new Map<string, Line & { row: number }>();
  for (const [number, { band, row }] of boxes.entries()) {
    const key = `${band} ${row}`;
    const known = rows.get(key);
    if (known) known.boxes.push(number);
    else rows.set(key, { band, row, boxes: [number] });
  }
  return [...rows.values()].toSorted((a, b) => a.band - b.band || a.row - b.row);
}

function centre(
  near: readonly { other: number; weight: number }[],
  position: ReadonlyMap<number, number>,
  own: number,
): number {
  let sum = 0;
  let total = 0;
  for (const { other, weight } of near) {
    sum += (position.get(other) ?? 0.5) * weight;
    total += weight;
  }
  return total === 0 ? own : sum / total;
}

function breakUp(whole: Line, boxes: readonly BoxSpec[], limit: number): Line[] {
  const { band, boxes: row } = whole;
  const count = Math.ceil(widthOf(whole, boxes) / limit);
  if (count <= 1) return [whole];
  return Array.from({ length: count }, (_, line) => ({
    band,
    boxes: row.filter((_box, index) => index % count === line),
  }));
}
