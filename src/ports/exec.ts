/** A command to run. `args` reach the program as they are: there is no shell between. */
export interface Command {
  command: string;
  args: readonly string[];
  /** Absolute folder. */
  cwd: string;
  /** The whole environment; nothing is inherited. */
  env: Readonly<Record<string, string>>;
  /** After this many milliseconds the whole process tree is ended. */
  timeoutMs: number;
  /** Bytes kept of each stream, from its end; more is counted and dropped. */
  keepBytes: number;
  /** Called with each piece of output as it comes. */
  onOutput?: (piece: string) => void;
  signal?: AbortSignal;
}

/** How a command ended. */
export type ExecEnd =
  | { kind: 'exited'; code: number }
  | { kind: 'killed'; signal: string }
  | { kind: 'timed-out' }
  | { kind: 'not-found' }
  | { kind: 'not-started'; why: string };

export interface ExecResult {
  end: ExecEnd;
  /** The kept end of standard output, decoded leniently. */
  stdout: string;
  stderr: string;
  droppedBytes: number;
  /** Wall time in milliseconds; for people, never for a report that must repeat byte by byte. */
  durationMs: number;
}

/** Runs programs. Never throws for what a program does; the result says it. */
export interface Exec {
  run(command: Command): Promise<ExecResult>;
}
