import { describe, expect, test } from '@jest/globals';
import { memoryFiles } from '../../../src/adapters/files/index.js';
import { findWorkflow, providedPaths } from '../../../src/cli/act/plan/find-workflow.js';
import { makePlan } from '../../../src/cli/act/plan/make-plan.js';
import type { Source } from '../../../src/cli/act/plan/source.js';
import { filesSource } from '../../../src/cli/act/plan/source.js';

const WORKFLOW = '.github/workflows/pr.yml';
const PIPELINE = '.github/workflows/pr-gates.yml';
const NAME = 'acme/eos-gates@v1';

const gate = "runs: {using: node24, main: '../dist/x.js'}\noutputs: {verdict: {description: d}}\n";
const release = source(
  {
    'arch-lint/action.yml': gate,
    'verdict/action.yml': gate,
    'prepare/action.yml': 'runs: {using: composite, steps: [{run: x, shell: bash}]}\n',
    [PIPELINE]: `on: {workflow_call: {inputs: {runs-on: {type: string}}}}
jobs:
  arch-lint:
    if: \${{ format('{0}', inputs.arch-lint) == 'true' }}
    runs-on: \${{ inputs.runs-on }}
    steps:
      - uses: actions/checkout@v6
      - id: gate
        uses: acme/eos-gates/arch-lint@v1
  verdict:
    if: \${{ always() }}
    runs-on: ubuntu-latest
    steps:
      - id: verdict
        uses: acme/eos-gates/verdict@v1
`,
  },
  `${NAME}/`,
);

function source(files: Readonly<Record<string, string>>, label = ''): Source {
  return filesSource(memoryFiles(files), label);
}

function plan(
  workflow: string,
  more: Readonly<Record<string, string>> = {},
  mapped: Readonly<Record<string, Source>> = {},
) {
  return makePlan({
    repository: source({ [WORKFLOW]: workflow, ...more }),
    mapped: new Map([[NAME, release], ...Object.entries(mapped)]),
    release: NAME,
    workflow: WORKFLOW,
    event: 'pull_request',
  });
}

const call = (rest = '') =>
  `on: pull_request\njobs:\n  gates:\n    uses: acme/eos-gates/${PIPELINE}@v1\n${rest}`;
const steps = (uses: string, rest = '') =>
  `on: [pull_request]\njobs:\n  lint:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${uses}\n${rest}`;
const problems = (workflow: string, more = {}, mapped = {}) =>
  plan(workflow, more, mapped).problems.map(({ line }) => line);

describe('makePlan', () => {
  test('a pipeline is decided by its verdict', () => {
    const { deciders, jobs, problems: found } = plan(call());
    expect(found).toEqual([]);
    expect(deciders.map(({ jobId, stepId }) => `${jobId}/${stepId}`)).toEqual(['verdict/verdict']);
    expect(jobs.map(({ id, conditional }) => [id, conditional])).toEqual([
      ['arch-lint', true],
      ['verdict', false],
    ]);
  });

  test('a label that is an input points at the caller', () => {
    const { jobs } = plan(call('    with:\n      runs-on: gpu\n'));
    expect(jobs[0]?.labels).toEqual([{ text: 'gpu', place: { file: WORKFLOW, line: 6, column: 16 } }]);
  });

  test('under a conditional call every job is conditional, under always() none', () => {
    expect(plan(call("    if: github.actor == 'x'\n")).jobs.map(({ conditional }) => conditional)).toEqual([
      true,
      true,
    ]);
    expect(plan(call('    if: always()\n')).jobs.map(({ conditional }) => conditional)).toEqual([
      true,
      false,
    ]);
  });

  test('gates used directly decide themselves, steps without an id by their index', () => {
    const { deciders } = plan(
      steps(
        'actions/checkout@v6',
        '      - uses: acme/eos-gates/arch-lint@v1\n      - uses: acme/eos-gates/prepare@v1\n',
      ),
    );
    expect(deciders).toEqual([
      {
        jobId: 'lint',
        stepId: '1',
        uses: 'acme/eos-gates/arch-lint@v1',
        named: false,
        place: { file: WORKFLOW, line: 7, column: 15 },
      },
    ]);
  });

  const refused: [name: string, workflow: string, problem: string][] = [
    ['a foreign action', steps('other/thing@v1'), `${WORKFLOW}:6:15: other/thing@v1 would be fetched`],
    ['one behind a false condition', steps('other/thing@v1', '        if: false\n'), 'would be fetched'],
    [
      'one behind an anchor',
      `on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps: [&s {uses: other/thing@v1}, *s]\n`,
      'would be fetched',
    ],
    ['another version of the release', steps('acme/eos-gates/arch-lint@v2'), 'names another version'],
    ['an action the release does not have', steps('acme/eos-gates/nope@v1'), 'there is no action'],
    ['$/', steps('$/arch-lint'), 'act does not know `$/`'],
    ['Docker', steps('docker://alpine:3'), 'needs Docker'],
    ['nonsense', steps('what'), 'no reference'],
    [
      'a checkout with a ref',
      steps('actions/checkout@v6', '        with:\n          ref: main\n'),
      `${WORKFLOW}:8:16: a checkout with \`ref\``,
    ],
    [
      'a checkout of another repository',
      steps('actions/checkout@v6', '        with: {repository: a/b}\n'),
      'a checkout with `repository`',
    ],
    ['an event nobody listens to', call().replace('pull_request', 'push'), 'does not listen to pull_request'],
    [
      'a workflow without a gate',
      'on: pull_request\njobs: {a: {runs-on: x, steps: [{run: x}]}}\n',
      'no step of this workflow is a gate',
    ],
    ['broken YAML', 'on: pull_request\njobs: {a: \n', `${WORKFLOW}:`],
    ['a call of a workflow that is not there', call().replace('pr-gates', 'nope'), 'there is no workflow'],
  ];
  test.each(refused)('%s is refused', (_name, workflow, problem) =>
    expect(problems(workflow).join('\n')).toContain(problem),
  );

  test('composite actions of the repository are followed', () => {
    const action = 'runs:\n  using: composite\n  steps:\n    - uses: other/thing@v1\n';
    expect(
      problems(steps('./tools/x', '      - uses: acme/eos-gates/arch-lint@v1\n'), {
        'tools/x/action.yml': action,
      }),
    ).toEqual([
      'tools/x/action.yml:4:13: other/thing@v1 would be fetched over the network; an `if:` does not avoid that',
    ]);
  });

  test('composite actions that call each other in a circle come to an end', () => {
    const action = 'runs: {using: composite, steps: [{uses: ./a}]}\n';
    expect(problems(steps('./a'), { 'a/action.yml': action }).join()).toContain('nested too deeply');
  });

  test('a workflow that calls itself comes to an end', () => {
    const own = `on: [pull_request, workflow_call]\njobs: {a: {uses: ./${WORKFLOW}}}\n`;
    expect(problems(own).join()).toContain('nested too deeply');
  });

  test('a local copy of another action is enough, and its own steps are followed', () => {
    const workflow = steps('other/thing@v1', '      - uses: acme/eos-gates/arch-lint@v1\n');
    const copy = (text: string) => ({ 'other/thing@v1': source({ 'action.yml': text }, 'other/thing@v1/') });
    expect(problems(workflow, {}, copy("runs: {using: node24, main: 'a.js'}\n"))).toEqual([]);
    expect(
      problems(workflow, {}, copy('runs: {using: composite, steps: [{uses: deep/er@v1}]}\n')).join(),
    ).toContain('deep/er@v1 would be fetched');
  });
});

describe('findWorkflow', () => {
  const provided = {
    paths: providedPaths(['action.yml', 'actions/arch-lint/action.yml', PIPELINE, 'examples/x/action.yml']),
  };
  const find = (files: Readonly<Record<string, string>>, wanted?: string) =>
    findWorkflow(source(files), Object.keys(files), 'pull_request', provided, wanted);

  test('knows every address', () =>
    expect([...provided.paths].toSorted()).toEqual(['', PIPELINE, 'actions/arch-lint', 'arch-lint']));

  test('takes the only one that uses the gates on this event', () => {
    const files = {
      [WORKFLOW]: call(),
      '.github/workflows/push.yml': call().replace('pull_request', 'push'),
      '.github/workflows/x.yml': steps('a/b@v1'),
      '.github/workflows/broken.yml': '{',
      'docs/pr.yml': call(),
    };
    expect(find(files)).toEqual({ workflow: WORKFLOW, release: { repository: 'acme/eos-gates', ref: 'v1' } });
  });

  test.each([
    ['none', { [WORKFLOW]: steps('a/b@v1') }, 'no workflow here listens to pull_request'],
    ['several', { [WORKFLOW]: call(), '.github/workflows/b.yml': call() }, 'several workflows'],
    [
      'two versions',
      { [WORKFLOW]: call(`  b:\n    uses: acme/eos-gates/${PIPELINE}@v2\n`) },
      'several versions',
    ],
  ])('%s', (_name, files, message) => expect(() => find(files)).toThrow(message));

  test('a named one has to exist and to use the gates', () => {
    expect(() => find({}, 'x.yml')).toThrow('there is no workflow x.yml');
    expect(() => find({ [WORKFLOW]: steps('a/b@v1') }, WORKFLOW)).toThrow('does not use the gates');
  });
});
