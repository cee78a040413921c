import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command, Exec, ExecEnd, ExecResult } from '../../ports/index.js';
import { endWithUs } from './last-will.js';
import { endTree, signalGroup } from './process-tree.js';
import { TailBuffer } from './tail-buffer.js';

/** How long things may take that nobody asked for. */
export interface Patience {
  /** Between SIGTERM and SIGKILL. */
  graceMs: number;
  /** For output still in flight after the program itself has ended. */
  drainMs: number;
}

/**
 * Programs on this machine, each leading a session and process group of its own so that its whole tree can be ended.
 * Why not @actions/exec: docs/decisions/0010-exec-port.md.
 */
export function nodeExec(patience: Patience = { graceMs: 5000, drainMs: 1000 }): Exec {
  return { run: (command) => run(command, patience) };
}

async function run(command: Command, patience: Patience): Promise<ExecResult> {
  const started = performance.now();
  const stdout = new TailBuffer(command.keepBytes);
  const stderr = new TailBuffer(command.keepBytes);
  const end = await follow(command, patience, stdout, stderr);
  return {
    end,
    stdout: stdout.text(),
    stderr: stderr.text(),
    droppedBytes: stdout.droppedBytes + stderr.droppedBytes,
    durationMs: performance.now() - started,
  };
}

async function follow(
  command: Command,
  patience: Patience,
  stdout: TailBuffer,
  stderr: TailBuffer,
): Promise<ExecEnd> {
  if (command.signal?.aborted === true) return { kind: 'killed', signal: 'SIGTERM' };
  let child: ChildProcess;
  try {
    child = spawn(command.command, [...command.args], {
      cwd: command.cwd,
      env: { ...command.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    return notStarted(command, error as NodeJS.ErrnoException);
  }
  const closed = Promise.all([
    drain(child, 'stdout', stdout, command.onOutput),
    drain(child, 'stderr', stderr, command.onOutput),
  ]);
  const exited = new Promise<ExecEnd>((resolve) => {
    child.once('error', (error) => resolve(notStarted(command, error)));
    child.once('exit', (code, signal) =>
      resolve(
        signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'killed', signal: String(signal) },
      ),
    );
  });
  const root = child.pid;
  if (root === undefined) return exited;
  const release = endWithUs(root);
  try {
    const limit = interruption(command);
    const end = await Promise.race([exited, limit.reached]);
    limit.stop();
    await Promise.race([
      closed,
      end.kind === 'timed-out' ? undefined : sleep(patience.drainMs, undefined, { ref: false }),
    ]);
    // What a program leaves running in its group ends with it: the next command must not meet it.
    if (end.kind === 'timed-out' || limit.aborted() || signalGroup(root, 0))
      await endTree(root, patience.graceMs);
    child.stdout?.destroy();
    child.stderr?.destroy();
    return end;
  } finally {
    release();
  }
}

/** Resolves with the end that the caller imposes: the time limit or the abort signal, whichever comes first. */
function interruption(command: Command): { reached: Promise<ExecEnd>; stop(): void; aborted(): boolean } {
  let timer: NodeJS.Timeout | undefined;
  let onAbort = (): void => {};
  const reached = new Promise<ExecEnd>((resolve) => {
    onAbort = () => resolve({ kind: 'killed', signal: 'SIGTERM' });
    command.signal?.addEventListener('abort', onAbort, { once: true });
    timer = setTimeout(() => resolve({ kind: 'timed-out' }), command.timeoutMs);
  });
  return {
    reached,
    aborted: () => command.signal?.aborted === true,
    stop: () => {
      clearTimeout(timer);
      command.signal?.removeEventListener('abort', onAbort);
    },
  };
}

function drain(
  child: ChildProcess,
  name: 'stdout' | 'stderr',
  tail: TailBuffer,
  onOutput: Command['onOutput'],
): Promise<void> {
  const stream = child[name];
  if (stream === null) return Promise.resolve();
  const decoder = new StringDecoder('utf8');
  const tell = (text: string): void => {
    if (text !== '') onOutput?.(text);
  };
  stream.on('data', (piece: Buffer) => {
    tail.add(piece);
    tell(decoder.write(piece));
  });
  return new Promise((resolve) => {
    stream.once('error', () => resolve());
    stream.once('close', () => {
      tell(decoder.end());
      resolve();
    });
  });
}

/** The system reports a missing program and a missing folder alike; the reader needs to know which. */
function notStarted(command: Command, error: NodeJS.ErrnoException): ExecEnd {
  if (!isFolder(command.cwd)) return { kind: 'not-started', why: 'the folder to run it in does not exist' };
  if (error.code === 'ENOENT') return { kind: 'not-found' };
  if (error.code === 'EACCES') return { kind: 'not-started', why: 'it is not executable' };
  if (error.code === 'E2BIG')
    return { kind: 'not-started', why: 'its arguments are too long for the system' };
  return { kind: 'not-started', why: `the system refused it (${error.code ?? error.message})` };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
