import { describe, expect, test } from '@jest/globals';
import type { Definition } from '../../src/graph/index.js';
import { definitionOf } from '../../src/graph/index.js';
import { graphOf } from './in-tree.js';

const pack = { 'package.json': { name: 'x' } };

/** A definition as a line: `path#name` and the re-exports on the way. */
function line(definition: Definition | undefined): string {
  if (!definition) return 'none';
  if (definition.kind === 'ambiguous') return `ambiguous ${definition.paths.join(' ')}`;
  const way = definition.chain.map((edge) => ` < ${edge.from.path}:${edge.site.line}`).join('');
  const end = definition.kind === 'file' ? definition.path : definition.kind;
  return `${end}#${definition.name}${way}`;
}

describe('definitionOf', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['declared here', { 'i.ts': 'export const a = 1;' }, 'a', 'i.ts#a'],
    ['not exported', { 'i.ts': 'const a = 1; export const b = a;' }, 'a', 'none'],
    [
      'renamed twice',
      {
        'i.ts': "export { b as c } from './b';",
        'b.ts': "\nexport { a as b } from './a';",
        'a.ts': 'export const a = 1;',
      },
      'c',
      'a.ts#a < i.ts:1 < b.ts:2',
    ],
    [
      'imported, then exported',
      { 'i.ts': "import { a as b } from './a';\nexport { b as c };", 'a.ts': 'export function a() {}' },
      'c',
      'a.ts#a < i.ts:1',
    ],
    [
      'a type among values',
      { 'i.ts': "export { type A, b } from './a';", 'a.ts': 'export type A = 1; export const b = 1;' },
      'A',
      'a.ts#A < i.ts:1',
    ],
    [
      'default by name',
      { 'i.ts': "export { default as a } from './a';", 'a.ts': 'export default class A {}' },
      'a',
      'a.ts#default < i.ts:1',
    ],
    [
      'default of an import',
      { 'i.ts': "import { a } from './a';\nexport default a;", 'a.ts': 'export const a = 1;' },
      'default',
      'a.ts#a < i.ts:1',
    ],
    [
      'default of something made here',
      { 'i.ts': "import { a } from './a';\nexport default a();", 'a.ts': 'export const a = 1;' },
      'default',
      'i.ts#default',
    ],
    [
      'export = of an import',
      { 'i.ts': "import a = require('./a');\nexport = a;", 'a.ts': 'export const a = 1;' },
      'default',
      'a.ts#* < i.ts:1',
    ],
    ['star', { 'i.ts': "export * from './a';", 'a.ts': 'export const a = 1;' }, 'a', 'a.ts#a < i.ts:1'],
    [
      'star of star, the nearest way',
      {
        'i.ts': "export * from './b';\nexport * from './c';",
        'b.ts': "export * from './d';",
        'c.ts': "export * from './a';",
        'd.ts': "export * from './a';",
        'a.ts': 'export const a = 1;',
      },
      'a',
      'a.ts#a < i.ts:2 < c.ts:1',
    ],
    [
      'star passes no default on',
      { 'i.ts': "export * from './a';", 'a.ts': 'export default 1;' },
      'default',
      'none',
    ],
    [
      'own names come before those of a star',
      { 'i.ts': "export * from './a';\nexport const a = 2;", 'a.ts': 'export const a = 1;' },
      'a',
      'i.ts#a',
    ],
    [
      'a name hides the same name further down',
      {
        'i.ts': "export * from './b';",
        'b.ts': "export * from './a';\nexport const a = 2;",
        'a.ts': 'export const a = 1;',
      },
      'a',
      'b.ts#a < i.ts:1',
    ],
    [
      'two stars with the same name',
      {
        'i.ts': "export * from './a';\nexport * from './b';",
        'a.ts': 'export const a = 1;',
        'b.ts': 'export const a = 2;',
      },
      'a',
      'ambiguous a.ts b.ts',
    ],
    [
      'two stars with the same thing',
      {
        'i.ts': "export * from './b';\nexport * from './c';",
        'b.ts': "export { a } from './a';",
        'c.ts': "export { a } from './a';",
        'a.ts': 'export const a = 1;',
      },
      'a',
      'a.ts#a < i.ts:1 < b.ts:1',
    ],
    [
      'namespace by star',
      { 'i.ts': "export * as ns from './a';", 'a.ts': 'export const a = 1;' },
      'ns',
      'a.ts#* < i.ts:1',
    ],
    [
      'namespace imported, then exported',
      { 'i.ts': "import * as ns from './a';\nexport { ns };", 'a.ts': 'export const a = 1;' },
      'ns',
      'a.ts#* < i.ts:1',
    ],
    [
      'a circle of stars with the name',
      { 'i.ts': "export * from './b';", 'b.ts': "export * from './i';\nexport const a = 1;" },
      'a',
      'b.ts#a < i.ts:1',
    ],
    ['a circle of stars without', { 'i.ts': "export * from './i';\nexport * from './i.js';" }, 'a', 'none'],
    [
      'a circle of names',
      {
        'i.ts': "export { a } from './b';",
        'b.ts': "export { b as a } from './i';\nexport { a as b } from './i';",
      },
      'a',
      'none',
    ],
    ['a package', { 'i.ts': "export { useState as u } from 'react';" }, 'u', 'elsewhere#useState < i.ts:1'],
    ['a file that is gone', { 'i.ts': "export { a } from './gone';" }, 'a', 'elsewhere#a < i.ts:1'],
  ])('%s', (_what, files, name, expected) => {
    expect(line(definitionOf(graphOf({ ...pack, ...files }), 'i.ts', name))).toBe(expected);
  });

  test('a file that is not there', () => {
    expect(definitionOf(graphOf(pack), 'gone.ts', 'a')).toBeUndefined();
  });

  test('a chain of 10,000 barrels and a ring of them need no stack', () => {
    const n = 10_000;
    const chain = Object.fromEntries(
      Array.from({ length: n }, (_, i) => [`b${i}.ts`, `export * from './b${i + 1}';`]),
    );
    const graph = graphOf({ ...pack, ...chain, [`b${n}.ts`]: "export const a = 1; export * from './b0';" });
    const found = definitionOf(graph, 'b0.ts', 'a');
    expect(found).toMatchObject({ kind: 'file', path: `b${n}.ts`, name: 'a' });
    expect(found?.kind === 'file' ? found.chain : []).toHaveLength(n);
    expect(definitionOf(graph, `b${n - 1}.ts`, 'a')).toMatchObject({ path: `b${n}.ts` });
    expect(definitionOf(graph, 'b0.ts', 'b')).toBeUndefined();
  });

  test('a barrel of 3,000 files is walked once for all its names', () => {
    const n = 3000;
    const parts = Object.fromEntries(
      Array.from({ length: n }, (_, i) => [`p${i}.ts`, `export const p${i} = 1;`]),
    );
    const barrel = Object.keys(parts)
      .map((path) => `export * from './${path}';`)
      .join('\n');
    const graph = graphOf({ ...pack, ...parts, 'i.ts': barrel });
    const began = process.cpuUsage();
    for (let i = 0; i < n; i++)
      expect(definitionOf(graph, 'i.ts', `p${i}`)).toMatchObject({ path: `p${i}.ts` });
    expect(process.cpuUsage(began).user).toBeLessThan(3_000_000);
  });
});
