import { describe, expect, test } from '@jest/globals';
import { firstDifference } from '../../../actions/contract-diff/model/contracts/first-difference.js';
import { releaseTags } from '../../../actions/contract-diff/model/contracts/index.js';
import type { Change } from './in-repository.js';
import { contractsOf, judge, papers, schema, told } from './in-repository.js';

const FOLDER = 'contracts/user.created';
const V1 = `${FOLDER}/v1.schema.json`;
const PAPERS = papers(FOLDER);
const version = (more: string) => ({ ...PAPERS, [V1]: schema(more) });
const OLD = version('"type": "string", "maxLength": 9');
const WIDER = version('"type": "string"');
const WORDS = version('"maxLength": 9, "type": "string", "title": "A name"');
const CHANGED = [`released-version-changed ${V1}:1`];

const API = 'contracts/shop-api/v1.openapi.yaml';
const api = (number: string, paths: string) => ({
  ...papers('contracts/shop-api'),
  [API]: `openapi: 3.1.0\ninfo: { title: Shop, version: ${number} }\npaths:\n${paths}`,
});
const ONE = '  /a:\n    get: { responses: {} }\n';
const TWO = `${ONE}  /b:\n    get: { responses: {} }\n`;

const cases: [string, Change, string[]][] = [
  ['it was in the last release', { tags: { 'v1.0.0': OLD }, before: OLD, after: WIDER }, CHANGED],
  [
    'it breaks as well: what to do is said once',
    { tags: { 'v1.0.0': WIDER }, before: WIDER, after: OLD },
    [`released-version-changed ${V1}:2`, `value-no-longer-accepted ${V1}:2`],
  ],
  ['words may change', { tags: { 'v1.0.0': OLD }, before: OLD, after: WORDS }, []],
  ['it came after the last release', { tags: { 'v1.0.0': PAPERS }, before: OLD, after: WIDER }, []],
  ['no release yet', { before: OLD, after: WIDER }, []],
  ['a candidate is no release', { tags: { 'v1.0.0-rc.1': OLD }, before: OLD, after: WIDER }, []],
  ['other tags are no releases', { tags: { 'build-7': OLD }, before: OLD, after: WIDER }, []],
  [
    'the policy names the tags',
    { tags: { 'build-7': OLD }, before: OLD, after: WIDER, settings: { releaseTags: ['build-*'] } },
    CHANGED,
  ],
  [
    'the last release counts, by number',
    { tags: { 'v1.9.0': WIDER, 'v1.10.0': OLD }, before: OLD, after: WIDER },
    CHANGED,
  ],
  ['put back as it was released', { tags: { 'v1.0.0': WIDER }, before: OLD, after: WIDER }, []],
  [
    'a change of before is not held against this one',
    { tags: { 'v1.0.0': OLD }, before: WIDER, after: { ...WIDER, 'a.txt': '' } },
    [],
  ],
  ['without a base it is', { tags: { 'v1.0.0': OLD }, after: WIDER }, CHANGED],
  [
    'its documentation said so',
    {
      before: { ...OLD, ...papers(FOLDER, 1, 'status: released\n') },
      after: { ...WIDER, ...papers(FOLDER, 1, 'status: draft\n') },
    },
    CHANGED,
  ],
  [
    'the change that releases it may finish it',
    { before: OLD, after: { ...WIDER, ...papers(FOLDER, 1, 'status: released\n') } },
    [],
  ],
  [
    'an API grows with a new number',
    { tags: { 'v1.0.0': api('1.0.0', ONE) }, before: api('1.0.0', ONE), after: api('1.1.0', TWO) },
    [],
  ],
  [
    'an API grows under its old number',
    { tags: { 'v1.0.0': api('1.0.0', ONE) }, before: api('1.0.0', ONE), after: api('1.0.0', TWO) },
    [`released-version-changed ${API}:7`, `version-not-raised ${API}:2`],
  ],
  [
    'a schema without a version in its name has no released version',
    {
      tags: { 'v1.0.0': { 'schemas/a.schema.json': schema() } },
      before: { 'schemas/a.schema.json': schema() },
      after: { 'schemas/a.schema.json': schema('"title": "A"') },
    },
    [],
  ],
];

describe('released versions', () => {
  test.each(cases)('%s', (_name, change, expected) => expect(told(judge(change))).toEqual(expected));

  test('that only words changed is noted', () => {
    const notes = contractsOf(judge({ tags: { 'v1.0.0': OLD }, before: OLD, after: WORDS }));
    expect(notes[V1]).toMatchObject({ fate: 'changed', note: 'only words changed since v1.0.0' });
  });

  test('a shallow clone without tags says what it could not see', () => {
    const { notInspected } = judge({ before: OLD, after: WIDER, shallow: true });
    expect(notInspected).toMatchObject([{ what: 'releases' }]);
    expect(judge({ before: OLD, after: WIDER }).notInspected).toEqual([]);
  });

  test('the latest tag is first, numbers are numbers', () => {
    const tags = ['v1.9.0', 'v1.10.0', 'v1.10.0-beta.1', 'v2.0', 'v1.10.0.1', 'x1', 'v10.0.0'];
    expect(releaseTags(tags, ['v*'])).toEqual(['v10.0.0', 'v2.0', 'v1.10.0.1', 'v1.10.0', 'v1.9.0']);
    expect(releaseTags(['web@2.0.0', '@acme/api@1.0.0'], ['@acme/*'])).toEqual(['@acme/api@1.0.0']);
  });
});

describe('the first difference of two schemas', () => {
  test.each<[string, unknown, unknown, string | undefined]>([
    ['key order', { a: 1, type: 'x' }, { type: 'x', a: 1 }, undefined],
    ['order of a set', { enum: [1, '1'] }, { enum: ['1', 1] }, undefined],
    ['order of a list', { prefixItems: [true, false] }, { prefixItems: [false, true] }, '/prefixItems/0'],
    ['a set that grew', { type: ['string'] }, { type: ['string', 'null'] }, '/type/1'],
    ['a longer list', { allOf: [{}] }, { allOf: [{}, {}] }, '/allOf/1'],
    ['a property called title', { properties: { title: {} } }, { properties: {} }, '/properties'],
    [
      'words of a property called title',
      { properties: { title: { title: 'a' } } },
      { properties: { title: {} } },
      undefined,
    ],
    ['words in a value', { const: { title: 'a' } }, { const: { title: 'b' } }, '/const/title'],
    ['words in a definition', { $defs: { a: { description: 'a' } } }, { $defs: { a: {} } }, undefined],
    ['a default', { default: 1 }, { default: 2 }, '/default'],
    [
      'a slash in a name',
      { properties: { 'a/b': { type: 'null' } } },
      { properties: { 'a/b': {} } },
      '/properties/a~1b',
    ],
    ['a list and a schema', { items: [] }, { items: {} }, '/items'],
    ['true and false', true, false, ''],
  ])('%s', (_name, before, after, expected) => expect(firstDifference(before, after)).toBe(expected));

  test('what is nested without end, or shared many times, is walked once', () => {
    const nest = (depth: number): unknown => {
      let value: unknown = {};
      for (let at = 0; at < depth; at++) value = { not: value };
      return value;
    };
    expect(firstDifference(nest(20_000), nest(20_000))).toContain('/not/not');
    const share = (leaf: unknown): unknown => {
      let value = leaf;
      for (let at = 0; at < 60; at++) value = { allOf: [value, value] };
      return value;
    };
    expect(firstDifference(share({ type: 'null' }), share({ type: 'null' }))).toBeUndefined();
  });
});
