import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../src/cli/run-cli.js';
import { memoryPlatform } from '../support/memory-platform.js';

const MODULES = '    modules:\n      - match: src/{feature}\n';
const FILES = {
  'package.json': '{"name":"web"}',
  'package-lock.json': '{"lockfileVersion":3}',
  'src/cart/index.ts': 'export const cart = 1;\n',
  'src/billing/index.ts': 'export const billing = 1;\n',
};

async function run(settings: string, ...args: string[]) {
  const policy = `version: 1\ngates:\n  arch-lint:\n${MODULES}${settings}  module-shape: { stage: off }\n`;
  const platform = memoryPlatform({ files: { ...FILES, 'eos.yaml': policy } });
  let out = '';
  const terminal = { out: (text: string) => void (out += text), err: () => {}, width: 100, outIsTty: false };
  const code = await runCli(args, terminal, () => platform);
  return { code, out, notes: platform.log.of('info').join('\n') };
}

describe('the self-test of arch-lint', () => {
  const idle =
    "    deny:\n      - { from: cart, to: '!billing' }\n    rules: { pattern-matches-nothing: 'off' }\n";
  const biting = '    deny:\n      - { from: cart, to: billing }\n';

  test('on the command line: says which rules bite, and fails for one that does not', async () => {
    const good = await run(biting, 'arch-lint', '--self-test');
    expect([good.code, good.notes]).toEqual([
      0,
      expect.stringContaining('✔ bites          dependency-not-allowed (deny.0): cart imports billing'),
    ]);
    const bad = await run(idle, 'arch-lint', '--self-test');
    expect([bad.code, bad.out]).toEqual([1, expect.stringContaining('arch-lint/toothless-rule')]);
    expect(bad.out).toContain('eos.yaml:7:9');
    expect((await run(idle, 'arch-lint')).code).toBe(0);
  });
  test('as a setting it is part of every check', async () => {
    expect((await run(`    selfTest: true\n${biting}`, 'check')).code).toBe(0);
    expect((await run(`    selfTest: true\n${idle}`, 'check')).code).toBe(1);
  });
});
