import { describe, expect, test } from '@jest/globals';
import { scanModule } from '../../../src/graph/scan/index.js';
import { edges } from './edges.js';
import { STATEMENTS } from './snippets.js';

describe('odd texts', () => {
  test.each([
    [`import 'a'\nx = 'b`, '2:5 unterminated string'],
    [`import 'a'\nx = 'b\n'`, '2:5 unterminated string'],
    ['import "a"\nx = `b${c}', '2:10 unterminated template literal'],
    ['import "a"\nx = `b${c', '2:7 unterminated template literal'],
    [`import 'a' /* b`, '1:12 unterminated comment'],
    [`import 'a'; x = /b\n/`, '1:17 unterminated regular expression'],
    [`import 'a'; {([`, '1:15 unterminated "["'],
    [`import 'a'; (]`, '1:14 "]" closes nothing that is open here'],
    [`import 'a'; }`, '1:13 "}" closes nothing that is open here'],
    [`import 'a'; x = <b>`, '1:17 unterminated JSX element'],
    [`import 'a'; x = <b c="`, '1:22 unterminated string in a JSX attribute'],
    [`import 'a'; x = <b></b`, '1:20 unterminated JSX closing tag'],
  ])('%j', (text, failure) => {
    expect(edges(text, 'a.tsx')).toEqual(['import a', `failure ${failure}`]);
  });

  test('byte order mark, hashbang, empty text, no line end', () => {
    expect(edges('\ufeffimport "a"')).toEqual(['import a']);
    expect(edges(`#!/usr/bin/env node it's\nimport "a"`)).toEqual(['import a']);
    expect(edges('')).toEqual([]);
    expect(edges('import')).toEqual([]);
  });

  test('every beginning of every snippet is scanned without an exception', () => {
    for (const [dialects, text] of STATEMENTS) {
      const path = `a.${dialects.split(' ')[0]}`;
      for (let end = 0; end < text.length; end++) {
        expect(scanModule(path, `import 'a';${text.slice(0, end)}`).sites.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('deep and long texts', () => {
  const DEEP = 10_000;
  test.each([
    ['braces', '{', '}'],
    ['parentheses', '(', ')'],
    ['templates', '`${', '}`'],
    ['elements', '<a>', '</a>'],
    ['attributes', '<a b={', '}/>'],
    ['arrows', '(() => {', '})'],
  ])('%s nested 10,000 deep', (_, open, close) => {
    const text = `x = ${open.repeat(DEEP)}import('a')${close.repeat(DEEP)};import 'b'`;
    expect(
      edges(text.replace('x = {', '{'), 'a.tsx').filter((line) => line.includes('import b')),
    ).toHaveLength(1);
    expect(
      scanModule('a.tsx', text.slice(0, text.indexOf(close, text.indexOf('import')))).failure,
    ).toBeDefined();
  });

  // Each of these makes a scanner quadratic that looks ahead without a bound; quadratic means minutes here.
  test.each([
    ['{import{a,'],
    ['import a,'],
    ['import{a,'],
    ['import/**/'],
    ['import(//'],
    ['export*as '],
    ['export{a,'],
    ['require(`'],
    ['jest.mock<'],
    ['<A>('],
    ['<Ab1>(</ //'],
    ['x=/[/'],
    ['\\u{'],
    ['/**/'],
    ['/** import(*/'],
    ['type A=\n'],
    ['const a:'],
    ['interface A<'],
    ['async<function<'],
    ['"\\'],
    ['`${'],
    ['<a b='],
    ['export @'],
  ])('linear time on a long run of %j', (piece) => {
    const text = `import 'a';${piece.repeat(1_000_000 / piece.length)}`;
    const start = process.cpuUsage();
    for (const path of ['a.tsx', 'a.ts', 'a.mdx', 'a.vue']) scanModule(path, text, { jsdoc: true });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  test.each([['<script a="'], ['<script>'], ['<!--'], ['import a\n\n'], ['```\n'], ["<script b='c' d "]])(
    'linear time on containers full of %j',
    (piece) => {
      const text = `import 'a'\n${piece.repeat(1_000_000 / piece.length)}`;
      const start = process.cpuUsage();
      for (const path of ['a.vue', 'a.astro', 'a.mdx']) scanModule(path, text);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1e6).toBeLessThan(10);
    },
  );
});
