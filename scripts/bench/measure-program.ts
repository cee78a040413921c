import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Clock ticks a second in /proc; fixed in the kernel's interface to programs (proc_pid_stat(5)). */
const TICKS = 100;

/** How often the peak of memory is looked at, in milliseconds: the last look is the one that counts, and it only grows. */
const LOOK = 5;

/** Runs a program that is no Node and takes its account from /proc: CPU seconds and peak memory in MiB. Linux only. */
export async function measureProgram(
  program: string,
  args: readonly string[],
): Promise<{ cpuSeconds: number; peakMiB: number }> {
  const before = childTicks();
  const child = spawn(program, args, { stdio: 'ignore' });
  let peakKiB = 0;
  const timer = setInterval(() => {
    peakKiB = Math.max(peakKiB, peakOf(child.pid));
  }, LOOK);
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('exit', () => resolve());
      child.on('error', reject);
    });
  } finally {
    clearInterval(timer);
  }
  return { cpuSeconds: (childTicks() - before) / TICKS, peakMiB: peakKiB / 1024 };
}

/** User and system time of children that have ended, in ticks. */
function childTicks(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
