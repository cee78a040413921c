import { describe, expect, test } from '@jest/globals';
import {
  byteLength,
  columns,
  cutBytes,
  fitColumns,
  inert,
  shorten,
  visible,
  wrap,
} from '../../src/text/index.js';
import { hostileTexts } from '../report/hostile.js';

describe('cutBytes', () => {
  const text = 'aü€𝄞'.repeat(3);

  test('gives the longest prefix of whole characters, for every limit', () => {
    const prefixes = Array.from(text).map((_, i, all) => all.slice(0, i).join(''));
    for (let max = -1; max <= byteLength(text) + 1; max++) {
      const fitting = [...prefixes, text].filter((prefix) => byteLength(prefix) <= Math.max(max, 0));
      expect(cutBytes(text, max)).toBe(fitting.at(-1));
    }
  });
});

describe('columns', () => {
  test.each([
    ['abc', 3],
    ['名前', 4],
    ['e\u0301', 1],
    ['🚀', 2],
    ['', 0],
  ])('%s needs %i', (text, width) => expect(columns(text)).toBe(width));

  test('fitColumns never cuts a wide character in two', () => expect(fitColumns('名前', 3)).toBe('名'));
});

describe('wrap', () => {
  test('keeps every word and the width', () => {
    for (const text of hostileTexts(100, 7)) {
      const line = visible(text);
      const parts = wrap(line, 20);
      expect(parts.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
      for (const part of parts) expect(columns(part)).toBeLessThanOrEqual(20);
    }
  });
  test('gives one empty line for nothing', () => expect(wrap('', 20)).toEqual(['']));
});

describe('shorten', () => {
  test('keeps both ends', () => expect(shorten('packages/billing/src/tax.ts', 11)).toBe('packa…ax.ts'));
  test('counts characters, not code units', () => expect(shorten('𝄞𝄞𝄞', 3)).toBe('𝄞𝄞𝄞'));
});

describe('inert', () => {
  test.each([
    ['::error::x', '\\u{3a}:error::x'],
    ['a\n  ::x', 'a\n  \\u{3a}:x'],
    [`${String.fromCharCode(27)}[31m::x`, `${String.fromCharCode(27)}[31m\\u{3a}:x`],
    ['a ##[error]b', 'a #\\u{23}[error]b'],
    ['std::vector', 'std::vector'],
  ])('%j', (text, safe) => expect(inert(text)).toBe(safe));
});

test('visible keeps letters of every script and writes out what acts', () =>
  expect(visible('ü 名 عربي \u202e\t\u200b')).toBe('ü 名 عربي \\u{202e}\\t\\u{200b}'));
