import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Cost } from './measure.js';
import { measure, median } from './measure.js';

/**
 * `npm run bench:arch-lint -- PATH [--peer DIR] [--peer-node FILE] [--runs N]`: our arch-lint and dependency-cruiser 18.7.2 on the
 * same repository, in turns, whole processes, medians. It fetches nothing.
 */
const HELP = `usage: npm run bench:arch-lint -- PATH [--peer DIR] [--peer-node FILE] [--runs N]

PATH        a repository, for example: git clone --depth 1 https://github.com/langfuse/langfuse
--peer      a folder with the peer in it. dependency-cruiser needs TypeScript below 7 beside it, so it gets a folder of its own:
              mkdir peer && cd peer && npm init -y && npm i dependency-cruiser@18.7.2 typescript@5.9.3
            Without it only ours is measured.
--peer-node the Node to run the peer with (it needs 22 or newer); default: this one
--runs      runs of each, default 3
`;

/** The peer's nearest counterparts of our rules; its own exclusions, so that both look at the same kind of file. */
const PEER_CONFIG = `module.exports = {
  forbidden: [
    { name: 'cycle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'undeclared', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    { name: 'internals', severity: 'error', from: { path: '^((?:packages|apps|libs)/[^/]+)/' },
      to: { path: '^(?:packages|apps|libs)/[^/]+/', pathNot: '^$1/' } },
  ],
  options: {
    tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|vendor|__fixtures__|fixtures)/' },
    TSCONFIG
  },
};
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peer: { type: 'string' },
    'peer-node': { type: 'string' },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean' },
  },
});
const [repository] = positionals;
const runs = Number(values.runs);
if (values.help === true || repository === undefined || !existsSync(repository) || !(runs >= 1)) {
  process.stdout.write(HELP);
  process.exitCode = values.help === true ? 0 : 2;
} else bench(path.resolve(repository));

function bench(repo: string): void {
  const cli = path.resolve('dist/cli.js');
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'eos-bench-'));
  try {
    const peerArgs =
      values.peer === undefined ? undefined : peerArguments(repo, path.resolve(values.peer), scratch);
    for (let run = 0; run < runs; run++) {
      ours.push(
        measure(process.execPath, [cli, 'arch-lint', '--repo', repo, '--format', 'json'], process.cwd()),
      );
      if (peerArgs) theirs.push(measure(values['peer-node'] ?? process.execPath, peerArgs, repo));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  print('arch-lint', ours, inspected(ours[0]));
  if (theirs.length === 0) {
    process.stdout.write(`\nThe peer was not measured.\n${HELP}`);
    return;
  }
  print('dependency-cruiser', theirs, lastLine(theirs[0]?.stdout ?? ''));
  const ratio = (pick: (cost: Cost) => number) =>
    (median(theirs.map(pick)) / median(ours.map(pick))).toFixed(1);
  process.stdout.write(
    `\nratio: ${ratio((cost) => cost.cpuSeconds)} × CPU, ${ratio((cost) => cost.peakMiB)} × memory\n`,
  );
}

/** Starts the peer's command line file itself, so that no shell or package manager is counted. */
function peerArguments(repo: string, peer: string, scratch: string): string[] {
  const program = path.join(peer, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  if (!existsSync(program)) throw new Error(`no dependency-cruiser in ${peer}\n${HELP}`);
  const config = path.join(scratch, 'peer.cjs');
  const tsconfig = existsSync(path.join(repo, 'tsconfig.json'))
    ? "tsConfig: { fileName: 'tsconfig.json' },"
    : '';
  writeFileSync(config, PEER_CONFIG.replace('TSCONFIG', tsconfig));
  return [program, '--config', config, '--output-type', 'err', '.'];
}

function print(name: string, costs: readonly Cost[], note: string): void {
  const cpu = median(costs.map((cost) => cost.cpuSeconds)).toFixed(2);
  const memory = Math.round(median(costs.map((cost) => cost.peakMiB)));
  process.stdout.write(
    `${name.padEnd(20)} ${cpu.padStart(7)} CPU-s ${String(memory).padStart(6)} MiB   ${note}\n`,
  );
}

function inspected(cost: Cost | undefined): string {
  try {
    const report = JSON.parse(cost?.stdout ?? '') as { verdict: string; inspected: Record<string, number> };
    return `${report.verdict}: ${Object.entries(report.inspected)
      .map(([what, n]) => `${n} ${what}`)
      .join(', ')}`;
  } catch {
    return `exit ${cost?.status}: ${cost?.stderr.slice(0, 300) ?? ''}`;
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
