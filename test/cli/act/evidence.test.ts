import { describe, expect, test } from '@jest/globals';
import { makeReport, makeSuite } from '../../../src/core/report/index.js';
import { packReport } from '../../../src/shell/action/handover.js';
import { gatherEvidence } from '../../../src/cli/act/log/evidence.js';
import { parseLogLine } from '../../../src/cli/act/log/log-line.js';
import { Redactor, secretsOf } from '../../../src/cli/act/log/redact.js';
import { announcedErrors, closingLines, lastWords, reportOf } from '../../../src/cli/act/outcome.js';
import { progressLine, progressReader } from '../../../src/cli/act/progress.js';
import { annotationLine, DOCKER_WARNING, jobLines } from './act-log.js';

const ESC = String.fromCharCode(27);

describe('parseLogLine', () => {
  test('takes a name without its padding', () => {
    const [line = ''] = jobLines('arch-lint', []);
    expect(parseLogLine(line)).toMatchObject({
      job: 'gates/pr-gates/arch-lint',
      jobId: 'arch-lint',
      raw: false,
    });
  });

  test.each(['', 'Error: Job failed', '{', '[]', 'null', '{"msg":1}', '{"job":"x"}'])(
    '%j is no line of act',
    (text) => expect(parseLogLine(text)).toBeUndefined(),
  );

  test('fields of a wrong kind are left out', () => {
    const line = parseLogLine('{"msg":"m","jobID":7,"stepID":["a",1],"kvPairs":{"file":"f","line":3}}');
    expect(line).toEqual({ msg: 'm', level: '', raw: false, stepId: ['a'], properties: { file: 'f' } });
  });
});

describe('gatherEvidence', () => {
  test('annotations with their place', () => {
    const line = annotationLine(
      'arch-lint',
      { file: 'a.ts', line: '3', col: 'x', title: 'arch-lint/r' },
      'crosses',
    );
    const evidence = gatherEvidence(line);
    expect(evidence.annotations).toEqual([
      { level: 'error', jobId: 'arch-lint', file: 'a.ts', line: 3, title: 'arch-lint/r', text: 'crosses' },
    ]);
    expect(announcedErrors(evidence)).toEqual(['a.ts:3: crosses [arch-lint/r]']);
  });

  test('what act itself complains about is kept, its Docker warning is not', () => {
    const text = `${DOCKER_WARNING}\nError: Job 'x' failed\n{"level":"error","msg":"no such action"}`;
    expect(gatherEvidence(text).complaints).toEqual(["Error: Job 'x' failed", 'no such action']);
  });

  test('the last words of a job that failed, without colours and control characters', () => {
    const prints = [
      ...Array.from({ length: 50 }, (_, index) => `line ${index}`),
      `${ESC}[31mred\u0007${ESC}[0m`,
    ];
    const evidence = gatherEvidence(
      jobLines('build', [{ id: '0', step: 'x', result: 'failure', prints }], 'failure').join('\n'),
    );
    expect(lastWords(evidence)).toHaveLength(13);
    expect(lastWords(evidence).at(-1)).toBe('  red');
  });

  test('steps inside a composite action do not count as steps of the job', () => {
    const inner = jobLines('a', [{ id: '0', step: 'x', result: 'success' }]).map((line) =>
      line.replace('"stepID":["0"]', '"stepID":["0","inner"]'),
    );
    expect(gatherEvidence(inner.join('\n')).steps).toEqual([]);
  });
});

describe('secrets', () => {
  const secret = 'hunter2hunter2';

  test('are hidden in everything that is kept, also when the mask comes later', () => {
    const mask = JSON.stringify({
      command: 'add-mask',
      arg: secret,
      msg: '::add-mask::***',
      job: 'j',
      jobID: 'j',
    });
    const log = [
      annotationLine('a', { file: secret, title: secret }, `text ${secret}`),
      ...jobLines(
        'b',
        [{ id: '0', step: 'x', result: 'failure', prints: [secret], outputs: { o: secret } }],
        'failure',
      ),
      `Error: ${secret}`,
      mask,
    ].join('\n');
    const evidence = gatherEvidence(log);
    const kept = JSON.stringify([
      evidence.annotations,
      evidence.complaints,
      evidence.jobs,
      [...(evidence.steps[0]?.outputs ?? [])],
    ]);
    expect(kept).not.toContain(secret);
    expect(kept).toContain('***');
  });

  test('of the environment are known by their names', () => {
    const env = {
      GITHUB_TOKEN: 'aaaa',
      NPM_AUTH: 'eeee',
      DB_PASSWORD: 'bbbb',
      AWS_SECRET_ACCESS_KEY: 'cccc',
      PATH: '/bin',
      API_KEY: 'dddd',
    };
    expect(secretsOf(env)).toEqual(['aaaa', 'eeee', 'bbbb', 'cccc', 'dddd']);
  });

  test('the longer of two that overlap leaves no rest, very short ones are left', () => {
    expect(new Redactor(['abcd', 'abcdefgh', 'x']).hide('abcdefgh abcd x')).toBe('*** *** x');
  });

  test('each line of one with several', () => {
    expect(new Redactor(['first line\nsecond line']).hide('a second line b')).toBe('a *** b');
  });

  test('do not show in progress', () => {
    const said: string[] = [];
    const read = progressReader((text) => said.push(text), new Redactor([secret]));
    const [, line = ''] = jobLines('a', [{ id: '0', step: `echo ${secret}` }]);
    read(line.slice(0, 40));
    read(`${line.slice(40)}\n`);
    expect(said).toEqual(['a: echo ***']);
  });
});

describe('progress', () => {
  test('one line for a step that starts, one for a job that ends, nothing else', () => {
    const lines = jobLines('a', [
      { id: '0', step: `tidy${ESC}[2J\nsecond`, result: 'success', prints: ['noise'] },
    ]);
    expect(lines.flatMap((line) => progressLine(line) ?? [])).toEqual(['a: tidy', 'a: success']);
  });
});

describe('closingLines', () => {
  const evidence = gatherEvidence(annotationLine('a', { file: 'a.ts', line: '3' }, 'crosses'));
  test('without a report the announced errors stand in', () => {
    expect(closingLines({ exit: 1, verdict: 'failed', reasons: ['r'] }, evidence, undefined)).toEqual([
      'a.ts:3: crosses',
      'failed: r',
    ]);
  });
  test('green says why and nothing else', () => {
    expect(closingLines({ exit: 0, verdict: 'passed', reasons: ['r'] }, evidence, undefined)).toEqual([
      'passed: r',
    ]);
  });
});

describe('reportOf', () => {
  const report = makeReport({
    gate: 'arch-lint',
    verdict: 'passed',
    reason: 'about hunter2hunter2',
    inspected: { files: 1 },
  });
  const step = (outputs: Readonly<Record<string, string>>) =>
    gatherEvidence(jobLines('lint', [{ id: 'gate', step: 'x', result: 'success', outputs }]).join('\n'));

  test('the merged report of the verdict', () => {
    const suite = makeSuite([report]);
    expect(reportOf(step({ 'report-json': JSON.stringify(suite) }), new Redactor())).toEqual(suite);
  });

  test('what gates hand over, without the secrets packed into it', () => {
    const suite = reportOf(step({ 'report-data': packReport(report) }), new Redactor(['hunter2hunter2']));
    expect(suite?.gates.map(({ reason }) => reason)).toEqual(['about ***']);
  });

  test.each([
    ['none', {}],
    ['no JSON', { 'report-json': '{' }],
    ['another shape', { 'report-json': '{"gates":[]}' }],
    ['a bomb or garbage', { 'report-data': 'H4sIAAAA' }],
  ])('%s is no report', (_name, outputs) =>
    expect(reportOf(step(outputs as Record<string, string>), new Redactor())).toBeUndefined(),
  );
});
