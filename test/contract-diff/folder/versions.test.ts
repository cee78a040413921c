import { describe, expect, test } from '@jest/globals';
import type { Change, Files } from './in-repository.js';
import { contractsOf, judge, papers, schema, told } from './in-repository.js';

const V1 = 'contracts/user.created/v1.schema.json';
const V2 = 'contracts/user.created/v2.schema.json';
const PAPERS = papers('contracts/user.created');
const BOTH = { ...PAPERS, ...papers('contracts/user.created', 2) };
const ID = (more: string): string => schema(`"properties": { "id": { ${more} } }`);
const TEXT = ID('"type": "string"');
const SHORT = ID('"type": "string", "maxLength": 9');
const NUMBER = ID('"type": "integer"');

const SHARED = (id: string): Files => ({
  'schemas/id.schema.json': schema(`${id}, "$id": "https://acme.example/id"`),
  'schemas/order.schema.json': schema('"properties": { "id": { "$ref": "id.schema.json" } }'),
  'schemas/user.schema.json': schema('"properties": { "id": { "$ref": "https://acme.example/id#" } }'),
});

const cases: [string, Change, string[]][] = [
  ['the same', { before: { [V1]: TEXT }, after: { [V1]: TEXT, 'a.txt': '' } }, []],
  [
    'a break in the version itself',
    { before: { ...PAPERS, [V1]: TEXT }, after: { ...PAPERS, [V1]: SHORT } },
    [`value-no-longer-accepted ${V1}:2`, `version-not-raised ${V1}:1`],
  ],
  ['a wider version', { before: { ...PAPERS, [V1]: SHORT }, after: { ...PAPERS, [V1]: TEXT } }, []],
  [
    'the next version beside it may break',
    { before: { ...PAPERS, [V1]: TEXT }, after: { ...BOTH, [V1]: TEXT, [V2]: NUMBER } },
    [],
  ],
  [
    'the next version in its place',
    { before: { ...PAPERS, [V1]: TEXT }, after: { ...papers('contracts/user.created', 2), [V2]: NUMBER } },
    [`version-removed ${V2}:1`],
  ],
  [
    'the next version made by renaming the file',
    { before: { ...PAPERS, [V1]: TEXT }, after: { ...papers('contracts/user.created', 2), [V2]: TEXT } },
    [`version-removed ${V2}:1`],
  ],
  [
    'a version whose end was announced and has come',
    {
      before: {
        ...BOTH,
        ...papers('contracts/user.created', 1, 'sunset: 2026-05-31\n'),
        [V1]: TEXT,
        [V2]: NUMBER,
      },
      after: { ...papers('contracts/user.created', 2), [V2]: NUMBER },
    },
    [],
  ],
  [
    'a version whose end is announced in the same change',
    {
      before: { ...BOTH, [V1]: TEXT, [V2]: NUMBER },
      after: { ...BOTH, ...papers('contracts/user.created', 1, 'sunset: 2026-05-31\n'), [V2]: NUMBER },
    },
    [`version-removed ${V2}:1`],
  ],
  [
    'the whole contract is gone',
    { before: { ...PAPERS, [V1]: TEXT }, after: { 'README.md': 'A shop.\n' } },
    ['contract-removed README.md:1'],
  ],
  [
    'events outside of a contract folder have versions as well',
    {
      before: { 'events/user.created.v1.json': TEXT },
      after: { 'events/user.created.v2.json': NUMBER },
    },
    ['version-removed events/user.created.v2.json:1'],
  ],
  [
    'a moved contract is compared with itself',
    {
      before: { ...PAPERS, [V1]: TEXT },
      after: { ...papers('contracts/account'), 'contracts/account/v1.schema.json': TEXT },
    },
    [],
  ],
  [
    'a contract that is put away',
    {
      before: { ...PAPERS, [V1]: TEXT, 'schemas/a.schema.json': NUMBER },
      after: { ...PAPERS, [`${V1}.old`]: TEXT, 'test/a.schema.json': NUMBER },
    },
    [
      'contract-removed contracts/user.created/changelog.md:1',
      'contract-removed contracts/user.created/changelog.md:1',
    ],
  ],
  [
    'a contract that no longer says that it is one',
    { before: { 'schemas/a.schema.json': TEXT }, after: { 'schemas/a.schema.json': '{ "type": "array" }' } },
    ['value-no-longer-accepted schemas/a.schema.json:1'],
  ],
  [
    'a part that moves into the contract is no contract that is gone',
    {
      before: {
        'schemas/order.schema.json': schema('"properties": { "id": { "$ref": "id.schema.json" } }'),
        'schemas/id.schema.json': schema('"type": "string"'),
      },
      after: { 'schemas/order.schema.json': TEXT },
    },
    [],
  ],
  [
    'a part that several refer to, by path and by address, is told once',
    {
      before: SHARED('"type": "string"'),
      after: SHARED('"type": "integer"'),
    },
    ['value-no-longer-accepted schemas/id.schema.json:2'],
  ],
  [
    'a broken contract hides no other',
    {
      before: { 'schemas/a.schema.json': TEXT, 'schemas/b.schema.json': TEXT },
      after: { 'schemas/a.schema.json': `${TEXT}}`, 'schemas/b.schema.json': SHORT },
    },
    ['invalid-contract schemas/a.schema.json:3', 'value-no-longer-accepted schemas/b.schema.json:2'],
  ],
  [
    'a value that contains itself is no schema',
    { before: {}, after: { 'schemas/a.v1.schema.yaml': 'properties: &a { a: { not: *a } }\n' } },
    ['invalid-contract schemas/a.v1.schema.yaml:1'],
  ],
  [
    'an alias that is used twice is one',
    { before: {}, after: { 'schemas/a.v1.schema.yaml': 'properties: { a: &a { type: string }, b: *a }\n' } },
    [],
  ],
  [
    'a new contract is read',
    { before: { 'a.txt': '' }, after: { 'a.txt': '', 'schemas/a.schema.json': schema('"type": "text"') } },
    ['invalid-contract schemas/a.schema.json:2'],
  ],
];

describe('versions of a contract', () => {
  test.each(cases)('%s', (_name, change, expected) => expect(told(judge(change))).toEqual(expected));

  test('the report says what became of each', () => {
    const before = { ...BOTH, [V1]: SHORT, 'schemas/a.schema.json': TEXT, 'schemas/b.schema.json': TEXT };
    const after = { ...BOTH, [V1]: TEXT, [V2]: NUMBER, 'schemas/b.schema.json': TEXT };
    expect(contractsOf(judge({ before, after }))).toMatchObject({
      [V1]: { name: 'user.created', version: 1, fate: 'changed', owner: '@acme/users' },
      [V2]: { name: 'user.created', version: 2, fate: 'new version', note: 'additive: new version' },
      'schemas/a.schema.json': { fate: 'removed' },
      'schemas/b.schema.json': { fate: 'unchanged' },
    });
  });

  test('what is called v1 is told to make place for v2, and anything else to say so in its number', () => {
    const api = (paths: string) => `openapi: 3.1.0\ninfo: { title: Shop, version: 1.0.0 }\npaths: ${paths}\n`;
    const advice = (file: string): (string | undefined)[] => {
      const before = { [file]: api('{ /a: { get: { responses: {} } } }') };
      const { findings } = judge({ before, after: { [file]: api('{}') } });
      return findings.filter(({ ruleId }) => ruleId.endsWith('version-not-raised')).map((one) => one.do);
    };
    expect(advice('shop.v1.openapi.yaml')).toEqual([expect.stringMatching(/^Leave this version as it was/)]);
    expect(advice('openapi.yaml')).toEqual(['Set `info.version` to 2.0.0.']);
  });

  test('a break of a shared part names all it reaches', () => {
    const { findings } = judge({ before: SHARED('"type": "string"'), after: SHARED('"type": "integer"') });
    const contracts = ['id', 'order', 'user'].map((name) => `schemas/${name}.schema.json`);
    expect(findings).toMatchObject([
      {
        what: expect.stringContaining('[also in schemas/order.schema.json and 1 more]'),
        evidence: { contracts },
      },
    ]);
  });

  test('a version that takes the place of another is still a new version, and the other is gone', () => {
    const contracts = contractsOf(
      judge({ before: { ...PAPERS, [V1]: TEXT }, after: { ...BOTH, [V2]: NUMBER } }),
    );
    expect(contracts).toMatchObject({ [V1]: { fate: 'removed' }, [V2]: { fate: 'new version' } });
  });

  test('one kind alone may be asked for', () => {
    const api = "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths: {}\n";
    const after = { 'openapi.yaml': api, 'schemas/a.schema.json': TEXT };
    const files = (kind: string) => Object.keys(contractsOf(judge({ before: {}, after, args: { kind } })));
    expect(files('openapi')).toEqual(['openapi.yaml']);
    expect(files('json-schema')).toEqual(['schemas/a.schema.json']);
  });

  test('the changelog is named where it stands', () => {
    const after = { ...PAPERS, [V1]: TEXT };
    expect(contractsOf(judge({ after }))[V1]).toMatchObject({
      changelog: 'contracts/user.created/changelog.md',
      foundBy: 'folder',
    });
  });
});

describe('direction by use', () => {
  const wider: Change = { before: { 'events/a.b.v1.json': SHORT }, after: { 'events/a.b.v1.json': TEXT } };
  const forward = ['value-newly-produced events/a.b.v1.json:2', 'version-not-raised events/a.b.v1.json:1'];
  test.each<[string, object, string[]]>([
    ['nothing is said: new readers take old data', {}, []],
    ['the repository produces it', { contracts: { 'events/**': { use: 'producer' } } }, forward],
    ['said by name', { contracts: { 'a.b': { use: 'producer' } } }, forward],
    [
      'a later line stands above',
      { contracts: { 'a.b': { use: 'producer' }, 'events/*': { direction: 'backward' } } },
      [],
    ],
    ['in the words of a registry', { contracts: { 'a.b': { direction: 'FULL' } } }, forward],
    ['for all', { direction: 'FORWARD_TRANSITIVE' }, forward],
  ])('%s', (_name, settings, expected) => expect(told(judge({ ...wider, settings }))).toEqual(expected));

  test('what is asked on the command line stands above all', () => {
    const settings = { contracts: { 'a.b': { use: 'producer' } } };
    expect(told(judge({ ...wider, settings, args: { direction: 'backward' } }))).toEqual([]);
  });

  test('a content model of its own', () => {
    const change: Change = {
      before: { 'schemas/a.schema.json': schema('"type": "object", "properties": { "a": {} }') },
      after: {
        'schemas/a.schema.json': schema(
          '"type": "object", "properties": { "a": {}, "b": { "type": "null" } }',
        ),
      },
    };
    expect(told(judge(change))).toEqual([]);
    const settings = { contracts: { 'schemas/*': { contentModel: 'strict' } } };
    expect(told(judge({ ...change, settings }))).toEqual([
      'value-no-longer-accepted schemas/a.schema.json:2',
    ]);
  });
});

describe('all kept versions', () => {
  const settings = { direction: 'BACKWARD_TRANSITIVE' };
  const whats = (change: Change): string[] => judge({ ...change, settings }).findings.map(({ what }) => what);
  const released = (text: string): Files => ({ 'schemas/a.schema.json': text });

  test('a break with an older release is told with its name, one that several have once', () => {
    const tags = {
      'v1.0.0': released(TEXT),
      'v1.1.0': released(ID('"type": ["string", "null"]')),
      'v1.2.0': released(SHORT),
    };
    const change = {
      tags,
      before: released(SHORT),
      after: released(ID('"type": "string", "maxLength": 9, "title": "Id"')),
    };
    const [what, ...more] = whats(change);
    expect(what).toContain('schemas/a.schema.json (against release v1.1.0)');
    expect(more.filter((one) => one.includes('v1.0.0'))).toEqual([]);
    expect(judge(change).findings).toEqual([]);
  });

  test('a new version is compared with those beside it', () => {
    const change = { before: { ...PAPERS, [V1]: TEXT }, after: { ...BOTH, [V1]: TEXT, [V2]: NUMBER } };
    expect(whats(change)).toEqual([expect.stringContaining(`${V2} (against v1): `)]);
    expect(whats({ after: change.after })).toHaveLength(1);
  });
});
