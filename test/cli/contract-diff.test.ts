import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../src/cli/run-cli.js';
import { memoryPlatform } from '../support/memory-platform.js';
import { expectValidReport } from '../support/report-schema.js';

const NAMED = {
  'old.json': '{\n  "type": "object",\n  "properties": { "id": { "type": "string" } }\n}\n',
  'new.json': '{\n  "type": "object",\n  "properties": { "id": { "type": "string", "minLength": 1 } }\n}\n',
  'broken.json': '{ "type": "object", }',
  'questions.jsonl': '{"id":1,"old":{"type":"integer"},"new":{"type":"number"}}\n{\n',
};

async function cli(...args: string[]) {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    width: 100,
    outIsTty: false,
  };
  const platform = memoryPlatform({ files: {}, named: NAMED });
  const code = await runCli(['contract-diff', ...args], terminal, () => platform);
  return { code, ...said };
}

describe('contract-diff on the command line', () => {
  test('gives a valid report with the witness at its line, and ends with 1', async () => {
    const { code, out } = await cli('old.json', 'new.json', '--format', 'json');
    const report = JSON.parse(out) as { findings: unknown[] };
    expectValidReport(report);
    expect(code).toBe(1);
    expect(report.findings).toMatchObject([
      {
        ruleId: 'contract-diff/value-no-longer-accepted',
        location: { file: 'new.json', line: 3, column: 45, side: 'head' },
        related: [{ file: 'old.json', line: 3, column: 19, side: 'base' }],
        evidence: { proof: 'witness', witness: { id: '' }, witnessSide: 'old' },
      },
    ]);
  });

  test('two runs give the same bytes', async () => {
    const run = () => cli('old.json', 'new.json', '--format', 'json', '--direction', 'full');
    expect((await run()).out).toBe((await run()).out);
  });

  test('passes what is safe, and is skipped when nothing is named', async () => {
    expect((await cli('new.json', 'old.json')).code).toBe(0);
    expect((await cli('old.json', 'new.json', '--direction', 'forward')).code).toBe(0);
    expect((await cli('old.json', 'new.json', '--direction', 'full-transitive')).code).toBe(1);
    expect(await cli()).toMatchObject({ code: 0, out: expect.stringContaining('SKIPPED') as unknown });
  });

  test('a broken version is a finding with its place', async () => {
    const { code, out } = await cli('old.json', 'broken.json');
    expect(code).toBe(1);
    expect(out).toContain('broken.json:1:21');
  });

  test('a batch is answered line by line, on standard output alone', async () => {
    const { code, out, err } = await cli('--batch', 'questions.jsonl');
    expect([code, err]).toEqual([0, '']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { id: 1, verdict: 'compatible', proof: 'proven' },
      { id: null, error: 'line 2: this is no JSON' },
    ]);
  });
});
