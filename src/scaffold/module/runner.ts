import type { Tree } from '../../core/tree/index.js';
import type { Manifest, PackageManagerName } from '../../workspace/index.js';
import { declarationOf } from '../../workspace/index.js';

/** What runs the tests. */
export type Runner = 'vitest' | 'jest' | 'jest-globals' | 'node' | 'bun' | 'mocha' | 'ava';

/** Runners by what test files import of them. */
const IMPORTS: readonly (readonly [Runner, RegExp])[] = [
  ['vitest', /from ['"]vitest['"]/],
  ['node', /['"]node:test['"]/],
  ['bun', /['"]bun:test['"]/],
  ['jest-globals', /['"]@jest\/globals['"]/],
  ['ava', /from ['"]ava['"]/],
  ['mocha', /from ['"](?:mocha|chai)['"]/],
];

/** Runners by the words of a test script. */
const WORDS: readonly (readonly [Runner, RegExp])[] = [
  ['vitest', /\bvitest\b/],
  ['jest', /\bjest\b/],
  ['node', /\bnode\b.* --test\b/],
  ['bun', /\bbun test\b/],
  ['mocha', /\bmocha\b/],
  ['ava', /\bava\b/],
];

/** Tells the runner from a test file, then from the scripts and dependencies of manifests, the nearest first. */
export function findRunner(
  tree: Tree,
  testFile: string | undefined,
  manifests: readonly Manifest[],
  manager: PackageManagerName,
): Runner {
  const test = testFile === undefined ? undefined : tree.read(testFile);
  const imported = test?.ok === true ? IMPORTS.find(([, form]) => form.test(test.text)) : undefined;
  if (imported) return imported[0];
  for (const manifest of manifests) {
    const scripts = Object.entries(manifest.scripts)
      .filter(([name]) => /test/.test(name))
      .map(([, script]) => script)
      .join('\n');
    const named = WORDS.find(([, form]) => form.test(scripts));
    if (named) return named[0];
    for (const runner of ['vitest', 'jest', 'mocha', 'ava'] as const)
      if (declarationOf(manifest, runner)) return runner;
  }
  return manager === 'bun' ? 'bun' : 'node';
}
