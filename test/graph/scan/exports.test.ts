import { expect, test } from '@jest/globals';
import { scanModule } from '../../../src/graph/scan/index.js';

const CASES: readonly (readonly [text: string, ...names: string[]])[] = [
  [`export default 1`, 'default'],
  [`export default function f() {}`, 'default'],
  [`export default function () {} /'/.test(a); export class A {}`, 'default', 'A'],
  [`export default a\n\nconst b = 1, c = 2`, 'default'],
  [`export default async function f() {} /'/.test(a); export declare let b: C`, 'default', 'b'],
  [`export default class {} /'/.test(a)`, 'default'],
  [`export default interface A {}`, 'type default'],
  [`export function f() {} export async function* g() {} export class C {}`, 'f', 'g', 'C'],
  [`export abstract class A {} export declare function f(): void`, 'A', 'f'],
  [`export enum A { b } export const enum C { d, e } export declare enum F {}`, 'A', 'C', 'F'],
  [`export namespace A.B { export const no = 1 } export module C {}`, 'A', 'C'],
  [`export type A = 1; export interface B {}`, 'type A', 'type B'],
  [`export const a = 1, b = [c, d], { e, f: g, ...h } = i`, 'a', 'b'],
  [
    `export const { a, b: c, d = e, f: { g = h, ...i }, [j]: k, 'l': m, ...n } = o`,
    'a',
    'c',
    'd',
    'g',
    'i',
    'k',
    'm',
    'n',
  ],
  [`export const [a, , b = c, [d], { e }, ...f] = g`, 'a', 'b', 'd', 'e', 'f'],
  [`export let a, b: Map<C, D>, c = 1, d\nfoo(e), f`, 'a', 'b', 'c', 'd'],
  [`export const a = new Map<B, C>(), d = f<G, H, I>(), j: K = 1`, 'a', 'd', 'j'],
  [`export const f = async <T, U = V>(w: T) => w, g = function <X, Y = Z>() {}`, 'f', 'g'],
  [`export declare const a: string, b: number`, 'a', 'b'],
  [`export var is = 1, vi = 2, type = 3, of = 4`, 'is', 'vi', 'type', 'of'],
  [
    `export { a, b as c, d as default, e as 'f-g', type H }; export type { I }`,
    'a',
    'c',
    'default',
    'f-g',
    'type H',
    'type I',
  ],
  [`export { a as b } from 'x'; export * from 'y'; export * as z from 'z'`, 'b < x#a', '* < y#*', 'z < z#*'],
  [`export import a = b.c; export import type = require('x')`, 'a', 'type'],
  [`export = a`, '='],
  [`export as namespace A`],
  [`export @a @b(class {}) class C {}`, 'C'],
  [`declare module 'm' { export const a: 1 } namespace N { export function f() {} }`],
  [`export const a = { b, c: d }\nconst e = 1, f = 2`, 'a'],
  [`export const a = (b, c) => { const d = 1, e = 2 }, f = 3`, 'a', 'f'],
];

// the destructuring declarator behind an initialiser is the one form the scanner does not read in TypeScript
test.each(CASES)('exports of %j', (text, ...expected) => {
  const { exports, failure } = scanModule('a.ts', text);
  expect(failure).toBeUndefined();
  expect(
    exports.map(
      ({ name, typeOnly, from }) =>
        `${typeOnly ? 'type ' : ''}${name}${from ? ` < ${from.specifier}#${from.imported}` : ''}`,
    ),
  ).toEqual(expected);
});

test('an export stands where its name stands', () => {
  const [a, b] = scanModule('a.ts', `export const\n  a = 1;\nexport { c as b }`).exports;
  expect([a?.line, a?.column, b?.line, b?.column]).toEqual([2, 3, 3, 10]);
});

test.each<[string, ...(string | undefined)[]]>([
  ['export { a, b as c, type d as e }', 'a', 'b', 'd'],
  ['export { a } from "x"; export * as b from "y"', undefined, undefined],
  ['export default a;', 'a'],
  ['export default a', 'a'],
  ['export default a // why\nconst b = 1', 'a'],
  ['export default a\n(b)', undefined],
  ['export default a\ninstanceof b', undefined],
  ['export default a.b', undefined],
  ['export default a as B', undefined],
  ['export default class\nA {}', undefined],
  ['export default function a() {}', undefined],
  ['export = a', 'a'],
  ['export import a = require("x")', 'a'],
  ['export const a = b', undefined],
])('local names behind %j', (text, ...expected) => {
  expect(scanModule('a.ts', text).exports.map((one) => one.local)).toEqual(expected);
});
