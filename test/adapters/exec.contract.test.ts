import { describe, expect, test } from '@jest/globals';
import { tmpdir } from 'node:os';
import { memoryExec, nodeExec } from '../../src/adapters/exec/index.js';
import type { Programs, ScriptedRun } from '../../src/adapters/exec/index.js';
import type { Command, Exec } from '../../src/ports/index.js';

/** The same programs twice: as code that Node runs, and as what the in-memory twin is told they do. */
const programs: Record<string, { code: string; script: (command: Command) => ScriptedRun }> = {
  speaks: {
    code: `process.stdout.write('out\\n'); process.stderr.write('err\\n')`,
    script: () => ({
      output: [
        { stream: 'stdout', text: 'out\n' },
        { stream: 'stderr', text: 'err\n' },
      ],
    }),
  },
  fails: { code: `process.exitCode = 3`, script: () => ({ end: { kind: 'exited', code: 3 } }) },
  'kills itself': {
    code: `process.kill(process.pid, 'SIGKILL')`,
    script: () => ({ end: { kind: 'killed', signal: 'SIGKILL' } }),
  },
  'never ends': { code: `setInterval(() => {}, 1000)`, script: () => ({ takesMs: Infinity }) },
  'counts to a thousand': {
    code: `process.stdout.write('äöü\\n'.repeat(1000))`,
    script: () => ({ output: [{ stream: 'stdout', text: 'äöü\n'.repeat(1000) }] }),
  },
  'tells its environment': {
    code: `console.log(Object.keys(process.env).join(), process.env.COLOUR)`,
    script: ({ env }) => ({
      output: [{ stream: 'stdout', text: `${Object.keys(env).join()} ${env['COLOUR']}\n` }],
    }),
  },
  'tells its arguments': {
    code: `console.log(JSON.stringify(process.argv.slice(1)))`,
    script: ({ args }) => ({ output: [{ stream: 'stdout', text: `${JSON.stringify(args.slice(2))}\n` }] }),
  },
  'reads its input': {
    code: `process.stdin.on('end', () => console.log('end of input')).resume()`,
    script: () => ({ output: [{ stream: 'stdout', text: 'end of input\n' }] }),
  },
  'prints colours': {
    code: `process.stdout.write('\\u001b[31mred\\u001b[39m')`,
    script: () => ({ output: [{ stream: 'stdout', text: '\u001b[31mred\u001b[39m' }] }),
  },
};

const twin: Programs = (command) =>
  Object.values(programs)
    .find(({ code }) => command.args[1] === code)
    ?.script(command);

describe.each<[string, () => Exec]>([
  ['node', () => nodeExec({ graceMs: 200, drainMs: 200 })],
  ['memory', () => memoryExec(twin)],
])('Exec: %s', (_name, make) => {
  const run = (name: string, part: Partial<Command> = {}) =>
    make().run({
      command: process.execPath,
      args: ['-e', programs[name]!.code],
      cwd: tmpdir(),
      env: {},
      timeoutMs: 20_000,
      keepBytes: 10_000,
      ...part,
    });

  test('keeps both streams apart and reports pieces of both', async () => {
    const pieces: string[] = [];
    const result = await run('speaks', { onOutput: (piece) => pieces.push(piece) });
    expect(result).toMatchObject({
      end: { kind: 'exited', code: 0 },
      stdout: 'out\n',
      stderr: 'err\n',
      droppedBytes: 0,
    });
    expect(pieces.toSorted()).toEqual(['err\n', 'out\n']);
  });

  test('a failing program is a result, not an error', async () =>
    expect((await run('fails')).end).toEqual({ kind: 'exited', code: 3 }));

  test('a signal is told apart from an exit', async () =>
    expect((await run('kills itself')).end).toEqual({ kind: 'killed', signal: 'SIGKILL' }));

  test('a missing program is not found', async () =>
    expect((await run('speaks', { command: 'no-such-program-here', args: [] })).end).toEqual({
      kind: 'not-found',
    }));

  test('a program that does not end is ended', async () => {
    const result = await run('never ends', { timeoutMs: 300 });
    expect(result.end).toEqual({ kind: 'timed-out' });
    expect(result.durationMs).toBeGreaterThanOrEqual(299);
  });

  test('keeps the end of long output, whole characters only', async () => {
    const result = await run('counts to a thousand', { keepBytes: 11 });
    expect(result.stdout).toBe('ü\näöü\n');
    expect(result.droppedBytes).toBe(7000 - 11);
  });

  test('the environment is exactly the one given', async () =>
    expect((await run('tells its environment', { env: { COLOUR: 'blue' } })).stdout).toBe('COLOUR blue\n'));

  test('arguments reach the program as they are', async () => {
    const args = ['a b', '"', '$HOME', '; echo x', '', '*', 'ü\n'];
    const result = await run('tells its arguments', {
      args: ['-e', programs['tells its arguments']!.code, ...args],
    });
    expect(JSON.parse(result.stdout)).toEqual(args);
  });

  test('input is at its end from the start', async () =>
    expect((await run('reads its input')).stdout).toBe('end of input\n'));

  test('colours are passed on', async () =>
    expect((await run('prints colours')).stdout).toBe('\u001b[31mred\u001b[39m'));

  test('an aborted command does not run', async () => {
    const result = await run('speaks', { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ end: { kind: 'killed', signal: 'SIGTERM' }, stdout: '' });
  });
});
