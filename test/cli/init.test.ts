import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { runCli } from '../../src/cli/run-cli.js';
import type { MemoryWorld } from '../support/memory-platform.js';
import { memoryPlatform } from '../support/memory-platform.js';

type Files = Readonly<Record<string, string>>;

/** A workspace with an old sin: an application reaches into a package. */
const OLD: Files = {
  'package.json': '{"private":true,"workspaces":["packages/*","apps/*"]}',
  'package-lock.json': '{"lockfileVersion":3}',
  'packages/a/package.json': '{"name":"@x/a","exports":"./index.ts"}',
  'packages/a/index.ts': 'export const a = 1;\n',
  'packages/a/inner.ts': 'export const inner = 1;\n',
  'apps/web/package.json': '{"name":"web","dependencies":{"@x/a":"*"}}',
  'apps/web/main.ts': "import { inner } from '../../packages/a/inner';\nexport default inner;\n",
};

async function run(files: Files, args: readonly string[], world: Partial<MemoryWorld> = {}) {
  const platform = memoryPlatform({ files, ...world });
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    width: 100,
    outIsTty: false,
  };
  const code = await runCli([...args], terminal, () => platform);
  const disk = platform.open('.').files;
  const after = Object.fromEntries(
    disk.list().map((path) => [path, new TextDecoder().decode(disk.read(path))]),
  );
  const notes = [...platform.log.of('info'), ...platform.log.of('warn')].join('\n');
  return { code, ...said, notes, after };
}

describe('init', () => {
  test('on an old repository, check is green afterwards, and what is new still fails', async () => {
    expect((await run(OLD, ['check'])).code).toBe(1);
    const { code, notes, after } = await run(OLD, ['init']);
    expect([code, notes]).toEqual([0, expect.stringContaining('check is green now')]);
    expect(after['.eos/baseline/arch-lint.yaml']).toContain(
      'apps/web/main.ts:\n    - no-cross-internals web → @x/a (inner)\n',
    );
    expect((await run(after, ['check'])).code).toBe(0);
    const worse = {
      ...after,
      'apps/web/more.ts': "import { b } from '../../packages/a/inner';\nexport default b;\n",
    };
    expect((await run(worse, ['check'])).code).toBe(1);
  });
  test('the pull request that brings it is green as well, and cannot bring a new sin along', async () => {
    const { after } = await run(OLD, ['init']);
    const repository = { commits: { one: { files: OLD } }, branches: { main: 'one' } };
    expect((await run(after, ['check', '--base', 'main'], { repository })).code).toBe(0);
    const worse = {
      ...after,
      'apps/web/more.ts': "import { b } from '../../packages/a/inner';\nexport default b;\n",
      '.eos/baseline/arch-lint.yaml': `${after['.eos/baseline/arch-lint.yaml']}  apps/web/more.ts:\n    - no-cross-internals web → @x/a (b)\n`,
    };
    const { code, out } = await run(worse, ['check', '--base', 'main'], { repository });
    expect(code).toBe(1);
    expect(out).toContain('waivers/grown-baseline');
    expect(out).toContain('arch-lint/no-cross-internals');
  });
  test('a dry run prints and writes nothing', async () => {
    const { code, out, after } = await run(OLD, ['init', '--dry-run', '--workflow', 'org/eos-gates@v1']);
    expect([code, after]).toEqual([0, OLD]);
    expect(out).toContain('==> eos.yaml\n# What the gates');
    expect(out).toContain('==> .eos/baseline/arch-lint.yaml: 1 finding of today\n');
    expect(out).toContain('uses: org/eos-gates/.github/workflows/pr-gates.yml@v1');
  });
  test('a second time there is nothing to do', async () => {
    const { after } = await run(OLD, ['init']);
    const again = await run(after, ['init']);
    expect([again.code, again.after]).toEqual([0, after]);
    expect(again.notes).toContain('nothing to do');
  });
  test('an eos.yaml that is there gets what it lacks; workflow and baseline that are there stay', async () => {
    const files = {
      ...OLD,
      'eos.yaml': '# Ours.\nversion: 1\npreset: gradual\n',
      '.github/workflows/gates.yml': 'name: ours\n',
    };
    const { code, notes, after } = await run(files, ['init', '--workflow', 'org/eos-gates@v1']);
    expect(code).toBe(0);
    expect(after['eos.yaml']).toMatch(/^# Ours\.\nversion: 1\npreset: gradual\ngates:\n {2}arch-lint:\n/);
    expect(parse(after['eos.yaml'] ?? '')).toHaveProperty('gates.arch-lint.layers');
    expect(after['.github/workflows/gates.yml']).toBe('name: ours\n');
    expect(notes).toContain('.github/workflows/gates.yml is there already and stays as it is');
  });
  test('under a strict policy the baseline does not help, and that is said', async () => {
    const { code, notes } = await run({ ...OLD, 'eos.yaml': 'version: 1\npreset: strict\n' }, ['init']);
    expect([code, notes]).toEqual([
      1,
      expect.stringContaining('check is not green: arch-lint, module-shape failed'),
    ]);
  });
  test.each([
    [['init', 'here'], 'init takes no "here"'],
    [['init', '--base', 'main'], 'init takes no --base'],
    [['init', '--workflow', 'v1'], '--workflow "v1" is not OWNER/REPO@REF'],
  ])('misuse: %j', async (args, what) => {
    const { code, err, after } = await run(OLD, args);
    expect([code, after]).toEqual([2, OLD]);
    expect(err).toContain(what);
  });
  test('a broken eos.yaml is not touched', async () => {
    const files = { ...OLD, 'eos.yaml': 'version: 1\ngates: [\n' };
    const { code, err, after } = await run(files, ['init']);
    expect([code, after]).toEqual([2, files]);
    expect(err).toMatch(/^eos\.yaml:\d+:\d+: /);
  });
});
