import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT, gateNames } from '../../scripts/generate/rooms.js';
import { ownFiles } from './own-files.js';

/** A rule is two files by hand: shown for a new rule in every gate, in a copy of this repository. */
const NAME = 'made-by-the-test';
const DERIVED =
  /^(?:src\/generated\/|schemas\/|docs\/decisions\/README\.md$|README\.md$|actions\/[^/]+\/README\.md$)/;
const GENERATED_PART = /<!-- generated:[a-z-]+ -->[\s\S]*?<!-- \/generated -->/g;

let copy = '';

beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'eos-new-rule-'));
  for (const file of ownFiles()) {
    if (file.startsWith('dist/') || file.startsWith('examples/')) continue;
    mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(copy, file));
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  cpSync(path.join(ROOT, 'build'), path.join(copy, 'build'), { recursive: true });
  git('init', '--quiet');
  git('add', '--all', '--', '.', ':!node_modules');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '--message', 'copy');
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new:rule', () => {
  test('two files by hand for each rule, everything else is derived, and the cases of the page pass', () => {
    for (const gate of gateNames(copy)) {
      expect(newRule(`${gate}/${NAME}`)).toMatchObject({ status: 0 });
    }
    expect(changes()).toEqual(
      gateNames(copy)
        .flatMap((gate) => [`actions/${gate}/rules/${NAME}.md`, `actions/${gate}/rules/${NAME}.ts`])
        .toSorted(),
    );

    expect(node('build/scripts/generate.js')).toMatchObject({ status: 0 });
    const others = changes().filter((file) => !file.includes(`/rules/${NAME}.`));
    expect(others.filter((file) => !DERIVED.test(file))).toEqual([]);
    expect(others).toContain('src/generated/gates.ts');
    for (const file of others.filter((one) => one.endsWith('.md'))) {
      const before = git('show', `HEAD:${file}`).replaceAll(GENERATED_PART, '');
      expect(readFileSync(path.join(copy, file), 'utf8').replaceAll(GENERATED_PART, '')).toBe(before);
    }

    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'build/test/pages'];
    const { status, stderr } = node(...jest, '--testNamePattern', NAME);
    expect(stderr).toMatch(new RegExp(`${2 * gateNames(copy).length} passed`));
    expect(status).toBe(0);
    expect(node('node_modules/typescript/bin/tsc', '--noEmit')).toMatchObject({ status: 0, stdout: '' });
  }, 300_000);

  test.each([
    ['', 'one rule is wanted'],
    ['waivers/expired-waiver', 'actions/waivers/rules/expired-waiver.ts is there already'],
    ['waiver/expired', 'there is no gate "waiver" (did you mean "waivers"?)'],
    ['waivers/Bad_Name', '"Bad_Name" is no name for a rule'],
    ['waivers/../../outside', 'one rule is wanted'],
    ['waivers/', '"" is no name for a rule'],
  ])('refuses "%s" in plain words', (rule, words) => {
    const { status, stderr } = newRule(rule);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(status).toBe(2);
  });
});

function newRule(rule: string): ReturnType<typeof node> {
  return node('build/scripts/new-rule.js', ...(rule === '' ? [] : [rule]));
}

function node(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function changes(): string[] {
  return git('status', '--porcelain', '--untracked-files=all', '--', '.', ':!node_modules')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3))
    .toSorted();
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: copy, encoding: 'utf8' });
}
