import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { OpenPage } from './open-page.js';
import { openPage } from './open-page.js';

type Options = Parameters<typeof openPage>[2];

/** Opens pages in the browser of a block of tests. */
export interface Looks {
  look(html: string, options?: Options): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts a browser for the tests of a block and ends it with them. After each test the page that is open must have complained of
 * nothing and asked for nothing.
 */
export function useBrowser(executablePath: string): Looks {
  let browser: Browser;
  let opened: OpenPage | undefined;
  beforeAll(async () => {
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    });
  });
  afterAll(async () => browser.close());
  afterEach(async () => {
    const { complaints, requests } = opened ?? { complaints: [], requests: [] };
    await opened?.close();
    opened = undefined;
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  });
  return {
    async look(html, options = {}) {
      opened = await openPage(browser, html, options);
      return opened.page;
    },
    async close() {
      await opened?.close();
    },
  };
}
