import { describe, expect, test } from '@jest/globals';
import { gate } from '../../actions/contract-diff/gate.js';
import { expectValidReport } from '../support/report-schema.js';
import type { Files } from './repository-world.js';
import { contractDiff } from './repository-world.js';

const FILE = 'openapi.yaml';
const APPROVALS = 'contracts/approvals.yaml';
const LEAVE = ['--reason', 'nobody keeps dogs', '--approver', '@acme/web', '--until', '2026-11-01'];

const api = (kinds: string, before = '', more = ''): string => `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /pets:
    get:
      parameters:
${before}        - { in: query, name: kind, schema: { enum: [${kinds}] } }
      responses: {}
${more}`;

interface Told {
  code: number;
  verdict: string;
  findings: { ruleId: string; state: string; severity: string; evidence: Record<string, unknown> }[];
  facts: Record<string, unknown>;
}

async function judge(base: Files, head: Files): Promise<Told> {
  const { code, out } = await contractDiff(base, head, ['--format', 'json']);
  const report = JSON.parse(out) as Omit<Told, 'code'>;
  expectValidReport(report);
  return { ...report, code };
}

const told = ({ findings }: Told): string[] =>
  findings.map(({ ruleId, state }) => `${ruleId.slice('contract-diff/'.length)} ${state}`);

/** The approvals after `approve …`. */
async function approved(base: Files, head: Files, ...args: string[]): Promise<string> {
  const { code, read, err } = await contractDiff(base, head, ['approve', ...args, ...LEAVE]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return read(APPROVALS) ?? '';
}

const base = { [FILE]: api('cat, dog') };
const head = { [FILE]: api('cat') };

describe('contract-diff approve', () => {
  test('an approval of the base lets the break pass; it stays in the report as waived', async () => {
    const text = await approved(base, head, 'accepted-value-refused');
    expect(text).toContain('reason: nobody keeps dogs');
    const both = { [APPROVALS]: text };
    const report = await judge({ ...base, ...both }, { ...head, ...both });
    expect(told(report)).toEqual(['accepted-value-refused waived']);
    expect(report).toMatchObject({ code: 0, verdict: 'passed' });
    expect(report.findings[0]?.evidence['approval']).toEqual({
      standing: 'counts',
      reason: 'nobody keeps dogs',
      approver: '@acme/web',
      until: '2026-11-01',
    });
  });

  test('one that the change adds does not count in it, unless the base says so and somebody owns the file', async () => {
    const added = { ...head, [APPROVALS]: await approved(base, head, 'accepted-value-refused') };
    const report = await judge(base, added);
    expect(told(report)).toEqual(['version-not-raised new', 'accepted-value-refused new']);
    expect(report.code).toBe(1);
    expect(report.findings[1]?.evidence['approval']).toMatchObject({ standing: 'pending' });

    const policy = { 'eos.yaml': 'version: 1\nwaivers: { acceptFromHead: true }\n' };
    const owners = { CODEOWNERS: '/contracts/ @acme/architects\n' };
    expect((await judge({ ...base, ...policy }, { ...added, ...policy })).code).toBe(1);
    // Owners that the change itself names are no owners.
    expect((await judge({ ...base, ...policy }, { ...added, ...policy, ...owners })).code).toBe(1);
    const ruled = { ...policy, ...owners };
    expect(told(await judge({ ...base, ...ruled }, { ...added, ...ruled }))).toEqual([
      'accepted-value-refused waived',
    ]);
  });

  test('edits elsewhere do not void it; another narrowing at the same place does', async () => {
    const both = { [APPROVALS]: await approved(base, head, 'accepted-value-refused') };
    const old = { ...base, ...both };
    const unrelated = [
      api('cat', '        - { in: query, name: page, schema: { type: integer } }\n'),
      api('cat', '', '  /shops:\n    get: { responses: {} }\n'),
      api('cat').replace('enum: [cat]', 'description: Which kind., enum: [cat]'),
    ];
    for (const text of unrelated)
      expect(told(await judge(old, { [FILE]: text, ...both }))).toContain('accepted-value-refused waived');
    expect(told(await judge(old, { [FILE]: api('dog'), ...both }))).toEqual([
      'approval-unused new',
      'version-not-raised new',
      'accepted-value-refused new',
    ]);
  });

  test('a schema: the fingerprint holds what a keyword refers to', async () => {
    const file = 'order.schema.json';
    const schema = (minimum: number, title = ''): string =>
      JSON.stringify({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title,
        properties: { price: { anyOf: [{ $ref: '#/$defs/price' }, { type: 'null' }] } },
        $defs: { price: { type: 'number', minimum } },
      });
    const print = (minimum: number, title?: string) => {
      const facts = {
        asked: {},
        pairs: [
          { contract: file, old: { file, text: schema(0) }, new: { file, text: schema(minimum, title) } },
        ],
      };
      const { findings } = gate.evaluate(facts, gate.settings.parse({}), {
        levels: {},
        memo: new Map<string, unknown>(),
        side: 'head',
      });
      return findings.map(({ evidence }) => evidence['approve']);
    };
    expect(print(1)).toHaveLength(1);
    expect(print(1, 'renamed')).toEqual(print(1));
    expect(print(2)).not.toEqual(print(1));
  });

  test('writing it twice changes no byte; other words replace the old ones, and comments stay', async () => {
    const first = `# why breaks are allowed\n${await approved(base, head, 'accepted-value-refused')}`;
    const again = await approved(base, { ...head, [APPROVALS]: first }, 'accepted-value-refused');
    expect(again).toBe(first);
    const run = await contractDiff(base, { ...head, [APPROVALS]: first }, [
      'approve',
      'accepted-value-refused',
      ...LEAVE.slice(2),
      '--reason',
      'all dogs are gone',
    ]);
    expect(run.read(APPROVALS)).toBe(first.replace('nobody keeps dogs', 'all dogs are gone'));
  });

  test('several findings of a rule have to be named, or all of them meant', async () => {
    const two = {
      [FILE]: api('cat, dog', '        - { in: query, name: size, schema: { type: number } }\n'),
    };
    const now = { [FILE]: api('cat', '        - { in: query, name: size, schema: { type: integer } }\n') };
    const refused = await contractDiff(two, now, ['approve', 'accepted-value-refused', ...LEAVE]);
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringMatching(/2 findings[^]*[0-9a-f]{16}/) as unknown,
    });
    const [print = ''] = /[0-9a-f]{16}/.exec(refused.err) ?? [];
    expect((await approved(two, now, print)).match(/fingerprint/g)).toHaveLength(1);
    expect((await approved(two, now, 'accepted-value-refused', '--all')).match(/fingerprint/g)).toHaveLength(
      2,
    );
  });

  const misuses: readonly [string, string[], string][] = [
    ['nothing is named', [], 'approve needs to know what'],
    ['a slip', ['accepted-value-refusd'], 'did you mean "accepted-value-refused"'],
    [
      'no reason',
      ['accepted-value-refused', '--approver', 'x', '--until', '2026-11-01'],
      'approve needs --reason',
    ],
    ['a day that is over', ['x', '--reason', 'a', '--approver', 'x', '--until', '2026-05-31'], 'is over'],
    ['too long', ['x', '--reason', 'a', '--approver', 'x', '--until', '2029-05-31'], '180 are allowed'],
    ['no date', ['x', '--reason', 'a', '--approver', 'x', '--until', 'soon'], 'is no date'],
  ];
  test.each(misuses)('%s is said in plain words', async (_title, args, text) => {
    const full = args.includes('--until') ? args : [...args, ...LEAVE];
    const run = await contractDiff(base, head, ['approve', ...full]);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining(text) as unknown });
    expect(run.read(APPROVALS)).toBeUndefined();
  });

  test('a broken file is not written over', async () => {
    const broken = { ...head, [APPROVALS]: 'version: 1\napprovals: [\n' };
    const run = await contractDiff(base, broken, ['approve', 'accepted-value-refused', ...LEAVE]);
    expect(run).toMatchObject({
      code: 2,
      err: expect.stringContaining('contracts/approvals.yaml:') as unknown,
    });
    expect(run.read(APPROVALS)).toBe(broken[APPROVALS]);
  });
});

describe('owner review', () => {
  test('the owners of the base must look at a changed contract', async () => {
    const owners = { CODEOWNERS: '*.yaml @acme/web\n' };
    const report = await judge({ ...base, ...owners }, { ...head, CODEOWNERS: '* @mallory\n' });
    expect(report.facts['reviewers']).toEqual([{ contract: FILE, owners: ['@acme/web'] }]);
    expect(report.findings.find(({ ruleId }) => ruleId.endsWith('refused'))?.evidence['owners']).toEqual([
      '@acme/web',
    ]);
  });
});
