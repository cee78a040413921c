import { describe, expect, test } from '@jest/globals';
import { atlasPage } from '../../src/diagram/index.js';
import { HOSTILE } from '../report/hostile.js';
import { parseMarkup } from '../report/parse-markup.js';
import { sampleAtlas } from './sample-atlas.js';

const block = (page: string, open: string): string =>
  page.slice(page.indexOf(open) + open.length, page.indexOf('</script>', page.indexOf(open)));
const hostile = atlasPage(sampleAtlas(HOSTILE));
const plain = atlasPage(sampleAtlas(['web', 'cart', 'core']));

describe('whatever the names', () => {
  test('the page has its own elements and no other', () => {
    const names = (page: string) => [...new Set(parseMarkup(page).map(({ name }) => name))].toSorted();
    expect(names(hostile)).toEqual(names(plain));
    for (const { name, attributes } of parseMarkup(hostile)) {
      expect(['link', 'img', 'a', 'iframe', 'form', 'object', 'base']).not.toContain(name);
      for (const [key] of attributes) expect(key).not.toMatch(/^(?:src|href|style|on.*)$/);
    }
  });

  test('script and style are the same', () => {
    for (const open of ['<script>', '<style>'])
      expect(block(hostile, open).slice(0, 30_000)).toContain(block(plain, open).slice(0, 2000));
    expect(block(hostile, '<script>')).toBe(block(plain, '<script>'));
  });

  test('the data is JSON in which no text acts', () => {
    const json = block(hostile, '<script type="application/json" id="data">');
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    const { boxes } = JSON.parse(json) as { boxes: { n: string }[] };
    expect(boxes).toHaveLength(HOSTILE.length);
    for (const { n } of boxes) expect(n).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});

test('only its own style and script may run, and nothing may be loaded', () =>
  expect(plain).toMatch(
    /content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'"/,
  ));

test('counts what is there', () => {
  expect(plain).toContain('3 modules · 6 files · 4 imports between modules');
  for (const [kind, count] of [
    ['error', 1],
    ['new', 1],
    ['fine', 1],
  ])
    expect(plain).toMatch(new RegExp(`data-kind="${kind}"[^>]*>.*?<b>${count}</b>`));
});

test('two runs give the same bytes', () =>
  expect(atlasPage(sampleAtlas(['web', 'cart', 'core']))).toBe(plain));
