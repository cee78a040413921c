import { describe, expect, test } from '@jest/globals';
import { findCodeowners, ownersOf, readCodeowners } from '../../src/codeowners/index.js';
import { memoryTree } from '../../src/core/tree/index.js';

const read = (text: string) => readCodeowners('CODEOWNERS', text);

describe('the last line that matches decides', () => {
  const owners = read(
    [
      '\uFEFF# everything',
      '*             @acme/platform',
      '/apps/web/    @acme/web ada@example.org # the shop',
      '  /apps/web/i18n/\t@acme/words',
      '/apps/web/public/',
      '',
      '/with\\ space/  @acme/web',
    ].join('\r\n'),
  );

  test.each([
    ['README.md', ['@acme/platform'], 2],
    ['apps/web/a.ts', ['@acme/web', 'ada@example.org'], 3],
    ['apps/web/i18n/de.json', ['@acme/words'], 4],
    ['apps/web/public/logo.svg', [], 5],
    ['with space/a', ['@acme/web'], 7],
  ])('%s', (path, wanted, line) => {
    expect(ownersOf(owners, path)).toEqual(wanted);
    expect(owners.ruleFor(path)?.line).toBe(line);
  });

  test('nothing is wrong with it', () => expect(owners.faults).toEqual([]));
  test('where no line matches nobody owns', () => {
    const none = read('/a/ @x\n');
    expect([none.ruleFor('b'), ownersOf(none, 'b')]).toEqual([undefined, []]);
  });
});

describe('a line that is not valid is skipped and named', () => {
  test.each([
    ['[Docs] @x', 1, 'section of GitLab'],
    ['^[Docs][2] @x', 1, 'section of GitLab'],
    ['!/a/ @x', 1, 'without owners'],
    ['\\#a @x', 1, 'begins with "#"'],
    ['/ @x', 1, 'matches nothing'],
    ['/a/ @x web', 8, '"web" is no owner'],
    ['/a/ @@maintainer', 5, 'GitLab'],
    ['/a/ @', 5, 'is no owner'],
    ['/a/ @x/y/z', 5, 'is no owner'],
    ['/a/ mail@', 5, 'is no owner'],
  ])('%s', (line, column, what) => {
    const { faults, rules } = read(`* @all\n${line}\n`);
    expect(faults).toEqual([{ line: 2, column, what: expect.stringContaining(what) }]);
    expect(rules.map(({ pattern }) => pattern)).toEqual(['*']);
  });

  test.each(['@a-b', '@a/b_c.d', '@enterprise_x', 'a.b+c@ex-ample.co.uk'])('%s is an owner', (owner) =>
    expect(read(`* ${owner}`).faults).toEqual([]),
  );
});

describe('where the file is', () => {
  test('.github comes first, then the root, then docs', () => {
    const tree = memoryTree({ 'docs/CODEOWNERS': '* @c', CODEOWNERS: '* @b', '.github/CODEOWNERS': '* @a' });
    expect(findCodeowners(tree)).toMatchObject({ codeowners: { file: '.github/CODEOWNERS' } });
  });
  test('nowhere', () => expect(findCodeowners(memoryTree({ 'x/CODEOWNERS': '* @a' })).kind).toBe('absent'));
  test('a file of 3 MB is not loaded', () => {
    const text = '# padding\n'.repeat(320_000);
    expect(findCodeowners(memoryTree({ CODEOWNERS: text }))).toMatchObject({
      kind: 'unusable',
      why: expect.stringContaining('3 MB'),
    });
  });
});
