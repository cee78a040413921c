import { performance } from 'node:perf_hooks';
import { describe, expect, test } from '@jest/globals';
import { memoryTree } from '../../src/core/tree/index.js';
import { KnownViolations, prepareData } from '../../src/dependency-cruiser/index.js';
import { rootsOf } from '../../src/dependency-cruiser/roots.js';
import { judgeFiles, said } from './in-tree.js';

/** Names and texts that a change can bring, against rules that its base has. */
const RULE = {
  name: 'own',
  severity: 'error',
  from: { path: '^src/([^/]+)/' },
  to: { path: '^src/', pathNot: '^src/$1/' },
};

test.each(['[id]', '(shop)', '(.*)', '$1', '$', 'a+b', 'a.b', '^', '\\', '|', '{2}', '*', '(?=x)'])(
  'a folder called %s is a folder',
  (folder) => {
    const files = {
      [`src/${folder}/a.ts`]: "import './b';\nimport '../other/c';\n",
      [`src/${folder}/b.ts`]: '',
      'src/other/c.ts': '',
    };
    expect(said(judgeFiles(files, { forbidden: [RULE] }))).toEqual([
      `own: src/${folder}/a.ts → src/other/c.ts`,
    ]);
  },
);

test('a name that is an expression which never ends is no expression', () => {
  const evil = '(a+)+x';
  const files = {
    [`src/${evil}/a.ts`]: `import '../${'a'.repeat(60)}/b';\n`,
    [`src/${'a'.repeat(60)}/b.ts`]: '',
  };
  const began = performance.now();
  expect(judgeFiles(files, { forbidden: [RULE] }).violations).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(2000);
});

describe('the list of known violations', () => {
  const tree = (list: string) =>
    memoryTree({ '.dependency-cruiser.json': '{}', '.dependency-cruiser-known-violations.json': list });

  test.each([
    ['{', 'missing'],
    ['{}', 'no list of known violations'],
    ['[{ "from": "a", "rule": { "name": "x" } }, { "from": 1 }]', 'entry 2 is no known violation'],
  ])('%s excuses nothing and says so', (list, why) => {
    const { ready, unread } = prepareData(tree(list), ['.dependency-cruiser.json']);
    expect(ready[0]?.known).toEqual([]);
    expect(unread).toEqual([expect.objectContaining({ why: expect.stringContaining(why) })]);
  });

  test('names of cycles as before version 16, and entries that nothing matches', () => {
    const { ready } = prepareData(
      tree(
        '[{ "from": "a", "to": "b", "rule": { "name": "x" }, "cycle": ["b", "c", "a"] }, { "from": "z", "rule": { "name": "x" } }]',
      ),
      ['.dependency-cruiser.json'],
    );
    const known = new KnownViolations(ready[0]?.known ?? []);
    const cycle = (from: string, to: string) =>
      known.has({ kind: 'cycle', rule: 'x', severity: 'error', from, to });
    expect([cycle('a', 'b'), cycle('b', 'c'), cycle('c', 'a'), cycle('b', 'a')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(known.stale).toBe(1);
  });
});

test.each([
  ['depcruise src', ['src']],
  ['npx depcruise --config .dependency-cruiser.js src ./test/ && echo done', ['src', 'test']],
  ['depcruise . --validate', []],
  ['depcruise --include-only "^src" --no-cache src | tee out', ['src']],
  ['NODE_ENV=x ./node_modules/.bin/depcruise "src" -T err', ['src']],
  ['eslint src', []],
  ['depcruise ../elsewhere', []],
])('%s looks at %j', (script, roots) => {
  const tree = memoryTree({
    'package.json': JSON.stringify({ scripts: { arch: script } }),
    'src/a.ts': '',
    'test/b.ts': '',
  });
  expect(rootsOf(tree, '')).toEqual(roots);
});
