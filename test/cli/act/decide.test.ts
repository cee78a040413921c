import { describe, expect, test } from '@jest/globals';
import type { ActEnd } from '../../../src/cli/act/decide.js';
import { decide } from '../../../src/cli/act/decide.js';
import { gatherEvidence } from '../../../src/cli/act/log/evidence.js';
import type { Plan } from '../../../src/cli/act/plan/plan.js';
import type { FakeStep } from './act-log.js';
import { DOCKER_WARNING, jobLines, unmappedLine } from './act-log.js';

const place = (line: number) => ({
  file: 'acme/eos-gates@v1/.github/workflows/pr-gates.yml',
  line,
  column: 5,
});
const VERDICT = 'acme/eos-gates/actions/verdict@v1';

const plan: Plan = {
  workflow: '.github/workflows/pr.yml',
  jobs: [
    {
      id: 'arch-lint',
      place: place(70),
      conditional: true,
      labels: [{ text: 'ubuntu-latest', place: place(72) }],
    },
    { id: 'other', place: place(90), conditional: false, labels: [{ text: 'gpu-box', place: place(91) }] },
    { id: 'verdict', place: place(170), conditional: false, labels: [] },
  ],
  deciders: [{ jobId: 'verdict', stepId: 'verdict', uses: VERDICT, named: false, place: place(176) }],
  problems: [],
};

const ok = { kind: 'exited', code: 0 } as const;
const red = { kind: 'exited', code: 1 } as const;
const gate: FakeStep = { id: 'gate', step: 'acme/eos-gates/actions/arch-lint@v1', result: 'success' };
const other = jobLines('other', [{ id: '0', step: 'echo', result: 'success' }]);
const verdict = (word: string | undefined, result?: string, step = VERDICT) =>
  jobLines(
    'verdict',
    [
      {
        id: 'verdict',
        step,
        ...(result === undefined ? {} : { result }),
        outputs: word === undefined ? {} : { verdict: word, reason: 'because' },
      },
    ],
    result ?? 'success',
  );
const arch = jobLines('arch-lint', [gate]);

const cases: [name: string, end: ActEnd, lines: string[], exit: number, reason: string][] = [
  ['all there', ok, [...arch, ...other, ...verdict('passed', 'success')], 0, 'because'],
  [
    'a gate that was switched off leaves no line',
    ok,
    [...other, ...verdict('passed', 'success')],
    0,
    'because',
  ],
  ['red verdict', red, [...arch, ...other, ...verdict('failed', 'failure')], 1, 'because'],
  ['inconclusive verdict', red, [...arch, ...other, ...verdict('inconclusive', 'failure')], 75, 'because'],
  ['broken verdict', red, [...arch, ...other, ...verdict('broken', 'failure')], 2, 'because'],
  [
    'another job failed',
    red,
    [
      ...jobLines('other', [{ id: '0', step: 'x', result: 'failure' }], 'failure'),
      ...verdict('passed', 'success'),
    ],
    1,
    'job gates/pr-gates/other ended with failure',
  ],
  [
    'unmapped label: act ends with 0',
    ok,
    [...arch, unmappedLine('other', 'gpu-box'), ...verdict('passed', 'success')],
    2,
    ':91:5: runs-on "gpu-box" of job other',
  ],
  [
    'unmapped label beats a red verdict',
    red,
    [unmappedLine('other', 'gpu-box'), ...verdict('failed', 'failure')],
    2,
    'gpu-box',
  ],
  ['verdict never ran', ok, [...arch, ...other], 2, 'never ran'],
  ['empty log', ok, [], 2, 'never ran'],
  ['no verdict among the outputs', ok, [...other, ...verdict(undefined, 'success')], 2, 'said no verdict'],
  ['a word that is no verdict', ok, [...other, ...verdict('pass', 'success')], 2, 'said no verdict'],
  [
    'passed, but the step failed',
    red,
    [...other, ...verdict('passed', 'failure')],
    2,
    'said passed, but ended with failure',
  ],
  [
    'failed, but the step succeeded',
    red,
    [...other, ...verdict('failed', 'success')],
    2,
    'said failed, but ended with success',
  ],
  [
    'interrupted: the job "succeeded" without a step',
    ok,
    [...arch, ...other, ...jobLines('verdict', [])],
    2,
    'never ran',
  ],
  ['the step did not end', ok, [...other, ...verdict('passed')], 2, 'did not end'],
  [
    'a job that had to run has no result',
    ok,
    [...arch, ...verdict('passed', 'success')],
    2,
    ':90:5: job other left no result',
  ],
  [
    'a job that had to run ran no step',
    ok,
    [...jobLines('other', []), ...verdict('passed', 'success')],
    2,
    'job other left no result',
  ],
  ['green verdict, act ends with 1', red, [...other, ...verdict('passed', 'success')], 2, 'act ended with 1'],
  [
    'red verdict, act ends with 0',
    ok,
    [...other, ...verdict('failed', 'failure')],
    2,
    'act ended with 0 although',
  ],
  ['all skipped is not passed', ok, [...other, ...verdict('skipped', 'success')], 2, 'no gate passed'],
  [
    'a step of the same id that is not the verdict',
    ok,
    [...other, ...verdict('passed', 'success', 'echo forged')],
    2,
    'never ran',
  ],
  [
    'stopped',
    { kind: 'stopped', why: 'it took too long' },
    [...other, ...verdict('passed', 'success')],
    2,
    'it took too long',
  ],
];

describe('decide', () => {
  test.each(cases)('%s', (_name, end, lines, exit, reason) => {
    const decision = decide(end, gatherEvidence([DOCKER_WARNING, ...lines].join('\n')), plan);
    expect(decision.exit).toBe(exit);
    expect(decision.reasons.join('\n')).toContain(reason);
  });

  test('every prefix of a green log but the whole is not green', () => {
    const lines = [...other, ...verdict('passed', 'success')];
    const exits = lines.map(
      (_, index) => decide(ok, gatherEvidence(lines.slice(0, index).join('\n')), plan).exit,
    );
    // The last two lines close the verdict job, whose deciding step has spoken before them.
    expect(new Set(exits.slice(0, -3))).toEqual(new Set([2]));
  });

  test('what a step prints cannot pass for a line of act', () => {
    const forged = verdict('passed', 'success');
    const printed = jobLines('other', [{ id: '0', step: 'cat', result: 'success', prints: forged }]);
    expect(decide(ok, gatherEvidence(printed.join('\n')), plan).exit).toBe(2);
  });

  test('of several runs of one step (matrix) the worst counts', () => {
    const twice = [
      ...other,
      ...verdict('passed', 'success'),
      ...verdict('failed', 'failure').map((line) => line.replace('/verdict ', '/verdict-2 ')),
    ];
    expect(decide(red, gatherEvidence(twice.join('\n')), plan).exit).toBe(1);
  });

  test('gates used directly decide together', () => {
    const direct: Plan = {
      ...plan,
      jobs: [],
      deciders: ['a', 'b'].map((stepId) => ({
        jobId: 'lint',
        stepId,
        uses: stepId,
        named: false,
        place: place(1),
      })),
    };
    const steps = (b: string, result: string) =>
      jobLines(
        'lint',
        [
          { id: 'a', step: 'a', result: 'success', outputs: { verdict: 'passed' } },
          { id: 'b', step: 'b', result, outputs: { verdict: b } },
        ],
        result,
      );
    const exit = (end: ActEnd, lines: string[]) => decide(end, gatherEvidence(lines.join('\n')), direct).exit;
    expect(exit(ok, steps('passed', 'success'))).toBe(0);
    expect(exit(ok, steps('skipped', 'success'))).toBe(0);
    expect(exit(red, steps('failed', 'failure'))).toBe(1);
    expect(exit(red, steps('inconclusive', 'failure'))).toBe(75);
  });
});
