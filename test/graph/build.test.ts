import { describe, expect, test } from '@jest/globals';
import { memoryTree } from '../../src/core/tree/index.js';
import type { Tree } from '../../src/core/tree/index.js';
import { buildGraph, exportedNames, graphJson } from '../../src/graph/index.js';
import { scanModule, stringKeeper } from '../../src/graph/scan/index.js';
import { graphOf, textsOf } from './in-tree.js';

describe('buildGraph', () => {
  test('leaves fixtures and output aside and says so', () => {
    const graph = graphOf({
      'package.json': { name: 'x' },
      'src/a.ts': '',
      'src/__fixtures__/broken.ts': 'import "./gone";',
      'dist/a.js': '',
      'lib/a.min.js': '',
      'transform/basic.input.ts': 'import "./gone";',
    });
    expect([...graph.files.keys()]).toEqual(['src/a.ts']);
    expect(graph.counts.leftAside).toEqual({ fixture: 2, made: 2 });
  });

  test('names files that cannot be read or end inside a construct, and goes on', () => {
    const base = memoryTree(
      textsOf({ 'package.json': { name: 'x' }, 'a.ts': '', 'b.ts': 'import "./a";\nconst x = `' }),
    );
    const tree: Tree = {
      ...base,
      read: (path) => (path === 'a.ts' ? { ok: false, why: 'not valid UTF-8' } : base.read(path)),
    };
    const graph = buildGraph(tree);
    expect(graph.notInspected).toEqual([
      { what: 'a.ts', why: 'not valid UTF-8' },
      { what: 'b.ts', why: expect.stringMatching(/ at 2:\d+$/) },
    ]);
    expect(graph.files.get('b.ts')?.edges).toHaveLength(1);
  });

  test('scans a file of the other side again only when its text differs', () => {
    const memo = new Map<string, unknown>();
    const head = textsOf({ 'package.json': { name: 'x' }, 'a.ts': 'import "./b";', 'b.ts': '' });
    const first = buildGraph(memoryTree(head), { memo });
    const second = buildGraph(memoryTree({ ...head, 'b.ts': 'export {};' }), { memo });
    expect(second.files.get('a.ts')?.scan).toBe(first.files.get('a.ts')?.scan);
    expect(second.files.get('b.ts')?.scan).not.toBe(first.files.get('b.ts')?.scan);
  });

  test('imports in JSDoc count when asked for, as types', () => {
    const tree = memoryTree(
      textsOf({
        'package.json': { name: 'x' },
        'a.js': '/** @type {import("./b").B} */\nexport let b;\n/** @import { C } from "./b" */',
        'b.ts': '',
      }),
    );
    const edges = (jsdoc: boolean) =>
      buildGraph(tree, { jsdoc })
        .files.get('a.js')
        ?.edges.map(({ site, to }) => [site.kind, site.line, site.typeOnly, to.kind === 'file' && to.path]);
    expect(edges(false)).toEqual([]);
    expect(edges(true)).toEqual([
      ['jsdoc', 1, true, 'b.ts'],
      ['jsdoc', 3, true, 'b.ts'],
    ]);
  });

  test('strings that are kept are equal to those that were cut', () => {
    const keep = stringKeeper();
    const text = `import { aVeryLongNameIndeed } from './a-rather-long-path';${' '.repeat(2000)}`;
    const { sites } = scanModule('a.ts', text, { keep });
    expect(sites[0]).toMatchObject({
      specifier: './a-rather-long-path',
      names: [{ imported: 'aVeryLongNameIndeed', local: 'aVeryLongNameIndeed' }],
    });
    expect(keep('./a-rather-long-path')).toBe('./a-rather-long-path');
    expect(keep('short')).toBe('short');
  });

  test.each([
    ['src/a.ts', 'production'],
    ['src/a.test.ts', 'development'],
    ['src/__tests__/a.ts', 'development'],
    ['vite.config.ts', 'development'],
    ['.storybook/main.ts', 'development'],
    ['scripts/release.ts', 'development'],
    ['build.mjs', 'development'],
    ['setup.ts', 'development'],
    ['src/schema/build.ts', 'production'],
    ['src/setup.ts', 'production'],
    ['src/latest/contest.ts', 'production'],
    ['src/config.ts', 'production'],
    ['packages/docs/src/a.ts', 'production'],
    ['test/app/src/a.ts', 'development'],
  ])('%s is %s code', (path, role) => {
    const graph = graphOf({
      'package.json': { workspaces: ['packages/*', 'test/*'] },
      'packages/docs/package.json': { name: 'docs' },
      'test/app/package.json': { name: 'app' },
      [path]: '',
    });
    expect(graph.files.get(path)?.role).toBe(role);
  });
});

test('graphJson is the form the outside relies on', () => {
  const graph = graphOf({
    'package.json': { name: 'x', dependencies: { react: '19' } },
    'a.ts': "import type { B } from './b.js';\nimport 'react/jsx';\nimport 'node:fs';\nimport './gone';",
    'b.ts': 'export type B = 1;',
  });
  expect(JSON.parse(graphJson(graph))).toEqual({
    modules: [
      {
        source: 'a.ts',
        dependencies: [
          { module: './b.js', resolved: 'b.ts', kind: 'import', typeOnly: true, line: 1, column: 1 },
          { module: 'react/jsx', resolved: 'react', kind: 'import', typeOnly: false, line: 2, column: 1 },
          { module: 'node:fs', resolved: 'node:fs', kind: 'import', typeOnly: false, line: 3, column: 1 },
          { module: './gone', resolved: null, kind: 'import', typeOnly: false, line: 4, column: 1 },
        ],
      },
      { source: 'b.ts', dependencies: [] },
    ],
  });
});

test('exportedNames looks through barrels, also circular ones', () => {
  const graph = graphOf({
    'package.json': { name: 'x' },
    'index.ts': "export * from './a.js';\nexport { default as named } from './b.js';",
    'a.ts': "export * from './index.js';\nexport const deep = 1;",
    'b.ts': 'export default 1;',
  });
  expect([...exportedNames(graph, 'index.ts')].toSorted()).toEqual(['deep', 'named']);
});
