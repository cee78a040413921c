import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scenarios } from './e2e/act-scenarios.js';
import type { Scenario } from './e2e/act-scenarios.js';
import { ForeignRepository } from './e2e/foreign-repository.js';
import { obtainAct } from './e2e/obtain-act.js';
import { runProgram } from './e2e/run-program.js';

/**
 * `npm run e2e:act [-- TEXT]`: exports a release, makes a foreign repository, and runs its workflow under the real act through the
 * bundled command line, once for each scenario, or for those that have the text in their names.
 */
const ROOT = process.cwd();
const CLI = path.join(ROOT, 'dist', 'cli.js');
const NODE = process.execPath;
const SECRET = 'do-not-print-me';

process.exitCode = await main();

async function main(): Promise<number> {
  const work = mkdtempSync(path.join(tmpdir(), 'eos-e2e-act-'));
  try {
    if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: npm run bundle');
    const act = obtainAct(ROOT);
    const releases = exportReleases(work);
    const repository = new ForeignRepository(path.join(work, 'foreign'));
    let failed = 0;
    const chosen = scenarios.filter(({ name }) => name.includes(process.argv[2] ?? ''));
    if (chosen.length === 0) throw new Error(`no scenario has "${process.argv[2]}" in its name`);
    for (const scenario of chosen) {
      repository.change(scenario.files);
      const started = performance.now();
      const faults = await check(scenario, repository.folder, releases[scenario.release ?? 'whole'], act);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      print(`${faults.length === 0 ? 'ok' : 'not ok'} - ${scenario.name} (${seconds} s)`, ...faults);
      if (faults.length > 0) failed++;
    }
    print(`${chosen.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } catch (error) {
    print(`not ok - ${(error as Error).message}`, '0 passed, 1 failed');
    return 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A whole release, and one whose arch-lint ends well without a word. */
function exportReleases(work: string): Record<'whole' | 'mute', string> {
  const whole = path.join(work, 'release');
  const written = spawnSync(
    NODE,
    ['build/scripts/export.js', '--repository', 'acme/eos-gates', '--ref', 'v1', '--to', whole],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (written.status !== 0) throw new Error(written.stderr.trim());
  const mute = path.join(work, 'mute');
  cpSync(whole, mute, { recursive: true });
  writeFileSync(path.join(mute, 'dist', 'arch-lint', 'index.js'), 'process.exitCode = 0;\n');
  return { whole, mute };
}

/** @returns what was wrong; empty when the run said what it must */
async function check(scenario: Scenario, folder: string, release: string, act: string): Promise<string[]> {
  const event = scenario.event ?? 'pull_request';
  const { pid, status, output } = await runProgram(
    NODE,
    [
      CLI,
      'act',
      event,
      '--repo',
      folder,
      '--base',
      'main',
      '--release',
      release,
      '--act',
      act,
      '--summaries',
    ],
    // From a foreign folder, with a secret that no step may see.
    { cwd: tmpdir(), env: { ...process.env, EOS_E2E_TOKEN: SECRET }, interruptAt: scenario.interruptAt },
  );
  const faults = scenario.says
    .filter((text) => !output.includes(text))
    .map((text) => `does not say: ${text}`);
  if (status !== scenario.exit) faults.push(`exit ${status}, expected ${scenario.exit}`);
  if (output.includes(SECRET)) faults.push('a secret was printed');
  if (/^\s+at .+:\d+:\d+\)?$/m.test(output)) faults.push('a stack trace was printed');
  faults.push(...leftovers(pid).map((name) => `left behind: ${name}`));
  return faults.length === 0
    ? []
    : [...faults, ...output.split('\n').slice(-30)].map((line) => `  # ${line}`);
}

/** Scratch folders carry the number of their process. */
function leftovers(pid: number | undefined): string[] {
  return ['/dev/shm', tmpdir()].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(`eos-gates-${pid}-`)) : [],
  );
}

function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
