import { describe, expect, test } from '@jest/globals';
import { arrange, BOX_HEIGHT, GAP } from '../../src/diagram/layout/index.js';
import type { BoxSpec, Layout, LinkSpec } from '../../src/diagram/layout/index.js';

/** A random repository: boxes in bands and rows, links mostly downwards; the same for the same seed. */
function random(count: number, linkCount: number, seed: number): [BoxSpec[], LinkSpec[]] {
  let state = seed;
  const next = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const boxes = Array.from({ length: count }, () => ({
    width: 120 + next(130),
    band: next(5),
    row: next(2),
  }));
  const links = Array.from({ length: linkCount }, () => ({
    from: next(count),
    to: next(count),
    weight: 1 + next(5),
  }));
  return [boxes, links.filter(({ from, to }) => from !== to)];
}

const CASES: readonly [boxes: number, links: number][] = [
  [1, 0],
  [2, 2],
  [12, 20],
  [60, 200],
  [200, 1500],
];

/** Points along an SVG path of M, L and C with absolute numbers. */
function* samples(path: string): Generator<[x: number, y: number]> {
  let at: [number, number] = [0, 0];
  for (const [, command, text] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = (text ?? '').trim().split(/[ ,]+/).map(Number);
    const points = numbers.flatMap((x, index) =>
      index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as [number, number]] : [],
    );
    const end = points.at(-1) ?? at;
    if (command === 'C') {
      const [a, b, c, d] = [at, points[0] ?? at, points[1] ?? at, end];
      for (let step = 0; step <= 8; step++) {
        const t = step / 8;
        const u = 1 - t;
        const mix = (k: 0 | 1): number =>
          u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t ** 3 * d[k];
        yield [mix(0), mix(1)];
      }
    } else if (command === 'L') {
      for (let step = 0; step <= 4; step++)
        yield [at[0] + ((end[0] - at[0]) * step) / 4, at[1] + ((end[1] - at[1]) * step) / 4];
    }
    at = end;
  }
}

describe.each(CASES)('%d boxes, %d links', (count, linkCount) => {
  const [boxes, links] = random(count, linkCount, count);
  const layout: Layout = arrange(boxes, links);
  const rectangles = boxes.map(({ width }, box) => ({ ...(layout.spots[box] ?? { x: NaN, y: NaN }), width }));

  test('no box lies on another, and all are inside the picture', () => {
    for (const [index, a] of rectangles.entries()) {
      expect(a.x).toBeGreaterThan(0);
      expect(a.x + a.width).toBeLessThan(layout.width);
      expect(a.y + BOX_HEIGHT).toBeLessThan(layout.height);
      const near = rectangles.slice(index + 1).filter((b) => {
        const beside = a.x < b.x ? b.x - a.x - a.width : a.x - b.x - b.width;
        return a.y === b.y ? beside < GAP - 1 : Math.abs(a.y - b.y) < BOX_HEIGHT;
      });
      expect(near).toEqual([]);
    }
  });

  test('each box stands in the stripe of its band, and stripes do not touch', () => {
    for (const [box, { band }] of boxes.entries()) {
      const stripe = layout.stripes[band] ?? { y: NaN, height: NaN };
      expect(layout.spots[box]?.y).toBeGreaterThan(stripe.y);
      expect((layout.spots[box]?.y ?? NaN) + BOX_HEIGHT).toBeLessThan(stripe.y + stripe.height);
    }
    for (const [index, { y, height }] of layout.stripes.entries())
      expect(y + height).toBeLessThan(layout.stripes[index + 1]?.y ?? Infinity);
  });

  test('a link begins and ends at its boxes and runs behind no box', () => {
    for (const [number, { from, to }] of links.entries()) {
      const points = [...samples(layout.paths[number] ?? '')];
      for (const [box, end] of [
        [from, points[0]],
        [to, points.at(-1)],
      ] as const) {
        const { x, y, width } = rectangles[box] ?? { x: NaN, y: NaN, width: NaN };
        expect(end?.[0]).toBeGreaterThanOrEqual(x);
        expect(end?.[0]).toBeLessThanOrEqual(x + width);
        expect([y, y + BOX_HEIGHT]).toContain(Math.round(end?.[1] ?? NaN));
      }
      const behind = points.some(([px, py]) =>
        rectangles.some(
          ({ x, y, width }) => py > y + 1 && py < y + BOX_HEIGHT - 1 && px > x + 1 && px < x + width - 1,
        ),
      );
      expect(behind).toBe(false);
    }
  });

  test('is the same a second time', () => expect(arrange(boxes, links)).toEqual(layout));
});
