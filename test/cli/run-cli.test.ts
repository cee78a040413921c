import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../src/cli/run-cli.js';
import type { MemoryWorld } from '../support/memory-platform.js';
import { memoryPlatform } from '../support/memory-platform.js';
import { expectValidReport } from '../support/report-schema.js';

/** A small workspace whose app reaches into a package. */
const CROSSING: Readonly<Record<string, string>> = {
  'package.json': '{"private":true,"workspaces":["packages/*","apps/*"]}',
  'package-lock.json': '{"lockfileVersion":3}',
  'packages/a/package.json': '{"name":"@x/a","exports":"./src/index.ts"}',
  'packages/a/src/index.ts': 'export const a = 1;\n',
  'packages/a/src/inner.ts': 'export const inner = 1;\n',
  'apps/web/package.json': '{"name":"web","dependencies":{"@x/a":"*"}}',
  'apps/web/src/main.ts':
    "import { a } from '@x/a';\nimport { inner } from '../../../packages/a/src/inner';\nexport default [a, inner];\n",
};
const CLEAN = { ...CROSSING, 'apps/web/src/main.ts': "import { a } from '@x/a';\nexport default a;\n" };

async function cli(
  args: string[],
  files: Readonly<Record<string, string>> = CLEAN,
  world: Partial<MemoryWorld> = {},
) {
  const platform = memoryPlatform({ files, ...world });
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    width: 100,
    outIsTty: false,
  };
  const code = await runCli(args, terminal, () => platform);
  return { code, ...said, platform };
}

describe('misuse ends with 2, one line that says what, and where to look', () => {
  test.each([
    [['chek'], 'unknown command or gate "chek" (did you mean "check"?)'],
    [['arch-lnt'], 'unknown command or gate "arch-lnt" (did you mean "arch-lint"?)'],
    [['check', '--formt', 'json'], 'unknown option "--formt" (did you mean "--format"?)'],
    [
      ['check', '--format', 'jsn'],
      '--format must be terminal, json, sarif, junit, markdown, html, not "jsn" (did you mean "json"?)',
    ],
    [['check', '--base'], '--base needs a value'],
    [['check', '--base', '--quiet'], '--base needs a value, not "--quiet"'],
    [['check', '--quiet=yes'], '--quiet takes no value'],
    [['check', '--base', 'a', '--base', 'b'], '--base was given twice'],
    [['check', 'src'], 'check takes no "src"'],
    [['arch-lint', 'src'], 'arch-lint takes no "src"'],
    [
      ['check', '--only', 'no-cross-internal'],
      'there is no rule "no-cross-internal" (did you mean "no-cross-internals"?)',
    ],
    [['explain', 'arch-lint/no-cros'], 'there is no rule "arch-lint/no-cros"'],
    [['check', '--base', 'main'], '--base and --head need a git repository'],
    [['baseline', 'creat'], 'baseline knows no "creat" (did you mean "create"?)'],
    [['baseline', 'create', 'waivers'], 'there is no baseline for "waivers"'],
    [['new'], 'new needs to know what'],
    [['new', 'modul'], 'new knows no "modul" (did you mean "module"?)'],
    [['new', 'module'], 'new module needs a name or a path'],
    [['new', 'module', 'a', 'b'], 'new module takes no "b"'],
    [['new', 'module', '../a'], '"../a" is no name or path for a module'],
    [['new', 'module', '/a'], '"/a" is no name or path for a module'],
    [['new', 'module', '.git/hooks'], '".git/hooks" is no name or path for a module'],
    [['new', 'module', 'a'], 'packages/a is there already'],
    [['new', 'module', 'b', '--owner', 'me'], '"me" is no owner'],
    [['act', 'pul_request'], 'act takes no "pul_request" (did you mean "pull_request"?)'],
    [['act', 'push', 'now'], 'act takes no "now"'],
    [['act', '--local', 'a/b'], '--local "a/b" is not owner/name@ref=FOLDER'],
    [['act'], 'act needs a git repository'],
    [['--nope'], 'unknown option "--nope"'],
  ])('%j', async (args, what) => {
    const { code, out, err } = await cli(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(what);
    expect(err).toContain('→');
    expect(err).not.toMatch(/\bat .*:\d+:\d+\)/);
  });
});

describe('check and one gate', () => {
  test('clean: exit 0', async () => {
    const { code, out } = await cli(['check']);
    expect([code, out]).toEqual([0, expect.stringContaining('PASSED')]);
  });
  test('a crossing: exit 1 with file, line and what to do', async () => {
    const { code, out } = await cli(['check'], CROSSING);
    expect(code).toBe(1);
    expect(out).toContain('apps/web/src/main.ts:2:');
    expect(out).toContain('arch-lint/no-cross-internals');
  });
  test('json is valid, alone on standard output, and the same twice', async () => {
    const first = await cli(['check', '--format', 'json'], CROSSING);
    const second = await cli(['check', '--format', 'json'], CROSSING);
    expect(first.out).toBe(second.out);
    const suite = JSON.parse(first.out) as { gates: { gate: string; findings: { ruleId: string }[] }[] };
    expectValidReport(suite);
    expect(suite.gates.find((one) => one.gate === 'arch-lint')?.findings.map((f) => f.ruleId)).toEqual([
      'arch-lint/no-cross-internals',
    ]);
  });
  test.each(['sarif', 'junit', 'markdown', 'html'])('%s goes to a file when asked', async (format) => {
    const { out, platform } = await cli(['arch-lint', '--format', format, '--out', 'r.out'], CROSSING);
    expect(out).toBe('');
    expect(platform.written.get('r.out')).toContain('no-cross-internals');
  });
  test('--only leaves the other rules and gates out', async () => {
    expect((await cli(['check', '--only', 'package-cycle'], CROSSING)).code).toBe(0);
    expect((await cli(['check', '--only', 'arch-lint/no-cross-internals'], CROSSING)).code).toBe(1);
  });
  test('with a base only what was added fails', async () => {
    const repository = {
      commits: { one: { files: CROSSING }, two: { files: CLEAN } },
      branches: { main: 'one', clean: 'two' },
    };
    expect((await cli(['check', '--base', 'main'], CROSSING, { repository })).code).toBe(0);
    const { code, out } = await cli(['arch-lint', '--base', 'main', '--format', 'json'], CROSSING, {
      repository,
    });
    const { findings } = JSON.parse(out) as { findings: { state: string }[] };
    expect([code, findings.map((f) => f.state)]).toEqual([0, ['known']]);
    const cleaned = { ...repository, commits: { one: { files: CLEAN } }, branches: { main: 'one' } };
    expect((await cli(['check', '--base', 'main'], CROSSING, { repository: cleaned })).code).toBe(1);
  });
  test('an empty repository: nothing was inspected', async () =>
    expect((await cli(['check'], {})).code).toBe(3));
  test('a broken policy is broken, with its place', async () => {
    const { code, err } = await cli(['check'], {
      ...CLEAN,
      'eos.yaml': 'version: 1\ngates:\n  arch-lint:\n    stag: off\n',
    });
    expect(code).toBe(2);
    expect(
      err +
        (await cli(['check'], { ...CLEAN, 'eos.yaml': 'version: 1\ngates:\n  arch-lint:\n    stag: off\n' }))
          .out,
    ).toContain('eos.yaml:4:5: unknown key "stag" (did you mean "stage"?)');
  });
  test('the merged verdict of report files', async () => {
    const red = (await cli(['arch-lint', '--format', 'json'], CROSSING)).out;
    const green = (await cli(['arch-lint', '--format', 'json'], CLEAN)).out;
    expect((await cli(['verdict', 'g.json'], {}, { named: { 'g.json': green } })).code).toBe(0);
    expect((await cli(['verdict', 'r.json'], {}, { named: { 'r.json': red } })).code).toBe(1);
    expect(
      (
        await cli(
          ['verdict', 'g.json', '--expected', 'arch-lint: auto', '--expected', 'waivers: auto'],
          {},
          { named: { 'g.json': green } },
        )
      ).code,
    ).toBe(1);
    const broken = await cli(['verdict', 'x.json'], {}, { named: { 'x.json': '{}' } });
    expect([broken.code, broken.out + broken.err]).toEqual([2, expect.stringContaining('x.json')]);
  });
});

describe('baseline and waivers from the command line', () => {
  test('create makes day one green, prune takes out what was repaired', async () => {
    const created = await cli(['baseline', 'create', 'arch-lint'], CROSSING);
    expect(created.code).toBe(0);
    const read = (platform: typeof created.platform, path: string): string =>
      new TextDecoder().decode(platform.open('.').files.read(path));
    const path = '.eos/baseline/arch-lint.yaml';
    const text = read(created.platform, path);
    expect((await cli(['check'], { ...CROSSING, [path]: text })).code).toBe(0);
    expect((await cli(['check'], { ...CLEAN, [path]: text })).code).toBe(1);
    expect((await cli(['baseline', 'stats'], { ...CROSSING, [path]: text })).out).toContain(
      '1  arch-lint/no-cross-internals',
    );
    expect((await cli(['baseline', 'create', 'arch-lint'], { ...CROSSING, [path]: text })).err).toContain(
      'is there already',
    );
    const pruned = await cli(['baseline', 'prune', 'arch-lint'], { ...CLEAN, [path]: text });
    expect(pruned.platform.open('.').files.kind(path)).toBe('missing');
  });

  const waive = [
    'waive',
    'arch-lint/no-cross-internals',
    '--file',
    'apps/web/**',
    '--reason',
    'moves soon',
    '--owner',
    '@web',
    '--until',
    '2026-08-01',
  ];
  test('waive writes a waiver that counts, and takes it back', async () => {
    const { code, platform } = await cli(waive, CROSSING);
    expect(code).toBe(0);
    const text = new TextDecoder().decode(platform.open('.').files.read('.eos/waivers.yaml'));
    const waived = { ...CROSSING, '.eos/waivers.yaml': text };
    expect((await cli(['check'], waived)).code).toBe(0);
    const back = await cli(['waive', '--remove', 'arch-lint-no-cross-internals-2026-08-01'], waived);
    expect(back.code).toBe(0);
    expect((await cli(['waive', '--remove', 'nothing'], waived)).err).toContain(
      'there is no waiver "nothing"',
    );
  });
  test.each([
    [waive.filter((_, i) => i < 8), 'waive needs --until'],
    [[...waive.slice(0, -1), '2026-05-31'], 'is over'],
    [[...waive.slice(0, -1), '2027-08-01'], '180 are allowed'],
    [[...waive.slice(0, -1), 'soon'], 'is no date'],
    [
      ['waive', 'arch-lint/no-cros-internals', ...waive.slice(2)],
      'did you mean "arch-lint/no-cross-internals"',
    ],
    [[...waive.slice(0, 2), ...waive.slice(4)], 'needs --file or --key'],
  ])('waive refuses %j', async (args, what) => {
    const { code, err } = await cli(args, CROSSING);
    expect([code, err]).toEqual([2, expect.stringContaining(what)]);
  });
});

describe('help', () => {
  test.each([
    ['--help'],
    ['check', '--help'],
    ['arch-lint', '--help'],
    ['verdict', '-h'],
    ['baseline', '--help'],
  ])('%s %s', async (...args) => {
    const { code, out } = await cli(args.filter((arg): arg is string => arg !== undefined));
    expect([code, out]).toEqual([0, expect.stringContaining('Usage: eos-gates')]);
  });
  test('--version', async () => expect((await cli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/));
  test('explain prints the page without its cases', async () => {
    const { out } = await cli(['explain', 'arch-lint/no-cross-internals']);
    expect(out).toContain('Why it matters');
    expect(out).toContain('Clauses: ARC-5');
    expect(out).not.toContain('```');
  });
  test('doctor says what there is', async () => {
    const { code, out } = await cli(['doctor'], CLEAN);
    expect(code).toBe(0);
    expect(out).toContain('npm');
    expect(out).toContain('2 packages');
  });
});
