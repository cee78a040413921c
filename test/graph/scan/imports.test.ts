import { describe, expect, test } from '@jest/globals';
import { scanModule } from '../../../src/graph/scan/index.js';
import { edges } from './edges.js';

const STATEMENTS: readonly (readonly [text: string, ...edges: string[]])[] = [
  [`import 'x'`, 'import x'],
  [`import a from 'x'`, 'import x {default>a}'],
  [`import * as a from "x"`, 'import x {*>a}'],
  [`import a, * as b from 'x'`, 'import x {default>a, *>b}'],
  [`import a, { b, c as d, default as e } from 'x'`, 'import x {default>a, b>b, c>d, default>e}'],
  [`import { 'b-c' as d } from 'x'`, 'import x {b-c>d}'],
  [`import {} from 'x'`, 'import x'],
  [`import/**/{/**/a/**/,/**/}/**/from/**/'x'`, 'import x {a>a}'],
  [`import // b from 'no'\n{ a // }\n} from\n'x'`, 'import x {a>a}'],
  [`import a from 'x' with { type: 'json' }`, 'import x {default>a}'],
  [`import a from 'x' assert { type: 'json' }; import 'y'`, 'import x {default>a}', 'import y'],
  [`import a from 'x'\nimport b from 'y'`, 'import x {default>a}', 'import y {default>b}'],
  [`import'x';import"y"`, 'import x', 'import y'],
  [`import defer * as a from 'x'`, 'import x {*>a}'],
  [`import source a from 'x'`, 'import x {default>a}'],
  [`import source from 'x'`, 'import x {default>source}'],
  [`import source from from 'x'`, 'import x {default>from}'],
  [`import '\\u0078\\x79\\u{7a}\\\n/\\'q'`, `import xyz/'q`],
  // type-only
  [`import type a from 'x'`, 'type-only import x {default>a}'],
  [`import type { a } from 'x'`, 'type-only import x {a>a}'],
  [`import type * as a from 'x'`, 'type-only import x {*>a}'],
  [`import type {} from 'x'`, 'type-only import x'],
  [`import typeof a from 'x'`, 'type-only import x {default>a}'],
  [`import type from 'x'`, 'import x {default>type}'],
  [`import type from from 'x'`, 'type-only import x {default>from}'],
  [`import type, { a } from 'x'`, 'import x {default>type, a>a}'],
  [`import { type a, type b as c } from 'x'`, 'type-only import x {a>a, b>c}'],
  [`import { type a, b } from 'x'`, 'import x {type a>a, b>b}'],
  [`import c, { type a } from 'x'`, 'import x {default>c, type a>a}'],
  [`import { type } from 'x'`, 'import x {type>type}'],
  [`import { type as } from 'x'`, 'type-only import x {as>as}'],
  [`import { type as as } from 'x'`, 'import x {type>as}'],
  [`import { type as b } from 'x'`, 'import x {type>b}'],
  [`import { type as as as } from 'x'`, 'type-only import x {as>as}'],
  // import-equals
  [`import a = require('x'); import 'y'`, 'import-equals x {*>a}', 'import y'],
  [`import type a = require("x")`, 'type-only import-equals x {*>a}'],
  [`import type = require('x')`, 'import-equals x {*>type}'],
  [`export import a = require('x')`, 'import-equals x {*>a}'],
  [`import a = b.c; import 'x'`, 'import x'],
  // export-from
  [`export * from 'x'`, 'export-from x {*>*}'],
  [`export * as a from 'x'`, 'export-from x {*>a}'],
  [`export * as 'a b' from 'x'`, 'export-from x {*>a b}'],
  [`export { a, b as c, default } from 'x'`, 'export-from x {a>a, b>c, default>default}'],
  [`export type * from 'x'`, 'type-only export-from x {*>*}'],
  [`export type * as a from 'x'`, 'type-only export-from x {*>a}'],
  [`export type { a } from 'x'`, 'type-only export-from x {a>a}'],
  [`export { type a } from 'x'`, 'type-only export-from x {a>a}'],
  [`export { a }; const from = 'x'`],
  [`export { a }\nimport 'x'`, 'import x'],
  // not statements of the file
  [`declare module 'm' { import { a } from 'x'; export * from 'y'; import b = require('z') }`],
  [`declare module 'm' { const a: typeof import('x') }`, 'type-only type-import x {*>}'],
  [`const a = { import: 1, export: 2 }; a.import; a?.import; class B { import = 1; 'export' = 2 }`],
  [`import.meta.url; import.meta.resolve('x')`],
];

const EXPRESSIONS: typeof STATEMENTS = [
  [`import('x')`, 'dynamic x {*>}'],
  ['await import(`x`)', 'dynamic x {*>}'],
  [`import(/* webpackChunkName: "no" */ 'x', { with: { type: 'json' } })`, 'dynamic x {*>}'],
  [`import.defer('x'), import.source('y')`, 'dynamic x {*>}', 'dynamic y {*>}'],
  [`const f = () => import('x').then((m) => m.a)`, 'dynamic x {*>}'],
  [
    `const r = { a: import('x'), b: c ? import('y') : import('z') }`,
    'dynamic x {*>}',
    'dynamic y {*>}',
    'dynamic z {*>}',
  ],
  [`(await import('x')).default.import('no')`, 'dynamic x {*>}'],
  [`require('x'), require("y").z`, 'require x {*>}', 'require y {*>}'],
  [`require.resolve('x'); a.require('x'); require; require.cache`],
  // types
  [`let a: import('x').B<import('y').C>`, 'type-only type-import x {B>}', 'type-only type-import y {C>}'],
  [`let a: import('x')`, 'type-only type-import x {*>}'],
  [
    `type A = import('x') | typeof import('y')`,
    'type-only type-import x {*>}',
    'type-only type-import y {*>}',
  ],
  [`type A = B\nimport('x')`, 'dynamic x {*>}'],
  [`type A = B;import('x')`, 'dynamic x {*>}'],
  [
    `type A =\n  | B\n  | { a: import('x') }\nconst b = import('y')`,
    'type-only type-import x {*>}',
    'dynamic y {*>}',
  ],
  [
    `interface A extends B<{}> { a: import('x') } import('y')`,
    'type-only type-import x {*>}',
    'dynamic y {*>}',
  ],
  [
    `function f(a: import('x').A): import('y').B {}`,
    'type-only type-import x {A>}',
    'type-only type-import y {B>}',
  ],
  [
    `const a = b as typeof import('x'); const c = d satisfies import('y').E`,
    'type-only type-import x {*>}',
    'type-only type-import y {E>}',
  ],
  [`foo<typeof import('x')>(import('y'))`, 'type-only type-import x {*>}', 'dynamic y {*>}'],
  [
    `const a: Map<A, import('x')> = new Map(), b = import('y')`,
    'type-only type-import x {*>}',
    'dynamic y {*>}',
  ],
  [
    `async function f<T = import('x')>() { return import('y') }`,
    'type-only type-import x {*>}',
    'dynamic y {*>}',
  ],
  // mocks
  [`jest.mock('x'); vi.mock("y", () => ({}))`, 'mock x', 'mock y'],
  [`jest.requireActual<typeof import('x')>('x')`, 'mock x', 'type-only type-import x {*>}'],
  [
    `await vi.importActual('x'); jest.unstable_mockModule('y', f); vi.doUnmock('z')`,
    'mock x',
    'mock y',
    'mock z',
  ],
  [`jest.fn('x'); jest.mock(name); other.mock('x')`],
  // triple-slash
  [
    `#!/usr/bin/env node\n/// <reference path="a.d.ts" />\n/// <reference types='node' />\n/// <reference lib="dom" />\nimport 'x'`,
    'type-only triple-slash ./a.d.ts',
    'type-only triple-slash node',
    'import x',
  ],
  [`/// <reference types="node" resolution-mode="import" />`, 'type-only triple-slash node'],
  [`import 'x'\n/// <reference path="late.d.ts" />`, 'import x'],
];

describe('scanModule: edges of a .ts file', () => {
  test.each(STATEMENTS)('statement %j', (text, ...expected) => {
    expect(edges(text)).toEqual(expected);
  });
  test.each(EXPRESSIONS)('expression %j', (text, ...expected) => {
    expect(edges(text)).toEqual(expected);
  });
});

describe('scanModule: what the file name decides', () => {
  test('a declaration file has no run time', () => {
    const text = `import a from 'x'\nexport * from 'y'\nlet b: import('z').B`;
    for (const path of ['a.d.ts', 'a.d.mts', 'a.d.cts', 'a.d.css.ts']) {
      expect(scanModule(path, text).sites.map((site) => site.typeOnly)).toEqual([true, true, true]);
    }
    expect(scanModule('d.ts', text).sites.map((site) => site.typeOnly)).toEqual([false, false, true]);
  });
  test('JavaScript has no import types', () => {
    expect(edges(`import('x').foo`, 'a.js')).toEqual(['dynamic x {*>}']);
  });
  test('JSDoc is read on request', () => {
    const text = `/** @import { A, B as C } from 'x' */\n/** @type {import('y').D} */\nlet a // import('no')\n/* import('no') */`;
    expect(edges(text, 'a.js')).toEqual([]);
    expect(edges(text, 'a.js', { jsdoc: true })).toEqual([
      'type-only jsdoc x {A>A, B>C}',
      'type-only jsdoc y {D>}',
    ]);
  });
});

describe('scanModule: positions', () => {
  test('site from its keyword, specifier with its quotes, lines ended by CR LF', () => {
    const [first, second] = scanModule('a.ts', `// ü\r\n  import {\r\n  a } from 'x';  import("yy")`).sites;
    expect(first).toMatchObject({ line: 2, column: 3, endLine: 3, endColumn: 15 });
    expect(first?.specifierRange).toEqual({ line: 3, column: 12, endLine: 3, endColumn: 15 });
    expect(second).toMatchObject({ line: 3, column: 18, endLine: 3, endColumn: 29 });
    expect(second?.specifierRange).toEqual({ line: 3, column: 25, endLine: 3, endColumn: 29 });
  });
  test('computed specifiers are counted, method names are not', () => {
    const text = 'import(a)\nrequire(`b${c}`); import("a" + b)\nconst o = { import(a) {}, require(b) {} }';
    expect(scanModule('a.ts', text).opaque).toEqual([
      { kind: 'dynamic', line: 1, column: 1 },
      { kind: 'require', line: 2, column: 1 },
      { kind: 'dynamic', line: 2, column: 19 },
    ]);
  });
});
