import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { memoryScratch, nodeScratch } from '../../src/adapters/scratch/index.js';

describe.each([
  ['node', () => nodeScratch()],
  ['memory', () => memoryScratch()],
])('Scratch: %s', (_name, make) => {
  test('each folder is new, absolute, and can be removed twice', () => {
    const scratch = make();
    const [one, two] = [scratch.open(1), scratch.open(Number.MAX_SAFE_INTEGER)];
    expect(one.path).not.toBe(two.path);
    expect([one, two].every((folder) => path.isAbsolute(folder.path))).toBe(true);
    for (const folder of [one, two, one]) folder.remove();
  });
});

describe('nodeScratch', () => {
  test('removes what is inside', () => {
    const folder = nodeScratch().open(1);
    mkdirSync(path.join(folder.path, 'a/b'), { recursive: true });
    writeFileSync(path.join(folder.path, 'a/b/c'), 'x');
    folder.remove();
    expect(existsSync(folder.path)).toBe(false);
  });

  test('what still stands when the process ends goes with it', () => {
    const adapter = new URL('../../src/adapters/scratch/node-scratch.js', import.meta.url).href;
    const script = `import { nodeScratch } from '${adapter}'; console.log(nodeScratch().open(1).path); throw new Error('x');`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    const folder = run.stdout.trim();
    expect(path.isAbsolute(folder)).toBe(true);
    expect(existsSync(folder)).toBe(false);
  });
});
