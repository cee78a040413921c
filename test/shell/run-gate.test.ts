import { describe, expect, test } from '@jest/globals';
import { writeBaseline } from '../../src/core/baseline/index.js';
import { reportExitCode } from '../../src/core/report/index.js';
import { addWaiver } from '../../src/core/waiver/index.js';
import { runGate } from '../../src/shell/run-gate.js';
import type { SessionOptions } from '../../src/shell/session.js';
import { openSession } from '../../src/shell/session.js';
import type { MemoryWorld } from '../support/memory-platform.js';
import { memoryPlatform } from '../support/memory-platform.js';
import { expectValidReport } from '../support/report-schema.js';
import { wordDoor } from '../support/word-gate.js';

type Files = Readonly<Record<string, string>>;

/** Runs the words gate on a work tree, with the given commit as base when there is one. */
async function run(
  files: Files,
  base?: Files,
  options: Partial<SessionOptions> = {},
  world: Partial<MemoryWorld> = {},
) {
  const repository =
    base === undefined ? undefined : { commits: { one: { files: base } }, branches: { main: 'one' } };
  const platform = memoryPlatform({ files, ...(repository === undefined ? {} : { repository }), ...world });
  const session = openSession(
    platform,
    { repo: '.', only: [], ...(base === undefined ? {} : { base: 'main' }), ...options },
    ['words', 'waivers'],
  );
  const { report } = await runGate(platform, session, wordDoor);
  expectValidReport(report);
  return report;
}

const brief = ({ verdict, findings }: Awaited<ReturnType<typeof run>>) => [
  verdict,
  ...findings.map((f) => `${f.state} ${f.severity} ${f.ruleId} ${f.location.file}:${f.location.line}`),
];
const section = (body: string): string => `version: 1\ngates:\n  words: {${body}}\n`;

describe('verdicts', () => {
  test('a finding at error level fails', async () => {
    const report = await run({ 'a.txt': 'fine\nbad\n' });
    expect(brief(report)).toEqual(['failed', 'new error words/bad-word a.txt:2']);
    expect([report.reason, reportExitCode(report)]).toEqual(['1 error.', 1]);
  });
  test('no finding passes and says what was looked at', async () => {
    const report = await run({ 'a.txt': 'fine\n' });
    expect([report.verdict, report.reason, reportExitCode(report)]).toEqual([
      'passed',
      'No errors in 1 file.',
      0,
    ]);
  });
  test('nothing to look at is not passed', async () => {
    const report = await run({ 'a.md': 'fine\n' });
    expect([report.verdict, reportExitCode(report)]).toEqual(['inconclusive', 3]);
  });
  test('an empty repository is skipped with its reason', async () => {
    const report = await run({});
    expect([report.verdict, report.reason]).toEqual(['skipped', 'Does not apply here: there are no files.']);
  });
  test('two runs give the same bytes', async () => {
    const files = { 'b.txt': 'bad\n', 'a.txt': 'bad\nbad one\n' };
    expect(JSON.stringify(await run(files))).toBe(JSON.stringify(await run(files)));
  });
});

describe('stages', () => {
  const files = (stage: string): Files => ({ 'a.txt': 'bad\n', 'eos.yaml': section(stage) });
  test.each([
    ['stage: off', ['skipped']],
    ['stage: warn', ['passed', 'new warning words/bad-word a.txt:1']],
    ['stage: error', ['failed', 'new error words/bad-word a.txt:1']],
    ["enforceFrom: '2026-06-02'", ['passed', 'new warning words/bad-word a.txt:1']],
    ["enforceFrom: '2026-06-01'", ['failed', 'new error words/bad-word a.txt:1']],
    ['rules: {bad-word: off}', ['passed']],
    ['rules: {bad-word: info}', ['passed', 'new info words/bad-word a.txt:1']],
    ['word: good', ['passed']],
  ])('%s', async (stage, expected) => expect(brief(await run(files(stage)))).toEqual(expected));

  test('an action input overrules the policy', async () =>
    expect((await run(files('stage: off'), undefined, { stage: 'error' })).verdict).toBe('failed'));
});

describe('with a base', () => {
  test('what was there is known, what was added is new', async () =>
    expect(brief(await run({ 'a.txt': 'bad old\nbad new\n' }, { 'a.txt': 'bad old\n' }))).toEqual([
      'failed',
      'known error words/bad-word a.txt:1',
      'new error words/bad-word a.txt:2',
    ]));
  test('moving it keeps it known', async () =>
    expect(brief(await run({ 'b.txt': '\nbad old\n' }, { 'a.txt': 'bad old\n' }))).toEqual([
      'passed',
      'known error words/bad-word b.txt:2',
    ]));
  test('at stage error old sins fail as well', async () => {
    const policy = { 'eos.yaml': section('stage: error') };
    expect((await run({ 'a.txt': 'bad\n', ...policy }, { 'a.txt': 'bad\n', ...policy })).verdict).toBe(
      'failed',
    );
  });
  test('of equal findings, the one the change has brought is new, wherever it stands', async () => {
    const base = { 'a.txt': 'fine\nbad\n', 'c.txt': 'bad\n' };
    expect(brief(await run({ ...base, 'a.txt': 'bad\nfine\nbad\n' }, base))).toEqual([
      'failed',
      'new error words/bad-word a.txt:1',
      'known error words/bad-word a.txt:3',
      'known error words/bad-word c.txt:1',
    ]);
    expect(brief(await run({ ...base, 'b.txt': 'bad\n' }, base))).toEqual([
      'failed',
      'known error words/bad-word a.txt:2',
      'new error words/bad-word b.txt:1',
      'known error words/bad-word c.txt:1',
    ]);
  });
  test('the base’s policy judges: a change cannot switch off its gate', async () => {
    const report = await run(
      { 'a.txt': 'bad\n', 'eos.yaml': section('stage: off') },
      { 'a.txt': '', 'eos.yaml': section('stage: error') },
    );
    expect([report.verdict, report.facts['policy']]).toEqual(['failed', 'base']);
  });
  test('a base whose policy is broken does not block its repair', async () =>
    expect(
      (await run({ 'a.txt': '', 'eos.yaml': section('') }, { 'a.txt': '', 'eos.yaml': 'version: [\n' }))
        .facts['policy'],
    ).toBe('head'));
  test('an unknown base is the user’s mistake', async () =>
    expect(run({ 'a.txt': '' }, { 'a.txt': '' }, { base: 'mian' })).rejects.toThrow(
      '--base: there is no commit "mian" here',
    ));
  test('a base that a shallow clone lacks is inconclusive, and says what to fetch', async () => {
    const repository = {
      commits: { one: { files: { 'a.txt': '' } } },
      branches: { main: 'one' },
      shallow: true,
    };
    const report = await run({ 'a.txt': 'x' }, undefined, { base: 'f'.repeat(40) }, { repository });
    expect([report.verdict, reportExitCode(report)]).toEqual(['inconclusive', 75]);
    expect(report.reason).toContain('fetch-depth: 0');
  });
  test('without git it is refused in plain words', async () =>
    expect(run({ 'a.txt': '' }, undefined, { base: 'main' })).rejects.toThrow('need a git repository'));
});

describe('baseline', () => {
  const entry = (key: string) => ({
    ruleId: 'words/bad-word',
    key,
    location: { file: 'a.txt', line: 1, column: 1 },
  });
  const baseline = (...keys: string[]): Files => ({
    '.eos/baseline/words.yaml': writeBaseline('words', keys.map(entry)),
  });

  test('what it holds is known', async () =>
    expect(brief(await run({ 'a.txt': 'bad\n', ...baseline('bad') }))[0]).toBe('passed'));
  test('an entry that is gone is an error with its line', async () =>
    expect(brief(await run({ 'a.txt': 'fine\n', ...baseline('bad') }))).toEqual([
      'failed',
      'new error waivers/stale-baseline .eos/baseline/words.yaml:6',
    ]));
  test('a change cannot add its own sin to it', async () =>
    expect(brief(await run({ 'a.txt': 'bad\n', ...baseline('bad') }, { 'a.txt': '' }))).toEqual([
      'failed',
      'new error waivers/grown-baseline .eos/baseline/words.yaml:6',
      'new error words/bad-word a.txt:1',
    ]));
  test('a partial run does not call entries of other rules stale', async () =>
    expect(
      (await run({ 'a.txt': 'fine\n', ...baseline('bad') }, undefined, { only: ['bad-word'] })).verdict,
    ).toBe('passed'));
  test('a broken one stops the gate and says where', async () =>
    expect(run({ 'a.txt': 'bad\n', '.eos/baseline/words.yaml': 'version: 2\n' })).rejects.toThrow(
      'must be 1',
    ));
});

describe('waivers', () => {
  const waiver = (until: string): Files => ({
    '.eos/waivers.yaml': addWaiver('', {
      id: 'w',
      rule: 'words/bad-word',
      match: { file: 'a.*' },
      reason: 'r',
      owner: 'o',
      until,
      issue: undefined,
    }),
  });
  test('in force: waived, with who and until when', async () => {
    const report = await run({ 'a.txt': 'bad\n', ...waiver('2026-06-01') });
    expect(brief(report)).toEqual(['passed', 'waived error words/bad-word a.txt:1']);
    expect(report.findings[0]?.evidence['waiver']).toMatchObject({
      id: 'w',
      owner: 'o',
      until: '2026-06-01',
    });
  });
  test('expired: it fails again', async () =>
    expect((await run({ 'a.txt': 'bad\n', ...waiver('2026-05-31') })).verdict).toBe('failed'));
  test('unused: said', async () =>
    expect(brief(await run({ 'a.txt': 'fine\n', ...waiver('2026-06-01') }))).toEqual([
      'passed',
      'new warning waivers/unused-waiver .eos/waivers.yaml:3',
    ]));
  test('added by the change: does not count yet', async () =>
    expect((await run({ 'a.txt': 'bad\n', ...waiver('2026-06-01') }, { 'a.txt': '' })).verdict).toBe(
      'failed',
    ));
  test('added by the change: counts where the base’s policy says so', async () => {
    const policy = { 'eos.yaml': 'version: 1\nwaivers: {acceptFromHead: true}\n' };
    expect(
      (await run({ 'a.txt': 'bad\n', ...waiver('2026-06-01'), ...policy }, { 'a.txt': '', ...policy }))
        .verdict,
    ).toBe('passed');
  });
  test('inline, on the line before', async () =>
    expect(
      brief(
        await run({ 'a.txt': '# eos-waive words/bad-word until=2026-06-01 owner=@me: so\nbad\nbad too\n' }),
      ),
    ).toEqual([
      'failed',
      'waived error words/bad-word a.txt:1',
      'waived error words/bad-word a.txt:2',
      'new error words/bad-word a.txt:3',
    ]));
  test('inline, added by the change: does not count', async () =>
    expect(
      (
        await run(
          { 'a.txt': '# eos-waive words/bad-word until=2026-06-01 owner=@me: so\nbad\n' },
          { 'a.txt': '' },
        )
      ).verdict,
    ).toBe('failed'));
});

describe('the policy file', () => {
  test('a broken section stops the gate and says where', async () =>
    expect(run({ 'a.txt': '', 'eos.yaml': section('wrod: x') })).rejects.toThrow(
      'unknown key "wrod" (did you mean "word"?)',
    ));
  test('one that was asked for must be there', async () =>
    expect(run({ 'a.txt': '' }, undefined, { config: 'other.yaml' })).rejects.toThrow(
      'there is no other.yaml',
    ));
});
