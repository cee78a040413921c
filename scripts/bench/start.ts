import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Cost } from './measure.js';
import { measure, median } from './measure.js';

/**
 * `npm run bench:start [-- RUNS]`: what it costs to start a bundled action up to its first own line, beside an empty Node program, and
 * the size of dist. The action is given nothing to do, so its first line is also its last: the run is all start.
 */
const runs = Number(process.argv[2] ?? 9);
if (!(runs >= 1)) {
  process.stderr.write('usage: npm run bench:start [-- RUNS]\n');
  process.exitCode = 2;
} else await bench();

async function bench(): Promise<void> {
  const empty: Cost[] = [];
  const action: Cost[] = [];
  const cli: Cost[] = [];
  for (let run = 0; run < runs; run++) {
    empty.push(await measure(process.execPath, ['-e', '0'], process.cwd()));
    action.push(await measure(process.execPath, [path.resolve('dist/root/index.js')], process.cwd()));
    cli.push(await measure(process.execPath, [path.resolve('dist/cli.js'), '--version'], process.cwd()));
  }
  const cpu = (costs: readonly Cost[]): number => median(costs.map((cost) => cost.cpuSeconds));
  const row = (name: string, costs: readonly Cost[]): string =>
    `${name.padEnd(34)}${cpu(costs).toFixed(3)} CPU-s  ${(cpu(costs) / cpu(empty)).toFixed(2)} of empty\n`;
  process.stdout.write(
    `medians of ${runs} runs, ${process.version}\n${row('empty Node program', empty)}${row('root action, refused input', action)}${row('eos-gates --version', cli)}` +
      `dist                              ${(sizeOf(path.resolve('dist')) / 1e6).toFixed(2)} MB\n`,
  );
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
