import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scenarios } from './e2e/act-scenarios.js';
import type { Scenario } from './e2e/act-scenarios.js';
import { ForeignRepository } from './e2e/foreign-repository.js';
import { obtainAct } from './e2e/obtain-act.js';

/**
 * `npm run e2e:act`: exports a release, makes a foreign repository, and runs its workflow under the real act through the
 * bundled command line, once for each scenario.
 */
const ROOT = process.cwd();
const CLI = path.join(ROOT, 'dist', 'cli.js');
const NODE = process.execPath;

process.exitCode = main();

function main(): number {
  const work = mkdtempSync(path.join(tmpdir(), 'eos-e2e-act-'));
  try {
    if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: npm run bundle');
    const act = obtainAct(ROOT);
    const releases = exportReleases(work);
    const repository = new ForeignRepository(path.join(work, 'foreign'));
    let failed = 0;
    for (const scenario of scenarios) {
      repository.change(scenario.files);
      const started = performance.now();
      const faults = check(scenario, repository.folder, releases[scenario.release ?? 'whole'], act);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      print(`${faults.length === 0 ? 'ok' : 'not ok'} - ${scenario.name} (${seconds} s)`, ...faults);
      if (faults.length > 0) failed++;
    }
    print(`${scenarios.length - failed} passed, ${failed} failed`);
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
function check(scenario: Scenario, folder: string, release: string, act: string): string[] {
  const before = leftovers();
  const { status, stdout, stderr } = spawnSync(
    NODE,
    [CLI, 'act', 'pull_request', '--repo', folder, '--base', 'main', '--release', release, '--act', act],
    // A foreign folder, and a secret that no step may see.
    {
      cwd: tmpdir(),
      encoding: 'utf8',
      timeout: 5 * 60_000,
      env: { ...process.env, EOS_E2E_TOKEN: 'do-not-print-me' },
    },
  );
  const output = `${stdout}\n${stderr}`;
  const faults = scenario.says
    .filter((text) => !output.includes(text))
    .map((text) => `does not say: ${text}`);
  if (status !== scenario.exit) faults.push(`exit ${status}, expected ${scenario.exit}`);
  if (output.includes('do-not-print-me')) faults.push('a secret was printed');
  if (/^\s+at .+:\d+:\d+\)?$/m.test(output)) faults.push('a stack trace was printed');
  const left = leftovers().filter((name) => !before.includes(name));
  if (left.length > 0) faults.push(`left behind: ${left.join(', ')}`);
  return faults.length === 0
    ? []
    : [...faults, ...output.split('\n').slice(-30)].map((line) => `  # ${line}`);
}

function leftovers(): string[] {
  return ['/dev/shm', tmpdir()].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('eos-gates-')) : [],
  );
}

function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
