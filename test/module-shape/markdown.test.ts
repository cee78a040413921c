import { describe, expect, test } from '@jest/globals';
import {
  codeSpans,
  hasContent,
  linkTargets,
  namedExports,
  namedPaths,
  readMarkdown,
  sectionsOn,
} from '../../actions/module-shape/model/index.js';

const NO_MORE = { purpose: [], api: [], examples: [], tests: [], contracts: [] };
const titles = (text: string) =>
  readMarkdown(text).sections.map(({ title, level, line }) => `${line} ${level} ${title}`);
const lines = (text: string) => readMarkdown(text).lines;

describe('headings', () => {
  test.each([
    ['# A\n## B ##\n', ['1 1 A', '2 2 B']],
    ['A\n===\n\nB\n---\n', ['1 1 A', '4 2 B']],
    ['<h1 align="center">A <img src="x"></h1>', ['1 1 A']],
    ['```md\n# no\n```\n# yes', ['4 1 yes']],
    ['~~~\n```\n# no\n~~~\n# yes', ['5 1 yes']],
    ['<!-- # no\n# no\n--> # no\n# yes', ['4 1 yes']],
    ['---\ntitle: x\n---\n# yes', ['4 1 yes']],
    ['#no\n####### no\n| a |\n|---|\n- a\n---', []],
    ['\uFEFF# A\r\n## B\r\n', ['1 1 A', '2 2 B']],
  ])('%j', (text, wanted) => expect(titles(text)).toEqual(wanted));

  test('a section reaches down to the next heading of its level or above', () => {
    const [, a] = readMarkdown('# T\n## A\none\n### B\ntwo\n## C\nthree').sections;
    expect(a?.body.map(({ text }) => text)).toEqual(['one', '### B', 'two']);
  });
});

describe('topics', () => {
  test.each([
    ['purpose', ['Purpose', '1. Zweck', 'What it does', '🎯 Overview', 'Purpose of the module']],
    ['api', ['Public API', 'API', '`API` reference', 'Öffentliche Schnittstelle', 'Exports']],
    ['examples', ['Examples', 'Usage', 'Quick start', 'Beispiele', 'Basic usage:']],
    ['tests', ['Tests', 'Test plan', 'Teststrategie', 'How to run the tests']],
    ['contracts', ['Contracts', 'Verträge']],
  ] as const)('%s', (topic, names) => {
    for (const name of names)
      expect(sectionsOn(topic, readMarkdown(`# T\n## ${name}\n`).sections, NO_MORE)).toHaveLength(1);
    expect(sectionsOn(topic, readMarkdown('# Tests\n## License\n## Rapid\n').sections, NO_MORE)).toEqual([]);
  });
});

describe('content', () => {
  test.each(['Says it.', '```\ncode\n```', '`name`', '- [all of it](b.md)'])('%j is some', (text) =>
    expect(hasContent(lines(text))).toBe(true),
  );
  test.each([
    '',
    '<!-- say it -->',
    'TODO: write',
    '- tbd',
    '![logo](a.png)',
    '[![b](c)](d)',
    '# Title',
    '```\n\n```',
    '…',
    'Folgt.',
  ])('%j is none', (text) => expect(hasContent(lines(text))).toBe(false));
});

test('code spans and links have their places', () => {
  const [line] = lines('a `b` ``c ` d`` [e](f.md "t") <img src="g.png"> `[no](no.md)` `open');
  expect(codeSpans(line!).map(({ text, column }) => [text, column])).toEqual([
    ['b', 4],
    ['c ` d', 9],
    ['[no](no.md)', 50],
  ]);
  expect(linkTargets(line!).map(({ text, column }) => [text, column])).toEqual([
    ['f.md', 21],
    ['g.png', 41],
  ]);
});

test.each([
  ['- `a(b)`: c `d`', ['a']],
  ['- **`A`**, `b` and `C`: x', ['A', 'b', 'C']],
  ['- types `A`, `B`', ['A', 'B']],
  ['1. [`a`](#a) x', ['a']],
  ['- `class A` `b.c()`', ['A']],
  ['- `<Button />`', ['Button']],
  ['- `GET /a`\n- `--flag`\n- `a-b`\n- `true`\n- see `a`', []],
  ['- `a`\n  - `option`', ['a']],
  ['### `a(b)`\n- `option`', ['a']],
  ['#### `deeper`', []],
  ['| Export | Meaning |\n|---|---|\n| `a` | `b` |', ['a']],
  ['| Option | Meaning |\n|---|---|\n| `a` | `b` |', []],
])('names presented as exports in %j', (text, wanted) => {
  const [, api] = readMarkdown(`# T\n## API\n${text}`).sections;
  expect(namedExports(api!).map((one) => one.text)).toEqual(wanted);
});

test('paths that are named', () => {
  const text =
    '[a](./b%20c.md#d) [w](https://x.y/z.md) [m](mailto:a@b.c) [t](#t) `src/a.ts` `a/*.ts` `dist/a.js` `and/or` `a b/c.ts`';
  expect(namedPaths(lines(text)).map((one) => `${one.kind} ${one.text}`)).toEqual([
    'link ./b c.md',
    'code src/a.ts',
  ]);
});

test('hostile text costs no more than its length', () => {
  const started = performance.now();
  for (const piece of ['`', '[', '](', '![', '<', '<!--', '# ', '|`', '- `', ' ', 'href="', '``` ']) {
    const read = readMarkdown(`# T\n## API\n${piece.repeat(30_000)}`);
    for (const line of read.lines)
      expect(codeSpans(line).length + linkTargets(line).length).toBeGreaterThanOrEqual(0);
    hasContent(read.lines);
    for (const section of read.sections) namedExports(section);
  }
  readMarkdown('#\n'.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});
