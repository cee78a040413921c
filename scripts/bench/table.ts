import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Cost } from './measure.js';
import type { Peer } from './peers.js';

/** What the programs cost on one repository; ours is the first entry. */
export interface Row {
  repository: string;
  files: number;
  entries: readonly { program: string; cpuSeconds: number; peakMiB: number; note: string }[];
}

/** Ours on growing numbers of files. */
export type Sizes = readonly { files: number; cost: Cost }[];

const FILE = 'docs/speed.md';

/** Slope of the CPU time over the number of files, both as logarithms, by least squares: 1 is linear. */
export function exponent(sizes: Sizes): number {
  const points = sizes.map(({ files, cost }) => [Math.log(files), Math.log(cost.cpuSeconds)] as const);
  const mean = (pick: 0 | 1): number => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** The figures for a terminal. */
export function printRows(rows: readonly Row[]): void {
  for (const { repository, files, entries } of rows) {
    process.stdout.write(`${repository}, ${files} files\n`);
    for (const { program, cpuSeconds, peakMiB, note } of entries)
      process.stdout.write(
        `  ${program.padEnd(20)} ${cpuSeconds.toFixed(2).padStart(7)} CPU-s ${String(Math.round(peakMiB)).padStart(6)} MiB  ${note}\n`,
      );
    for (const { program, cpu, memory } of ratios(entries))
      process.stdout.write(`  ${program}: ${cpu} × our CPU, ${memory} × our memory\n`);
  }
}

/** Writes the figures to the documentation. */
export function writeTable(
  rows: readonly Row[],
  peers: readonly Peer[],
  sizes: Sizes | undefined,
  runs: number,
): void {
  const versions = peers.map(({ name, version }) => `${name} ${version}`).join('; ');
  const table = rows.flatMap(({ repository, files, entries }) => {
    const all = ratios(entries);
    return entries.map(({ program, cpuSeconds, peakMiB }, index) => {
      const ratio = all.find((one) => one.program === program);
      const cells = [
        index === 0 ? repository : '',
        index === 0 ? String(files) : '',
        program,
        cpuSeconds.toFixed(2),
        String(Math.round(peakMiB)),
        ratio ? `${ratio.cpu} × CPU, ${ratio.memory} × memory` : '',
      ];
      return `| ${cells.join(' | ')} |`;
    });
  });
  const growth = sizes
    ? [
        '',
        '## Growth',
        '',
        'Copies of the first repository, side by side.',
        '',
        '| Files | CPU seconds | Memory, MiB |',
        '| --- | --- | --- |',
        ...sizes.map(
          ({ files, cost }) => `| ${files} | ${cost.cpuSeconds.toFixed(2)} | ${Math.round(cost.peakMiB)} |`,
        ),
        '',
        `CPU time grows with the number of files to the power of ${exponent(sizes).toFixed(2)}.`,
      ]
    : [];
  const lines = [
    '# Speed of arch-lint',
    '',
    '<!-- Written by npm run bench:arch-lint -- PATH --write. -->',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)}: medians of ${runs} runs of whole processes, the programs in turns, nothing installed in the repositories, no caches; CPU is user and system time of all threads. ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores; Node.js 24.21.0; ${versions}. The rules are the same as far as the programs have them: circles, imports that lead nowhere, undeclared packages, the inside of other packages. What a program does beyond them is in its figure.`,
    '',
    '| Repository | Files | Program | CPU seconds | Memory, MiB | Compared with ours |',
    '| --- | --- | --- | --- | --- | --- |',
    ...table,
    ...growth,
    '',
  ];
  writeFileSync(FILE, lines.join('\n'));
  process.stdout.write(`${path.resolve(FILE)} written\n`);
}

function ratios(entries: Row['entries']): { program: string; cpu: string; memory: string }[] {
  const [own, ...others] = entries;
  if (!own) return [];
  return others.map(({ program, cpuSeconds, peakMiB }) => ({
    program,
    cpu: (cpuSeconds / own.cpuSeconds).toFixed(1),
    memory: (peakMiB / own.peakMiB).toFixed(1),
  }));
}
