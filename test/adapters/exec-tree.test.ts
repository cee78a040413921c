import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeExec } from '../../src/adapters/exec/index.js';
import { familyOf, parseStat } from '../../src/adapters/exec/process-table.js';

/** What only the real one has: trees of processes. Linux only where a process leaves its group. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eos-exec-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exec = nodeExec({ graceMs: 300, drainMs: 300 });

const run = (code: string, timeoutMs: number, signal?: AbortSignal) =>
  exec.run({
    command: process.execPath,
    args: ['-e', code],
    cwd: folder,
    env: {},
    timeoutMs,
    keepBytes: 1000,
    ...(signal ? { signal } : {}),
  });

/** A child that writes its pid to `file` and stays, deaf to SIGTERM if asked. */
const child = (file: string, options: string, deaf = false): string =>
  `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(
    `${deaf ? `process.on('SIGTERM',()=>{});` : ''}require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(()=>{},1000)`,
  )}], ${options});`;

const pidIn = async (file: string): Promise<number> => {
  for (let i = 0; i < 200; i++) {
    try {
      const pid = Number(readFileSync(join(folder, file), 'utf8'));
      if (pid > 0) return pid;
    } catch {
      // not written yet
    }
    await sleep(25);
  }
  throw new Error(`${file} was never written`);
};

const isAlive = (pid: number): boolean => {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')) !== undefined;
  } catch {
    return false;
  }
};

(process.platform === 'linux' ? describe : describe.skip)('process trees', () => {
  test('a time limit ends grandchildren that are deaf to SIGTERM', async () => {
    const result = await run(`${child('deaf', `{stdio:'inherit'}`, true)} setInterval(()=>{},1000)`, 1500);
    expect(result.end).toEqual({ kind: 'timed-out' });
    expect(isAlive(await pidIn('deaf'))).toBe(false);
  });

  test('a time limit ends children that left the group', async () => {
    const result = await run(
      `${child('left', `{stdio:'ignore',detached:true}`)} setInterval(()=>{},1000)`,
      1500,
    );
    expect(result.end).toEqual({ kind: 'timed-out' });
    expect(isAlive(await pidIn('left'))).toBe(false);
  });

  test('what a program leaves behind in its group ends with it', async () => {
    const code = `${child('behind', `{stdio:'inherit'}`)} const i=setInterval(()=>{ if(require('fs').existsSync('behind')) process.exit(0) },20)`;
    const result = await run(code, 20_000);
    expect(result.end).toEqual({ kind: 'exited', code: 0 });
    expect(isAlive(await pidIn('behind'))).toBe(false);
  });

  test('abort ends a running tree', async () => {
    const abort = new AbortController();
    const running = run(
      `${child('aborted', `{stdio:'inherit'}`)} setInterval(()=>{},1000)`,
      20_000,
      abort.signal,
    );
    const pid = await pidIn('aborted');
    abort.abort();
    expect((await running).end).toEqual({ kind: 'killed', signal: 'SIGTERM' });
    expect(isAlive(pid)).toBe(false);
  });

  test('a tree does not outlive us when we are told to end', async () => {
    const module = new URL('../../src/adapters/exec/index.js', import.meta.url).href;
    const code = `${child('orphan', `{stdio:'inherit'}`)} setInterval(()=>{},1000)`;
    const us = `import(${JSON.stringify(module)}).then(({nodeExec}) => nodeExec().run({command:process.execPath,args:['-e',${JSON.stringify(code)}],cwd:${JSON.stringify(folder)},env:{},timeoutMs:60000,keepBytes:1000}))`;
    writeFileSync(join(folder, 'us.mjs'), us);
    const parent = spawn(process.execPath, [join(folder, 'us.mjs')], { stdio: 'ignore' });
    const ended = new Promise((resolve) => parent.once('exit', (_code, signal) => resolve(signal)));
    const pid = await pidIn('orphan');
    parent.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    expect(isAlive(pid)).toBe(false);
  });
});

test('a missing folder is told apart from a missing program', async () => {
  const result = await exec.run({
    command: process.execPath,
    args: [],
    cwd: join(folder, 'none'),
    env: {},
    timeoutMs: 1000,
    keepBytes: 10,
  });
  expect(result.end).toEqual({ kind: 'not-started', why: 'the folder to run it in does not exist' });
});

describe('process table', () => {
  test('reads a name with blanks and parentheses', () =>
    expect(parseStat('42 (a) b (c) S 7 42 40 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 12345 0 0')).toEqual({
      pid: 42,
      parent: 7,
      group: 42,
      session: 40,
      born: '12345',
    }));
  test('leaves out zombies', () =>
    expect(parseStat('42 (x) Z 7 42 40 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 12345 0 0')).toBeUndefined());
  test('finds descendants outside the group and members of the session without a parent', () => {
    const entry = (pid: number, parent: number, group: number, session: number) => ({
      pid,
      parent,
      group,
      session,
      born: '1',
    });
    const table = [
      entry(1, 0, 1, 1),
      entry(30, 20, 30, 30),
      entry(20, 10, 20, 20),
      entry(10, 5, 10, 10),
      entry(40, 1, 40, 10),
      entry(50, 1, 50, 50),
    ];
    expect(familyOf(10, table).map((e) => e.pid)).toEqual([30, 20, 10, 40]);
  });
});
