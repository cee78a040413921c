import { describe, expect, test } from '@jest/globals';
import type { Edge } from '../../src/graph/index.js';
import {
  components,
  cyclicComponents,
  findCycles,
  isRuntime,
  linkFiles,
  linkPackages,
  shortestCycle,
  shortestPath,
} from '../../src/graph/index.js';
import { graphOf } from './in-tree.js';
import { seeded } from './seeded.js';

describe('components', () => {
  test('two knots, a bridge, a self loop and a lone node', () => {
    const graph = [[1], [2], [0, 3], [4], [3], [5], []];
    expect(cyclicComponents(graph)).toEqual([[0, 1, 2], [3, 4], [5]]);
    const component = components(graph);
    expect(component[0]).toBe(component[2]);
    expect(component[0]).not.toBe(component[3]);
  });

  test('agrees with plain reachability on random graphs', () => {
    const random = seeded(7);
    for (let round = 0; round < 60; round++) {
      const n = 2 + random(12);
      const graph = Array.from({ length: n }, () => Array.from({ length: random(4) }, () => random(n)));
      const component = components(graph);
      for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++) {
          const together = shortestPath(graph, a, b) !== undefined && shortestPath(graph, b, a) !== undefined;
          expect(component[a] === component[b]).toBe(together);
        }
      }
    }
  });

  test('a chain and a ring of 200,000 need no stack', () => {
    const n = 200_000;
    const chain = Array.from({ length: n }, (_, i) => (i + 1 < n ? [i + 1] : []));
    expect(cyclicComponents(chain)).toEqual([]);
    chain[n - 1] = [0];
    expect(cyclicComponents(chain)[0]).toHaveLength(n);
  });
});

test('the shortest way round goes through the edge asked for', () => {
  const graph = [[1, 2], [2], [3], [0]];
  expect(shortestCycle(graph, 0, 1)).toEqual([0, 1, 2, 3, 0]);
  expect(shortestCycle(graph, 0, 2)).toEqual([0, 2, 3, 0]);
  expect(shortestCycle([[1], []], 0, 1)).toBeUndefined();
});

describe('findCycles', () => {
  const files = {
    'package.json': { workspaces: ['*'] },
    'a/package.json': { name: 'a' },
    'b/package.json': { name: 'b' },
    'a/index.ts': "import 'b';\nimport './two.js';",
    'a/two.ts': "import 'b';\nimport './index.js';",
    'b/index.ts': "import 'a';\nimport type { X } from 'c';",
    'b/a.test.ts': "import 'a';",
    'c/package.json': { name: 'c' },
    'c/index.ts': "import 'b';\nimport './index.js';",
  };

  test('packages: every edge on the circle, the cheapest cut, no types and no tests', () => {
    const [cycle, ...more] = findCycles(linkPackages(graphOf(files), isRuntime));
    expect(more).toEqual([]);
    expect(cycle?.members).toEqual(['a', 'b']);
    expect(cycle?.edges.map((edge) => `${edge.from.path}:${edge.site.line}`)).toEqual([
      'a/index.ts:1',
      'a/two.ts:1',
      'b/index.ts:1',
    ]);
    expect(cycle?.cuts).toMatchObject([{ from: 'b', to: 'a' }]);
    expect(cycle?.path).toEqual(['b', 'a', 'b']);
  });

  test('files: knots and a file that imports itself', () => {
    const cycles = findCycles(linkFiles(graphOf(files), isRuntime));
    expect(cycles.map((cycle) => cycle.members)).toEqual([
      ['a/index.ts', 'a/two.ts', 'b/index.ts'],
      ['c/index.ts'],
    ]);
  });

  test('stages: a loose import joins no firm knots, and belongs to the knot that already ties its ends', () => {
    const graph = graphOf({
      'package.json': { name: 'x' },
      'a.ts': "import './b';\nimport('./c');",
      'b.ts': "import './a';\nimport('./a');",
      'c.ts': "import './d';",
      'd.ts': "import './c';\nimport './a';",
      'e.ts': "import('./e');",
    });
    const cycles = findCycles(linkFiles(graph, isRuntime), ({ site }) => (site.kind === 'dynamic' ? 1 : 0));
    expect(
      cycles.map(({ members, stage, edges, cuts, path }) => ({
        members: members.join(' '),
        stage,
        edges: edges.map(({ from, site }) => `${from.path}:${site.line}`).join(' '),
        cuts: cuts.map(({ from, to }) => `${from} ${to}`),
        path: path.join(' '),
      })),
    ).toEqual([
      {
        members: 'a.ts b.ts',
        stage: 0,
        edges: 'a.ts:1 b.ts:1 b.ts:2',
        cuts: ['a.ts b.ts'],
        path: 'a.ts b.ts a.ts',
      },
      { members: 'c.ts d.ts', stage: 0, edges: 'c.ts:1 d.ts:1', cuts: ['c.ts d.ts'], path: 'c.ts d.ts c.ts' },
      {
        members: 'a.ts c.ts d.ts',
        stage: 1,
        edges: 'a.ts:2 d.ts:2',
        cuts: ['a.ts c.ts'],
        path: 'a.ts c.ts d.ts a.ts',
      },
      { members: 'e.ts', stage: 1, edges: 'e.ts:1', cuts: ['e.ts e.ts'], path: 'e.ts e.ts' },
    ]);
  });

  test('random repositories: every import on a cycle is told once, with a path that exists, and cuts that leave no circle', () => {
    const random = seeded(23);
    let told = 0;
    for (let round = 0; round < 80; round++) {
      const n = 2 + random(9);
      const tree: Record<string, unknown> = { 'package.json': { name: 'x' } };
      for (let file = 0; file < n; file++) {
        const lines = Array.from({ length: random(4) }, () =>
          random(3) === 0 ? `import('./f${random(n)}');` : `import './f${random(n)}';`,
        );
        tree[`f${file}.ts`] = lines.join('\n');
      }
      const graph = graphOf(tree);
      const all = [...graph.files.values()].flatMap(({ edges }) => edges);
      const cycles = findCycles(linkFiles(graph, isRuntime), ({ site }) => (site.kind === 'dynamic' ? 1 : 0));
      const onCycle = (some: readonly Edge[]) =>
        some.filter((edge) => reaches(some, targetOf(edge), edge.from.path));
      expect(cycles.flatMap(({ edges }) => edges).toSorted(inText)).toEqual(onCycle(all).toSorted(inText));
      const isFirm = ({ site }: Edge) => site.kind !== 'dynamic';
      const firmCuts = new Set(
        cycles.filter(({ stage }) => stage === 0).flatMap(({ cuts }) => cuts.flatMap(({ edges }) => edges)),
      );
      expect(onCycle(all.filter((edge) => isFirm(edge) && !firmCuts.has(edge)))).toEqual([]);
      for (const { path } of cycles) {
        expect(path[0]).toBe(path.at(-1));
        for (const [index, from] of path.slice(0, -1).entries())
          expect(all.some((edge) => edge.from.path === from && targetOf(edge) === path[index + 1])).toBe(
            true,
          );
      }
      told += cycles.length;
    }
    expect(told).toBeGreaterThan(80);
  });

  test('a chain of 10,000 files and a circle of 3,000', () => {
    const tree: Record<string, unknown> = { 'package.json': { name: 'x' } };
    for (let file = 0; file < 10_000; file++) tree[`chain/f${file}.ts`] = `import './f${file + 1}';`;
    for (let file = 0; file < 3000; file++) tree[`ring/f${file}.ts`] = `import './f${(file + 1) % 3000}';`;
    const cycles = findCycles(linkFiles(graphOf(tree), isRuntime));
    expect(cycles).toHaveLength(1);
    expect(cycles[0]?.edges).toHaveLength(3000);
    expect(cycles[0]?.path).toHaveLength(3001);
    expect(cycles[0]?.cuts).toHaveLength(1);
  });
});

function targetOf({ to }: Edge): string {
  return to.kind === 'file' ? to.path : '';
}

function inText(a: Edge, b: Edge): number {
  return a.from.path === b.from.path ? a.site.line - b.site.line : a.from.path < b.from.path ? -1 : 1;
}

/** Plain search, the long way. */
function reaches(edges: readonly Edge[], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const at of seen) for (const edge of edges) if (edge.from.path === at) seen.add(targetOf(edge));
  return seen.has(to);
}
