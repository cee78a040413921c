import { describe, expect, test } from '@jest/globals';
import type { Arc } from '../../src/graph/index.js';
import { feedbackArcs, shortestPath } from '../../src/graph/index.js';
import { seeded } from './seeded.js';

function arcsOf(...pairs: [from: number, to: number, cost?: number][]): Arc[] {
  return pairs.map(([from, to, cost = 1]) => ({ from, to, cost }));
}

/** By looking whether any arc can be closed again. */
function hasCycle(n: number, arcs: readonly Arc[]): boolean {
  const graph = Array.from({ length: n }, (_, node) =>
    arcs.filter(({ from }) => from === node).map(({ to }) => to),
  );
  return arcs.some(({ from, to }) => shortestPath(graph, to, from) !== undefined);
}

describe('feedbackArcs', () => {
  test('nothing where there is no cycle, a loop where it is all', () => {
    expect(feedbackArcs(3, arcsOf([0, 1], [1, 2], [0, 2]))).toEqual([]);
    expect(feedbackArcs(2, arcsOf([0, 1], [1, 1]))).toEqual(arcsOf([1, 1]));
  });

  test('of several arcs that each open the circle the cheapest, then the first', () => {
    expect(feedbackArcs(3, arcsOf([0, 1, 2], [1, 2, 1], [2, 0, 1]))).toEqual(arcsOf([1, 2, 1]));
  });

  test('two cheap links rather than a dear one, if that is all the same to the circle', () => {
    const arcs = arcsOf([0, 1, 3], [1, 0, 1], [1, 0, 1]);
    expect(feedbackArcs(2, arcs)).toEqual([arcs[1], arcs[2]]);
    const even = arcsOf([0, 1, 2], [1, 0, 1], [1, 0, 1]);
    expect(feedbackArcs(2, even)).toEqual([even[0]]);
  });

  test('only what may be cut is cut, however cheap the rest is', () => {
    const arcs = arcsOf([0, 1, 1], [1, 2, 9], [2, 0, 9]);
    expect(feedbackArcs(3, arcs, ({ cost }) => cost === 9)).toEqual(arcsOf([1, 2, 9]));
  });

  test('random graphs: no cycle is left, no arc is needless, and nothing costs more than the one arc that would do', () => {
    const random = seeded(11);
    let singles = 0;
    let several = 0;
    for (let round = 0; round < 250; round++) {
      const n = 2 + random(7);
      const arcs = Array.from({ length: 1 + random(2 * n) }, () => ({
        from: random(n),
        to: random(n),
        cost: 1 + random(4),
      })).filter(({ from, to }) => from !== to);
      const cut = feedbackArcs(n, arcs);
      const rest = (without: readonly Arc[]) => arcs.filter((arc) => !without.includes(arc));
      expect(hasCycle(n, rest(cut))).toBe(false);
      for (const arc of cut) expect(hasCycle(n, [...rest(cut), arc])).toBe(true);
      if (!hasCycle(n, arcs)) continue;
      const enough = arcs.filter((arc) => !hasCycle(n, rest([arc])));
      if (enough.length === 0) {
        several++;
        expect(cut.length).toBeGreaterThan(1);
      } else {
        singles++;
        const cost = cut.reduce((sum, arc) => sum + arc.cost, 0);
        expect(cost).toBeLessThanOrEqual(Math.min(...enough.map((arc) => arc.cost)));
      }
    }
    expect(Math.min(singles, several)).toBeGreaterThan(20);
  });

  test('random graphs: at most twice the cost of the best set that brute force finds', () => {
    const random = seeded(5);
    for (let round = 0; round < 60; round++) {
      const n = 3 + random(3);
      const arcs = Array.from({ length: 10 }, () => ({ from: random(n), to: random(n), cost: 1 })).filter(
        ({ from, to }) => from !== to,
      );
      let best = arcs.length;
      for (let mask = 0; mask < 1 << arcs.length; mask++) {
        const kept = arcs.filter((_, index) => (mask & (1 << index)) === 0);
        if (arcs.length - kept.length < best && !hasCycle(n, kept)) best = arcs.length - kept.length;
      }
      expect(feedbackArcs(n, arcs).length).toBeLessThanOrEqual(2 * best);
    }
  });

  test('a ring of 3,000 with chords is cut without a deep stack and within seconds', () => {
    const n = 3000;
    const random = seeded(3);
    const ring: [number, number][] = Array.from({ length: n }, (_, node) => [node, (node + 1) % n]);
    const chords: [number, number][] = Array.from({ length: 3 * n }, () => [random(n), random(n)]);
    expect(feedbackArcs(n, arcsOf(...ring))).toHaveLength(1);
    const arcs = arcsOf(...ring, ...chords);
    const cut = new Set(feedbackArcs(n, arcs));
    expect(cut.size).toBeGreaterThan(1);
    expect(
      feedbackArcs(
        n,
        arcs.filter((arc) => !cut.has(arc)),
      ),
    ).toEqual([]);
  });
});
