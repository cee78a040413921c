import { describe, expect, test } from '@jest/globals';
import {
  minimumCut,
  networkOf,
  reverse,
  shortestPath,
  wayAlong,
  waysTowards,
} from '../../src/graph/index.js';
import { graphOf } from './in-tree.js';
import { seeded } from './seeded.js';

type Pair = [from: number, to: number];

function withoutLinks(graph: readonly (readonly number[])[], cut: readonly Pair[]): number[][] {
  return graph.map((targets, from) => targets.filter((to) => !cut.some(([a, b]) => a === from && b === to)));
}

function leads(
  graph: readonly (readonly number[])[],
  sources: readonly number[],
  targets: readonly number[],
): boolean {
  return sources.some((from) => targets.some((to) => shortestPath(graph, from, to) !== undefined));
}

function randomGraph(random: (below: number) => number, n: number, links: number): number[][] {
  const graph = Array.from({ length: n }, () => new Set<number>());
  for (let link = 0; link < links; link++) graph[random(n)]?.add(random(n));
  return graph.map((targets) => [...targets].toSorted((a, b) => a - b));
}

describe('minimumCut', () => {
  test('a bottleneck, whatever lies on both sides of it', () => {
    const graph = [[2], [2], [3], [4, 5], [6], [6], []];
    expect(minimumCut(graph, [0, 1], [6], 9)).toEqual([[2, 3]]);
  });

  test('nearest to the sources where several sets are equally small', () => {
    expect(minimumCut([[1], [2], [3], []], [0], [3], 9)).toEqual([[0, 1]]);
  });

  test('nothing where there is no way, and no answer above the limit', () => {
    expect(minimumCut([[], []], [0], [1], 9)).toEqual([]);
    const wide = [[1, 2, 3], [4], [4], [4], []];
    expect(minimumCut(wide, [0], [4], 2)).toBeUndefined();
    expect(minimumCut(wide, [0], [4], 3)).toHaveLength(3);
  });

  test('a way found first is led elsewhere when that makes room for another one', () => {
    const graph = [[1, 2], [3, 4], [4], [5], [6], [7], [7], []];
    expect(minimumCut(graph, [0], [7], 9)).toHaveLength(2);
  });

  test('closed nodes are no way', () => {
    expect(minimumCut([[1, 2], [3], [3], []], [0], [3], 9, (node) => node === 1)).toEqual([[0, 2]]);
  });

  test('random graphs: exactly as small as brute force finds, and the nearest of its sets', () => {
    const random = seeded(17);
    let cuts = 0;
    for (let round = 0; round < 120; round++) {
      const n = 4 + random(3);
      const graph = randomGraph(random, n, 10);
      const [sources, targets] = [[0, 1], [n - 1]];
      const cut = minimumCut(graph, sources, targets, 20) as Pair[];
      expect(leads(withoutLinks(graph, cut), sources, targets)).toBe(false);
      const links = graph.flatMap((list, from) => list.map((to): Pair => [from, to]));
      const smallest: Pair[][] = [];
      for (let mask = 0; mask < 1 << links.length; mask++) {
        const some = links.filter((_, index) => (mask & (1 << index)) !== 0);
        if (some.length > cut.length) continue;
        if (!leads(withoutLinks(graph, some), sources, targets)) {
          expect(some.length).toBe(cut.length);
          smallest.push(some);
        }
      }
      // Nearest: what can still be reached is part of what can be reached beside any other smallest set.
      const reached = (some: readonly Pair[]) =>
        graph.flatMap((_, node) => (leads(withoutLinks(graph, some), sources, [node]) ? [node] : []));
      for (const other of smallest) expect(reached(other)).toEqual(expect.arrayContaining(reached(cut)));
      if (cut.length > 0) cuts++;
    }
    expect(cuts).toBeGreaterThan(50);
  });
});

describe('waysTowards', () => {
  test('random graphs: as long as a search from each node, along links that exist', () => {
    const random = seeded(29);
    for (let round = 0; round < 80; round++) {
      const n = 3 + random(9);
      const graph = randomGraph(random, n, 2 * n);
      const targets = [random(n), random(n)];
      const closed = random(n);
      const open = graph.map((list, node) => (node === closed && !targets.includes(node) ? [] : list));
      const ways = waysTowards(reverse(graph), targets, (node) => node === closed);
      for (let node = 0; node < n; node++) {
        if (node === closed) continue;
        const lengths = targets.flatMap((target) => shortestPath(open, node, target)?.length ?? []);
        const way = wayAlong(ways, node);
        expect(way?.length).toBe(lengths.length === 0 ? undefined : Math.min(...lengths));
        expect(ways.length[node]).toBe((way?.length ?? 0) - 1);
        for (const [index, from] of (way ?? []).slice(0, -1).entries())
          expect(graph[from]).toContain(way?.[index + 1]);
      }
    }
  });

  test('a chain of 10,000 and a knot of 3,000 need no stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, node) => (node < 9999 ? [node + 1] : []));
    expect(wayAlong(waysTowards(reverse(chain), [9999]), 0)).toHaveLength(10_000);
    expect(minimumCut(chain, [0], [9999], 3)).toEqual([[0, 1]]);
    const knot = Array.from({ length: 3000 }, (_, node) => [(node + 1) % 3000, (node * 7 + 3) % 3000]);
    expect(minimumCut(knot, [0], [1500], 3)?.length).toBeLessThanOrEqual(2);
  });
});

test('networkOf numbers files, then what comes from outside, and counts each link once', () => {
  const graph = graphOf({
    'package.json': { name: 'x', dependencies: { react: '19' } },
    'a.ts': "import './b';\nimport './b';\nimport 'react';\nimport 'node:fs';\nimport type { C } from './c';",
    'b.ts': '',
    'c.ts': 'export type C = 1;',
  });
  const { names, files, out, into, fileAt, packageAt } = networkOf(graph, ({ site }) => !site.typeOnly);
  expect(names).toEqual(['a.ts', 'b.ts', 'c.ts', 'node:fs', 'react']);
  expect([files, fileAt('b.ts'), packageAt('react'), fileAt('react')]).toEqual([3, 1, 4, undefined]);
  expect(out).toEqual([[1, 3, 4], [], [], [], []]);
  expect(into).toEqual([[], [0], [], [0], [0]]);
});
