import { describe, expect, test } from '@jest/globals';
import { memoryExec } from '../../src/adapters/exec/index.js';
import type { ScriptedRun } from '../../src/adapters/exec/index.js';
import type { Command } from '../../src/ports/index.js';
import { openSession } from '../../src/shell/session.js';
import type { GateRun } from '../../src/shell/run-gate.js';
import { runGate } from '../../src/shell/run-gate.js';
import type { AnyDoor, GateArguments } from '../../src/shell/door.js';
import door from '../../actions/arch-lint/main.js';
import { memoryPlatform } from '../support/memory-platform.js';

/** Which side's configuration counts, and whether its code is run, in a world without a machine. */
const JSON_FILE = '.dependency-cruiser.json';
const CODE_FILE = '.dependency-cruiser.cjs';

const forbid = (name: string): object => ({
  forbidden: [{ name, severity: 'error', from: {}, to: { path: 'b[.]ts$' } }],
});
const text = (value: object): string => JSON.stringify(value);

const CODE = {
  'package.json': '{ "name": "web" }',
  'src/a.ts': "import './b.js';\n",
  'src/b.ts': 'export const b = 1;\n',
};

const gives = (value: object): ScriptedRun => ({
  output: [{ stream: 'stdout', text: `noise\neos-gates-value:${text(value)}\n` }],
});

interface World {
  files: Record<string, string>;
  base?: Record<string, string>;
  args?: GateArguments;
  runs?: (command: Command) => ScriptedRun | undefined;
  named?: Record<string, string>;
}

async function run({
  files,
  base,
  args = {},
  runs = () => undefined,
  named = {},
}: World): Promise<{ run: GateRun; calls: readonly Command[] }> {
  const exec = memoryExec(runs);
  const platform = {
    ...memoryPlatform({
      files: { ...CODE, ...files },
      named,
      ...(base === undefined
        ? {}
        : { repository: { commits: { c1: { files: { ...CODE, ...base } } }, branches: { main: 'c1' } } }),
    }),
    exec,
  };
  const session = openSession(
    platform,
    { repo: '.', only: [], base: base === undefined ? undefined : 'main' },
    ['arch-lint'],
  );
  return { run: await runGate(platform, session, door as AnyDoor, args), calls: exec.calls };
}

const rulesOf = ({ report }: GateRun): unknown[] =>
  report.findings.map((one) => `${String(one.evidence['rule'])} ${one.state}`);

describe('without a base', () => {
  test('data is read, and code that is only found is named, not run', async () => {
    expect(rulesOf((await run({ files: { [JSON_FILE]: text(forbid('own')) } })).run)).toEqual(['own new']);
    const { run: found, calls } = await run({ files: { [CODE_FILE]: 'boom' } });
    expect(calls).toEqual([]);
    expect(found.report.verdict).toBe('passed');
    expect(found.report.notInspected).toEqual([
      {
        what: CODE_FILE,
        why: 'it is code, and code of a repository is run from the base commit only, or when --dependency-cruiser-config names it',
      },
    ]);
  });

  test('code that the policy asks for makes the run inconclusive', async () => {
    const policy = `version: 1\ngates:\n  arch-lint:\n    dependencyCruiser: [${CODE_FILE}]\n`;
    const { run: asked, calls } = await run({ files: { [CODE_FILE]: 'boom', 'eos.yaml': policy } });
    expect([asked.report.verdict, calls]).toEqual(['inconclusive', []]);
    expect(asked.report.reason).toContain('.dependency-cruiser.cjs could not be judged by');
  });

  test('code that the command line names is run, with an empty environment, its imports beside it', async () => {
    const { run: named, calls } = await run({
      files: {
        [CODE_FILE]: "module.exports = require('./config/rules');",
        'config/rules.cjs': '',
        'secret.txt': 's',
      },
      args: { 'dependency-cruiser-config': CODE_FILE },
      runs: () => gives(forbid('code')),
    });
    expect(rulesOf(named)).toEqual(['code new']);
    expect(calls).toEqual([expect.objectContaining({ env: {}, timeoutMs: 10_000, cwd: '/scratch/1' })]);
    expect(calls[0]?.args).toContain('--allow-fs-read=/scratch/1/*');
  });

  test.each([
    [{ end: { kind: 'timed-out' } }, 'it was run and had not ended after 10 seconds'],
    [
      {
        end: { kind: 'exited', code: 1 },
        output: [{ stream: 'stderr', text: 'at x\nReferenceError: y is not defined\n    at z\n' }],
      },
      'it was run and failed: ReferenceError: y is not defined',
    ],
    [{ output: [{ stream: 'stdout', text: 'nothing' }] }, 'it was run and gave no value'],
  ] as [ScriptedRun, string][])('code that fails is inconclusive in plain words: %j', async (script, why) => {
    const { run: failed } = await run({
      files: { [CODE_FILE]: '' },
      args: { 'dependency-cruiser-config': CODE_FILE },
      runs: () => script,
    });
    expect(failed.report.verdict).toBe('inconclusive');
    expect(failed.report.notInspected[0]?.why).toContain(why);
  });

  test('a file outside of the repository, named by the user, stands as if at its root', async () => {
    const { run: outside } = await run({
      files: {},
      named: { '../rules.json': text(forbid('outside')) },
      args: { 'dependency-cruiser-config': '../rules.json' },
    });
    expect(rulesOf(outside)).toEqual(['outside new']);
    await expect(run({ files: {}, args: { 'dependency-cruiser-config': 'none.json' } })).rejects.toThrow(
      'cannot be read',
    );
  });
});

describe('with a base', () => {
  test("the base's configuration counts, and what was wrong before is known", async () => {
    const { run: changed } = await run({
      files: { [JSON_FILE]: '{}', 'src/c.ts': "import './b.js';\n" },
      base: { [JSON_FILE]: text(forbid('base')) },
    });
    expect(rulesOf(changed).toSorted()).toEqual(['base known', 'base new']);
    expect(changed.report.notInspected).toEqual([
      { what: JSON_FILE, why: 'this change touches it; it was judged by as it stands in the base' },
    ]);
  });

  test('a change that takes the configuration away is still judged by it', async () => {
    const { run: removed } = await run({
      files: { 'src/c.ts': "import './b.js';\n" },
      base: { [JSON_FILE]: text(forbid('base')) },
    });
    expect(rulesOf(removed).toSorted()).toEqual(['base known', 'base new']);
    expect(removed.report.notInspected[0]?.why).toContain('this change removes it');
  });

  test('the code of the base is run, never that of the change', async () => {
    const written: string[] = [];
    const { run: kept, calls } = await run({
      files: { [CODE_FILE]: 'evil' },
      base: { [CODE_FILE]: 'good' },
      runs: (command) => (written.push(command.args.at(-1) ?? ''), gives(forbid('base'))),
    });
    expect(rulesOf(kept)).toEqual(['base known']);
    expect(calls).toHaveLength(1);
    const { run: fresh, calls: none } = await run({
      files: { [CODE_FILE]: 'evil' },
      base: {},
      args: { 'dependency-cruiser-config': CODE_FILE },
    });
    expect(none).toEqual([]);
    expect(fresh.report.notInspected[0]?.why).toContain('it is code that this change brings');
  });

  test('a list of known violations that the change brings excuses nothing', async () => {
    const known = text([
      { from: 'src/c.ts', to: 'src/b.ts', rule: { name: 'base', severity: 'error' } },
    ] as never);
    const files = { 'src/c.ts': "import './b.js';\n", [JSON_FILE]: text(forbid('base')) };
    const list = '.dependency-cruiser-known-violations.json';
    const { run: brought } = await run({
      files: { ...files, [list]: known },
      base: { [JSON_FILE]: text(forbid('base')) },
    });
    expect(rulesOf(brought).toSorted()).toEqual(['base known', 'base new']);
    const { run: had } = await run({
      files: { ...files, [list]: known },
      base: { [JSON_FILE]: text(forbid('base')), [list]: known },
    });
    expect(rulesOf(had)).toEqual(['base known', 'base known']);
  });

  test('a broken configuration of the change is refused here, not after the merge', async () => {
    await expect(
      run({ files: { [JSON_FILE]: '{ "forbiden": [] }' }, base: { [JSON_FILE]: '{}' } }),
    ).rejects.toThrow('unknown key');
  });
});

test('the oracle is the copy that the repository has installed, and differences are said', async () => {
  const answer = text({
    modules: [1, 2],
    summary: {
      violations: [{ type: 'dependency', from: 'src/x.ts', to: 'src/y.ts', rule: { name: 'own' } }],
    },
  });
  const files = { [JSON_FILE]: text(forbid('own')) };
  const world = {
    files,
    args: { engine: 'dependency-cruiser' },
    named: { '/scratch/1/answer.json': answer },
  };
  await expect(run(world)).rejects.toThrow('no dependency-cruiser installed');
  const program = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
  const { run: compared, calls } = await run({
    ...world,
    files: { ...files, [program]: '' },
    runs: () => ({}),
  });
  expect(calls[0]).toMatchObject({ env: {}, cwd: '/repository' });
  expect(calls[0]?.args.slice(0, 3)).toEqual([`/repository/${program}`, '--config', JSON_FILE]);
  expect(compared.view).toBe(
    '.dependency-cruiser.json: dependency-cruiser 2 modules, 1 violations; eos-gates 2 modules, 1 violations\n' +
      '  only dependency-cruiser: 1\n    own: src/x.ts → src/y.ts\n  only eos-gates: 1\n    own: src/a.ts → src/b.ts\n',
  );
});
