import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** A page of ours in a browser, and what it did that it must not. */
export interface OpenPage {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, refused styles and scripts. */
  complaints: string[];
  /** Addresses asked for, beyond the file itself. */
  requests: string[];
  close(): Promise<void>;
}

/** Opens a page from a file, as a reader would who got it by mail: no server, no network. */
export async function openPage(
  browser: Browser,
  html: string,
  options: { dark?: boolean; width?: number; height?: number } = {},
): Promise<OpenPage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'eos-page-'));
  const address = pathToFileURL(path.join(folder, 'page.html')).href;
  writeFileSync(path.join(folder, 'page.html'), html);
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector('html[data-drawn]');
  return {
    page,
    complaints,
    requests,
    async close() {
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
