import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/generate/rooms.js';
import type { SuiteReport } from '../../src/core/report/index.js';
import type { ShopFault } from './faults/index.js';
import { BREAKAGES, FAULTS, faultOf } from './faults/index.js';

/** examples/shop under the bundled program, as somebody who clones both would run it: green as it is, red for each seeded fault. */
const CLI = path.join(ROOT, 'dist/cli.js');
const NOT_COPIED = /(?:^|[/\\])(?:node_modules|dist)(?:[/\\]|$)|\.tsbuildinfo$/;

let shop = '';

beforeEach(() => {
  shop = mkdtempSync(path.join(os.tmpdir(), 'eos-shop-'));
  const source = path.join(ROOT, 'examples/shop');
  cpSync(source, shop, {
    recursive: true,
    filter: (file) => !NOT_COPIED.test(path.relative(source, file)),
  });
  git('init', '--quiet', '--initial-branch', 'main');
  commit('shop');
});

afterEach(() => rmSync(shop, { recursive: true, force: true }));

describe('examples/shop', () => {
  test('is green', () => {
    const { status, stdout } = gates('check', '--format', 'json');
    const report = JSON.parse(stdout) as SuiteReport;
    expect(report.gates.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report.verdict).toBe('passed');
    expect(report.gates.find(({ gate }) => gate === 'arch-lint')?.inspected).toMatchObject({ packages: 7 });
    expect(status).toBe(0);
  });

  test('gives the same bytes twice', () => {
    const seed = faultOf('a cycle of packages').edits;
    edit(seed);
    expect(gates('check', '--format', 'json').stdout).toBe(gates('check', '--format', 'json').stdout);
  });

  test('compiles, passes its own tests and keeps its own conventions', () => {
    linkPackages();
    expect(node('node_modules/typescript/bin/tsc', '-b')).toMatchObject({ status: 0, stdout: '' });
    const tests = ['apps', 'packages'].flatMap((group) =>
      readdirSync(path.join(shop, group)).flatMap((name) =>
        readdirSync(path.join(shop, group, name, '__tests__')).map(
          (file) => `${group}/${name}/__tests__/${file}`,
        ),
      ),
    );
    const { status, stdout } = node('--test', '--test-reporter=tap', ...tests);
    expect(stdout).toMatch(/^# pass [1-9]\d*$/m);
    expect(stdout).toMatch(/^# fail 0$/m);
    expect(status).toBe(0);
    expect(node('scripts/lint.mjs')).toMatchObject({ status: 0 });
    expect(node('scripts/generate.mjs', '--check')).toMatchObject({ status: 0 });
    expect(node('apps/admin/dist/main.js').stdout).toMatch(/^product,AT,DE,FR\n/);
  });
});

describe('new module in examples/shop', () => {
  test('is green at once, compiles, and passes its own test', () => {
    expect(gates('new', 'module', 'gift-cards', '--owner', '@acme/web').status).toBe(0);
    const { status, stdout } = gates('check', '--format', 'json');
    expect(active(stdout)).toEqual([]);
    expect(status).toBe(0);
    edit({
      'tsconfig.json': (text) =>
        text.replace(
          '{ "path": "packages/users" },',
          '{ "path": "packages/users" }, { "path": "packages/gift-cards" },',
        ),
    });
    linkPackages();
    expect(node('node_modules/typescript/bin/tsc', '-b')).toMatchObject({ status: 0, stdout: '' });
    const run = node('--test', '--test-reporter=tap', 'packages/gift-cards/__tests__/gift-cards.test.js');
    expect(run.stdout).toMatch(/^# pass 1$/m);
    expect(run.status).toBe(0);
    const prettier = path.join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
    expect(node(prettier, '--check', 'packages/gift-cards')).toMatchObject({ status: 0 });
  });
});

describe('examples/shop with a fault', () => {
  test.each(FAULTS)('$name', ({ edits, findings }) => {
    edit(edits);
    const { status, stdout } = gates('check', '--format', 'json');
    expect(active(stdout)).toEqual(findings.map(({ rule, at }) => `${rule} at ${at}`));
    expect(status).toBe(1);
  });

  test.each(BREAKAGES)('$name: exit 2 with its place', ({ edits, says }) => {
    edit(edits);
    const { status, stdout, stderr } = gates('check');
    expect(stdout).toBe('');
    expect(stderr.startsWith(says)).toBe(true);
    expect(stderr).toMatch(/^\S+:\d+:\d+: .+\n {2}→ .+\n$/);
    expect(status).toBe(2);
  });

  test('a change that loosens the policy is judged by the policy before it', () => {
    edit(faultOf('a relative import into another package').edits);
    edit({ 'eos.yaml': (text) => text.replace('preset: strict', 'preset: gradual') });
    const { status, stdout } = gates('check', '--base', 'main', '--format', 'json');
    expect(active(stdout)).toEqual([
      'arch-lint/no-cross-internals at apps/web/src/shelf-page.ts:1:1',
      'waivers/loosened-policy at eos.yaml:3:9',
      'waivers/loosened-policy at eos.yaml:9:5',
      'waivers/loosened-policy at eos.yaml:83:5',
      'waivers/loosened-policy at eos.yaml:90:5',
    ]);
    expect(status).toBe(1);
  });

  test('with a base and at stage ratchet, what was there before is known and only the new fault fails', () => {
    edit({ 'eos.yaml': (text) => text.replace('preset: strict', 'preset: recommended') });
    edit(faultOf('a relative import into another package').edits);
    commit('an old sin');
    expect(gates('check', '--base', 'main').status).toBe(0);
    edit(faultOf('an import that leads nowhere').edits);
    const { status, stdout } = gates('check', '--base', 'main', '--format', 'json');
    expect(active(stdout)).toEqual(['arch-lint/unresolvable-import at packages/cart/src/index.ts:1:1']);
    expect(status).toBe(1);
  });
});

function active(json: string): string[] {
  const { gates: reports } = JSON.parse(json) as SuiteReport;
  return reports
    .flatMap(({ findings }) => findings)
    .filter(({ state }) => state === 'new')
    .map(({ ruleId, location: { file, line, column } }) => `${ruleId} at ${file}:${line}:${column}`);
}

function edit(edits: ShopFault['edits']): void {
  for (const [file, change] of Object.entries(edits)) {
    const target = path.join(shop, file);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
    const after = change(before);
    if (after === before) throw new Error(`the edit of ${file} changes nothing: the shop has moved on`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, after);
  }
}

/** What `npm ci` would do for the shop's own packages; the tools are those of this repository. */
function linkPackages(): void {
  const modules = path.join(shop, 'node_modules');
  mkdirSync(path.join(modules, '@shop'), { recursive: true });
  for (const group of ['apps', 'packages']) {
    for (const name of readdirSync(path.join(shop, group)))
      symlinkSync(path.join(shop, group, name), path.join(modules, '@shop', name));
  }
  for (const tool of ['typescript', '@types', 'yaml'])
    symlinkSync(path.join(ROOT, 'node_modules', tool), path.join(modules, tool));
}

function gates(...args: string[]): ReturnType<typeof node> {
  return node(CLI, ...args, '--quiet');
}

function node(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: shop, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function commit(message: string): void {
  git('add', '--all');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '--message', message);
}

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: shop, stdio: ['ignore', 'ignore', 'inherit'] });
}
