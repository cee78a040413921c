import { describe, expect, test } from '@jest/globals';
import type { Dialect, Json } from '../../src/schema/index.js';
import { SchemaFault } from '../../src/schema/index.js';
import { takes } from './support/compare-two.js';

/** What the same words mean in different dialects, and that different words for the same are the same. */
const kind = (writer: Json, reader: Json, dialect: Dialect): string =>
  takes(writer, reader, {}, dialect).kind;

describe('keywords of one dialect', () => {
  const cases: readonly [string, Dialect, Json, Json, string][] = [
    [
      'a flag makes a bound exclusive',
      'draft-04',
      { minimum: 3 },
      { minimum: 3, exclusiveMinimum: true },
      'witness',
    ],
    ['a number is an exclusive bound', 'draft-06', { exclusiveMinimum: 3 }, { minimum: 3 }, 'proven'],
    [
      'nothing counts beside a reference',
      'draft-07',
      { definitions: { a: {} }, $ref: '#/definitions/a', type: 'string' },
      { type: 'string' },
      'witness',
    ],
    [
      'everything counts beside a reference',
      '2019-09',
      { $defs: { a: {} }, $ref: '#/$defs/a', type: 'string' },
      { type: 'string' },
      'proven',
    ],
    [
      'a list of items is a tuple',
      'draft-07',
      { type: 'array', items: [{ type: 'string' }] },
      { type: 'array', items: { type: 'string' } },
      'witness',
    ],
    [
      'a tuple with nothing more',
      'draft-07',
      { type: 'array', items: [{ type: 'string' }], additionalItems: false },
      { type: 'array', items: { type: 'string' } },
      'proven',
    ],
    [
      'a tuple is prefixItems',
      '2020-12',
      { type: 'array', prefixItems: [{ type: 'string' }], items: false },
      { type: 'array', items: { type: 'string' } },
      'proven',
    ],
    ['prefixItems is no keyword yet', 'draft-07', {}, { prefixItems: [{ type: 'string' }] }, 'proven'],
    [
      'null is allowed by nullable',
      'openapi-3.0',
      { type: 'string', nullable: true },
      { type: 'string' },
      'witness',
    ],
    [
      'nullable means nothing elsewhere',
      '2020-12',
      { type: 'string', nullable: true },
      { type: 'string' },
      'proven',
    ],
    ['const means nothing', 'openapi-3.0', { type: 'string' }, { const: 'a' }, 'proven'],
    [
      'what contains has found is evaluated',
      '2020-12',
      { const: ['a'] },
      { contains: { type: 'string' }, unevaluatedItems: false },
      'proven',
    ],
    [
      'dependencies are known everywhere',
      'draft-04',
      { required: ['a'] },
      { dependencies: { a: ['b'] } },
      'witness',
    ],
    [
      'a count of what is contained',
      '2019-09',
      { type: 'array', minItems: 3, items: { type: 'string' } },
      { contains: { type: 'string' }, minContains: 3 },
      'proven',
    ],
    [
      'integers are multiples of one',
      '2020-12',
      { type: 'number', multipleOf: 2 },
      { type: 'integer' },
      'proven',
    ],
  ];
  test.each(cases)('%s (%s)', (_title, dialect, writer, reader, expected) => {
    expect(kind(writer, reader, dialect)).toBe(expected);
  });
});

describe('references', () => {
  test('by pointer, by anchor, by relative address and by $id are one', () => {
    const inline: Json = { type: 'object', properties: { a: { type: 'integer' } } };
    const forms: readonly Json[] = [
      { type: 'object', properties: { a: { $ref: '#/$defs/n~1a' } }, $defs: { 'n/a': { type: 'integer' } } },
      {
        type: 'object',
        properties: { a: { $ref: '#here' } },
        $defs: { x: { $anchor: 'here', type: 'integer' } },
      },
      {
        $id: 'https://example.org/a',
        type: 'object',
        properties: { a: { $ref: 'b' } },
        $defs: { x: { $id: 'b', type: 'integer' } },
      },
    ];
    for (const form of forms) {
      expect([kind(inline, form, '2020-12'), kind(form, inline, '2020-12')]).toEqual(['proven', 'proven']);
    }
  });

  test('a dynamic reference is what the outermost resource says', () => {
    const list = (item: Json): Json => ({
      $id: 'https://example.org/strings',
      $ref: 'list',
      $defs: {
        item: { $dynamicAnchor: 'item', ...(item as object) },
        list: {
          $id: 'list',
          type: 'array',
          items: { $dynamicRef: '#item' },
          $defs: { any: { $dynamicAnchor: 'item' } },
        },
      },
    });
    const strings: Json = { type: 'array', items: { type: 'string' } };
    expect(kind(list({ type: 'string' }), strings, '2020-12')).toBe('proven');
    expect(kind(strings, list({ type: 'string' }), '2020-12')).toBe('proven');
    expect(kind(list({}), strings, '2020-12')).toBe('witness');
  });

  test('recursive schemas end, also when they have no value at all', () => {
    const tree = (value: Json, name: string): Json => ({
      $ref: `#/$defs/${name}`,
      $defs: {
        [name]: {
          type: 'object',
          properties: { value, below: { type: 'array', items: { $ref: `#/$defs/${name}` } } },
          required: ['value'],
        },
      },
    });
    expect(kind(tree({ type: 'integer' }, 'a'), tree({ type: 'number' }, 'b'), '2020-12')).toBe('proven');
    expect(takes(tree({ type: 'number' }, 'a'), tree({ type: 'integer' }, 'b'))).toMatchObject({
      kind: 'witness',
      value: { value: 0.5 },
    });
    const endless: Json = { type: 'object', properties: { next: { $ref: '#' } }, required: ['next'] };
    expect(kind(endless, { type: 'string' }, '2020-12')).toBe('proven');
  });

  test('one that leads nowhere is a fault at its place', () => {
    const broken: Json = { properties: { a: { $ref: '#/$defs/none' } } };
    expect(() => takes(broken, {})).toThrow(SchemaFault);
    expect(() => takes({}, { $ref: 'other.json' })).toThrow(/there is no document "other.json"/);
  });
});

describe('what cannot be a schema', () => {
  const cases: readonly [string, Json, RegExp][] = [
    ['a type that is none', { type: 'text' }, /"text" is no type/],
    ['a bound that is no number', { minimum: '1' }, /"minimum" must be a number/],
    ['a count below zero', { minLength: -1 }, /whole number from 0 on/],
    ['names that are none', { required: 'a' }, /"required" must be a list of names/],
    ['a pattern that is none', { pattern: '(' }, /"\(" is no regular expression/],
    ['a step of zero', { multipleOf: 0 }, /above 0/],
    ['a schema that is a list', { items: [] }, /a tuple is "prefixItems" here/],
    ['a number as a schema', { not: 3 }, /must be an object, true or false/],
  ];
  test.each(cases)('%s', (_title, schema, message) => {
    expect(() => takes(schema, {})).toThrow(message);
  });

  test('nesting without end does not exhaust the stack', () => {
    let deep: Json = {};
    for (let depth = 0; depth < 20_000; depth++) deep = { not: deep };
    expect(() => takes(deep, {})).toThrow(/nested too deeply/);
  });
});
