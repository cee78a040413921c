import { describe, expect, test } from '@jest/globals';
import { parseAction, parseReference, parseWorkflow, WorkflowError } from '../../src/workflow/index.js';

describe('parseWorkflow', () => {
  test.each([
    ['on: push', ['push']],
    ['on: [push, pull_request]', ['push', 'pull_request']],
    ['on: {push: {branches: [x]}, merge_group: }', ['push', 'merge_group']],
    ['"on": push', ['push']],
  ])('%s', (on, events) =>
    expect(parseWorkflow('w.yml', `${on}\njobs: {a: {runs-on: x}}\n`).events).toEqual(events),
  );

  test.each([
    ['ubuntu-latest', ['ubuntu-latest']],
    ['[self-hosted, linux]', ['self-hosted', 'linux']],
    ['{group: g, labels: [a, b]}', ['a', 'b']],
    ['{labels: a}', ['a']],
    ["${{ fromJSON('[]') }}", ["${{ fromJSON('[]') }}"]],
  ])('runs-on: %s', (runsOn, labels) => {
    const [job] = parseWorkflow('w.yml', `on: push\njobs:\n  a:\n    runs-on: ${runsOn}\n`).jobs;
    expect(job?.runsOn.map(({ text }) => text)).toEqual(labels);
  });

  test('places are those of the values, quotes included', () => {
    const text = 'on: push\njobs:\n  a:\n    steps:\n      - uses: "x/y@v1" # why\n';
    const uses = parseWorkflow('w.yml', text).jobs[0]?.steps[0]?.uses;
    expect(uses).toMatchObject({ text: 'x/y@v1', line: 5, column: 15 });
    expect(text.slice(uses?.start, uses?.end)).toBe('"x/y@v1"');
  });

  test.each([
    ['broken YAML', 'on: push\njobs: {a: [\n', 3],
    ['a key twice', 'on: push\njobs:\n  a: {}\n  a: {}\n', 4],
    ['no jobs', 'on: push\n', 1],
    ['a list', '- a\n', 1],
    ['nothing', '', 1],
  ])('%s is an error with its line', (_name, text, line) => {
    expect(() => parseWorkflow('w.yml', text)).toThrow(WorkflowError);
    expect(() => parseWorkflow('w.yml', text)).toThrow(expect.objectContaining({ path: 'w.yml', line }));
  });

  test('parts of the wrong kind are as if they were not there', () => {
    const { jobs } = parseWorkflow('w.yml', 'on: 7\njobs: {a: {steps: {x: y}, uses: [1]}, b: text, c: }\n');
    expect(jobs.map(({ id, steps, uses }) => [id, steps.length, uses])).toEqual([
      ['a', 0, undefined],
      ['b', 0, undefined],
      ['c', 0, undefined],
    ]);
  });
});

describe('parseAction', () => {
  test('scripts, outputs and steps', () => {
    const action = parseAction(
      'a.yml',
      'outputs: {v: {description: d}}\nruns: {using: node24, main: m.js, post: p.js}\n',
    );
    expect(action.outputs).toEqual(['v']);
    expect(action.scripts.map(({ text }) => text)).toEqual(['m.js', 'p.js']);
  });
  test('without runs it is none', () => expect(() => parseAction('a.yml', 'name: x\n')).toThrow('no `runs`'));
});

describe('parseReference', () => {
  test.each([
    ['$/actions/x', { kind: 'self', path: 'actions/x' }],
    ['$/', { kind: 'self', path: '' }],
    ['./x', { kind: 'local', path: 'x' }],
    ['docker://alpine', { kind: 'docker' }],
    ['a/b@v1', { kind: 'remote', repository: 'a/b', path: '', ref: 'v1' }],
    ['a/b/c/d@release/1', { kind: 'remote', repository: 'a/b', path: 'c/d', ref: 'release/1' }],
    ['a/b', { kind: 'invalid' }],
    ['a@v1', { kind: 'invalid' }],
    ['a/b/@v1', { kind: 'invalid' }],
    ['', { kind: 'invalid' }],
  ])('%s', (uses, reference) => expect(parseReference(uses)).toEqual(reference));
});
