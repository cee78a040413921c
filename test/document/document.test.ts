import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { pointerStep, readDocument, valueAt } from '../../src/document/index.js';

/** Every pointer into a value. */
function pointersOf(value: unknown, at = ''): string[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [at, ...entries.flatMap(([name, inner]) => pointersOf(inner, at + pointerStep(name)))];
}

const SAMPLE = {
  openapi: '3.1.0',
  paths: {
    '/users/{id}': { get: { responses: { 200: { description: 'a: b # c' }, default: {} } } },
    '/a~b': [1, [2, { deep: 'x' }], 'two\nlines\n', ''],
  },
  'a "quoted" name': { '': null, ' blank ': true, '0x10': false, null: 1, True: 2 },
  empty: {},
  list: [],
};

const texts: [string, string][] = [
  ['sample.json', JSON.stringify(SAMPLE, null, 2)],
  ['tight.json', JSON.stringify(SAMPLE)],
  ['bom.json', `\uFEFF${JSON.stringify(SAMPLE, null, 1)}`],
  ['crlf.json', JSON.stringify(SAMPLE, null, 2).replaceAll('\n', '\r\n')],
  ['sample.yaml', stringify(SAMPLE)],
  ['flow.yml', stringify(SAMPLE, { collectionStyle: 'flow' })],
  ['bom.yaml', `\uFEFF${stringify(SAMPLE)}`],
];

describe.each(texts)('%s', (path, text) => {
  const document = readDocument(path, text);

  test('gives the value without faults', () => {
    expect(document.faults).toEqual([]);
    expect(document.value).toEqual(SAMPLE);
  });

  test('every pointer leads to a place where its name stands', () => {
    const pointers = pointersOf(SAMPLE).slice(1);
    const places = document.locate(pointers);
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    for (const pointer of pointers) {
      const { line, column } = places.get(pointer) ?? { line: 0, column: 0 };
      const rest = (lines[line - 1] ?? '').slice(column - 1);
      const parent = valueAt(SAMPLE, pointer.slice(0, pointer.lastIndexOf('/')));
      const name = pointer
        .slice(pointer.lastIndexOf('/') + 1)
        .replaceAll('~1', '/')
        .replaceAll('~0', '~');
      if (Array.isArray(parent)) expect(rest.trim()).not.toBe('');
      else expect(rest.replace(/^["']/, '').replaceAll('\\"', '"').startsWith(name)).toBe(true);
    }
  });

  test('what is not there has the place of what is above it', () => {
    const places = document.locate(['/paths/~1none/get', '/paths']);
    expect(places.get('/paths/~1none/get')).toEqual(places.get('/paths'));
  });
});

describe('faults have a place and plain words', () => {
  test.each([
    ['value missing', 'a.json', '{"a": 1,\n "b": }', 2, 7, 'a value is missing'],
    ['name twice', 'a.json', '{"a": 1,\n "b": 2,\n "a": 3}', 3, 2, 'the name "a" stands twice'],
    ['key twice', 'a.yaml', 'a: 1\nb: 2\na: 3\n', 3, 1, 'duplicated mapping key'],
    ['open bracket', 'a.yaml', 'a: [1\nb: 2\n', 2, 1, 'invalid YAML'],
    ['two documents', 'a.yaml', 'a: 1\n---\nb: 1\n', 1, 1, 'several YAML documents'],
    ['empty', 'a.yaml', '# nothing\n', 1, 1, 'the file is empty'],
    ['too deep', 'a.yaml', `${'- '.repeat(1000)}x`, 1, 801, 'invalid YAML'],
    ['too many aliases', 'a.yaml', `a: &a [x]\nb: [${'*a, '.repeat(20_000)}]\n`, 2, 1, 'invalid YAML'],
  ])('%s', (_title, path, text, line, column, why) => {
    const [fault] = readDocument(path, text).faults;
    expect(fault?.why).toContain(why);
    expect(fault?.line).toBe(line);
    if (!why.startsWith('invalid')) expect(fault?.column).toBe(column);
  });

  test('a billion laughs are refused, with the place of the first alias', () => {
    const laughs = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]}, `.repeat(9)}]`),
    ];
    const { value, faults } = readDocument('bomb.yaml', laughs.join('\n'));
    expect(faults).toEqual([{ line: 2, column: 9, why: 'aliases unfold to more than 1000000 values' }]);
    expect(value).toBeUndefined();
  });
});

test('a large file is located in one walk', () => {
  const big = { list: Array.from({ length: 50_000 }, (_, index) => ({ id: index, name: `n${index}` })) };
  const document = readDocument('big.json', JSON.stringify(big, null, 1));
  const pointers = big.list.map((_, index) => `/list/${index}/name`);
  const places = document.locate(pointers);
  expect(places.get('/list/0/name')).toEqual({ line: 5, column: 4 });
  expect(places.get('/list/49999/name')).toEqual({ line: 5 + 4 * 49_999, column: 4 });
});
