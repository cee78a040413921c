import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What one run of a program cost: CPU seconds (user and system, child processes that are Node included), peak memory in MiB. */
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

/** Runs a Node program and takes its account. @param node the Node to run it with */
export function measure(node: string, args: readonly string[], cwd: string): Cost {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'eos-bench-'));
  const account = path.join(folder, 'account');
  try {
    const run = spawnSync(node, ['--import', HOOK, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
      env: { ...process.env, BENCH_ACCOUNT: account, NODE_OPTIONS: '' },
    });
    const lines = readFileSync(account, 'utf8').trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as [micros: number, kib: number]);
    return {
      cpuSeconds: rows.reduce((sum, [micros]) => sum + micros, 0) / 1e6,
      peakMiB: Math.max(...rows.map(([, kib]) => kib)) / 1024,
      status: run.status,
      stdout: run.stdout,
      stderr: run.stderr,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle value; of an even number the lower one of both. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
