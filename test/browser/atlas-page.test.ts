import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { atlasPage } from '../../src/diagram/index.js';
import { sampleAtlas } from '../diagram/sample-atlas.js';
import { HOSTILE } from '../report/hostile.js';
import { findChromium } from './find-chromium.js';
import {
  BRIGHTNESS,
  CLICK_TIME,
  contrastOf,
  FOCUSED,
  middleOf,
  OVERLAPS,
  SCROLL_WIDTH,
  SPILLED,
} from './in-page.js';
import { largeAtlas } from './large-atlas.js';
import { useBrowser } from './use-browser.js';

/** The page in a real Chromium, without a window. Where there is none the tests are left out, unless `EOS_BROWSER=required` says that there must be one, as `.ci/run` does. */
const chromium = findChromium();
const required = process.env['EOS_BROWSER'] === 'required';

test('there is a Chromium where it matters', () => {
  const missing =
    'The page must be tried in a real browser. Install one: apt-get install --yes --no-install-recommends chromium';
  if (required && chromium === undefined) throw new Error(missing);
  expect(chromium ?? missing).toMatch(/chrom|apt-get/);
});

(chromium === undefined ? describe.skip : describe)('the page of the graph', () => {
  const { look } = useBrowser(chromium as string);
  const NAMES = ['web', 'billing', 'cart', 'catalog'];
  const panelText = async (page: Page): Promise<string> =>
    (await page.locator('#panel').innerText()).replace(/\s+/g, ' ');
  const focused = (page: Page): Promise<string> => page.evaluate<string>(FOCUSED);

  test('shows every module in its layer, in view, and every link', async () => {
    const page = await look(atlasPage(sampleAtlas(NAMES)));
    expect(await page.locator('.box b').allInnerTexts()).toEqual(NAMES);
    expect(await page.locator('.band').allInnerTexts()).toEqual(NAMES.map((name) => `layer ${name}`));
    expect(await page.locator('path.wire').count()).toBe(3);
    expect(await page.locator('path.wire.error').count()).toBe(1);
    for (const box of await page.locator('.box').all()) await expectInView(page, box);
  });

  test('a click on a module lists its findings, links and files, down to lines', async () => {
    const page = await look(atlasPage(sampleAtlas(NAMES)));
    await page.getByRole('button', { name: 'billing, 2 files, 1 error' }).click();
    const text = await panelText(page);
    expect(text).toContain(
      'FINDINGS · 1 error arch-lint/no-cross-internals What of billing Do of billing billing/a.ts:3:1',
    );
    expect(text).toContain('IMPORTS · 1 cart new forbidden 2 imports');
    expect(text).toContain('IMPORTED BY · 1 web 2 imports');
    expect(text).toContain('FILES · 2');
    await page.getByRole('button', { name: /^a\.ts/ }).click();
    expect(await panelText(page)).toContain('billing/a.ts:1:1 imports ../cart/a.js → cart/a.ts forbidden');
    expect(await page.locator('.box.lit b').allInnerTexts()).toEqual(['web', 'billing', 'cart']);
  });

  test('a click on an arrow lists its imports', async () => {
    const page = await look(atlasPage(sampleAtlas(NAMES)));
    const middle = await page.evaluate<{ x: number; y: number }>(middleOf('path.hit[data-link="1"]'));
    await page.mouse.click(middle.x, middle.y);
    const text = await panelText(page);
    expect(text).toContain('billing → cart');
    expect(text).toContain(
      'IMPORTS · 2 billing/a.ts:1:1 imports ../cart/a.js → cart/a.ts forbidden billing/b.ts:2:1',
    );
  });

  test('search finds modules and files, and the rest steps back', async () => {
    const page = await look(atlasPage(sampleAtlas(NAMES)));
    await page.getByRole('searchbox').fill('BILL b.ts');
    await page.getByText('0 modules, 1 file').waitFor();
    expect(await page.locator('.box.lit b').allInnerTexts()).toEqual(['billing']);
    await page.locator('#panel .row').click();
    expect(await panelText(page)).toContain('billing/b.ts:2:1 imports ../cart/a.js');
    await page.getByRole('searchbox').fill('nothing like it');
    await page.getByText('0 modules, 0 files').waitFor();
    expect(await page.locator('.box.lit').count()).toBe(0);
  });

  test('everything can be done by keyboard', async () => {
    const page = await look(atlasPage(sampleAtlas(NAMES)));
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('INPUT');
    await page.keyboard.press('Escape');
    for (let n = 0; n < 12 && (await focused(page)) !== 'web'; n++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('web');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('cart');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('billing');
    await page.keyboard.press('Enter');
    expect(await panelText(page)).toContain('FINDINGS · 1');
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await focused(page)).toBe('billing');
    await page.keyboard.press('/');
    await page.keyboard.type('catalog');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await panelText(page)).toMatch(/^× catalog catalog · 2 files/);
  });

  test('zooms by wheel, key and button, pans by dragging, and shows all again', async () => {
    const page = await look(atlasPage(sampleAtlas(NAMES)));
    const width = async (): Promise<number> => (await page.locator('.box').first().boundingBox())?.width ?? 0;
    const start = await width();
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, -400);
    for (let n = 0; n < 40 && (await width()) < start * 1.2; n++) await page.waitForTimeout(25);
    const zoomed = await width();
    expect(zoomed).toBeGreaterThan(start * 1.2);
    await page.keyboard.press('+');
    expect(await width()).toBeGreaterThan(zoomed);
    const before = await page.locator('.box').first().boundingBox();
    await page.mouse.move(200, 700);
    await page.mouse.down();
    await page.mouse.move(260, 660, { steps: 4 });
    await page.mouse.up();
    const after = await page.locator('.box').first().boundingBox();
    expect([(after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)].map(Math.round)).toEqual([
      60, -40,
    ]);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await width()).toBeCloseTo(start, 0);
  });

  test('the legend hides and shows arrows by verdict', async () => {
    const page = await look(atlasPage(sampleAtlas(NAMES)));
    const visible = (): Promise<number> => page.locator('path.wire:not(.off)').count();
    await page.getByRole('button', { name: /^fine/ }).click();
    expect(await visible()).toBe(2);
    expect(await page.getByRole('button', { name: /^fine/ }).getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: /^fine/ }).click();
    expect(await visible()).toBe(3);
  });

  test.each([false, true])('can be read, dark: %s', async (dark) => {
    const page = await look(atlasPage(sampleAtlas(NAMES)), { dark });
    await page.getByRole('button', { name: /^billing/ }).click();
    for (const selector of [
      'h1',
      '.legend button',
      '#panel h2',
      '#panel .row',
      '#panel .entry .at',
      '.badge',
    ]) {
      const ratio = await page.evaluate<number>(contrastOf(selector));
      expect(`${selector} ${ratio >= 4.5 ? 'readable' : ratio}`).toBe(`${selector} readable`);
    }
    expect((await page.evaluate<number>(BRIGHTNESS)) < 384).toBe(dark);
  });

  test('no name acts, and none leaves its box', async () => {
    const page = await look(atlasPage(sampleAtlas(HOSTILE)));
    expect(await page.locator('.box').count()).toBe(HOSTILE.length);
    for (const box of await page.locator('.box').all()) await expectInView(page, box);
    for (const n of [0, 7, 8, HOSTILE.length - 1]) {
      await page.locator(`[data-box="${n}"]`).click();
      expect(await panelText(page)).toContain('PWN');
      for (const row of await page.locator('#panel [aria-expanded]').all()) await row.click();
    }
    expect(await page.locator('#panel :is(script,img,a,iframe)').count()).toBe(0);
    expect(await page.evaluate<number>(SPILLED)).toBe(0);
  });

  test('3,000 files in 200 packages are drawn and opened without a pause', async () => {
    const html = atlasPage(largeAtlas(200, 15));
    const began = performance.now();
    const page = await look(html);
    const drawn = performance.now() - began;
    const click = await page.evaluate<number>(CLICK_TIME);
    expect(await page.locator('.box').count()).toBe(200);
    expect(await page.locator('#panel h2').innerText()).toBe('package-0');
    // Generous: the machine may be busy. Without layout in advance and lists on demand it is several times as long.
    expect([drawn < 8000, click < 1000]).toEqual([true, true]);
    expect(await page.evaluate<number>(OVERLAPS)).toBe(0);
  });

  test('on a telephone nothing runs over the edge', async () => {
    const page = await look(atlasPage(sampleAtlas(NAMES)), { width: 390, height: 780 });
    await page.locator('.box').first().click();
    expect(await page.evaluate<number>(SCROLL_WIDTH)).toBeLessThanOrEqual(390);
  });
});

async function expectInView(page: Page, box: Locator): Promise<void> {
  const [spot, map] = [await box.boundingBox(), await page.locator('#map').boundingBox()];
  if (!spot || !map) throw new Error('not drawn');
  expect(spot.x).toBeGreaterThanOrEqual(map.x);
  expect(spot.y).toBeGreaterThanOrEqual(map.y);
  expect(spot.x + spot.width).toBeLessThanOrEqual(map.x + map.width);
  expect(spot.y + spot.height).toBeLessThanOrEqual(map.y + map.height);
}
