import { spawn } from 'node:child_process';
import { openSync, closeSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What one run of a program cost: CPU seconds (user and system, child processes included), peak memory in MiB. */
export interface Cost {
  cpuSeconds: number;
  peakMiB: number;
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Loaded into every Node process of a run: writes the process's own account as it ends. Needs no tool of the system. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
import { appendFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  appendFileSync(process.env.BENCH_ACCOUNT, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]) + '\\n');
});`)}`;

/** Milliseconds between two looks at the memory of a program that is not Node. */
const LOOK = 5;

/** Clock ticks per second in /proc; 100 on every Linux that Node runs on. */
const TICKS = 100;

/** Runs a Node program and takes its account; Node programs it starts are counted in. @param node the Node to run it with */
export async function measure(node: string, args: readonly string[], cwd: string): Promise<Cost> {
  return inScratch(async (folder) => {
    const account = path.join(folder, 'account');
    const env = { ...process.env, BENCH_ACCOUNT: account, NODE_OPTIONS: '' };
    const run = await start(node, ['--import', HOOK, ...args], { cwd, env, folder });
    const rows = readFileSync(account, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as [micros: number, kib: number]);
    return {
      ...run,
      cpuSeconds: rows.reduce((sum, [micros]) => sum + micros, 0) / 1e6,
      peakMiB: Math.max(...rows.map(([, kib]) => kib)) / 1024,
    };
  });
}

/** Runs any program and reads its account from /proc, which only Linux has. The programs it starts itself are counted in. */
export async function measureNative(program: string, args: readonly string[], cwd: string): Promise<Cost> {
  return inScratch(async (folder) => {
    const before = childTicks();
    let peakKib = 0;
    const run = await start(program, args, {
      cwd,
      env: process.env,
      folder,
      look: (pid) => (peakKib = Math.max(peakKib, peakOf(pid))),
    });
    return { ...run, cpuSeconds: (childTicks() - before) / TICKS, peakMiB: peakKib / 1024 };
  });
}

/** The middle value; of an even number the lower one of both. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

interface StartOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  folder: string;
  look?: (pid: number) => void;
}

/** What it prints goes to files, so that reading it costs the program no waiting. */
async function start(
  program: string,
  args: readonly string[],
  { cwd, env, folder, look }: StartOptions,
): Promise<Pick<Cost, 'status' | 'stdout' | 'stderr'>> {
  const [out, err] = [path.join(folder, 'out'), path.join(folder, 'err')];
  const [outHandle, errHandle] = [openSync(out, 'w'), openSync(err, 'w')];
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', outHandle, errHandle] });
  const timer = look && setInterval(() => child.pid !== undefined && look(child.pid), LOOK);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { status, stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') };
  } finally {
    clearInterval(timer);
    closeSync(outHandle);
    closeSync(errHandle);
  }
}

async function inScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'eos-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** CPU of all child processes that have ended, in ticks: `cutime` and `cstime` of proc_pid_stat(5). */
function childTicks(): number {
  const text = readFileSync('/proc/self/stat', 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

/** `VmHWM` of proc_pid_status(5) in KiB; 0 once the process is gone. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
