import { describe, expect, test } from '@jest/globals';
import { matchesOwnerPattern } from '../../src/codeowners/index.js';

/** Pattern → paths it speaks of, paths it does not. From GitHub's page "About code owners" and from what gitignore says of the rest. */
const TABLE: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
  ['*', ['a', 'a/b/c.ts', '.github/x'], []],
  ['*.js', ['a.js', 'x/y/a.js', 'x/lib.js/inner.ts'], ['a.jsx', 'a.JS', 'js']],
  ['/*', ['a.ts'], ['a/b.ts']],
  ['/build/logs/', ['build/logs/a', 'build/logs/b/c'], ['build/logs', 'x/build/logs/a']],
  ['docs/*', ['docs/a.md'], ['docs/a/b.md', 'x/docs/a.md', 'docs']],
  ['docs/*/', ['docs/a/b.md', 'docs/a/b/c.md'], ['docs/a.md']],
  ['apps/', ['apps/a', 'x/apps/b/c'], ['apps', 'apps2/a']],
  ['/docs/', ['docs/a', 'docs/b/c'], ['x/docs/a']],
  ['docs', ['docs', 'docs/a', 'x/docs/a/b'], ['docs2', 'x/docs2']],
  ['/docs', ['docs', 'docs/a/b'], ['x/docs']],
  ['**/logs', ['logs', 'logs/a', 'a/b/logs/c'], ['logs2/a']],
  ['**/logs/', ['logs/a', 'a/b/logs/c'], ['logs', 'a/logs']],
  ['/docs/**', ['docs/a', 'docs/a/b'], ['docs', 'x/docs/a']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b/c'], ['x/a/b', 'a/x/bb', 'a']],
  ['a/**/**/b', ['a/b', 'a/x/y/b'], ['a/x']],
  ['**/foo/*', ['foo/x', 'a/foo/x', 'foo/foo/x'], ['foo/x/y', 'a/foo']],
  ['**', ['a', 'a/b'], []],
  ['foo.*', ['foo.ts', 'a/foo.ts'], ['foo', 'xfoo.ts']],
  ['a*b*c', ['abc', 'aXbYc', 'x/abbc'], ['ab', 'abcd']],
  ['/a?c', ['abc', 'abc/d'], ['ac', 'abbc', 'a/c']],
  ['/packages/*/src/', ['packages/a/src/x'], ['packages/src/x', 'packages/a/b/src/x']],
  ['/packages/email-*/src', ['packages/email-x/src/a'], ['packages/emails/src/a']],
  ['/a\\ b/c', ['a b/c'], ['a/c', 'a\\ b/c']],
  ['/a\\*', ['a*'], ['ab']],
  ['/A', ['A'], ['a']],
  ['/app/[slug]/', ['app/[slug]/page.tsx'], ['app/s/page.tsx']],
  ['[ab].ts', ['[ab].ts'], ['a.ts']],
  ['/a/b', ['a/b', 'a/b/c'], ['a', 'a/bb']],
];

/** What gitignore knows and CODEOWNERS does not: it speaks of nothing. */
const INVALID = ['!a', '\\#a', '/', '//', 'a***b'];

describe.each(TABLE)('%s', (pattern, yes, no) => {
  test.each(yes)('speaks of %s', (path) => expect(matchesOwnerPattern(pattern, path)).toBe(true));
  if (no.length > 0)
    test.each(no)('does not speak of %s', (path) => expect(matchesOwnerPattern(pattern, path)).toBe(false));
});

test.each(INVALID)('%s is not valid', (pattern) => {
  for (const path of ['a', 'b.ts', '#a', 'axb', '/']) expect(matchesOwnerPattern(pattern, path)).toBe(false);
});

test('a hostile pattern costs no more than pattern times path', () => {
  const started = performance.now();
  expect(matchesOwnerPattern(`/${'**/a/'.repeat(200)}b`, `${'a/'.repeat(2000)}c`)).toBe(false);
  expect(matchesOwnerPattern(`/${'*a'.repeat(2000)}b`, 'a'.repeat(4000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(10_000);
});
