import { describe, expect, test } from '@jest/globals';
import { contractsOf, judge, schema } from './in-repository.js';

const api = "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths: {}\n";
const kindOf = (file: string, text: string, settings = {}): unknown => {
  const found = contractsOf(judge({ after: { [file]: text, 'a.txt': '' }, settings }))[file];
  return found && `${String(found['kind'])} by ${String(found['foundBy'])}`;
};

describe('contracts of a repository are found', () => {
  test.each([
    ['contracts/user.created/v1.schema.json', '{}', 'event by folder'],
    ['contracts/user.created/v1.schema.yaml', 'type: object\n', 'event by folder'],
    ['contracts/shop-settings/v1.json', '{}', 'configuration by folder'],
    ['contracts/shop-api/v1.openapi.yaml', api, 'http by folder'],
    ['packages/users/contracts/user.created/v1.schema.json', '{}', 'event by folder'],
    ['lib/user.created.v1.schema.json', '{}', 'event by name'],
    ['events/user.created.v1.json', schema(), 'event by content'],
    ['src/events/user-created.json', schema(), 'event by content'],
    ['registries/features.schema.json', schema(), 'configuration by content'],
    [
      'schemas/money.yaml',
      '$schema: https://json-schema.org/draft/2020-12/schema\n',
      'configuration by content',
    ],
    ['contracts/money.json', schema('"type": '), 'configuration by content'],
    ['docs/openapi.yaml', api, 'http by name'],
    ['contracts/shop.yaml', api, 'http by content'],
  ])('%s', (file, text, expected) => expect(kindOf(file, text)).toBe(expected));

  test.each([
    [
      'settings that follow a schema',
      'schemas/turbo.json',
      '{ "$schema": "https://turbo.build/schema.json" }',
    ],
    ['a schema inside of something else', 'events/samples.json', `{ "one": ${schema()} }`],
    ['an event as an example', 'events/user.created.v1.json', '{ "event": "user.created.v1" }'],
    ['a schema of a test', 'packages/a/__tests__/x.schema.json', schema()],
    ['a fixture', 'test/fixtures/contracts/x/v1.schema.json', '{}'],
    ['a schema anywhere', 'lib/money.json', schema()],
    ['no data', 'contracts/user.created/v1.md', schema()],
  ])('and not %s', (_what, file, text) => expect(kindOf(file, text)).toBeUndefined());

  test('a glob of the settings makes a contract of any file, and says what it is for', () => {
    const contracts = { 'lib/*.json': { use: 'producer' } };
    expect(kindOf('lib/money.json', '{}', { contracts })).toBe('event by settings');
    expect(kindOf('lib/deep/money.json', '{}', { contracts })).toBeUndefined();
    expect(kindOf('lib/money.json', '{}', { contracts: { money: { use: 'producer' } } })).toBeUndefined();
  });

  test('without a base only those in folders of their own are looked at', () => {
    const loose = judge({ after: { 'schemas/a.schema.json': schema('"type": "nonsense"') } });
    expect(loose).toMatchObject({ findings: [], inspected: { contracts: 0 } });
    expect(loose.skipped).toContain('nothing to compare the 1 contract with');
    const own = judge({ after: { 'contracts/a/v1.schema.json': '{ "type": "nonsense", "x-owner": "a" }' } });
    expect(own.findings.map(({ ruleId }) => ruleId.split('/')[1])).toContain('invalid-contract');
    expect(own.inspected).toEqual({ contracts: 1 });
  });
});
