import type { BoxSpec, LinkSpec } from './model.js';
import { GAP } from './model.js';

/** Width to height of the whole, roughly that of a screen. */
const RATIO = 2.1;
/** Height a row takes, roughly. */
const ROW = 110;
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
  const limit = widthLimit(boxes);
  return rows.flatMap((row) => breakUp(row, boxes, limit));
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

function widthLimit(boxes: readonly BoxSpec[]): number {
  const area = boxes.reduce((sum, { width }) => sum + (width + GAP) * ROW, 0);
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  return Math.max(Math.sqrt(area * RATIO), widest, 1300);
}

function breakUp({ band, boxes: row }: Line, boxes: readonly BoxSpec[], limit: number): Line[] {
  const width = row.reduce((sum, box) => sum + (boxes[box]?.width ?? 0) + GAP, 0);
  const count = Math.ceil(width / limit);
  if (count <= 1) return [{ band, boxes: row }];
  return Array.from({ length: count }, (_, line) => ({
    band,
    boxes: row.filter((_box, index) => index % count === line),
  }));
}
