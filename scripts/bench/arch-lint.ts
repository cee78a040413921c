import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copyTimes } from './copies.js';
import type { Cost } from './measure.js';
import { measureNative, median } from './measure.js';
import type { Peer } from './peers.js';
import { installPeers } from './peers.js';
import type { Row, Sizes } from './table.js';
import { exponent, printRows, writeTable } from './table.js';

const HELP = `usage: npm run bench:arch-lint -- PATH [PATH …] [--runs N] [--no-peers] [--growth] [--write]

Our arch-lint, dependency-cruiser and fallow with the same rules on the same repositories, in turns, whole processes, medians.
The peers are fetched into .cache/bench by npm. Needs Linux on x64.

PATH        a repository, for example: git clone --depth 1 https://github.com/langfuse/langfuse
--runs      runs of each, default 3
--no-peers  ours alone
--growth    ours on 1, 2, 4 and 8 copies of the first PATH, and the exponent of its growth
--write     write the figures to docs/speed.md
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    'no-peers': { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (values.help || positionals.length === 0 || !positionals.every((one) => existsSync(one)) || !(runs >= 1)) {
  process.stdout.write(HELP);
  process.exitCode = values.help ? 0 : 2;
} else await bench(positionals.map((one) => path.resolve(one)));

async function bench(repositories: readonly string[]): Promise<void> {
  const { peers, node } = installPeers();
  const rows: Row[] = [];
  for (const repository of repositories) {
    const row = await compare(repository, values['no-peers'] ? [] : peers, node);
    rows.push(row);
    printRows([row]);
  }
  const sizes = values.growth ? await grow(repositories[0] ?? '', node) : undefined;
  if (sizes) {
    for (const { files, cost } of sizes)
      process.stdout.write(
        `${files} files: ${cost.cpuSeconds.toFixed(2)} CPU-s, ${Math.round(cost.peakMiB)} MiB\n`,
      );
    process.stdout.write(`growth exponent: ${exponent(sizes).toFixed(2)}\n`);
  }
  if (values.write) writeTable(rows, peers, sizes, runs);
}

/** All programs take turns, so that what else the machine does hits each of them. */
async function compare(repository: string, peers: readonly Peer[], node: string): Promise<Row> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'eos-bench-'));
  const costs = new Map<string, Cost[]>([
    ['arch-lint', []],
    ...peers.map(({ name }): [string, Cost[]] => [name, []]),
  ]);
  try {
    for (let run = 0; run < runs; run++) {
      costs.get('arch-lint')?.push(await ours(repository, node));
      for (const peer of peers) costs.get(peer.name)?.push(await peer.run(repository, scratch));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const note = (name: string, cost: Cost): string =>
    peers.find((peer) => peer.name === name)?.note(cost) ?? inspected(cost);
  return {
    repository: nameOf(repository),
    files: filesOf(costs.get('arch-lint')?.[0]),
    entries: [...costs].map(([program, all]) => ({
      program,
      cpuSeconds: median(all.map((one) => one.cpuSeconds)),
      peakMiB: median(all.map((one) => one.peakMiB)),
      note: all[0] ? note(program, all[0]) : '',
    })),
  };
}

async function grow(repository: string, node: string): Promise<Sizes> {
  const cache = path.resolve('.cache');
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(path.join(cache, 'growth-'));
  const sizes: { files: number; cost: Cost }[] = [];
  try {
    for (const times of [1, 2, 4, 8]) {
      const copies = path.join(scratch, `x${times}`);
      copyTimes(repository, copies, times);
      const costs: Cost[] = [];
      for (let run = 0; run < runs; run++) costs.push(await ours(copies, node));
      costs.sort((a, b) => a.cpuSeconds - b.cpuSeconds);
      const cost = costs[Math.floor((costs.length - 1) / 2)] as Cost;
      sizes.push({ files: filesOf(cost), cost });
      rmSync(copies, { recursive: true, force: true });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return sizes;
}

function ours(repository: string, node: string): Promise<Cost> {
  const cli = path.resolve('dist/cli.js');
  return measureNative(node, [cli, 'arch-lint', '--repo', repository, '--format', 'json'], process.cwd());
}

function reportOf(
  cost: Cost | undefined,
): { verdict: string; inspected: Record<string, number> } | undefined {
  try {
    return JSON.parse(cost?.stdout ?? '') as { verdict: string; inspected: Record<string, number> };
  } catch {
    return undefined;
  }
}

function filesOf(cost: Cost | undefined): number {
  return reportOf(cost)?.inspected['files'] ?? 0;
}

function inspected(cost: Cost): string {
  const report = reportOf(cost);
  if (!report) return `exit ${cost.status}: ${cost.stderr.slice(0, 300)}`;
  const counts = Object.entries(report.inspected).map(([what, n]) => `${n} ${what}`);
  return `${report.verdict}: ${counts.join(', ')}`;
}

/** Origin and commit of a clone, the folder's name of anything else. */
function nameOf(repository: string): string {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', repository, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    const inside = git('rev-parse', '--show-prefix').replace(/\/$/, '');
    const top = path.basename(git('rev-parse', '--show-toplevel'));
    return `${inside === '' ? top : `${top}/${inside}`} @${git('rev-parse', '--short=9', 'HEAD')}`;
  } catch {
    return path.basename(repository);
  }
}
