import { describe, expect, test } from '@jest/globals';
import { answerLine } from '../../actions/contract-diff/model/index.js';
import door from '../../actions/contract-diff/main.js';
import { memoryPlatform } from '../support/memory-platform.js';

const ask = (question: unknown): Record<string, unknown> =>
  JSON.parse(answerLine(JSON.stringify(question), 1)) as Record<string, unknown>;
const NUMBER = { type: 'number' };
const WHOLE = { type: 'integer' };

describe('a question of a batch', () => {
  test('backward: the witness is valid for the old version', () => {
    expect(ask({ id: 'a', kind: 'json-schema', old: NUMBER, new: WHOLE, direction: 'backward' })).toEqual({
      id: 'a',
      verdict: 'breaking',
      proof: 'witness',
      witness: 0.5,
      witnessSide: 'old',
      findings: [{ ruleId: 'contract-diff/value-no-longer-accepted', severity: 'error', pointer: '/type' }],
    });
  });

  test('forward and full: the witness may be valid for the new one', () => {
    const wider = { id: 7, old: WHOLE, new: NUMBER };
    expect(ask({ ...wider, direction: 'backward' })).toEqual({
      id: 7,
      verdict: 'compatible',
      proof: 'proven',
      findings: [],
    });
    for (const direction of ['forward', 'full']) {
      expect(ask({ ...wider, direction })).toMatchObject({ verdict: 'breaking', witnessSide: 'new' });
    }
  });

  test('the dialect of the question counts before that of the schema', () => {
    const old = { $schema: 'http://json-schema.org/draft-07/schema#', minimum: 3 };
    const now = { ...old, exclusiveMinimum: true };
    expect(ask({ dialect: 'draft-04', old, new: now })).toMatchObject({ witness: 3 });
    expect(ask({ old, new: now })).toMatchObject({ error: expect.stringContaining('must be a number') });
  });

  test('without a proof and without a witness it is unknown, with the reason', () => {
    const answer = ask({ old: { type: 'string' }, new: { type: 'string', format: 'uuid' } });
    expect(answer).toMatchObject({ verdict: 'unknown', reason: expect.stringContaining('uuid') });
    expect(answer).not.toHaveProperty('proof');
    const checked = { old: { type: 'string' }, new: { type: 'string', format: 'uuid' }, format: 'assert' };
    expect(ask(checked)).toMatchObject({ verdict: 'breaking', witness: '' });
  });

  const broken: readonly [string, string, RegExp][] = [
    ['no JSON', '{"id": 1', /line 3: this is no JSON/],
    ['no object', '[]', /must be an object/],
    ['a side is missing', '{"id": 1, "old": {}}', /"new" is missing/],
    ['an unknown direction', '{"id": 1, "old": {}, "new": {}, "direction": "up"}', /"direction" must be/],
    ['a kind that is not there', '{"id": 1, "kind":"graphql", "old": {}, "new": {}}', /"kind" must be/],
    [
      'a schema that is none',
      '{"id": 1, "old": {}, "new": {"properties": {"a": 3}}}',
      /new\/properties\/a: a schema must be/,
    ],
  ];
  test.each(broken)('%s is an answer, not a crash', (_title, line, error) => {
    expect(JSON.parse(answerLine(line, 3))).toMatchObject({
      verdict: 'unknown',
      error: expect.stringMatching(error) as unknown,
    });
  });
});

describe('a batch', () => {
  test('is answered in order, one line for each question', async () => {
    const questions = ['{"id":"1","old":{},"new":{}}', 'nonsense', '', '{"id":"2","old":true,"new":false}'];
    const platform = memoryPlatform({ files: {}, named: { 'q.jsonl': `${questions.join('\n')}\n` } });
    const lines: string[] = [];
    const code = await door.alone?.({
      platform,
      args: { batch: 'q.jsonl' },
      out: (text) => lines.push(text),
    });
    expect(code).toBe(0);
    expect(lines.map((line) => (JSON.parse(line) as { id: unknown }).id)).toEqual(['1', null, '2']);
    expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
  });

  test('without a question has inspected nothing', async () => {
    const platform = memoryPlatform({ files: {}, named: { 'q.jsonl': '' } });
    expect(await door.alone?.({ platform, args: { batch: 'q.jsonl' }, out: () => undefined })).toBe(3);
    expect(await door.alone?.({ platform, args: {}, out: () => undefined })).toBeUndefined();
  });
});
