import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Sandbox } from './sandbox.js';

let box: Sandbox;
afterEach(() => box.remove());

function history(): string {
  const commit = (branch: string, mark: number, from?: number): string =>
    `commit refs/heads/${branch}\nmark :${mark}\ncommitter t <t@example.invalid> ${mark} +0000\ndata 1\nx\n${from === undefined ? '' : `from :${from}\n`}\n`;
  const branch = Array.from({ length: 60 }, (_, index) => commit('feature', index + 2, index + 1));
  return [commit('main', 1), ...branch, commit('main', 62, 1)].join('');
}

/** An origin whose branch left main 60 commits ago, and a checkout of that branch at a depth. */
function checkout(depth: number | undefined): { base: string; fork: string } {
  box = new Sandbox();
  mkdirSync(path.join(box.folder, 'origin'));
  const git = (...args: string[]): string => box.git('origin', ...args);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  // One process for all commits: 1 is the fork, 2 to 61 are the branch, 62 is the base.
  box.fastImport('origin', history());
  const base = git('rev-parse', 'main');
  const fork = git('rev-parse', 'main^');
  const shallow = depth === undefined ? [] : [`--depth=${depth}`];
  box.git(
    '.',
    'clone',
    '--quiet',
    '--single-branch',
    '--branch',
    'feature',
    ...shallow,
    `file://${box.folder}/origin`,
    'clone',
  );
  return { base, fork };
}

const run = (base: string) => {
  // The script runs in `work`; a clone is moved there by name.
  return box.run('history.sh', {
    EOS_BASE: base,
    GIT_DIR: path.join(box.folder, 'clone/.git'),
    GIT_WORK_TREE: path.join(box.folder, 'clone'),
  });
};

describe('history.sh', () => {
  test.each([
    ['a shallow checkout', 1],
    ['a deeper one', 5],
    ['a whole one of the branch alone', undefined],
  ])('%s gets the base and the history that joins it', (_name, depth) => {
    const { base, fork } = checkout(depth);
    const { status, outputs, output } = run(base);
    expect(`${status} ${output}`).toMatch(/^0 /);
    expect(outputs).toBe(`base=${base}\n`);
    expect(box.git('clone', 'merge-base', base, 'HEAD')).toBe(fork);
  });

  test.each(['', '0'.repeat(40)])('no base (%j) is no fault', (base) => {
    checkout(1);
    expect(run(base)).toMatchObject({ status: 0, outputs: 'base=\n' });
  });

  test.each([
    ['main', 'is not a commit id'],
    ['--upload-pack=touch', 'is not a commit id'],
    ['b'.repeat(40), 'cannot be fetched'],
  ])('%s is refused in plain words', (base, message) => {
    checkout(1);
    const { status, output } = run(base);
    expect(status).toBe(1);
    expect(output).toContain('::error title=prepare::');
    expect(output).toContain(message);
  });

  test('outside of a checkout it says what is missing', () => {
    box = new Sandbox();
    expect(
      box.run('history.sh', { EOS_BASE: 'a'.repeat(40), GIT_CEILING_DIRECTORIES: box.folder }),
    ).toMatchObject({
      status: 1,
      output: expect.stringContaining('Put actions/checkout before'),
    });
  });

  test('the token is not stored', () => {
    const { base } = checkout(1);
    box.run('history.sh', {
      EOS_BASE: base,
      EOS_TOKEN: 'tok-en',
      GIT_DIR: path.join(box.folder, 'clone/.git'),
    });
    expect(box.git('clone', 'config', '--list')).not.toContain('extraheader');
  });
});
