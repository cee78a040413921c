import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actions } from '../../scripts/actions/catalogue.js';
import { pipelineGates as joined } from '../../scripts/actions/gates.js';
import type { Job, Workflow } from '../../src/workflow/index.js';
import { parseReference, parseWorkflow } from '../../src/workflow/index.js';

const pipelineGates = joined.map(({ id }) => id);
const FOLDER = '.github/workflows';
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
const workflows = files.map((name): [string, Workflow] => [name, parseWorkflow(name, read(name))]);
const jobs = workflows.flatMap(([name, workflow]) =>
  workflow.jobs.map((job): [string, Job] => [`${name} ${job.id}`, job]),
);
const steps = jobs.flatMap(([name, job]) =>
  job.steps.map((step) => ({ name: `${name} ${step.uses?.text ?? step.id}`, step })),
);

interface RawJob {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  uses?: string;
  if?: string;
  needs?: string[];
  outputs?: Record<string, string>;
  steps?: { id?: string; uses?: string; with?: Record<string, string>; run?: string }[];
}
const raw = (name: string) =>
  parse(read(name)) as {
    permissions: object;
    jobs: Record<string, RawJob>;
    on: { workflow_call?: { inputs: Record<string, { type: string; description?: string }> } };
  };

describe.each(files)('%s', (file) => {
  const workflow = raw(file);
  test('gives no permission to all, and each job its own, reading at most', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs))
      expect([{}, { contents: 'read' }, undefined]).toContainEqual(job.permissions);
  });
  test('every job has a time limit, but calls, which cannot have one', () => {
    for (const job of Object.values(workflow.jobs))
      expect(typeof job['timeout-minutes']).toBe(job.uses === undefined ? 'number' : 'undefined');
  });
  test('no expression stands inside a script', () => {
    for (const job of Object.values(workflow.jobs))
      for (const step of job.steps ?? []) expect(step.run ?? '').not.toContain('${{');
  });
});

describe('steps', () => {
  test.each(steps.filter(({ step }) => step.uses !== undefined))('$name: its source is fixed', ({ step }) => {
    const reference = parseReference(step.uses?.text ?? '');
    if (reference.kind === 'self')
      return expect(actions.map(({ folder }) => folder)).toContain(reference.path);
    return expect(reference).toMatchObject({
      kind: 'remote',
      ref: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  test.each(steps.filter(({ step }) => step.uses?.text.startsWith('$/')))(
    '$name: knows every input it is given',
    ({ step }) => {
      const action = actions.find(({ folder }) => folder === step.uses?.text.slice(2));
      expect(Object.keys(action?.inputs ?? {})).toEqual(expect.arrayContaining([...step.with.keys()]));
      for (const [name, input] of Object.entries(action?.inputs ?? {}))
        if (input.required) expect([...step.with.keys()]).toContain(name);
    },
  );

  test.each(steps.filter(({ step }) => step.uses?.text.startsWith('actions/checkout@')))(
    '$name: can be replaced by act, and keeps no credentials',
    ({ step }) => {
      expect([...step.with.keys()]).not.toContain('ref');
      expect([...step.with.keys()]).not.toContain('repository');
      expect(step.with.get('persist-credentials')?.text).toBe('false');
    },
  );

  test('a pinned action names its version beside the pin', () => {
    const pinned = files
      .flatMap((file) => read(file).split('\n'))
      .filter((line) => /uses: .*@[0-9a-f]{40}/.test(line));
    expect(pinned.length).toBeGreaterThan(0);
    for (const line of pinned) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });
});

describe('pr-gates.yml', () => {
  const { jobs: all, on } = raw('pr-gates.yml');
  const inputs = on.workflow_call?.inputs ?? {};
  const verdict = all['verdict']?.steps?.at(-1);

  test('is flat and carries every gate, then the verdict', () => {
    expect(Object.keys(all)).toEqual([...pipelineGates, 'verdict']);
    expect(Object.values(all).filter(({ uses }) => uses !== undefined)).toEqual([]);
  });

  test.each([...pipelineGates])('%s can be switched off and hands its report over', (gate) => {
    expect(inputs[gate]?.type).toBe('boolean');
    expect(all[gate]?.if).toBe(`\${{ format('{0}', inputs.${gate}) == 'true' }}`);
    expect(all[gate]?.outputs).toEqual({ report: '${{ steps.gate.outputs.report-data }}' });
    expect(all[gate]?.steps?.at(-1)).toMatchObject({ id: 'gate', uses: `$/actions/${gate}` });
  });

  test('the verdict always runs, needs all, and is told everything', () => {
    expect(all['verdict']?.if).toBe('${{ always() }}');
    expect(all['verdict']?.needs).toEqual([...pipelineGates]);
    const given = pipelineGates.flatMap((gate) => [
      [`${gate}-result`, `\${{ needs.${gate}.result }}`],
      [`${gate}-report`, `\${{ needs.${gate}.outputs.report }}`],
    ]);
    expect(verdict?.with).toMatchObject(Object.fromEntries(given));
    const expected = pipelineGates.map(
      (gate) => `${gate}: \${{ format('{0}', inputs.${gate}) == 'true' && 'auto' || 'off' }}\n`,
    );
    expect(verdict?.with?.['expected']).toBe(expected.join(''));
  });

  test('the job that runs code of the repository gets no token', () => {
    const given = all['quality']?.steps?.flatMap((step) => Object.keys(step.with ?? {}));
    expect(given).not.toContain('github-token');
    expect(actions.find(({ folder }) => folder === 'actions/quality')?.inputs).not.toHaveProperty(
      'github-token',
    );
  });

  test('booleans are compared as text, since act may pass text', () => {
    const booleans = Object.keys(inputs).filter((name) => inputs[name]?.type === 'boolean');
    for (const name of booleans) {
      const uses = read('pr-gates.yml').match(new RegExp(`.{14}inputs\\.${name}\\b`, 'g')) ?? [];
      expect(uses.length).toBeGreaterThan(0);
      for (const use of uses) expect(use).toContain("format('{0}', ");
    }
  });

  test('every input is explained', () => {
    for (const input of Object.values(inputs)) expect(input.description ?? '').not.toBe('');
  });
});
