import { describe, expect, test } from '@jest/globals';
import { memoryExec } from '../../../src/adapters/exec/index.js';
import type { ScriptedRun } from '../../../src/adapters/exec/index.js';
import type { MemoryEntry } from '../../../src/adapters/files/index.js';
import { memoryFiles } from '../../../src/adapters/files/index.js';
import { memoryGit } from '../../../src/adapters/git/index.js';
import { memoryLog } from '../../../src/adapters/log/index.js';
import { memoryScratch } from '../../../src/adapters/scratch/index.js';
import type { ActOptions } from '../../../src/cli/act/index.js';
import { runAct } from '../../../src/cli/act/index.js';
import { Problem } from '../../../src/core/problem/index.js';
import type { Command, Files, Opened } from '../../../src/ports/index.js';
import { jobLines } from './act-log.js';

const gate = 'runs:\n  using: node24\n  main: ../../dist/x/index.js\noutputs: {verdict: {description: d}}\n';
const INSTALLATION = {
  'action.yml': 'runs:\n  using: node24\n  main: dist/x/index.js\n',
  'dist/x/index.js': '',
  'actions/verdict/action.yml': gate,
  '.github/workflows/pr-gates.yml':
    'on: workflow_call\njobs:\n  verdict:\n    runs-on: ubuntu-latest\n    steps:\n      - id: verdict\n        uses: $/actions/verdict\n',
};
const REPOSITORY: Readonly<Record<string, MemoryEntry>> = {
  '.git/HEAD': 'ref: refs/heads/feature\n',
  '.github/workflows/pr.yml':
    'on: [pull_request, push]\njobs:\n  gates:\n    uses: acme/eos-gates/.github/workflows/pr-gates.yml@v1\n',
};
const git = memoryGit({
  commits: { one: { files: {} }, two: { parents: ['one'], files: { a: '1' } } },
  branches: { main: 'one', feature: 'two' },
  head: 'feature',
});

const version: ScriptedRun = { output: [{ stream: 'stdout', text: 'act version 0.2.89\n' }] };
const said = (verdict: string, result: string): ScriptedRun => ({
  output: [
    {
      stream: 'stdout',
      text: `${jobLines('verdict', [{ id: 'verdict', step: 'acme/eos-gates/actions/verdict@v1', result, outputs: { verdict, reason: 'r' } }], result).join('\n')}\n`,
    },
  ],
  end: { kind: 'exited', code: result === 'success' ? 0 : 1 },
});

function world(
  act: (command: Command) => ScriptedRun | undefined,
  repository = REPOSITORY,
  env: Record<string, string> = {},
) {
  const folders = new Map<string, Files>([
    ['/repository', memoryFiles(repository)],
    ['/installation', memoryFiles(INSTALLATION)],
  ]);
  const scratch = memoryScratch();
  const exec = memoryExec((command) =>
    command.args[0] === '--version' ? (command.command === 'act' ? version : undefined) : act(command),
  );
  const log = memoryLog();
  const open = (folder: string): Opened => {
    const inScratch = /^(\/scratch\/\d+)\/(.+)$/.exec(folder);
    const files =
      inScratch === null
        ? (folders.get(folder) ?? memoryFiles())
        : below(folders.get(inScratch[1] ?? '') ?? memoryFiles(), `${inScratch[2]}/`);
    folders.set(folder, files);
    const unused = (): never => {
      throw new Error('not asked for');
    };
    return {
      root: folder,
      files,
      git: folder === '/repository' ? git : undefined,
      workTree: unused,
      commitTree: unused,
    };
  };
  const controller = new AbortController();
  const ports = {
    open,
    exec,
    log,
    env: { PATH: '/bin', ...env },
    scratch,
    installation: '/installation',
    interrupted: () => controller.signal,
  };
  const run = (options: Partial<ActOptions> = {}) =>
    runAct({ event: 'pull_request', repository: '/repository', ...options }, ports);
  return { run, exec, log, scratch, folders, controller };
}

function below(files: Files, prefix: string): Files {
  return { ...files, read: (path, max) => files.read(prefix + path, max) };
}

describe('runAct', () => {
  test('green: arguments, environment, event, and nothing left', async () => {
    const { run, exec, scratch, folders } = world(() => said('passed', 'success'), REPOSITORY, {
      GITHUB_TOKEN: 'secret',
      HOME: '/home/me',
    });
    const { decision } = await run();
    expect(decision).toEqual({ exit: 0, verdict: 'passed', reasons: ['r'] });
    const call = exec.calls.at(-1);
    expect(call?.args).toEqual(
      expect.arrayContaining([
        'pull_request',
        '-C',
        '/repository',
        '--no-cache-server',
        '--rm',
        '--json',
        'acme/eos-gates@v1=/scratch/1/release',
      ]),
    );
    expect(call?.env).toEqual({
      PATH: '/bin',
      HOME: '/scratch/1',
      LANG: 'C.UTF-8',
      NO_COLOR: '1',
      GIT_PAGER: 'cat',
      PAGER: 'cat',
    });
    const event: unknown = JSON.parse(
      new TextDecoder().decode(folders.get('/scratch/1')?.read('event.json')),
    );
    expect(event).toMatchObject({
      pull_request: { base: { sha: git.resolve('main') }, head: { sha: git.resolve('feature') } },
    });
    expect(scratch.standing.size).toBe(0);
  });

  test('red is 1', async () => {
    const { run, log } = world(() => said('failed', 'failure'));
    expect((await run()).decision.exit).toBe(1);
    expect(log.of('error')).toEqual(['failed: r']);
  });

  test('interrupted, too long, or a log too long is 2, and nothing is left', async () => {
    const stopped = world(() => said('passed', 'success'));
    stopped.controller.abort();
    await expect(stopped.run()).resolves.toMatchObject({ decision: { exit: 2 } });
    const slow = world(() => ({ ...said('passed', 'success'), takesMs: Infinity }));
    expect((await slow.run()).decision.reasons.join()).toContain('too long');
    expect([stopped.scratch.standing.size, slow.scratch.standing.size]).toEqual([0, 0]);
  });

  test('push tells before and after', async () => {
    const { run, folders } = world(() => said('passed', 'success'));
    await run({ event: 'push', base: 'main' });
    const event: unknown = JSON.parse(
      new TextDecoder().decode(folders.get('/scratch/1')?.read('event.json')),
    );
    expect(event).toMatchObject({
      ref: 'refs/heads/feature',
      before: git.resolve('main'),
      after: git.resolve('feature'),
    });
  });

  const refusals: [
    name: string,
    repository: Readonly<Record<string, MemoryEntry>>,
    options: Partial<ActOptions>,
    message: string,
  ][] = [
    ['a linked work tree', { ...REPOSITORY, '.git': 'gitdir: /elsewhere' }, {}, 'linked work tree'],
    ['a base that is not there', REPOSITORY, { base: 'nope' }, 'no commit "nope"'],
    ['a folder that is no release', REPOSITORY, { release: '/other' }, 'is no release'],
    ['an act that is not there', REPOSITORY, { act: '/no/act' }, 'cannot be started'],
    [
      'a workflow that act would fetch for',
      {
        ...REPOSITORY,
        '.github/workflows/pr.yml': `${String(REPOSITORY['.github/workflows/pr.yml'])}  b:\n    runs-on: x\n    steps: [{uses: a/b@v1}]\n`,
      },
      {},
      'a/b@v1 would be fetched',
    ],
  ];
  test.each(refusals)(
    '%s is refused before act is started, and nothing is left',
    async (_name, files, options, message) => {
      const entries = Object.hasOwn(files, '.git')
        ? Object.fromEntries(Object.entries(files).filter(([path]) => path !== '.git/HEAD'))
        : files;
      const { run, exec, scratch } = world(() => said('passed', 'success'), entries);
      await expect(run(options)).rejects.toThrow(Problem);
      await expect(run(options)).rejects.toThrow(message);
      expect(exec.calls.filter(({ args }) => args[0] !== '--version')).toEqual([]);
      expect(scratch.standing.size).toBe(0);
    },
  );
});
