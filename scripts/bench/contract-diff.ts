import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Cost } from './measure.js';
import { measure, measureNative, median } from './measure.js';

/**
 * `npm run bench:contract-diff -- OLD NEW [OLD NEW …]`: our contract-diff and oasdiff on the same pairs, in turns, whole processes,
 * medians. It fetches nothing.
 */
const HELP = `usage: npm run bench:contract-diff -- OLD NEW [OLD NEW …] [--runs N]

OLD NEW   two versions of an OpenAPI description, any number of pairs
--runs    runs of each, default 3

oasdiff is taken from the environment variable OASDIFF (a path), else from PATH:
  go install github.com/oasdiff/oasdiff@v1.35.0
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, help: { type: 'boolean' } },
});
const runs = Number(values.runs);
if (values.help === true || positionals.length < 2 || positionals.length % 2 !== 0 || !(runs >= 1)) {
  process.stdout.write(HELP);
  process.exitCode = values.help === true ? 0 : 2;
} else {
  for (let at = 0; at < positionals.length; at += 2)
    await bench(path.resolve(positionals[at] ?? ''), path.resolve(positionals[at + 1] ?? ''));
}

type Account = Pick<Cost, 'cpuSeconds' | 'peakMiB'>;

async function bench(old: string, now: string): Promise<void> {
  const peer = process.env['OASDIFF'] ?? 'oasdiff';
  const cli = path.resolve('dist/cli.js');
  const ours: Account[] = [];
  const theirs: Account[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(
      await measure(process.execPath, [cli, 'contract-diff', old, now, '--format', 'json'], process.cwd()),
    );
    theirs.push(await measureNative(peer, ['changelog', '--format', 'json', old, now], process.cwd()));
  }
  const cpu = (costs: readonly Account[]): number => median(costs.map(({ cpuSeconds }) => cpuSeconds));
  const memory = (costs: readonly Account[]): number => median(costs.map(({ peakMiB }) => peakMiB));
  const row = (name: string, costs: readonly Account[]): string =>
    `${name.padEnd(12)}${cpu(costs).toFixed(2)} CPU-s  ${memory(costs).toFixed(0)} MiB\n`;
  process.stdout.write(
    `${path.basename(old)} → ${path.basename(now)}, medians of ${runs} runs, ${process.version}\n${row('eos-gates', ours)}${row('oasdiff', theirs)}` +
      `ratio       ${(cpu(ours) / cpu(theirs)).toFixed(2)} of its CPU time, ${(memory(ours) / memory(theirs)).toFixed(2)} of its memory\n`,
  );
}
