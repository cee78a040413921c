import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeExec } from '../../src/adapters/exec/index.js';
import { nodeFiles } from '../../src/adapters/files/index.js';
import { memoryLog } from '../../src/adapters/log/index.js';
import { workTree } from '../../src/adapters/tree/index.js';
import { collect } from '../../actions/quality/collect.js';
import { gate } from '../../actions/quality/gate.js';

/** Real programs from end to end: node:test of the Node that runs us, in a folder of our own. */
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'eos quality '));
  mkdirSync(join(root, 'tests'));
  writeFileSync(join(root, 'package.json'), '{}\n');
  const cases = "test('adds', () => {});\ntest('later', { skip: true }, () => {});\n";
  writeFileSync(join(root, 'tests/a.test.mjs'), `import { test } from 'node:test';\n${cases}`);
  writeFileSync(join(root, 'tests/hollow.test.mjs'), 'console.log(1);\n');
  writeFileSync(
    join(root, 'tests/red.test.mjs'),
    "import { test } from 'node:test';\ntest('red', () => {\n  throw new Error('no');\n});\n",
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function look(commands: Record<string, unknown>) {
  const files = nodeFiles(root);
  const settings = gate.settings.parse({ commands });
  const facts = await collect({
    platform: { exec: nodeExec(), log: memoryLog(), env: { PATH: process.env['PATH'] ?? '' } },
    session: { opened: { root, files } as never, policyFile: 'eos.yaml', base: undefined },
    tree: workTree(files, undefined),
    settings,
    args: { 'with-commands': true },
  });
  return gate.evaluate(facts, settings, { levels: {}, memo: new Map(), side: 'head' });
}

const node = (...args: string[]) => ({ run: [process.execPath, ...args] });

test('tests are counted, emptied ones are found, failing ones are placed', async () => {
  const run = () =>
    look({
      unit: node('--test', 'tests/a.test.mjs'),
      integration: node('--test', 'tests/hollow.test.mjs'),
      contract: node('--test', 'tests/red.test.mjs'),
      golden: { ...node('-e', 'setInterval(() => {}, 1000)'), timeoutMinutes: 0.01 },
    });
  const evaluation = await run();
  expect(evaluation.findings.map(({ ruleId, key }) => [ruleId, key.split(':', 1)[0]])).toEqual([
    ['quality/command-failed', 'contract'],
    ['quality/command-timed-out', 'golden'],
    ['quality/no-tests-executed', 'integration'],
  ]);
  expect(evaluation.inspected).toEqual({ commands: 4, tests: 2 });
  expect(evaluation.facts).toEqual((await run()).facts);
});

test('a program that is not there is inconclusive', async () => {
  const evaluation = await look({ unit: 'no-such-program-here' });
  expect(evaluation.inconclusive).toBe(
    'unit: "no-such-program-here" could not be started: no-such-program-here is not installed.',
  );
});
