import { describe, expect, test } from '@jest/globals';
import type { ScriptedRun } from '../../src/adapters/exec/index.js';
import { memoryExec } from '../../src/adapters/exec/index.js';
import { memoryFiles } from '../../src/adapters/files/index.js';
import { memoryLog } from '../../src/adapters/log/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import type { Command } from '../../src/ports/index.js';
import { collect } from '../../actions/quality/collect.js';
import { gate } from '../../actions/quality/gate.js';
import { notes } from '../../actions/quality/model/notes.js';
import { settings as schema } from '../../actions/quality/settings.js';

const MANIFEST = JSON.stringify({ name: 'x', scripts: { lint: 'eslint .', test: 'jest' } });

interface World {
  files?: Record<string, string>;
  base?: Record<string, string>;
  policy?: unknown;
  env?: Record<string, string>;
  args?: Record<string, string | boolean>;
}

async function look(
  programs: (command: Command, call: number) => ScriptedRun | undefined,
  world: World = {},
) {
  const texts = world.files ?? { 'package.json': MANIFEST };
  const files = memoryFiles(texts);
  let call = 0;
  const exec = memoryExec((command) => programs(command, call++));
  const log = memoryLog();
  const settings = schema.parse(world.policy ?? {});
  const facts = await collect({
    platform: { exec, log, env: world.env ?? {} },
    session: {
      opened: { root: '/repo', files } as never,
      policyFile: 'eos.yaml',
      base: world.base === undefined ? undefined : ({ tree: memoryTree(world.base) } as never),
    },
    tree: memoryTree(texts),
    settings,
    args: { 'with-commands': true, ...world.args },
  });
  const evaluation = gate.evaluate(facts, settings, { levels: {}, memo: new Map(), side: 'head' });
  return { facts, evaluation, exec, log, found: evaluation.findings.map((one) => one.ruleId) };
}

const says = (text: string, code = 0): ScriptedRun => ({
  output: [{ stream: 'stdout', text }],
  end: { kind: 'exited', code },
});
const GREEN = 'Tests:       4 passed, 4 total\n';

describe('quality', () => {
  test('green: every command with its verdict, tests counted, nothing that changes from run to run', async () => {
    const { evaluation, exec } = await look(({ args }) =>
      says(args[1] === 'test' ? `${GREEN}Time: 3 s\n` : ''),
    );
    expect(exec.calls.map(({ command, args, cwd, timeoutMs }) => [command, args, cwd, timeoutMs])).toEqual([
      ['npm', ['run', 'lint'], '/repo', 1_200_000],
      ['npm', ['run', 'test'], '/repo', 1_200_000],
    ]);
    expect(evaluation).toMatchObject({ findings: [], inspected: { commands: 2, tests: 4 } });
    expect(evaluation.inconclusive).toBeUndefined();
    expect(evaluation.facts?.['commands']).toContainEqual({
      kind: 'unit',
      command: 'npm run test',
      verdict: 'passed',
      reason: 'executed 4 tests',
      counts: { executed: 4, passed: 4, failed: 0, skipped: 0, flaky: 0 },
      counter: 'jest',
    });
  });

  test('without with-commands nothing is run and everything is listed', async () => {
    const { evaluation, exec } = await look(() => says(''), { args: { 'with-commands': false } });
    expect(exec.calls).toEqual([]);
    expect(evaluation.skipped).toBe(
      'Commands are only run with --with-commands. Found: lint (npm run lint), unit (npm run test).',
    );
    expect(evaluation.facts?.['commands']).toMatchObject([
      { kind: 'format' },
      { kind: 'lint', verdict: 'skipped' },
      { kind: 'types' },
      { kind: 'unit', verdict: 'skipped' },
      {},
      {},
      {},
      {},
    ]);
  });

  test('a failure carries its last lines and the places in them, without colours and paths of this machine', async () => {
    const output =
      '\u001b[31m/repo/src/a.ts:3:7 - error\u001b[39m\n    at /elsewhere/b.ts:1:1 (12 ms)\nTests:       1 failed, 1 total\n';
    const { evaluation } = await look(() => says(output, 1), {
      files: { 'package.json': MANIFEST, 'src/a.ts': '' },
    });
    const finding = evaluation.findings.find(({ key }) => key === 'unit:package.json#test');
    expect(finding).toMatchObject({
      ruleId: 'quality/command-failed',
      what: 'unit: "npm run test" failed: 1 of 1 test',
      related: [{ file: 'src/a.ts', line: 3, column: 7 }],
      evidence: {
        command: 'npm run test',
        output: ['src/a.ts:3:7 - error', '    at /elsewhere/b.ts:1:1 (…)', 'Tests:       1 failed, 1 total'],
      },
    });
  });

  test('what cannot be counted or started is inconclusive', async () => {
    const { evaluation } = await look(({ args }) => (args[1] === 'test' ? says('fine') : undefined));
    expect(evaluation.findings).toEqual([]);
    expect(evaluation.inconclusive).toBe('lint: "npm run lint" could not be started: npm is not installed.');
    expect(evaluation.notInspected.slice(0, 2).map(({ what }) => what)).toEqual([
      'lint: npm run lint',
      'unit: npm run test',
    ]);
  });

  test('no command at all is nothing inspected', async () => {
    const { evaluation } = await look(() => says(''), { files: { 'package.json': '{}' } });
    expect(evaluation).toMatchObject({ inspected: { commands: 0, tests: 0 }, findings: [] });
    expect(evaluation.skipped).toBeUndefined();
  });

  test('retries are tests only, and passing by one is said', async () => {
    const flaky = await look((_command, call) => says(call === 1 ? 'first\n' : GREEN, call === 1 ? 1 : 0), {
      policy: { retries: 2 },
    });
    expect(flaky.exec.calls).toHaveLength(3);
    expect(flaky.evaluation.findings).toMatchObject([
      { ruleId: 'quality/flaky-test', severity: 'warning', evidence: { attempts: 2, output: ['first'] } },
    ]);
    const red = await look(() => says('', 1), { policy: { retries: 1 } });
    expect(red.exec.calls).toHaveLength(3);
    expect(red.found).toEqual(['quality/command-failed', 'quality/command-failed']);
  });

  test('a time limit comes from the command, the policy, the argument, in this order', async () => {
    const limits = async (policy: unknown) =>
      (await look(() => says(GREEN), { policy, args: { timeout: '7' } })).exec.calls.map(
        ({ timeoutMs }) => timeoutMs / 60_000,
      );
    expect(await limits({})).toEqual([7, 7]);
    expect(await limits({ timeoutMinutes: 3, commands: { unit: { timeoutMinutes: 30 } } })).toEqual([3, 30]);
    expect((await look(() => ({ takesMs: Infinity }))).found).toEqual([
      'quality/command-timed-out',
      'quality/command-timed-out',
    ]);
  });

  test('commands see no token, whatever our environment holds', async () => {
    const env = {
      PATH: '/bin',
      HOME: '/h',
      LC_ALL: 'C',
      GITHUB_TOKEN: 's',
      ACTIONS_RUNTIME_TOKEN: 's',
      NPM_TOKEN: 's',
      GITHUB_OUTPUT: 's',
      DATABASE_URL: 'd',
      npm_config__authToken: 's',
      'INPUT_GITHUB-TOKEN': 's',
    };
    const { exec } = await look(() => says(GREEN), {
      env,
      policy: { passEnv: ['DATABASE_URL'], commands: { unit: { run: 'jest', cwd: 'a', env: { B: 'c' } } } },
    });
    expect(exec.calls[1]?.env).toEqual({
      PATH: '/repo/a/node_modules/.bin:/repo/node_modules/.bin:/bin',
      HOME: '/h',
      LC_ALL: 'C',
      DATABASE_URL: 'd',
      CI: 'true',
      COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
      B: 'c',
    });
  });

  test('output is passed on line by line and cannot speak to the runner', async () => {
    const { log } = await look(() => says('one\n::error::x\n##[error]y\nlast'));
    const shown = JSON.stringify(log);
    expect(shown).toContain('  unit │ ::error::x');
    expect(shown).toContain('  unit │ # #[error]y');
    expect(shown).toContain('  unit │ last');
    expect(shown).not.toContain('##[');
  });

  test('tests are counted from JUnit XML, of this run only', async () => {
    const report = '<testsuite><testcase/><testcase><failure/></testcase></testsuite>';
    const files = { 'package.json': MANIFEST, 'r/old.xml': report };
    const policy = { commands: { unit: { report: 'r/*.xml' } } };
    const { evaluation } = await look(() => says('', 0), { files, policy });
    expect(evaluation.inconclusive).toContain(
      'it wrote no report that matches "r/*.xml" (those that are there are older)',
    );
  });

  test('a test command that the change takes away is found, also when nothing is run', async () => {
    const files = { 'package.json': JSON.stringify({ name: 'x', scripts: { lint: 'eslint .' } }) };
    const { found } = await look(() => says(''), {
      files,
      base: { 'package.json': MANIFEST },
      args: { 'with-commands': false },
    });
    expect(found).toEqual(['quality/command-removed']);
  });

  test('notes: times and tails for people, with foreign text made harmless', async () => {
    const { facts } = await look(() => ({ ...says('bad | ``` <b>\n', 1), takesMs: 61_500 }));
    const text = notes(facts);
    expect(text).toContain('| unit | <code>npm run test</code> | failed |  | 1 min 2 s |');
    expect(text).toContain('````text\nbad | ``` <b>\n````');
    expect(notes({ ...facts, execute: false })).toBe('');
  });
});
