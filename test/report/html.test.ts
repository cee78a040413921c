import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { makeSuite } from '../../src/core/report/index.js';
import { html } from '../../src/report/index.js';
import { HOSTILE, hostileSuite } from './hostile.js';
import { parseMarkup } from './parse-markup.js';
import { suite } from './sample.js';

const page = html(suite());
const inside = (name: string): string => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page)?.[1] ?? '';
const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy', () => {
  test('allows this script and this style and nothing else', () =>
    expect(page).toContain(
      `content="default-src 'none'; style-src ${sha(inside('style'))}; script-src ${sha(inside('script'))}; base-uri 'none'; form-action 'none'"`,
    ));

  test('stands before anything it governs', () =>
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>')));
});

test('nothing on the page loads or leads anywhere, whatever the texts', () => {
  for (const { name, attributes } of parseMarkup(html(hostileSuite(HOSTILE)))) {
    expect(['link', 'img', 'a', 'iframe', 'form', 'object', 'base']).not.toContain(name);
    for (const [key] of attributes) expect(['src', 'href', 'style']).not.toContain(key);
  }
  expect(inside('style')).not.toMatch(/url\(|@import/);
});

test('script and style hold no text of the report', () => {
  const other = html(hostileSuite(HOSTILE));
  expect(other).toContain(`<script>${inside('script')}</script>`);
  expect(other).toContain(`<style>${inside('style')}</style>`);
});

test('shows new, known and waived findings, each by a list item the filter knows', () => {
  const items = parseMarkup(page).filter(({ attributes }) => attributes.some(([key]) => key === 'data-f'));
  expect(items).toHaveLength(11);
});

test('has table rows for all gates and no control without a name', () => {
  for (const { gate } of suite().gates) expect(page).toContain(`<b>${gate}</b>`);
  const input = parseMarkup(page).find(({ name }) => name === 'input');
  expect(Object.fromEntries(input?.attributes ?? [])['aria-label']).toBe('Filter by text');
});

test('without findings stays small', () =>
  expect(Buffer.byteLength(html(makeSuite([])))).toBeLessThan(25_000));

test('says its language', () => expect(html(suite(), { lang: 'de' })).toContain('<html lang="de">'));
