import { describe, expect, test } from '@jest/globals';
import { countTests } from '../../actions/quality/model/parse/index.js';
import { idleWords } from '../../actions/quality/model/parse/idle.js';
import { plainText } from '../../actions/quality/model/text/plain.js';

/** What runners really print at their end (jest 30, vitest 4, mocha 11, node 20 and 24, playwright 1.5x, ava 6, bun 1), from toy projects. */
const cases: [
  name: string,
  output: string,
  passed: number,
  failed: number,
  skipped: number,
  flaky: number,
][] = [
  [
    'jest',
    'Test Suites: 1 failed, 1 skipped, 2 passed, 3 of 4 total\nTests:       1 failed, 2 skipped, 2 passed, 5 total\nSnapshots:   0 total\nTime:        0.401 s',
    2,
    1,
    2,
    0,
  ],
  [
    'jest',
    ' LOGGING RETRY ERRORS  flaky\n RETRY 1 \n\n    first\n\nPASS t/r.test.js\n\nTests:       1 passed, 1 total',
    1,
    0,
    0,
    1,
  ],
  ['jest', 'Tests:       1 skipped, 1 total', 0, 0, 1, 0],
  ['jest', 'Tests:       1 todo, 3 passed, 4 total\nTests:       2 passed, 2 total', 5, 0, 1, 0],
  [
    'vitest',
    '\n\u001b[2m Test Files \u001b[22m \u001b[1m\u001b[31m1 failed\u001b[39m\u001b[22m\u001b[2m | \u001b[22m\u001b[1m\u001b[32m2 passed\u001b[39m\u001b[22m\u001b[90m (3)\u001b[39m\n\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[31m1 failed\u001b[39m\u001b[22m\u001b[2m | \u001b[22m\u001b[1m\u001b[32m2 passed\u001b[39m\u001b[22m\u001b[2m | \u001b[22m\u001b[33m2 skipped\u001b[39m\u001b[2m | \u001b[22m1 todo\u001b[90m (6)\u001b[39m\n',
    2,
    1,
    3,
    0,
  ],
  [
    'vitest',
    ' ✓ t/r.test.js > flaky 3ms (retry x1)\n\n Test Files  1 passed (1)\n      Tests  1 passed (1)',
    1,
    0,
    0,
    1,
  ],
  ['mocha', '\n  2 passing (4ms)\n  2 pending\n  1 failing\n\n  1) s\n', 2, 1, 2, 0],
  ['mocha', '\n  0 passing (1ms)\n', 0, 0, 0, 0],
  [
    'node:test',
    '✔ adds (0.9ms)\nℹ tests 5\nℹ suites 1\nℹ pass 2\nℹ fail 1\nℹ cancelled 0\nℹ skipped 1\nℹ todo 1\nℹ duration_ms 102.5',
    2,
    1,
    2,
    0,
  ],
  [
    'node:test',
    'TAP version 13\n# Subtest: adds\nok 1 - adds\n1..1\n# tests 1\n# suites 0\n# pass 1\n# fail 0\n# cancelled 0\n# skipped 0\n# todo 0\n# duration_ms 3.3',
    1,
    0,
    0,
    0,
  ],
  [
    'playwright',
    'Running 4 tests using 1 worker\n·°×F×±\n\n  1 failed\n    a.spec.js:1:115 › breaks ────\n  1 flaky\n    a.spec.js:2:1 › flaky ────\n  1 skipped\n  1 passed (2.4s)\n',
    2,
    1,
    1,
    1,
  ],
  ['ava', '\n  - [skip] b\n  ✔ a\n  ─\n\n  1 test failed\n  1 test skipped\n  1 test todo\n', 0, 1, 2, 0],
  ['ava', '  ─\n\n  2 tests passed\n', 2, 0, 0, 0],
  ['bun', '\n 3 pass\n 1 skip\n 0 fail\nRan 4 tests across 1 file. [7.00ms]\n', 3, 0, 1, 0],
  [
    'tap',
    'TAP version 13\nok 1 - a # SKIP\nnot ok 2 - b # TODO\nok 3 - c\nnot ok 4 - d\n  ---\n  at: x\n  ...\n1..4\n# tests 3\n# pass 1\n# skip 1\n# fail 2\n',
    1,
    1,
    2,
    0,
  ],
];

describe('countTests', () => {
  test.each(cases)('%s: %j', (counter, output, passed, failed, skipped, flaky) =>
    expect(countTests(plainText(output))).toEqual({ counter, counts: { passed, failed, skipped, flaky } }),
  );

  test.each([
    ['✔ /repo/e2/x.test.mjs (71.7ms)\nℹ'],
    ['# Subtest: e2/x.test.mjs\nok 1 - e2/x.test.mjs\n  ---\n  ...\n1..1\n#'],
  ])('a file without a test is no test: %j', (start) => {
    const mark = start.slice(-1);
    const end = ['tests 1', 'suites 0', 'pass 1', 'fail 0', 'cancelled 0', 'skipped 0', 'todo 0'];
    const output = `${start.slice(0, -1)}${end.map((line) => `${mark} ${line}`).join('\n')}\n`;
    expect(countTests(output)?.counts).toEqual({ passed: 0, failed: 0, skipped: 0, flaky: 0 });
  });

  test('a test that is named like a file is a test', () => {
    const end = ['tests 2', 'suites 0', 'pass 2', 'fail 0', 'cancelled 0', 'skipped 0', 'todo 0'];
    const output = `✔ fixtures/a.ts (1.5ms)\n✔ reads a.test.js (1.5ms)\n${end.map((line) => `ℹ ${line}`).join('\n')}\n`;
    expect(countTests(output)?.counts.passed).toBe(2);
  });

  test('runners side by side are added up', () =>
    expect(
      countTests('Tests:       3 passed, 3 total\n\nRunning 1 test using 1 worker\n\n  1 passed (848ms)\n'),
    ).toEqual({ counter: 'jest, playwright', counts: { passed: 4, failed: 0, skipped: 0, flaky: 0 } }));

  const node = (name: string, prefix: string) =>
    ['tests 2', 'suites 0', 'pass 2', 'fail 0', 'cancelled 0', 'skipped 0', 'todo 0'].map(
      (line) => `${prefix}${name === 'tap' ? '#' : 'ℹ'} ${line}`,
    );
  test.each([
    ['turbo', '@acme/a:test: ', 'b:test: '],
    ['pnpm', 'packages/a test: ', 'packages/b test: '],
    ['bun', 'a test: ', 'b test: '],
    ['yarn', '[a]: ', '[@acme/b]: '],
  ])('lines of packages that ran side by side are untangled: %s', (_name, a, b) => {
    const [one, two] = [node('tap', a), node('spec', b)];
    const output = one.flatMap((line, index) => [line, two[index] ?? '']).join('\n');
    expect(countTests(output)?.counts.passed).toBe(4);
  });

  test('other words are no counts', () =>
    expect(
      countTests('Tests: they are important\n5 passing thoughts\n# tests\nRunning late\n'),
    ).toBeUndefined());
});

describe('idleWords', () => {
  test.each([
    'No tests found, exiting with code 0',
    'No test files found, exiting with code 1',
    'Error: No test files found: "none"',
    'Error: No tests found.',
    '  ✘ No tests found in test.js, make sure to import "ava" at the top of your test file',
    "Could not find '/repo/none.js'",
    ' Tasks:    0 successful, 0 total',
    'a:test: No tests found, exiting with code 0',
    'NX   No tasks were run',
    'Finished in 12ms on 0 files with 90 rules using 8 threads.',
    'Checked 0 files in 2ms. No fixes applied.',
  ])('%s', (line) => expect(idleWords(`first\n${line}\nlast`)).toBeDefined());

  test('nothing of the kind', () =>
    expect(
      idleWords(' Tasks:    3 successful, 3 total\nFinished in 12ms on 10 files\nChecked 20 files'),
    ).toBe(undefined));
});
