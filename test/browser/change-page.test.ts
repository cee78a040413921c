import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeReport } from '../../src/core/report/index.js';
import { html } from '../../src/report/index.js';
import { finding } from '../report/sample.js';
import { findChromium } from './find-chromium.js';
import { BRIGHTNESS, SCROLL_WIDTH, contrastOf } from './in-page.js';
import { useBrowser } from './use-browser.js';

/** The report of a changed contract in a real Chromium. Where there is none it is left out; atlas-page.test.ts says where there must be one. */
const chromium = findChromium();

const FILE = 'contracts/shop/v1.openapi.yaml';
const at = (line: number) => ({ file: FILE, line, column: 3 });

const page = html(
  makeReport({
    gate: 'contract-diff',
    verdict: 'failed',
    reason: '1 error.',
    findings: [
      finding({
        ruleId: 'contract-diff/accepted-value-refused',
        location: { ...at(5), side: 'head' },
        related: [{ ...at(4), side: 'base', label: 'before' }],
        evidence: {
          changelog: { en: 'The price is limited.', de: 'Der Preis ist begrenzt.' },
          witness: { items: [{ price: 0 }] },
          witnessSide: 'old',
          instance: '/items/0/price',
          validations: { old: 'valid', new: '`/items/0/price` must be ≥ 1' },
          operations: ['POST /orders'],
        },
      }),
    ],
    facts: {
      changes: [
        { contract: FILE, level: 'info', en: 'A path was added.', de: '', location: at(2), operations: [] },
      ],
    },
  }),
  {
    source: (_file, side) =>
      Array.from({ length: 9 }, (_, n) => `${side} ${'long '.repeat(30)} ${n}`).join('\n'),
  },
);

(chromium === undefined ? describe.skip : describe)('the page of a changed contract', () => {
  const { look: open, close } = useBrowser(chromium as string);
  const look = async (options = {}): Promise<Page> => open(page, options);

  test('both sides stand beside each other, and one above the other where there is no room', async () => {
    const wide = await look();
    const [left, right] = await boxes(wide);
    expect(left?.y).toBe(right?.y);
    expect(left?.x).toBeLessThan(right?.x ?? 0);
    await close();
    const narrow = await look({ width: 420 });
    const [upper, lower] = await boxes(narrow);
    expect(upper?.x).toBe(lower?.x);
    expect(upper?.y).toBeLessThan(lower?.y ?? 0);
    expect(await narrow.evaluate<number>(SCROLL_WIDTH)).toBeLessThanOrEqual(420);
  });

  test('levels are filtered by mouse and by keyboard', async () => {
    const one = await look();
    const shown = one.locator('output');
    expect(await shown.innerText()).toBe('2 / 2');
    await one.getByRole('checkbox', { name: 'error' }).uncheck();
    expect(await shown.innerText()).toBe('1 / 2');
    expect(await one.getByText('The price is limited.').isVisible()).toBe(false);
    await one.keyboard.press('Space');
    expect(await shown.innerText()).toBe('2 / 2');
    await one.keyboard.press('/');
    await one.keyboard.type('path');
    await one.getByText('1 / 2', { exact: true }).waitFor();
    await one.keyboard.press('Escape');
    expect(await shown.innerText()).toBe('2 / 2');
  });

  test.each([false, true])('can be read, also in the dark: %s', async (dark) => {
    const one = await look({ dark });
    expect((await one.evaluate<number>(BRIGHTNESS)) < 200).toBe(dark);
    for (const place of ['mark', 'mark .error', 'dd.error', 'dd.passed', 'dt', 'figcaption'])
      expect(await one.evaluate<number>(contrastOf(place))).toBeGreaterThan(4);
  });

  async function boxes(one: Page) {
    const figures = await one.locator('.sides figure').all();
    return Promise.all(figures.map(async (figure) => figure.boundingBox()));
  }
});
