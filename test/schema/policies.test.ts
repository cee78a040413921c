import { describe, expect, test } from '@jest/globals';
import type { Json, Policy } from '../../src/schema/index.js';
import { takes } from './support/compare-two.js';

/** What writers send, what readers ignore, what formats mean. */
const kind = (writer: Json, reader: Json, policy: Partial<Policy>): string =>
  takes(writer, reader, policy).kind;
const object = (properties: Json, more: object = {}): Json => ({ type: 'object', properties, ...more });
const TEXT: Json = { type: 'string' };

describe('content models', () => {
  const closed = object({ a: TEXT }, { additionalProperties: false });
  const cases: readonly [string, Json, Json, string, string, string][] = [
    [
      'a new optional property',
      object({ a: TEXT }),
      object({ a: TEXT, b: TEXT }),
      'witness',
      'proven',
      'proven',
    ],
    ['an object is closed', object({ a: TEXT }), closed, 'witness', 'proven', 'proven'],
    [
      'a property is taken out of a closed object',
      object({ a: TEXT, b: TEXT }, { additionalProperties: false }),
      closed,
      'witness',
      'witness',
      'proven',
    ],
    [
      'a property changes its type',
      object({ a: TEXT }),
      object({ a: { type: 'number' } }),
      'witness',
      'witness',
      'witness',
    ],
    [
      'a new value of an extensible enum',
      { enum: ['a', 'b'] },
      { enum: ['a'], 'x-extensible-enum': true },
      'witness',
      'witness',
      'proven',
    ],
    [
      'every member is declared by a schema for the rest',
      { type: 'object', additionalProperties: TEXT },
      { type: 'object', additionalProperties: { type: 'number' } },
      'witness',
      'witness',
      'proven',
    ],
    [
      'names of one branch are declared for the whole',
      { anyOf: [object({ a: TEXT }), object({ b: TEXT })] },
      object({ b: { type: 'number' } }),
      'witness',
      'witness',
      'witness',
    ],
    [
      'names by pattern',
      { type: 'object', patternProperties: { '^x-': TEXT } },
      { type: 'object', maxProperties: 1 },
      'witness',
      'witness',
      'witness',
    ],
  ];
  test.each(cases)('%s', (_title, writer, reader, strict, declaredOnly, tolerant) => {
    expect([
      kind(writer, reader, { contentModel: 'strict' }),
      kind(writer, reader, { contentModel: 'declared-only' }),
      kind(writer, reader, { contentModel: 'tolerant-reader' }),
    ]).toEqual([strict, declaredOnly, tolerant]);
  });

  test('a witness under declared-only has declared names only', () => {
    const writer = object({ a: object({ b: TEXT }) }, { minProperties: 1 });
    expect(
      takes(writer, { type: 'object', maxProperties: 0 }, { contentModel: 'declared-only' }),
    ).toMatchObject({
      value: { a: {} },
    });
  });

  test('all enums of texts may grow when the policy says so', () => {
    const policy: Partial<Policy> = { contentModel: 'tolerant-reader', extensibleEnums: 'all' };
    expect(kind({ enum: ['a', 'b'] }, { enum: ['a'] }, policy)).toBe('proven');
    expect(kind({ enum: [1, 2] }, { enum: [1] }, policy)).toBe('witness');
  });
});

describe('formats', () => {
  const dated: Json = { type: 'string', format: 'date' };
  test('are open unless the policy says what they mean', () => {
    expect(kind(TEXT, dated, {})).toBe('unknown');
    expect(kind(TEXT, dated, { format: 'ignore' })).toBe('proven');
    expect(takes(TEXT, dated, { format: 'assert' })).toMatchObject({ kind: 'witness', value: '' });
  });

  test('do not hide another break', () => {
    expect(takes(dated, { type: 'string', maxLength: 3 })).toMatchObject({ kind: 'witness' });
  });

  test('of the same name are the same, whatever they mean', () => {
    expect(
      kind(
        { format: 'own' },
        { type: ['string', 'number', 'object', 'array', 'boolean', 'null'], format: 'own' },
        {},
      ),
    ).toBe('proven');
  });
});

describe('patterns', () => {
  const cases: readonly [string, string, string][] = [
    ['^[a-c]+$', '^[a-z]+$', 'proven'],
    ['^[a-z]+$', '^[a-c]+$', 'witness'],
    ['^abc', 'abc', 'proven'],
    ['abc', '^abc', 'witness'],
    ['^(?:ab|cd){1,3}$', '^[a-d]{2,6}$', 'proven'],
    ['^\\p{Lu}$', '^\\p{L}$', 'proven'],
    ['^(?=.*\\d)[a-z0-9]{3}$', '\\d', 'proven'],
    ['^(?!admin).*$', '^[^a]', 'witness'],
    ['^(a+)b\\1$', '^(a+)b\\1$', 'proven'],
    ['^(a+)b\\1$', '^a', 'unknown'],
    ['^[\\uD83D\\uDE00-\\uD83D\\uDE02]$', '^.$', 'proven'],
  ];
  test.each(cases)('%s in %s is %s', (writer, reader, expected) => {
    expect(kind({ type: 'string', pattern: writer }, { pattern: reader }, {})).toBe(expected);
  });

  test('and lengths are decided together', () => {
    const writer: Json = { type: 'string', pattern: '^(?:ab)+$', minLength: 3, maxLength: 5 };
    expect(kind(writer, { const: 'abab' }, {})).toBe('proven');
  });

  test('that would make a backtracking engine explode cost nothing', () => {
    expect(kind({ type: 'string', pattern: '^(a+)+$', minLength: 60 }, { pattern: '^(a|aa)+$' }, {})).toBe(
      'proven',
    );
  });
});

test('steps are counted, so that the answer never hangs on the machine', () => {
  const writer: Json = { type: 'string', pattern: '^[ab]{20}$' };
  expect(kind(writer, { maxLength: 20 }, { steps: 20 })).toBe('unknown');
  expect(kind(writer, { maxLength: 20 }, {})).toBe('proven');
});
