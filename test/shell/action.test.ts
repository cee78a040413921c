import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { makeFinding } from '../../src/core/finding/index.js';
import { makeReport } from '../../src/core/report/index.js';
import { HANDOVER_BYTES, packReport, unpackReport } from '../../src/shell/action/handover.js';
import type { ActionHost } from '../../src/shell/action/index.js';
import { runAction } from '../../src/shell/action/index.js';
import type { MemoryWorld } from '../support/memory-platform.js';
import { memoryPlatform } from '../support/memory-platform.js';
import { expectValidReport } from '../support/report-schema.js';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"name":"one","dependencies":{}}',
  'src/a.ts': "import './missing';\n",
};
const CLEAN = { ...FILES, 'src/a.ts': 'export {};\n' };

async function act(
  gate: string | undefined,
  inputs: Record<string, string>,
  files = FILES,
  world: Partial<MemoryWorld> = {},
  event: object = {},
) {
  const platform = memoryPlatform({ files, ...world });
  const lines: string[] = [];
  const outputs: Record<string, string> = {};
  let summary = '';
  const host: ActionHost = {
    env: { GITHUB_WORKSPACE: '/repository', RUNNER_TEMP: '/tmp-of-runner' },
    event: event as Record<string, unknown>,
    input: (name) => inputs[name] ?? '',
    output: (name, value) => void (outputs[name] = value),
    line: (text) => void lines.push(text),
    summary: (text) => {
      summary += text;
      return true;
    },
    mask: () => {},
  };
  const code = await runAction(gate, host, platform);
  return { code, lines, outputs, summary, platform };
}

describe('a gate as an action', () => {
  test('red: annotation at the line, outputs, summary, report file', async () => {
    const { code, lines, outputs, summary, platform } = await act('arch-lint', {});
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('::error'))).toEqual([
      expect.stringMatching(/^::error file=src\/a\.ts,line=1,/),
    ]);
    expect(outputs).toMatchObject({
      verdict: 'failed',
      findings: '1',
      sarif: '',
      report: '/tmp-of-runner/eos-gates/arch-lint.json',
    });
    expect(summary).toContain('src/a.ts');
    expectValidReport(JSON.parse(platform.written.get(outputs['report'] ?? '') ?? 'null'));
    expect(unpackReport(outputs['report-data'] ?? '')).toMatchObject({
      ok: true,
      report: { verdict: 'failed' },
    });
  });
  test('green', async () => {
    const { code, outputs, lines } = await act('arch-lint', {}, CLEAN);
    expect([code, outputs['verdict']]).toEqual([0, 'passed']);
    expect(lines.filter((line) => line.startsWith('::'))).toEqual([]);
  });
  test('sarif on request: an active file and an audit file', async () => {
    const { outputs, platform } = await act('arch-lint', { sarif: 'true' });
    expect(outputs['sarif']).toBe('/tmp-of-runner/eos-gates/arch-lint.sarif');
    expect([...platform.written.keys()].toSorted()).toEqual(
      ['arch-lint.audit.sarif', 'arch-lint.json', 'arch-lint.sarif'].map(
        (name) => `/tmp-of-runner/eos-gates/${name}`,
      ),
    );
  });
  test('the base of the event decides what is new', async () => {
    const repository = { commits: { one: { files: FILES } }, branches: { main: 'one' } };
    const sha = memoryPlatform({ files: FILES, repository }).open('.').git?.resolve('main') ?? '';
    const { code, outputs } = await act(
      'arch-lint',
      {},
      FILES,
      { repository },
      { pull_request: { number: 1, base: { sha } } },
    );
    expect([code, outputs['findings']]).toEqual([0, '0']);
  });
  test('a branch name in the event is not taken for a commit', async () => {
    const repository = { commits: { one: { files: FILES } }, branches: { main: 'one' } };
    expect((await act('arch-lint', {}, FILES, { repository }, { before: 'main' })).code).toBe(1);
  });
});

describe('misuse is broken, never green, and names input, value and what is allowed', () => {
  test.each([
    [
      'arch-lint',
      { stage: 'rachet' },
      'input stage must be off, warn, ratchet, error, not "rachet" (did you mean "ratchet"?)',
    ],
    ['arch-lint', { 'working-directory': '../..' }, 'leaves the workspace'],
    ['arch-lint', { config: 'no.yaml' }, 'there is no no.yaml'],
    [undefined, {}, 'input gate is missing'],
    [undefined, { gate: 'arch-lnt' }, 'there is no gate "arch-lnt" (did you mean "arch-lint"?)'],
    ['verdict', { expected: 'arch-lint: maybe' }, 'must end in auto, required, off'],
    ['verdict', {}, 'nothing was expected'],
  ])('%s %j', async (gate, inputs, what) => {
    const { code, outputs } = await act(gate, inputs as Record<string, string>);
    expect([code, outputs['verdict'], outputs['reason']]).toEqual([
      2,
      'broken',
      expect.stringContaining(what),
    ]);
  });
});

describe('the verdict', () => {
  const verdict = async (jobs: Record<string, string>, expected = 'arch-lint: auto') =>
    act('verdict', { expected, ...jobs }, {});
  const red = async () => (await act('arch-lint', {})).outputs['report-data'] ?? '';
  const green = async () => (await act('arch-lint', {}, CLEAN)).outputs['report-data'] ?? '';

  test('green job, green report', async () => {
    const { code, outputs } = await verdict({
      'arch-lint-result': 'success',
      'arch-lint-report': await green(),
    });
    expect([code, outputs['verdict']]).toEqual([0, 'passed']);
    const suite = JSON.parse(outputs['report-json'] ?? '') as { gates: { gate: string }[] };
    expectValidReport(suite);
    expect(suite.gates.map((one) => one.gate)).toEqual(['arch-lint', 'verdict']);
  });
  test('red job, red report', async () => {
    const { code, outputs, summary } = await verdict({
      'arch-lint-result': 'failure',
      'arch-lint-report': await red(),
    });
    expect([code, outputs['verdict']]).toEqual([1, 'failed']);
    expect(summary).toContain('src/a.ts');
  });
  test.each([
    ['never ran', {}],
    ['no report', { 'arch-lint-result': 'success' }],
    ['rubbish for a report', { 'arch-lint-result': 'success', 'arch-lint-report': 'H4sIAAA' }],
    ['skipped', { 'arch-lint-result': 'skipped' }],
    ['cancelled', { 'arch-lint-result': 'cancelled' }],
  ])('%s is not green', async (_name, jobs) => {
    const { code, outputs } = await verdict(jobs as Record<string, string>);
    expect([code, outputs['verdict']]).toEqual([1, 'failed']);
  });
  test('a pipeline in which no gate applies proves nothing', async () => {
    const skipped = (await act('waivers', {}, CLEAN)).outputs['report-data'] ?? '';
    const jobs = { 'waivers-result': 'success', 'waivers-report': skipped };
    const { code, outputs } = await verdict(jobs, 'waivers: auto');
    expect([code, outputs['verdict']]).toEqual([3, 'inconclusive']);
  });
  test('switched off openly is fine beside another gate', async () => {
    const jobs = {
      'arch-lint-result': 'success',
      'arch-lint-report': await green(),
      'waivers-result': 'skipped',
    };
    expect((await verdict(jobs, 'arch-lint: auto\nwaivers: off')).code).toBe(0);
  });
});

describe('handing a report over', () => {
  const finding = (n: number, severity: 'error' | 'warning') =>
    makeFinding({
      ruleId: 'g/r',
      clauses: ['ARC-3'],
      severity,
      confidence: 'certain',
      what: `w${n} ${Array.from({ length: 40 }, (_, i) => ((n * 7919 + i * 104729) % 2 ** 31).toString(36)).join('')}`,
      why: 'y',
      do: 'd',
      key: `k${n}`,
      location: { file: `f${n}.ts`, line: 1, column: 1 },
    });
  test('a small one comes back whole', () => {
    const report = makeReport({
      gate: 'g',
      verdict: 'failed',
      reason: 'r.',
      findings: [finding(1, 'error')],
      inspected: { files: 1 },
    });
    expect(unpackReport(packReport(report))).toEqual({
      ok: true,
      report: JSON.parse(JSON.stringify(report)),
    });
  });
  test('a large one is cut below the limit, errors kept before warnings, counts whole', () => {
    const findings = Array.from({ length: 3000 }, (_, n) => finding(n, n % 10 === 0 ? 'error' : 'warning'));
    const report = makeReport({ gate: 'g', verdict: 'failed', reason: 'r.', findings });
    const packed = packReport(report);
    expect(packed.length).toBeLessThanOrEqual(HANDOVER_BYTES);
    const back = unpackReport(packed);
    if (!back.ok) throw new Error(back.why);
    expectValidReport(back.report);
    expect(back.report.summary).toEqual(report.summary);
    expect(back.report.findings.length + (back.report.truncated ?? 0)).toBe(3000);
    expect(back.report.findings.filter((f) => f.severity === 'error').length).toBeGreaterThan(
      back.report.findings.length * 0.9 - 1,
    );
    expect(gunzipSync(Buffer.from(packed, 'base64')).length).toBeGreaterThan(1000);
  });
  test('the same report gives the same bytes', () => {
    const report = makeReport({ gate: 'g', verdict: 'passed', reason: 'r.', inspected: { files: 1 } });
    expect(packReport(report)).toBe(packReport(report));
  });
});
