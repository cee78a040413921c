import type { Command, Exec, ExecEnd, ExecResult } from '../../ports/index.js';
import { TailBuffer } from './tail-buffer.js';

/** What a program of the in-memory twin does. */
export interface ScriptedRun {
  /** In the order it is printed. */
  output?: readonly { stream: 'stdout' | 'stderr'; text: string }[];
  /** How it ends if it is let; default: exits with 0. */
  end?: ExecEnd;
  /** How long it takes; above the command's limit it times out. `Infinity` never ends. Default 0. */
  takesMs?: number;
}

/** Decides what a command does; undefined is a program that does not exist. */
export type Programs = (command: Command) => ScriptedRun | undefined;

/** The in-memory twin of `nodeExec`: nothing runs, time does not pass, and every call is kept in `calls`. */
export function memoryExec(programs: Programs): Exec & { readonly calls: readonly Command[] } {
  const calls: Command[] = [];
  return {
    calls,
    run: (command) => {
      calls.push(command);
      return Promise.resolve(play(command, programs(command)));
    },
  };
}

function play(command: Command, script: ScriptedRun | undefined): ExecResult {
  const tails = { stdout: new TailBuffer(command.keepBytes), stderr: new TailBuffer(command.keepBytes) };
  const aborted = command.signal?.aborted === true;
  for (const { stream, text } of aborted ? [] : (script?.output ?? [])) {
    tails[stream].add(Buffer.from(text));
    command.onOutput?.(text);
  }
  return {
    end: aborted ? { kind: 'killed', signal: 'SIGTERM' } : endOf(command, script),
    stdout: tails.stdout.text(),
    stderr: tails.stderr.text(),
    droppedBytes: tails.stdout.droppedBytes + tails.stderr.droppedBytes,
    durationMs: Math.min(script?.takesMs ?? 0, command.timeoutMs),
  };
}

function endOf(command: Command, script: ScriptedRun | undefined): ExecEnd {
  if (script === undefined) return { kind: 'not-found' };
  if ((script.takesMs ?? 0) > command.timeoutMs) return { kind: 'timed-out' };
  return script.end ?? { kind: 'exited', code: 0 };
}
