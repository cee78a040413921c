import { describe, expect, test } from '@jest/globals';
import {
  components,
  cyclicComponents,
  fileLink,
  findCycles,
  packageLink,
  shortestCycle,
  shortestPath,
} from '../../src/graph/index.js';
import { graphOf } from './in-tree.js';

describe('components', () => {
  test('two knots, a bridge, a self loop and a lone node', () => {
    const graph = [[1], [2], [0, 3], [4], [3], [5], []];
    expect(cyclicComponents(graph)).toEqual([[0, 1, 2], [3, 4], [5]]);
    const component = components(graph);
    expect(component[0]).toBe(component[2]);
    expect(component[0]).not.toBe(component[3]);
  });

  test('agrees with plain reachability on random graphs', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
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
    const [cycle, ...more] = findCycles(graphOf(files), packageLink);
    expect(more).toEqual([]);
    expect(cycle?.members).toEqual(['a', 'b']);
    expect(cycle?.edges.map((edge) => `${edge.from.path}:${edge.site.line}`)).toEqual([
      'a/index.ts:1',
      'a/two.ts:1',
      'b/index.ts:1',
    ]);
    expect(cycle?.cut).toMatchObject({ from: 'b', to: 'a' });
    expect(cycle?.path).toEqual(['b', 'a', 'b']);
  });

  test('files: knots and a file that imports itself', () => {
    const cycles = findCycles(graphOf(files), fileLink);
    expect(cycles.map((cycle) => cycle.members)).toEqual([
      ['a/index.ts', 'a/two.ts', 'b/index.ts'],
      ['c/index.ts'],
    ]);
  });
});
