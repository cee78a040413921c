import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { objectedPart, objectionWords } from '../../src/schema/witness/objection-words.js';

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });

/** What is said of a value, with the part it is said of. */
function said(schema: object, value: unknown): string[] {
  ajv.validate(schema, value);
  return (ajv.errors ?? []).map((error) => `${objectedPart(error)} ${objectionWords(error)}`.trim());
}

describe('what a validator objects to, in plain words', () => {
  test.each<[object, unknown, string]>([
    [{ type: 'integer' }, 'a', 'must be an integer'],
    [{ type: ['string', 'null'] }, 1, 'must be a string or null'],
    [{ const: { a: 1 } }, 1, 'must be {"a":1}'],
    [{ enum: ['cash'] }, 'card', 'must be "cash"'],
    [{ enum: [1, 2, 3, 4, 5, 6, 7] }, 8, 'must be one of 1, 2, 3, 4, 5 and 2 more'],
    [{ required: ['a b'] }, {}, 'must have "a b"'],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, 'must have b where it has "a"'],
    [{ properties: { a: {} }, additionalProperties: false }, { 'x/y': 1 }, '/x~1y must not be there'],
    [{ unevaluatedProperties: false }, { x: 1 }, '/x must not be there'],
    [{ properties: { a: false } }, { a: 1 }, '/a must not be there'],
    [{ minProperties: 1 }, {}, 'must have at least 1 member'],
    [{ maxProperties: 0 }, { a: 1 }, 'must have at most 0 members'],
    [{ minItems: 2 }, [], 'must have at least 2 items'],
    [{ maxItems: 1 }, [1, 2], 'must have at most 1 item'],
    [{ prefixItems: [{}], items: false }, [1, 2], 'must have at most 1 item'],
    [{ prefixItems: [{}], unevaluatedItems: false }, [1, 2], 'must have at most 1 item'],
    [{ uniqueItems: true }, [1, 1], 'must not have the same item twice'],
    [{ minLength: 1 }, '', 'must have at least 1 character'],
    [{ maxLength: 2 }, 'abc', 'must have at most 2 characters'],
    [{ pattern: '^a' }, 'b', 'must match the pattern ^a'],
    [{ format: 'date' }, 'b', 'must have the format "date"'],
    [{ minimum: 1 }, 0, 'must be at least 1'],
    [{ exclusiveMinimum: 1 }, 1, 'must be more than 1'],
    [{ maximum: 1 }, 2, 'must be at most 1'],
    [{ exclusiveMaximum: 1 }, 1, 'must be less than 1'],
    [{ multipleOf: 5 }, 3, 'must be a multiple of 5'],
    [{ not: {} }, 3, 'must not be what is ruled out'],
    [{ oneOf: [true, true] }, 3, 'must be only one of the alternatives, and is several'],
  ])('%j', (schema, value, words) => expect(said(schema, value)).toEqual([words]));

  test.each<[object, unknown, string[]]>([
    [{ anyOf: [{ const: 1 }] }, 2, ['must be 1', 'must be one of the alternatives']],
    [{ oneOf: [{ const: 1 }] }, 2, ['must be 1', 'must be one of the alternatives']],
    [{ if: false, else: { const: 1 } }, 2, ['must be 1', 'must be what "else" asks for']],
    [
      { contains: { const: 1 }, minContains: 2 },
      [1, 2],
      ['/1 must be 1', 'must have at least 2 items of the kind that is asked for'],
    ],
    [
      { propertyNames: { maxLength: 1 } },
      { ab: 1 },
      [
        'must name its members otherwise: "ab" must have at most 1 character',
        'must not have a member called "ab"',
      ],
    ],
  ])('%j, with what is wrong inside', (schema, value, words) => expect(said(schema, value)).toEqual(words));

  test('long values are cut, and a keyword nobody knows speaks for itself', () => {
    expect(said({ const: 'a'.repeat(99) }, 1)).toEqual([`must be "${'a'.repeat(59)}…`]);
    const own = { keyword: 'even', params: {}, instancePath: '', schemaPath: '' };
    expect(objectionWords({ ...own, message: 'must be even' })).toBe('must be even');
    expect(objectionWords(own)).toBe('is not valid');
  });
});
