import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../actions/arch-lint/collect/evaluate.js';
import { nodeExec } from '../../src/adapters/exec/index.js';
import { nodeScratch } from '../../src/adapters/scratch/index.js';
import { memoryTree } from '../../src/core/tree/index.js';

/** Configurations that are code, run for real: what they give, and what they cannot do. */
function run(files: Record<string, string>, file = '.dependency-cruiser.js'): ReturnType<typeof evaluate> {
  const writeNamed = (to: string, text: string): void => {
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, text);
  };
  return evaluate({ exec: nodeExec(), scratch: nodeScratch(), writeNamed }, memoryTree(files), file);
}

describe('what it gives', () => {
  test('CommonJS with imports, JSON, regular expressions and words of its own on standard output', async () => {
    const files = {
      '.dependency-cruiser.js': `
        console.log('eos-gates-value:{}');
        const { base } = require('./config/base');
        const { version } = require('./package.json');
        module.exports = { forbidden: [{ ...base, comment: version, from: { path: /^src\\/(?:a|b)/ } }] };
      `,
      'config/base.js': "exports.base = { name: 'base', to: require('./to.json') };",
      'config/to.json': '{ "path": "x" }',
      'package.json': '{ "version": "1.2.3" }',
    };
    expect(await run(files)).toEqual({
      ok: true,
      value: {
        forbidden: [
          { name: 'base', to: { path: 'x' }, comment: '1.2.3', from: { path: String.raw`^src\/(?:a|b)` } },
        ],
      },
    });
  });

  test('an ES module where package.json says so, also in a folder of its own', async () => {
    const files = {
      'web/package.json': '{ "name": "web", "type": "module" }',
      'web/.dependency-cruiser.js':
        "import { rules } from './rules.mjs';\nexport default { forbidden: rules };",
      'web/rules.mjs': 'export const rules = [];',
      'package.json': '{}',
    };
    expect(await run(files, 'web/.dependency-cruiser.js')).toEqual({ ok: true, value: { forbidden: [] } });
  });
});

describe('what it cannot do', () => {
  test('see the environment', async () => {
    process.env['EOS_TEST_SECRET'] = 'secret';
    const found = await run({
      '.dependency-cruiser.js': 'module.exports = { seen: Object.keys(process.env) };',
    });
    delete process.env['EOS_TEST_SECRET'];
    expect(found).toEqual({ ok: true, value: { seen: [] } });
  });

  test.each([
    ['read other files', "require('fs').readFileSync('/etc/hostname')"],
    ['list other folders', "require('fs').readdirSync('/')"],
    ['write', "require('fs').writeFileSync(__dirname + '/x', 'x')"],
    ['start programs', "require('child_process').execSync('true')"],
  ])('%s', async (_, code) => {
    const found = await run({ '.dependency-cruiser.js': `${code};\nmodule.exports = {};` });
    expect(found).toEqual({
      ok: false,
      why: expect.stringMatching(/^it was run and failed: .*Access to this API has been restricted/),
    });
  });

  test('hide an error, or a folder of this machine in it', async () => {
    const found = await run({ '.dependency-cruiser.js': "require('./gone');" });
    expect(found).toEqual({ ok: false, why: "it was run and failed: Error: Cannot find module './gone'" });
  });

  test('import without end', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [`f${n}.js`, `require('./f${n + 1}');`]),
    );
    expect(await run({ ...files, '.dependency-cruiser.js': "require('./f0');" })).toMatchObject({
      ok: false,
      why: expect.stringContaining('imports more than 60 files'),
    });
  });
});
