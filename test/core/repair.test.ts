import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { FixEdit } from '../../src/core/finding/index.js';
import { makeFinding } from '../../src/core/finding/index.js';
import type { Repair } from '../../src/core/repair/index.js';
import { patchOf, planRepairs } from '../../src/core/repair/index.js';
import { memoryTree, overlayTree } from '../../src/core/tree/index.js';

type Place = readonly [line: number, column: number, endLine: number, endColumn: number];

const edit = (
  file: string,
  [line, column, endLine, endColumn]: Place,
  text: string,
  replaces?: string,
): FixEdit => ({
  location: { file, line, column, endLine, endColumn },
  text,
  ...(replaces === undefined ? {} : { replaces }),
});
const repair = (...edits: FixEdit[]): Repair => ({
  ...makeFinding({
    ruleId: 'g/r',
    clauses: ['ARC-5'],
    severity: 'error',
    confidence: 'certain',
    what: 'w',
    why: 'y',
    do: 'd',
    key: 'k',
    location: { file: 'a.ts', line: 1, column: 1 },
  }),
  fix: { safety: 'safe', title: 't', edits },
});

describe('planning repairs', () => {
  const tree = memoryTree({ 'a.ts': 'one two\r\nthree\r\n', 'b.ts': 'x' });
  const planned = (...repairs: Repair[]) => {
    const { accepted, refused, changes } = planRepairs(tree, repairs);
    return [
      accepted.length,
      refused.map(({ why }) => why),
      Object.fromEntries(changes.map((one) => [one.path, one.after])),
    ];
  };

  test('several edits, in any order, over lines, at the end', () =>
    expect(
      planned(
        repair(edit('b.ts', [1, 2, 1, 2], '!'), edit('a.ts', [2, 1, 2, 6], '3', 'three')),
        repair(edit('a.ts', [1, 5, 1, 8], '2', 'two'), edit('a.ts', [1, 1, 1, 4], '1', 'one')),
      ),
    ).toEqual([2, [], { 'a.ts': '1 2\r\n3\r\n', 'b.ts': 'x!' }]));
  test('an edit over the end of a line', () =>
    expect(planned(repair(edit('a.ts', [1, 8, 2, 1], ' ', '\r\n')))).toEqual([
      1,
      [],
      { 'a.ts': 'one two three\r\n' },
    ]));
  test('what two share is made once', () =>
    expect(
      planned(
        repair(edit('a.ts', [1, 1, 1, 4], '1')),
        repair(edit('a.ts', [1, 1, 1, 4], '1'), edit('b.ts', [1, 1, 1, 2], 'y')),
      ),
    ).toEqual([2, [], { 'a.ts': '1 two\r\nthree\r\n', 'b.ts': 'y' }]));
  test.each([
    ['other text', edit('a.ts', [1, 1, 1, 4], '1', 'two'), 'a.ts:1:1 does not read "two"'],
    ['no such line', edit('a.ts', [4, 1, 4, 1], '1'), 'there is no 4:1 to 4:1 in a.ts'],
    ['no such column', edit('a.ts', [1, 1, 1, 40], '1'), 'there is no 1:1 to 1:40 in a.ts'],
    ['backwards', edit('a.ts', [2, 1, 1, 1], '1'), 'there is no 2:1 to 1:1 in a.ts'],
    ['another file', edit('c.ts', [1, 1, 1, 1], '1'), 'c.ts is no file of this repository'],
    ['out of the repository', edit('../a.ts', [1, 1, 1, 1], '1'), '../a.ts is no file of this repository'],
  ])('refused as a whole: %s', (_name, bad, why) =>
    expect(planned(repair(edit('b.ts', [1, 1, 1, 2], 'y'), bad))).toEqual([0, [why], {}]),
  );
  test.each([
    [
      [1, 1, 1, 4],
      [1, 3, 1, 6],
    ],
    [
      [1, 1, 2, 3],
      [1, 5, 1, 8],
    ],
    [
      [1, 5, 1, 8],
      [1, 5, 1, 5],
    ],
    [
      [1, 5, 1, 5],
      [1, 5, 1, 5],
    ],
  ] as const)('the later one of two that overlap is refused: %j %j', (a, b) =>
    expect(planned(repair(edit('a.ts', a, 'A')), repair(edit('a.ts', b, 'B'))).slice(0, 2)).toEqual([
      1,
      ['it edits the same place as another fix; run fix again after this one'],
    ]),
  );
});

test('an overlay reads its own texts and leaves the tree alone', () => {
  const tree = memoryTree({ b: '1', a: '2' });
  const over = overlayTree(
    tree,
    new Map([
      ['a', '3'],
      ['aa', '4'],
    ]),
  );
  expect(over.paths.map((one) => [one, over.has(one), over.read(one)])).toEqual([
    ['a', true, { ok: true, text: '3' }],
    ['aa', true, { ok: true, text: '4' }],
    ['b', true, { ok: true, text: '1' }],
  ]);
  expect([tree.has('aa'), tree.read('a')]).toEqual([false, { ok: true, text: '2' }]);
});

describe('the patch', () => {
  test('is a unified diff', () => {
    const lines = Array.from({ length: 20 }, (_, n) => `${n + 1}\n`).join('');
    const tree = memoryTree({ 'a b.ts': lines, 'c.ts': 'x\r\ny' });
    const { changes } = planRepairs(tree, [
      repair(
        edit('a b.ts', [2, 1, 2, 2], 'two\nmore'),
        edit('a b.ts', [8, 1, 8, 2], ''),
        edit('a b.ts', [20, 1, 20, 3], 'end'),
      ),
      repair(edit('c.ts', [2, 1, 2, 2], 'z')),
    ]);
    expect(patchOf(changes)).toBe(
      [
        'diff --git a/a b.ts b/a b.ts',
        '--- a/a b.ts\t',
        '+++ b/a b.ts\t',
        '@@ -1,11 +1,12 @@',
        ' 1',
        '-2',
        '+two',
        '+more',
        ' 3',
        ' 4',
        ' 5',
        ' 6',
        ' 7',
        '-8',
        '+',
        ' 9',
        ' 10',
        ' 11',
        '@@ -17,4 +18,4 @@',
        ' 17',
        ' 18',
        ' 19',
        '-20',
        '+end',
        'diff --git a/c.ts b/c.ts',
        '--- a/c.ts',
        '+++ b/c.ts',
        '@@ -1,2 +1,2 @@',
        ' x\r',
        '-y',
        '\\ No newline at end of file',
        '+z',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
  });

  test('git applies it and takes it back, whatever the edits', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'eos-patch-'));
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    try {
      for (let round = 0; round < 25; round++) {
        const name = ['plain.ts', 'with blank.ts', 'ü.ts', 'deep/"quoted".ts'][round % 4] as string;
        const rows = Array.from({ length: 1 + random(30) }, (_, n) => `row ${n} ${'x'.repeat(random(4))}`);
        const before = rows.join(round % 3 === 0 ? '\r\n' : '\n') + (round % 2 === 0 ? '\n' : '');
        const repairs = Array.from({ length: 1 + random(6) }, () => {
          const line = 1 + random(rows.length);
          const column = 1 + random(3);
          return repair(
            edit(
              name,
              [line, column, line, column + 1 + random(3)],
              ['', 'y', 'new\nline', '\n'][random(4)] as string,
            ),
          );
        });
        const { changes } = planRepairs(memoryTree({ [name]: before }), repairs);
        mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
        writeFileSync(path.join(folder, name), before);
        const apply = (...args: string[]) =>
          spawnSync('git', ['apply', '--whitespace=nowarn', ...args], {
            cwd: folder,
            input: patchOf(changes),
            encoding: 'utf8',
          });
        expect([apply().stderr, readFileSync(path.join(folder, name), 'utf8')]).toEqual([
          '',
          changes[0]?.after,
        ]);
        expect([apply('-R').stderr, readFileSync(path.join(folder, name), 'utf8')]).toEqual(['', before]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
