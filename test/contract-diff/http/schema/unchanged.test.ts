import { describe, expect, test } from '@jest/globals';
import { Sameness } from '../../../../actions/contract-diff/model/http/schema/sameness.js';
import { Unchanged } from '../../../../actions/contract-diff/model/http/schema/unchanged.js';
import { readDocument } from '../../../../src/document/index.js';
import type { Site } from '../../../../src/openapi/index.js';
import { References } from '../../../../src/openapi/index.js';

type Schemas = Record<string, object>;

/** Whether each schema is unchanged, asked in the order given. */
function unchanged(base: Schemas, head: Schemas, names = Object.keys(base)): boolean[] {
  const [old, now] = [base, head].map((value) => readDocument('api.json', JSON.stringify(value)));
  const nothing = () => ({ why: 'there is no other file' });
  const all = new Unchanged(new References(nothing), new References(nothing), new Sameness());
  const site = (document: typeof old, name: string): Site => {
    if (document === undefined) throw new Error('no document');
    const value = (document.value as Schemas)[name];
    return { document, pointer: `/${name}`, value };
  };
  return names.map((name) => all.has(site(old, name), site(now, name)));
}

const to = (name: string) => ({ items: { $ref: `#/${name}` } });

describe('a schema is unchanged when nothing differs in it or behind its references', () => {
  test.each<[string, Schemas, Schemas, boolean[]]>([
    ['the same words', { a: { type: 'string' } }, { a: { type: 'string' } }, [true]],
    ['words that only tell', { a: { title: 'x' } }, { a: { title: 'y' } }, [true]],
    ['other words', { a: { type: 'string' } }, { a: { type: 'number' } }, [false]],
    [
      'a target that differs',
      { a: to('b'), b: { minLength: 1 } },
      { a: to('b'), b: { minLength: 2 } },
      [false, false],
    ],
    [
      'a target that is the same',
      { a: to('b'), b: { minLength: 1 } },
      { a: to('b'), b: { minLength: 1 } },
      [true, true],
    ],
    ['a target that is missing', { a: to('none') }, { a: to('none') }, [false]],
    ['a circle', { a: to('b'), b: to('a') }, { a: to('b'), b: to('a') }, [true, true]],
    [
      'a circle with a change below it',
      { a: to('b'), b: { allOf: [to('a'), to('c')] }, c: { minItems: 1 } },
      { a: to('b'), b: { allOf: [to('a'), to('c')] }, c: { minItems: 2 } },
      [false, false, false],
    ],
  ])('%s', (_title, base, head, expected) => {
    expect(unchanged(base, head)).toEqual(expected);
    const backwards = Object.keys(base).toReversed();
    expect(unchanged(base, head, backwards)).toEqual(expected.toReversed());
  });
});
