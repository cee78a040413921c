import type { Runner } from './runner.js';
import type { Style } from './style.js';

/** The names a new module begins with. */
export interface Names {
  /** `gift-cards`, the folder. */
  folder: string;
  /** `describeGiftCards`, its first export. */
  call: string;
}

/** `gift-cards` → `describeGiftCards`. */
export function namesFor(folder: string): Names {
  const words = folder.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return {
    folder,
    call: `describe${words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('')}`,
  };
}

/** The entry: names what others may use, and nothing else. */
export function entryText({ folder, call }: Names, style: Style): string {
  const from = `./${folder}${style.importEnding}`;
  const line = style.commonjs
    ? `exports.${call} = require('${from}').${call};`
    : `export { ${call} } from '${from}';`;
  return written([line], style);
}

/** The first thing the module does, until it does something better. */
export function sourceText({ folder, call }: Names, style: Style): string {
  const type = /\.tsx?$/.test(style.entry) ? ': string' : '';
  return written(
    [
      '/** What this module is called. It stands here until the module does its first real thing. */',
      style.commonjs ? `exports.${call} = function ${call}() {` : `export function ${call}()${type} {`,
      `  return '${folder}';`,
      style.commonjs ? '};' : '}',
    ],
    style,
  );
}

const HEADS: Readonly<Record<Runner, readonly string[]>> = {
  vitest: ["import { expect, test } from 'vitest';"],
  'jest-globals': ["import { expect, test } from '@jest/globals';"],
  jest: [],
  bun: ["import { expect, test } from 'bun:test';"],
  node: ["import assert from 'node:assert/strict';", "import test from 'node:test';"],
  mocha: ["import assert from 'node:assert/strict';"],
  ava: ["import test from 'ava';"],
};

/** A test of the entry, in the words of the runner. @param from what the test imports */
export function testText({ folder, call }: Names, style: Style, from: string): string {
  const { runner } = style;
  const [open, claim] =
    runner === 'ava'
      ? [`test('says what it is called', (t) => {`, `  t.is(${call}(), '${folder}');`]
      : runner === 'node' || runner === 'mocha'
        ? [
            `${runner === 'mocha' ? 'it' : 'test'}('says what it is called', () => {`,
            `  assert.equal(${call}(), '${folder}');`,
          ]
        : [`test('says what it is called', () => {`, `  expect(${call}()).toBe('${folder}');`];
  const heads = [...HEADS[runner], importText(call, from)];
  const lines = style.commonjs ? heads.map(asRequire) : heads;
  return written([...lines, '', open, claim, '});'], style);
}

/** `import { a } from 'x';`, as code and examples write it. */
export function importText(call: string, from: string): string {
  return `import { ${call} } from '${from}';`;
}

/** The same line for a repository that loads modules by `require`. */
export function asRequire(line: string): string {
  return line.replace(/^import (.+) from ('[^']+');$/, 'const $1 = require($2);');
}

/** Lines in the quotes and with the semicolons of the repository. */
function written(lines: readonly string[], { quote, semicolons }: Style): string {
  const text = `${lines.join('\n')}\n`.replaceAll("'", quote);
  return semicolons ? text : text.replaceAll(/;$/gm, '');
}
