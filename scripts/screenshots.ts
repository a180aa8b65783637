/**
 * Screenshots of the page, to be looked at: every sample and a notebook of 300 cells, each tab, light and dark.
 * `npx tsx scripts/screenshots.ts FOLDER [NAME]` writes them to FOLDER, of one sample where it is named.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { largeNotebook } from '../bench/large-notebook.ts';
import { serveFolder, startBrowser } from '../test/support/browser.ts';
import { buildPlayground } from './build-page.ts';

const [folder = 'screenshots', only] = process.argv.slice(2);
const site = mkdtempSync(path.join(tmpdir(), 'cellwright-screenshots-'));
const large = path.join(site, 'large.ipynb');
const tabs = ['Pipeline', 'Files', 'Parameters', 'Left out', 'Messages'];
await buildPlayground(site);
writeFileSync(large, JSON.stringify(largeNotebook(300)));
mkdirSync(folder, { recursive: true });
const samples = readdirSync(new URL('../samples', import.meta.url));
const browser = await startBrowser();
const server = await serveFolder(site);
try {
  for (const name of [...samples, 'large'].filter((one) => only === undefined || one === only)) {
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 1920],
    ] as const) {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: width === 1280 ? 800 : 1080 },
      });
      context.setDefaultTimeout(600_000);
      const page = await context.newPage();
      await page.goto(name === 'large' ? server.address : `${server.address}/#sample=${name}`);
      if (name === 'large') await page.setInputFiles('input[type=file]', large);
      await page.locator('.workspace').waitFor();
      await page.locator('.state', { hasText: 'Compiling' }).waitFor({ state: 'detached' });
      for (const tab of tabs) await shoot(page, tab, path.join(folder, `${name}-${scheme}-${tab.toLowerCase()}.png`));
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(site, { recursive: true, force: true });
}

/** A tab, with a line chosen that became part of a script. */
async function shoot(page: Page, tab: string, file: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  if (tab === 'Files') {
    await page.locator('.line.unit').nth(6).click();
    const show = page.getByRole('button', { name: /^Show in/ });
    if (await show.isVisible()) await show.click();
  }
  await page.screenshot({ path: file });
}
