import { afterEach, describe, expect, test } from '@jest/globals';
import { Sandbox } from './sandbox.js';

let box: Sandbox;
afterEach(() => box.remove());

const needs = (extra = {}) => JSON.stringify({ name: 'x', dependencies: { a: '1' }, ...extra });
const MANAGERS = ['npm', 'pnpm', 'yarn', 'bun'];

function install(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  box = new Sandbox(files);
  for (const manager of MANAGERS) box.program(manager, ['YARN_ENABLE_SCRIPTS', 'npm_config_cache']);
  box.program('corepack');
  return box.run('install.sh', { EOS_INSTALL: 'true', ...env });
}

describe('install.sh', () => {
  test.each([
    [
      'npm',
      { 'package.json': needs(), 'package-lock.json': '{}' },
      'npm: ci --no-audit --no-fund --ignore-scripts',
    ],
    [
      'pnpm',
      { 'package.json': needs(), 'pnpm-lock.yaml': '' },
      'pnpm: install --frozen-lockfile --ignore-scripts',
    ],
    ['bun', { 'package.json': needs(), 'bun.lock': '' }, 'bun: install --frozen-lockfile --ignore-scripts'],
    [
      'yarn 1',
      { 'package.json': needs(), 'yarn.lock': '' },
      'yarn: install --frozen-lockfile --non-interactive --ignore-scripts',
    ],
    [
      'yarn 4 by packageManager',
      { 'package.json': needs({ packageManager: 'yarn@4.1.0' }), 'yarn.lock': '' },
      'yarn: install --immutable YARN_ENABLE_SCRIPTS=false',
    ],
    [
      'yarn 4 by its settings',
      { 'package.json': needs(), 'yarn.lock': '', '.yarnrc.yml': '' },
      'yarn: install --immutable YARN_ENABLE_SCRIPTS=false',
    ],
  ])('%s: exactly the lockfile, no install scripts', (_name, files, called) => {
    const { status, output } = install(files as unknown as Record<string, string>);
    expect(`${status} ${output}`).toContain(called);
    expect(status).toBe(0);
  });

  test('install scripts when they are asked for', () => {
    const { output } = install(
      { 'package.json': needs(), 'package-lock.json': '{}' },
      { EOS_SCRIPTS: 'true', EOS_CACHE: '/c' },
    );
    expect(output).toContain('npm: ci --no-audit --no-fund ');
    expect(output).toContain('npm_config_cache=/c');
  });

  test('tells the package manager and installs nothing unless it is asked to', () => {
    const { output, outputs } = install(
      { 'package.json': needs(), 'pnpm-lock.yaml': '' },
      { EOS_INSTALL: 'false' },
    );
    expect([outputs, output]).toEqual(['package-manager=pnpm\n', '']);
  });

  test.each([
    ['no package.json', {}],
    ['no dependencies', { 'package.json': '{}' }],
  ])('%s: nothing to do', (_name, files) => {
    const { status, output } = install(files as Record<string, string>);
    expect([status, output.includes('nothing to install')]).toEqual([0, true]);
  });

  test.each([
    ['no lockfile', { 'package.json': needs() }, 'No lockfile beside package.json'],
    [
      'two lockfiles',
      { 'package.json': needs(), 'yarn.lock': '', 'package-lock.json': '{}' },
      'Lockfiles of two package managers',
    ],
    ['a broken package.json', { 'package.json': '{', 'package-lock.json': '{}' }, 'cannot be read as JSON'],
  ])('%s is refused in plain words', (_name, files, message) => {
    const { status, output } = install(files as unknown as Record<string, string>);
    expect(status).toBe(1);
    expect(output).toContain('::error title=prepare::');
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('a folder that is not there', () => {
    expect(install({}, { EOS_DIRECTORY: 'no such' }).output).toContain('There is no folder no such.');
  });
});
