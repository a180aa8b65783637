/** The playground in a real browser: what it makes, what it needs, what a person does, and what a hostile notebook cannot. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildPlayground } from '../../scripts/build-page.ts';
import { serveFolder, startBrowser, type WebServer, whyNoBrowser } from '../support/browser.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { notebookFile, studyCells } from '../support/notebook-file.ts';
import { becomes, compiled, newPage } from '../support/page.ts';

const reason = whyNoBrowser();
/** What elements are, to be read where a test fails. */
const htmlOf = (found: readonly { readonly outerHTML: string }[]): readonly string[] =>
  found.map(({ outerHTML }) => outerHTML);
const table = 'a,b\n1,2\n3,4\n5,6\n';

describe.skipIf(reason !== '')(`the playground in a browser ${reason}`, () => {
  let folder = '';
  let browser: Browser;
  let server: WebServer;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cellwright-playground-'));
    await buildPlayground(folder);
    browser = await startBrowser();
    server = await serveFolder(folder);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the playground with a notebook, and waits until it is compiled. */
  async function opened(text: string, at = server): Promise<Page> {
    const page = await newPage(browser);
    await page.goto(at.address);
    await choose(page, 'study.ipynb', text);
    return page;
  }

  async function choose(page: Page, name: string, text: string): Promise<void> {
    await page.setInputFiles('input[type=file]', [
      { name, mimeType: 'application/json', buffer: Buffer.from(text) },
      { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(table) },
    ]);
    await compiled(page);
  }

  /** The files of the repository that is downloaded. */
  async function downloaded(page: Page): Promise<Readonly<Record<string, string>>> {
    const waiting = page.waitForEvent('download', { timeout: 300_000 });
    await page.getByRole('button', { name: 'Download repository' }).click();
    const file = path.join(folder, 'repository.zip');
    await (await waiting).saveAs(file);
    const entries = Object.entries(unzipSync(readFileSync(file)));
    rmSync(file);
    return Object.fromEntries(entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
  }

  test('the files are those of the command line, byte by byte', async () => {
    const text = notebookFile(studyCells);
    const home = folderWith({ 'study.ipynb': text, 'table.csv': table });
    expect(await cellwright(home, 'build', 'study.ipynb', '--out', 'out')).toMatchObject({ code: 0 });
    const out = path.join(home, 'out');
    const written = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
      .filter((name) => !name.startsWith('.cellwright/') && name !== 'cellwright.yml');
    const expected = Object.fromEntries(written.map((name) => [name, readFileSync(path.join(out, name), 'utf8')]));
    const { 'cellwright.yml': _, ...files } = await downloaded(await opened(text));
    expect(files).toEqual(expected);
  });

  test('it is under 5 MB, compressed', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const sizes = files.map((entry) => gzipSync(readFileSync(path.join(entry.parentPath, entry.name))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5 * 1024 * 1024);
  });

  test('once it is loaded it needs no network', async () => {
    const own = await serveFolder(folder);
    const page = await opened(notebookFile(studyCells), own);
    await own.close();
    await page.getByRole('button', { name: 'Another notebook' }).click();
    await choose(page, 'other.ipynb', notebookFile(studyCells.map((cell) => cell.replace('0.5', '0.25'))));
    const files = await downloaded(page);
    expect(files['src/train/train.py']).toContain('0.25');
  });

  test('a hostile notebook runs nothing and reaches nothing', async () => {
    const other = await serveFolder(folder);
    onTestFinished(() => other.close());
    const attack = [
      '<script>window.reached = 1</script>',
      '<img src="nowhere.png" onerror="window.reached = 1">',
      `<img src="${other.address}/picture.png">`,
      `<iframe src="${other.address}/frame.html"></iframe>`,
      `<style>@import "${other.address}/style.css"; body { background: url(${other.address}/b.png) }</style>`,
      `<p style="background: url(${other.address}/c.png)" title="a > b" style='color: red'>styled</p>`,
      '<svg onload="window.reached = 1"></svg>',
      '<a href="javascript:window.reached = 1">press</a>',
      `<form action="${other.address}/form"><button>press</button></form>`,
    ].join('\n');
    const output = {
      output_type: 'display_data',
      metadata: {},
      data: { 'text/html': [attack], 'image/svg+xml': [attack] },
    };
    const json = JSON.parse(notebookFile(studyCells));
    json.cells[1].outputs = [output];
    json.cells.unshift({ cell_type: 'markdown', id: 'm', metadata: {}, source: [attack, `\n# ${attack}`] });
    const page = await opened(JSON.stringify(json));
    for (const link of await page.getByText('press').all())
      await link.click({ timeout: 2000, force: true }).catch(() => {});
    expect(await page.evaluate('window.reached')).toBeUndefined();
    expect(await page.locator(':is(.cell, .outputs) :is(script, iframe, form, style)').evaluateAll(htmlOf)).toEqual([]);
    expect(other.asked).toEqual([]);
    expect(page.url().startsWith(server.address)).toBe(true);
  });

  test('gestures by mouse and by keys alone change tags, and are undone', async () => {
    const page = await opened(notebookFile(studyCells));
    const cell = page.locator('section.cell.code').nth(3);
    await cell.locator('select').selectOption('keep');
    await becomes(page, 4, ['keep']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await becomes(page, 4, []);
    const focused = (): Promise<string | null> =>
      page.evaluate('document.activeElement.getAttribute("aria-label")') as Promise<string | null>;
    while ((await focused()) !== 'Lines of cell 5') await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.line.is-chosen').textContent()).toContain('Ridge');
    await page.keyboard.press('s');
    await becomes(page, 5, ['skip']);
    await page.keyboard.press('Control+z');
    await becomes(page, 5, []);
    await page.keyboard.press('Control+Shift+z');
    await becomes(page, 5, ['skip']);
  });

  test('what is no notebook is said, and the page goes on', async () => {
    const page = await newPage(browser);
    await page.goto(server.address);
    const file = path.join(folder, 'notes.txt');
    writeFileSync(file, 'no cells');
    await page.setInputFiles('input[type=file]', file);
    expect(await page.getByRole('alert').textContent()).toContain('notes.txt is not a notebook');
    await choose(page, 'study.ipynb', notebookFile(studyCells));
    expect(await page.locator('section.cell.code').count()).toBe(studyCells.length);
  });
});
