import { describe, expect, test } from '@jest/globals';
import { parsePage } from '../../src/core/rule/index.js';

const CASES =
  '### Bad: b\n\n```ts a b.ts\nx\n```\n\n```yaml expect\n- rule: r\n  at: a:1:1\n```\n\n### Good: g\n\n```ts a.ts\ny\n```\n';
const page = (cases = CASES): string =>
  `---\nclauses: [ARC-5]\nseverity: error\nconfidence: certain\n---\n\n# g/r\n\nSummary\nof it.\n\n## What it checks\n\nW.\n\n## Why it matters\n\nBecause.\n\nMore.\n\n## Fix it\n\nDo.\n\n## Options\n\nNone.\n\n## Cases\n\n${cases}`;

test('a page gives its texts and cases', () => {
  const parsed = parsePage('g/r', 'r.md', page());
  expect(parsed.page).toEqual({
    id: 'g/r',
    clauses: ['ARC-5'],
    severity: 'error',
    confidence: 'certain',
    summary: 'Summary of it.',
    why: 'Because.',
    fix: 'Do.',
  });
  expect(
    parsed.cases.map(({ kind, title, files, expect: wanted }) => ({ kind, title, files, wanted })),
  ).toEqual([
    { kind: 'bad', title: 'b', files: { 'a b.ts': 'x\n' }, wanted: [{ rule: 'r', at: 'a:1:1' }] },
    { kind: 'good', title: 'g', files: { 'a.ts': 'y\n' }, wanted: [] },
  ]);
});

describe('a page that breaks the form is refused at its line', () => {
  test.each([
    ['no front matter', page().slice(4), /r.md:1: .*front matter/],
    ['an unknown clause', page().replace('ARC-5', 'FOO-1'), /clauses/],
    [
      'a severity there is not',
      page().replace('severity: error', 'severity: fatal'),
      /severity: error \| warning \| info/,
    ],
    ['another title', page().replace('# g/r', '# g/x'), /must be titled "# g\/r"/],
    ['a section missing', page().replace('## Options\n\nNone.\n\n', ''), /sections must be/],
    ['an empty section', page().replace('Because.\n\nMore.', ''), /r.md:16: "Why it matters" has no text/],
    ['no bad case', page(CASES.slice(CASES.indexOf('### Good'))), /no bad case/],
    ['no good case', page(CASES.slice(0, CASES.indexOf('### Good'))), /no good case/],
    [
      'a bad case without findings',
      page(CASES.replace(/```yaml expect[\s\S]*?```\n/, '')),
      /a bad case expects at least one finding/,
    ],
    ['a fence without a name', page(CASES.replace('```ts a.ts', '```ts')), /names its file/],
    ['a fence without an end', page(CASES.trimEnd().slice(0, -3)), /without an end/],
    ['a case with another title', page(CASES.replace('### Good: g', '### Fine: g')), /titled "### Bad/],
  ])('%s', (_name, text, expected) => expect(() => parsePage('g/r', 'r.md', text)).toThrow(expected));
});
