import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../src/cli/run-cli.js';
import { memoryPlatform } from '../support/memory-platform.js';

type Files = Readonly<Record<string, string>>;

/** Two features; cart goes past the entry of billing in a way that can be repaired, and in one that cannot. */
const SHOP: Files = {
  'eos.yaml': 'version: 1\ngates:\n  arch-lint:\n    modules:\n      - match: src/{feature}\n',
  'package.json': '{"name":"web"}',
  'package-lock.json': '{"lockfileVersion":3}',
  'src/cart/index.ts':
    "\uFEFFimport { tax } from '../billing/tax';\r\nimport { rate } from '../billing/rate';\r\nexport default [tax, rate];\r\n",
  'src/cart/other.ts': "import { tax } from '../billing/tax';\nexport default tax;\n",
  'src/billing/index.ts': "export { tax } from './tax';\n",
  'src/billing/tax.ts': 'export const tax = 1;\n',
  'src/billing/rate.ts': 'export const rate = 1;\n',
};

async function fix(files: Files, ...args: string[]) {
  const platform = memoryPlatform({ files });
  const said = { out: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: () => {},
    width: 100,
    outIsTty: false,
  };
  const code = await runCli(['fix', ...args], terminal, () => platform);
  const disk = platform.open('.').files;
  const text = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(disk.read(path));
  const notes = platform.log.of('info').join('\n');
  return { code, out: said.out, notes, text };
}

describe('fix', () => {
  test('repairs what is safe, keeps BOM and line ends, leaves the rest', async () => {
    const { code, out, notes, text } = await fix(SHOP);
    expect(code).toBe(0);
    expect(text('src/cart/index.ts')).toBe(
      SHOP['src/cart/index.ts']?.replace('../billing/tax', '../billing'),
    );
    expect(text('src/cart/other.ts')).toContain("from '../billing';");
    expect(out).toContain("-import { tax } from '../billing/tax';\n+import { tax } from '../billing';\n");
    expect(notes).toContain('fixed 2 findings in 2 files. Undo:');
  });
  test('a dry run prints the patch and changes nothing', async () => {
    const { out, notes, text } = await fix(SHOP, '--dry-run');
    expect(out).toContain('+++ b/src/cart/index.ts');
    expect(notes).toContain('would fix 2 findings in 2 files');
    expect(text('src/cart/index.ts')).toBe(SHOP['src/cart/index.ts']);
  });
  test('only where it is asked to', async () => {
    const { text } = await fix(SHOP, './src/cart/other.ts');
    expect([text('src/cart/index.ts'), text('src/cart/other.ts')]).toEqual([
      SHOP['src/cart/index.ts'],
      expect.stringContaining("'../billing';"),
    ]);
    expect((await fix(SHOP, '--only', 'package-cycle')).notes).toContain('nothing to fix');
  });
  test('what is unsafe needs to be asked for', async () => {
    const passedOn = {
      ...SHOP,
      'src/billing/index.ts': "import { tax } from './tax';\nexport { tax };\n",
    };
    const safe = await fix(passedOn);
    expect(safe.notes).toContain(
      '2 more findings could be fixed with a look: eos-gates fix --unsafe --dry-run',
    );
    expect(safe.text('src/cart/other.ts')).toBe(SHOP['src/cart/other.ts']);
    expect((await fix(passedOn, '--unsafe')).text('src/cart/other.ts')).toContain("from '../billing';");
  });
  test('a fix that would close a circle of files is refused, also when it is asked for', async () => {
    const circle = {
      ...SHOP,
      'src/billing/index.ts': "import '../cart/other';\nexport { tax } from './tax';\n",
    };
    const safe = await fix(circle);
    expect(safe.notes).toContain('1 more finding could be fixed with a look');
    const unsafe = await fix(circle, '--unsafe');
    expect(unsafe.notes).toContain(
      'not fixed: src/cart/other.ts:1 arch-lint/module-entry-bypassed: it would bring arch-lint/import-cycle',
    );
    expect(unsafe.text('src/cart/other.ts')).toBe(SHOP['src/cart/other.ts']);
  });
  test('a fix that would bring another finding is refused, the others are made', async () => {
    const server = {
      ...SHOP,
      'src/billing/index.ts': "import 'server-only';\nexport { tax } from './tax';\n",
      'package.json': '{"name":"web","dependencies":{"server-only":"1"}}',
      'src/cart/other.ts': `'use client';\n${SHOP['src/cart/other.ts']}`,
    };
    const { code, notes, text } = await fix(server);
    expect(code).toBe(1);
    expect(notes).toContain(
      'not fixed: src/cart/other.ts:2 arch-lint/module-entry-bypassed: it would bring arch-lint/server-code-in-client at src/cart/other.ts:2',
    );
    expect(text('src/cart/other.ts')).toBe(server['src/cart/other.ts']);
    expect(text('src/cart/index.ts')).toContain("from '../billing';");
  });
  test('what somebody has excused for a while is left alone', async () => {
    const waivers =
      "version: 1\nwaivers:\n  - { id: w, rule: arch-lint/module-entry-bypassed, match: { file: 'src/cart/other.ts' }, reason: it moves with the rewrite, owner: '@a/b', until: '2026-06-30' }\n";
    const { text } = await fix({ ...SHOP, '.eos/waivers.yaml': waivers });
    expect(text('src/cart/other.ts')).toBe(SHOP['src/cart/other.ts']);
  });
  test.each([
    [['--safe', '--unsafe'], 'not both'],
    [['--head', 'main'], 'takes no --head'],
    [['src/nowhere'], 'there is no file "src/nowhere"'],
  ])('misuse: %j', async (args, what) => {
    const platform = memoryPlatform({ files: SHOP });
    let err = '';
    const terminal = {
      out: () => {},
      err: (text: string) => void (err += text),
      width: 100,
      outIsTty: false,
    };
    expect([await runCli(['fix', ...args], terminal, () => platform), err]).toEqual([
      2,
      expect.stringContaining(what),
    ]);
  });
});
