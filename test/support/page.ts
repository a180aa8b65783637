/** What tests of the page do with it in a browser, in the playground as in the studio. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/** Whatever a busy machine takes. */
const patience = 300_000;

/** A profile of its own, which is closed after the test. */
async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(patience);
  onTestFinished(() => context.close());
  return context;
}

/** A page of its own. What the browser complains of fails the test. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await (await newContext(browser)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void complaints.push(message.text()));
  page.on('pageerror', (error) => void complaints.push(error.message));
  onTestFinished(() => expect(complaints).toEqual([]));
  return page;
}

/** Waits until the files of the last gesture are there; if there are errors, for these. */
export async function compiled(page: Page): Promise<void> {
  await page.locator('.workspace').waitFor();
  await page.locator('.state', { hasText: 'Compiling' }).waitFor({ state: 'detached' });
}

/** A code cell, counted from 1 among all cells. */
export function cellOf(page: Page, number: number) {
  return page.locator(`section.cell.code[data-cell="${number - 1}"]`);
}

/** The tags that the page shows on a cell. */
export async function tagsOf(page: Page, number: number): Promise<readonly string[]> {
  return await cellOf(page, number).locator('kbd').allTextContents();
}

/** Waits for the tags of a cell. */
export async function becomes(page: Page, number: number, tags: readonly string[]): Promise<void> {
  await expect.poll(() => tagsOf(page, number), { timeout: patience }).toEqual(tags);
}
