import { spawn } from 'node:child_process';

export interface ProgramEnd {
  pid: number | undefined;
  /** Undefined when a signal killed it. */
  status: number | undefined;
  /** Both streams, as they came. */
  output: string;
}

const LIMIT_MS = 5 * 60_000;

/** Runs a program to its end. @param interruptAt when its output shows this text, it is sent SIGINT */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; interruptAt?: string | undefined },
): Promise<ProgramEnd> {
  const { cwd, env, interruptAt } = options;
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let sent = interruptAt === undefined;
  const read = (piece: string): void => {
    output += piece;
    if (sent || !output.includes(interruptAt ?? '')) return;
    sent = true;
    child.kill('SIGINT');
  };
  child.stdout.setEncoding('utf8').on('data', read);
  child.stderr.setEncoding('utf8').on('data', read);
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ pid: child.pid, status: code ?? undefined, output });
    });
  });
}
