import { describe, expect, test } from '@jest/globals';
import { collect } from '../../actions/contract-diff/collect.js';
import { gate } from '../../actions/contract-diff/gate.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { memoryPlatform } from '../support/memory-platform.js';

// Whatever is put into a contract gets a verdict of its own with a place, in bounded time, and hides no other contract.

const NOW = { $schema: 'https://example.org/dialect' };

const api = (schemas: string): string => `openapi: 3.1.0
info: { title: A, version: 1.0.0 }
paths:
  /a:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
      responses: {}
components:
  schemas:
${schemas}
`;
const GOOD = api('    A: { type: string }');

const nested = (levels: number, leaf: string): string =>
  `${'{"type":"array","items":'.repeat(levels)}${leaf}${'}'.repeat(levels)}`;
const deepApi = (levels: number, leaf: string): string =>
  `{"openapi":"3.1.0","info":{"title":"A","version":"1.0.0"},"paths":{"/a":{"post":{"responses":{},"requestBody":{"content":{"application/json":{"schema":${nested(levels, leaf)}}}}}}}}`;

/** Nine times nine times … values, in a few lines. */
const BOMB = Array.from(
  { length: 30 },
  (_, at) => `x-${at + 1}: &b${at + 1} [${Array.from({ length: 9 }, () => `*b${at}`).join(', ')}]`,
);
const bomb = (use: string): string => `x-0: &b0 [1]\n${BOMB.join('\n')}\n${use}`;

/** What is wrong, the file, its old and its new text, and what must be told: severity, rule, side, place, and words of it. */
const CASES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ['broken YAML', 'a.yaml', GOOD, `${GOOD}  : [`, ['error invalid-contract head 11:6 invalid YAML']],
  [
    'broken JSON',
    'a.json',
    '{"openapi": "3.1.0"}',
    '{"openapi": "3.1.0",\n  "paths": }',
    ['error invalid-contract head 2:12 a value is missing'],
  ],
  [
    'a broken JSON Schema',
    's.json',
    '{}',
    '{"type": }',
    ['error invalid-contract head 1:10 a value is expected'],
  ],
  ['an empty file', 'a.yaml', GOOD, '', ['error invalid-contract head 1:1 the file is empty']],
  ['no text at all', 'a.yaml', GOOD, '\u0000\u0001', ['error invalid-contract head 1:1 null byte']],
  [
    'a key twice, in YAML',
    'a.yaml',
    GOOD,
    api('    A: { type: string }\n    A: { type: integer }'),
    ['error invalid-contract head 11:5 duplicated mapping key'],
  ],
  [
    'a key twice, in JSON',
    'a.json',
    '{"openapi":"3.1.0","paths":{}}',
    '{"openapi":"3.1.0",\n"paths":{},\n"paths":{}}',
    ['error invalid-contract head 3:1 "paths" stands twice'],
  ],
  [
    'a key twice, in a JSON Schema',
    's.json',
    '{}',
    '{"type":"string",\n "type":"integer"}',
    ['error invalid-contract head 2:2 "type" is there twice'],
  ],
  [
    'a reference to nowhere',
    'a.yaml',
    GOOD,
    api("    A: { $ref: '#/components/schemas/B' }"),
    ['error invalid-contract head 10:5 leads nowhere'],
  ],
  [
    'a reference to nowhere, in a JSON Schema',
    's.json',
    '{}',
    '{"properties": {\n  "a": {"$ref": "#/$defs/x"}}}',
    ['error invalid-contract head 2:3 leads nowhere'],
  ],
  [
    'references in a circle, on both sides',
    'a.yaml',
    api("    A: { $ref: '#/components/schemas/A' }"),
    api("    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }"),
    [
      'error invalid-contract base 10:5 goes in a circle',
      'error invalid-contract head 11:5 goes in a circle',
    ],
  ],
  [
    'paths in a circle',
    'a.yaml',
    'openapi: 3.1.0\npaths: {}\n',
    "openapi: 3.1.0\npaths:\n  /a: { $ref: '#/paths/~1b' }\n  /b: { $ref: '#/paths/~1a' }\n",
    ['error invalid-contract head 3:3 goes in a circle', 'error invalid-contract head 4:3 goes in a circle'],
  ],
  [
    'a schema that holds itself is in order',
    'a.yaml',
    api("    A: { properties: { a: { $ref: '#/components/schemas/A' } } }"),
    api("    A: { properties: { a: { $ref: '#/components/schemas/A' }, b: {} } }"),
    ['info version-not-raised head 2:19 something changed that breaks nobody'],
  ],
  [
    'a JSON Schema that is nothing but itself',
    's.json',
    '{}',
    '{"$ref": "#"}',
    ['warning undecided-change head 1:1 the validator does not agree'],
  ],
  [
    'another version of OpenAPI',
    'a.yaml',
    GOOD,
    GOOD.replace('3.1.0', '4.0.0'),
    ['error invalid-contract head 1:1 no OpenAPI description of version 2.0 to 3.2'],
  ],
  [
    'an unknown dialect',
    's.json',
    '{}',
    JSON.stringify(NOW),
    ['warning undecided-change head 1:2 the dialect "https://example.org/dialect" is not known'],
  ],
  [
    'a keyword of another dialect',
    's.json',
    '{"minimum": 3}',
    '{"minimum": 3, "exclusiveMinimum": true}',
    ['error invalid-contract head 1:16 must be a number'],
  ],
  [
    'a keyword of another dialect in OpenAPI',
    'a.yaml',
    api('    A: { type: number, minimum: 0 }'),
    api('    A: { type: number, minimum: 0, exclusiveMinimum: true }'),
    [
      'warning undecided-change head 10:36 must be a number',
      'info version-not-raised head 2:19 something changed that breaks nobody',
    ],
  ],
  ['an unknown keyword limits nothing', 's.json', '{}', '{"maxLenght": 3}', []],
  [
    'a list instead of a mapping',
    'a.yaml',
    'openapi: 3.1.0\npaths: {}\n',
    'openapi: 3.1.0\npaths: []\n',
    ['error invalid-contract head 2:1 "paths" must be a mapping'],
  ],
  [
    'a list instead of a schema',
    's.json',
    '{}',
    '[]',
    ['error invalid-contract head 1:1 a schema must be an object'],
  ],
  [
    'another machine',
    's.json',
    '{}',
    '{"$ref": "https://example.org/x.json"}',
    ['error invalid-contract head 1:1 leads nowhere'],
  ],
  [
    'a bomb of aliases',
    'a.yaml',
    GOOD,
    bomb(api('    A: { type: string, enum: *b30 }')),
    ['error invalid-contract head 2:12 unfold to more than'],
  ],
  [
    'a bomb of aliases in a JSON Schema',
    's.yaml',
    'type: object',
    bomb('enum: *b30'),
    ['error invalid-contract head 1:1 Excessive alias count'],
  ],
  [
    'an alias to what it stands in',
    'a.yaml',
    GOOD,
    api('    A: &a { properties: { b: *a } }'),
    ['error invalid-contract head 10:31 leads to what it stands in'],
  ],
  [
    '10,000 levels in JSON',
    'a.json',
    deepApi(10_000, '{"type":"string"}'),
    deepApi(10_000, '{"type":"integer"}'),
    [
      'error invalid-contract base 1:47985 nested too deeply',
      'error invalid-contract head 1:47985 nested too deeply',
    ],
  ],
  [
    '10,000 levels in YAML',
    'a.yaml',
    GOOD,
    api(`    A: ${nested(10_000, '{}')}`),
    ['error invalid-contract head 10:9513 nesting exceeded'],
  ],
  [
    '10,000 levels in a JSON Schema',
    's.json',
    '{}',
    nested(10_000, '{}'),
    ['error invalid-contract head 1:24009 nested too deeply'],
  ],
  [
    '10,000 levels in a JSON Schema in YAML',
    's.yaml',
    '{}',
    nested(10_000, '{}'),
    ['error invalid-contract head 1:24001 nested too deeply'],
  ],
];

const context = { levels: {}, memo: new Map<string, unknown>(), side: 'head' as const };

function told(pairs: readonly (readonly [file: string, old: string, now: string])[]): string[] {
  const facts = {
    asked: {},
    today: '2026-06-01',
    pairs: pairs.map(([file, old, text]) => ({
      contract: file,
      old: { file, text: old },
      new: { file, text },
    })),
  };
  return gate
    .evaluate(facts, gate.settings.parse({}), context)
    .findings.map(
      ({ severity, ruleId, location, what }) =>
        `${severity} ${ruleId.slice('contract-diff/'.length)} ${location.side} ${location.line}:${location.column} ${what}`,
    );
}

const like = (expected: string): unknown => {
  const [head = '', words = ''] = [expected.split(' ', 4).join(' '), expected.split(' ').slice(4).join(' ')];
  const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return expect.stringMatching(new RegExp(`^${escaped(head)} .*${escaped(words)}`, 's'));
};

describe('bad input', () => {
  test.each(CASES)('%s', (_, file, old, now, expected) => {
    expect(told([[file, old, now]])).toEqual(expected.map(like));
  });

  test('hides no other contract', () => {
    const broken = CASES.map(([, file, old, now], at): [string, string, string] => [
      `${at}/${file}`,
      old,
      now,
    ]);
    const found = told([...broken, ['z.yaml', GOOD, api('    A: { type: integer }')]]);
    expect(found.some((one) => one.includes('z.yaml: The type of `A` changed'))).toBe(true);
  });

  test('a file of 100 MB is refused before it is read as anything', () => {
    const platform = memoryPlatform({
      files: {},
      named: { 'old.json': '{}', 'new.json': ' '.repeat(100 * 1024 * 1024) },
    });
    const session = {
      base: undefined,
      baseFault: undefined,
      head: undefined,
      opened: platform.open(''),
      tree: memoryTree({}),
      today: '2026-06-01',
    };
    const args = { positionals: ['old.json', 'new.json'] };
    const settings = gate.settings.parse({});
    expect(() => collect({ platform, session, settings, args })).toThrow(
      /cannot be read: .*(?:large|bytes|MB)/,
    );
  });
});
