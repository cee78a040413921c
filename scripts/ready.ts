import { spawnSync } from 'node:child_process';
import { ROOT } from './generate/rooms.js';

/**
 * `npm run ready`: everything a pull request is asked, in the order in which one step feeds the next. The bundle comes before the
 * tests, because some of them run it and would otherwise judge yesterday's.
 */
const STEPS: readonly (readonly [name: string, command: string])[] = [
  ['generated files', 'npm run --silent generate'],
  ['format', 'npm run --silent format'],
  ['lint', 'npm run --silent lint'],
  ['types', 'npm run --silent types'],
  ['bundle', 'npm run --silent bundle'],
  ['tests', 'npm test --silent'],
  ['own gates', 'npm run --silent gates'],
];

process.exitCode = ready();

function ready(): number {
  for (const [name, command] of STEPS) {
    const began = Date.now();
    process.stderr.write(`\n── ${name}: ${command}\n`);
    const [program = '', ...args] = command.split(' ');
    const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) {
      const how = error === undefined ? `exit ${status ?? 'by signal'}` : error.message;
      process.stderr.write(`\nNot ready: ${name} failed (${how}).\nRepair it and try again:  ${command}\n`);
      return 1;
    }
    process.stderr.write(`   ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  }
  return treeIsClean();
}

/** What the steps above have rewritten belongs into the same commit as what caused it. */
function treeIsClean(): number {
  const { stdout, status } = spawnSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write('\nNot ready: git cannot say whether the tree is clean.\nTry:  git status\n');
    return 1;
  }
  if (stdout === '') {
    process.stderr.write('\nReady: every step passed and the tree is clean.\n');
    return 0;
  }
  process.stderr.write(
    `\nEvery step passed, but the tree is not clean:\n${stdout}Review and commit this, then you are ready:  git add --all && git commit\n`,
  );
  return 1;
}
