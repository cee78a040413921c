import { describe, expect, test } from '@jest/globals';
import { locateKey, readJson, readJsonc } from '../../src/workspace/index.js';

describe('readJsonc', () => {
  test('takes comments, trailing commas and a byte order mark', () => {
    const text = '\ufeff{ // a\n "a": [1, 2,], /* b */ "b": { "c": "x\\"//y", }, }\n';
    expect(readJsonc(text)).toEqual({ ok: true, value: { a: [1, 2], b: { c: 'x"//y' } } });
  });
  test.each([
    ['{\n  "a": 1\n  "b": 2\n}', '"," or "}" is missing', 3, 3],
    ['{ "a": }', 'a value is missing', 1, 8],
    ['{ "a": "x\n" }', 'the string is not closed on its line', 1, 8],
    ['{ /* x', 'the comment is not closed', 1, 3],
    ['{} x', 'something follows the end of the JSON value', 1, 4],
    ['', 'the file ends too early', 1, 1],
    ['[1, nul]', 'not a JSON value', 1, 5],
    [`${'['.repeat(50_000)}`, 'nested more than 100 levels deep', 1, 102],
  ])('names the fault of %j', (text, why, line, column) => {
    expect(readJsonc(text)).toEqual({ ok: false, why, line, column });
  });
  test('a key called __proto__ stays a key', () => {
    const read = readJsonc('{ "__proto__": { "x": 1 }, }');
    expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__']);
  });
});

describe('readJson', () => {
  test.each([
    ['{ // no\n}', 1, 3],
    ['{ "a": 1, }', 1, 11],
  ])('refuses what package.json must not have: %j', (text, line, column) => {
    expect(readJson(text)).toMatchObject({ ok: false, line, column });
  });
});

test('locateKey finds a nested key', () => {
  const text = '{\n  "name": "a",\n  "dependencies": {\n    "name": "1"\n  }\n}';
  expect(locateKey(text, ['dependencies', 'name'])).toEqual({ line: 4, column: 5 });
  expect(locateKey(text, ['devDependencies'])).toBeUndefined();
});
