import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Finding } from '../../src/core/finding/index.js';
import type { GateReport } from '../../src/core/report/index.js';
import { makeReport, makeSuite } from '../../src/core/report/index.js';
import type { AnyReport, SarifOptions } from '../../src/report/index.js';
import { sarif } from '../../src/report/index.js';
import { HOSTILE, hostileSuite } from './hostile.js';
import { failedGate, finding, suite } from './sample.js';
import type { SarifLog } from './sarif-schema.js';
import { sarifSchema } from './sarif-schema.js';

function log(
  report: AnyReport,
  mode: SarifOptions['mode'] = 'active',
  pages?: SarifOptions['pages'],
): SarifLog {
  return sarifSchema.parse(JSON.parse(sarif(report, pages === undefined ? { mode } : { mode, pages })));
}

function gate(findings: readonly Finding[], part: Partial<GateReport> = {}): GateReport {
  return { ...makeReport({ gate: 'arch-lint', verdict: 'failed', reason: 'r', findings }), ...part };
}

const results = (report: AnyReport, mode?: SarifOptions['mode']) => log(report, mode).runs[0]?.results ?? [];
const print = (report: AnyReport) => results(report).map((r) => r.partialFingerprints['eosGatesKey/v1']);

describe('the two files', () => {
  test('active: new findings only, without history', () => {
    const list = results(failedGate());
    expect(list).toHaveLength(7);
    for (const result of list) {
      expect(result).not.toHaveProperty('suppressions');
      expect(result).not.toHaveProperty('baselineState');
    }
  });

  test('audit: all, with baseline state, and a suppression with its reason where waived', () => {
    const list = results(failedGate(), 'audit');
    expect(list).toHaveLength(9);
    expect(list.map((r) => r.baselineState).toSorted()).toEqual([
      ...Array(7).fill('new'),
      'unchanged',
      'unchanged',
    ]);
    expect(list.flatMap((r) => r.suppressions)).toEqual([
      { kind: 'external', status: 'accepted', justification: 'moved in May · id: W-1' },
    ]);
  });

  test('active leaves out skipped gates, so that their alerts stay open', () => {
    const ids = (mode: 'active' | 'audit') => log(suite(), mode).runs.map((run) => run.automationDetails.id);
    expect(ids('active')).not.toContain('eos-gates/quality/');
    expect(ids('audit')).toContain('eos-gates/quality/');
  });
});

describe('the fingerprint', () => {
  test('does not depend on line, text or other findings', () => {
    const [before] = print(gate([finding()]));
    const moved = finding({
      what: 'Other words.',
      location: { file: 'apps/web/src/a.ts', line: 90, column: 1 },
    });
    expect(print(gate([finding({ key: 'other' }), moved]))).toContain(before);
  });

  test('tells occurrences of a key and equal keys of two rules apart', () => {
    const twice = [finding(), finding(), finding({ ruleId: 'arch-lint/other' })];
    expect(new Set(print(gate(twice))).size).toBe(3);
  });

  test('is known: changing what is hashed needs a new version in its name', () =>
    expect(print(gate([finding()]))).toEqual([
      '3018a79fa37ff48c4b209399904161cab8e1faae35889708f0468a4e0700498e',
    ]));

  test('is the same in both files, also behind a known finding of the same key', () => {
    const report = gate([
      finding({ state: 'known' }),
      finding({ location: { file: 'z.ts', line: 1, column: 1 } }),
    ]);
    const audit = results(report, 'audit').find((r) => r.baselineState === 'new');
    expect(results(report)[0]?.partialFingerprints).toEqual(audit?.partialFingerprints);
  });
});

describe('an inconclusive or broken gate', () => {
  test.each(['inconclusive', 'broken'] as const)(
    '%s did not execute successfully and says why',
    (verdict) => {
      const report = gate([], {
        verdict,
        reason: 'No base.',
        notInspected: [{ what: 'x.ts', why: 'too large' }],
      });
      const invocation = log(report).runs[0]?.invocations[0];
      expect(invocation?.executionSuccessful).toBe(false);
      expect(invocation?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
        'No base.',
        'Not inspected: x.ts: too large',
      ]);
    },
  );
});

test.each([
  ['a b/ü.ts', 'a%20b/%C3%BC.ts'],
  ['C:x/a:b.ts', 'C%3Ax/a:b.ts'],
  ['a#?%[].ts', 'a%23%3F%25%5B%5D.ts'],
  ['@shop/$a+b.ts', '@shop/$a+b.ts'],
  ['line\nbreak.ts', 'line%0Abreak.ts'],
  ['\ud800.ts', '%EF%BF%BD.ts'],
])('the path %j becomes %s', (file, uri) => {
  const [result] = results(gate([finding({ location: { file, line: 1, column: 1 } })]));
  expect(result?.locations[0]?.physicalLocation.artifactLocation).toEqual({ uri, uriBaseId: '%SRCROOT%' });
});

test('a link or a placeholder in a name is text', () => {
  const [result] = results(gate([finding({ what: 'see [x](https://evil.example) {0} \\' })]));
  expect(result?.message.text).toMatch(/^see \\\[x\\\]\(https:\/\/evil.example\) \{\{0\}\} \\\\/);
});

test('evidence edges become a code flow, fixes replacements', () => {
  const list = results(failedGate());
  const flow = list.find((r) => r.codeFlows)?.codeFlows?.[0]?.threadFlows[0]?.locations;
  expect(flow?.map(({ location }) => location.message?.text)).toEqual([
    'packages/a/src/index.ts → packages/b/src/index.ts',
    'packages/b/src/index.ts → packages/a/src/index.ts',
  ]);
  const fixed = list.find((r) => r.fixes)?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
  expect(fixed).toEqual({
    deletedRegion: { startLine: 9, startColumn: 1, endLine: 10, endColumn: 1 },
    insertedContent: { text: '' },
  });
});

test('the page of a rule becomes its help', () => {
  const pages = (id: string) => ({
    summary: `About ${id}`,
    helpMarkdown: '# Page',
    helpUri: 'https://example.org/r',
  });
  const [rule] = log(failedGate(), 'active', pages).runs[0]?.tool.driver.rules ?? [];
  expect(rule).toMatchObject({
    shortDescription: { text: 'About arch-lint/no-cross-internals' },
    help: { markdown: '# Page' },
    helpUri: 'https://example.org/r',
  });
});

describe("GitHub's limits", () => {
  const findings = (n: number, severity: 'error' | 'warning') =>
    Array.from({ length: n }, (_, i) =>
      finding({
        severity,
        key: `${severity}${i}`,
        related: [],
        location: { file: 'a.ts', line: i + 1, column: 1 },
      }),
    );

  test('25,000 results: the lowest severity is left out, with a notification', () => {
    const [run] = log(gate([...findings(20_000, 'warning'), ...findings(6000, 'error')])).runs;
    expect(run?.results).toHaveLength(25_000);
    expect(run?.results.filter((r) => r.level === 'error')).toHaveLength(6000);
    expect(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe(
      '1000 findings of the lowest severity are left out here.',
    );
  });

  test('20 runs: those with errors stay, the names of the others are said', () => {
    const gates = Array.from({ length: 24 }, (_, i) => {
      const name = `gate-${'abcdefghijklmnopqrstuvwx'[i]}`;
      return gate(i >= 20 ? [finding()] : [], { gate: name, verdict: i >= 20 ? 'failed' : 'passed' });
    });
    const { runs } = log(makeSuite(gates));
    expect(runs).toHaveLength(20);
    expect(runs.filter((run) => run.results.length > 0)).toHaveLength(4);
    expect(runs[0]?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe(
      'A SARIF file holds at most 20 runs; left out: gate-q, gate-r, gate-s, gate-t.',
    );
  });
});

test.each(['active', 'audit'] as const)('hostile texts keep the %s file well-formed', (mode) => {
  for (const text of HOSTILE) expect(() => log(hostileSuite([text]), mode)).not.toThrow();
});

/** The standard's schema is not ours to copy and no package ships it: `SARIF_SCHEMA=<file> npm test` checks against it. */
const official = process.env['SARIF_SCHEMA'];
(official === undefined ? test.skip : test)('the official 2.1.0 schema accepts both files', () => {
  // Draft 4: its `id` is unknown to Ajv; the keywords it uses mean the same in draft 7.
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(official ?? '', 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  for (const mode of ['active', 'audit'] as const) {
    for (const report of [suite(), failedGate(), ...HOSTILE.map((text) => hostileSuite([text]))]) {
      validate(JSON.parse(sarif(report, { mode })));
      expect(validate.errors ?? []).toEqual([]);
    }
  }
  expect(validate({ version: '2.1.0', runs: [{ unknown: 1 }] })).toBe(false);
});
