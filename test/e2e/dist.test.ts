import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectValidReport } from '../support/report-schema.js';

/** What is committed in dist/, copied to a folder that knows nothing of ours: no node_modules, no package.json above it. */
let folder = '';
const at = (...parts: string[]): string => path.join(folder, ...parts);

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'eos dist ü '));
  cpSync('dist', at('dist'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GIT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
};

function run(args: readonly string[], env: Record<string, string> = {}, cwd = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...env },
  });
  return { status, stdout, stderr };
}

function repository(name: string, files: Readonly<Record<string, string>>): string {
  const root = at(name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

function git(root: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...GIT },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

const CODE = {
  'package.json': '{"name":"one"}\n',
  'src/a.ts': "import './b';\n",
  'src/b.ts': 'export {};\n',
};

describe('every action of dist runs to its end and says its verdict', () => {
  const stubs = readdirSync('dist').filter((name) => existsSync(`dist/${name}/index.js`));
  test('there is one for each', () =>
    expect(stubs).toEqual(expect.arrayContaining(['arch-lint', 'root', 'verdict', 'waivers'])));
  test.each(stubs)('%s', (name) => {
    const workspace = repository(`work-${name}`, CODE);
    const output = at(`output-${name}`);
    writeFileSync(output, '');
    const { stderr } = run([at('dist', name, 'index.js')], {
      GITHUB_OUTPUT: output,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: at(`temp-${name}`),
      INPUT_GATE: 'arch-lint',
      INPUT_COMMANDS: 'false',
    });
    expect(stderr).toBe('');
    expect(readFileSync(output, 'utf8')).toMatch(/^verdict<<\S+\n(passed|skipped|broken)\n/m);
  });
});

describe('the command line of dist', () => {
  test('check', () => {
    const root = repository('green', CODE);
    const { status, stdout } = run([at('dist/cli.js'), 'check', '--repo', root, '--format', 'json']);
    expect(status).toBe(0);
    expectValidReport(JSON.parse(stdout));
  });
  test('with a base in a real repository only what was added fails', () => {
    const root = repository('history', { ...CODE, 'src/a.ts': "import './old-sin';\n" });
    git(root, 'init', '-q', '-b', 'main');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'one');
    writeFileSync(path.join(root, 'src/c.ts'), "import './new-sin';\n");
    const { status, stdout } = run([
      at('dist/cli.js'),
      'arch-lint',
      '--repo',
      root,
      '--base',
      'main',
      '--format',
      'json',
    ]);
    const { findings } = JSON.parse(stdout) as { findings: { state: string; location: { file: string } }[] };
    expect([status, findings.map(({ state, location }) => `${state} ${location.file}`)]).toEqual([
      1,
      ['known src/a.ts', 'new src/c.ts'],
    ]);
  });
  test('a report cut off by a closed pipe is no crash', () => {
    const { status } = spawnSync('bash', [
      '-c',
      `"${process.execPath}" "${at('dist/cli.js')}" --help | head -1 >/dev/null; exit \${PIPESTATUS[0]}`,
    ]);
    expect(status).toBe(0);
  });
});

describe('bad input: plain words, the right exit code, no stack trace', () => {
  const bad = (
    name: string,
    files: Readonly<Record<string, string>>,
    prepare: (root: string) => void = () => {},
    args: string[] = [],
  ) => {
    const root = repository(name, files);
    prepare(root);
    const result = run([at('dist/cli.js'), 'check', '--repo', root, '--quiet', ...args]);
    expect(result.stdout + result.stderr).not.toMatch(/\n\s+at .*[:(]\d+:\d+/);
    return result;
  };
  test('no such folder', () => {
    const { status, stderr } = run([at('dist/cli.js'), 'check', '--repo', at('nowhere')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('there is no such file or folder')]);
  });
  test('broken package.json is named with its place', () => {
    const { stdout } = bad('broken-manifest', { ...CODE, 'package.json': '{"name": "one",,}\n' });
    expect(stdout).toContain('package.json');
  });
  test('broken tsconfig is named', () => {
    const { stdout } = bad(
      'broken-tsconfig',
      { ...CODE, 'src/a.ts': "import '@app/b';\n", 'tsconfig.json': '{"compilerOptions": {"paths": }\n' },
      () => {},
      ['--format', 'json'],
    );
    expect(stdout).toContain('tsconfig.json');
  });
  test('broken eos.yaml', () => {
    const { status, stderr } = bad('broken-policy', { ...CODE, 'eos.yaml': 'version: 1\n\tgates: {}\n' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^eos\.yaml:2:/)]);
  });
  test('invalid UTF-8 and a huge file are named, not dropped', () => {
    const { stdout } = bad(
      'bytes',
      CODE,
      (root) => {
        writeFileSync(path.join(root, 'src/latin.ts'), Buffer.from([0x22, 0xe9, 0x22]));
        writeFileSync(path.join(root, 'src/huge.ts'), Buffer.alloc(9 * 1024 * 1024, 0x20));
      },
      ['--format', 'json'],
    );
    const suite = JSON.parse(stdout) as {
      gates: { gate: string; notInspected: { what: string; why: string }[] }[];
    };
    const named = suite.gates.find(({ gate }) => gate === 'arch-lint')?.notInspected ?? [];
    expect(named).toContainEqual({ what: 'src/latin.ts', why: 'not valid UTF-8' });
    expect(named.find(({ what }) => what === 'src/huge.ts')?.why).toMatch(/bytes/);
  });
  test('odd names and links: nothing outside is read, links in a circle end', () => {
    const { status, stdout } = bad(
      'odd',
      {
        ...CODE,
        'src/with blank.ts': "import './b';\n",
        'src/-x.ts': '',
        "src/it's.ts": '',
        'src/ü\n.ts': '',
      },
      (root) => {
        writeFileSync(at('secret.ts'), "import './does-not-exist';\n");
        symlinkSync(at('secret.ts'), path.join(root, 'src/outside.ts'));
        symlinkSync('loop', path.join(root, 'loop'));
        symlinkSync('..', path.join(root, 'src/up'));
      },
    );
    expect(status).toBe(0);
    expect(stdout).not.toContain('does-not-exist');
  });
  test('a FIFO does not make it hang', () => {
    const { status } = bad(
      'fifo',
      CODE,
      (root) => void spawnSync('mkfifo', [path.join(root, 'src/pipe.ts')]),
    );
    expect(status).toBe(0);
  });
  test('an empty git repository without a commit', () => {
    const { status } = bad('unborn', CODE, (root) => void git(root, 'init', '-q'));
    expect(status).toBe(0);
    const asked = bad('unborn', CODE, () => {}, ['--base', 'main']);
    expect([asked.status, asked.stderr]).toEqual([2, expect.stringContaining('no commit')]);
  });
  test('a detached head and a shallow clone', () => {
    const root = repository('origin', CODE);
    git(root, 'init', '-q', '-b', 'main');
    for (const message of ['one', 'two', 'three']) git(root, 'commit', '-q', '--allow-empty', '-m', message);
    const first = git(root, 'rev-list', '--max-parents=0', 'HEAD');
    git(folder, 'clone', '-q', '--depth', '1', `file://${root}`, at('shallow'));
    git(at('shallow'), 'checkout', '-q', '--detach');
    writeFileSync(at('shallow', 'package.json'), '{"name":"x"}');
    writeFileSync(at('shallow', 'a.ts'), 'export {};\n');
    expect(run([at('dist/cli.js'), 'check', '--repo', at('shallow'), '--quiet']).status).toBe(0);
    const { status, stdout } = run([
      at('dist/cli.js'),
      'check',
      '--repo',
      at('shallow'),
      '--quiet',
      '--base',
      first,
    ]);
    expect([status, stdout]).toEqual([75, expect.stringContaining('fetch-depth: 0')]);
  });
  test('nothing is written into the repository', () => {
    const root = repository('untouched', CODE);
    const before = readdirSync(root, { recursive: true });
    run([at('dist/cli.js'), 'check', '--repo', root]);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });
});

test('the whole of dist stays below its budget of 2.5 MB', () => {
  const size = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  expect(size).toBeLessThan(2_500_000);
});
