/**
 * The page against a bare page, in one interleaved run, so that a slow or busy machine gives the same ratios: the first
 * picture after an address is opened, and the picture after a gesture and after its undo.
 * `npx tsx bench/page.ts FOLDER [COUNT]` takes COUNT notebooks of a folder, evenly spread; those that become no pipeline do not count.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { buildPage } from '../scripts/build-page.ts';
import { notebooksSpread } from '../scripts/spread.ts';
import { serveStudio } from '../src/cli/studio.ts';
import { serveFolder, startBrowser } from '../test/support/browser.ts';

/** Milliseconds that passed, and those of the processor in all processes of the browser. */
interface Time {
  readonly passed: number;
  readonly processor: number;
}

type Times = Record<'bare page' | 'first picture' | 'bare gesture' | 'gesture', Time[]>;

const [folder = '', count = '100'] = process.argv.slice(2);
const names = notebooksSpread(folder, Number(count));
const work = mkdtempSync(path.join(tmpdir(), 'cellwright-bench-'));
const pages = path.join(work, 'page');
const bare = path.join(work, 'bare');
const times: Times = { 'bare page': [], 'first picture': [], 'bare gesture': [], gesture: [] };

/** A page that shows a word, and another when its button is pressed. */
const barePage = {
  'index.html':
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.js"></script><body></body>',
  'page.js': `document.body.innerHTML = '<svg class="pipeline"><text>a</text></svg><button>b</button>';
document.querySelector('button').onclick = () => { document.querySelector('text').textContent = 'b'; };`,
};

/** Run in every page before its own scripts: notes when the picture is there, and waits for what a gesture does. */
const watching = `
  const drawn = (is) => new Promise((resolve) => {
    const look = () => { if (is()) { observer.disconnect(); requestAnimationFrame(() => resolve(performance.now())); } };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
  window.firstPicture = drawn(() => document.querySelector('svg.pipeline') !== null);
  window.measure = async (act, is) => { const started = performance.now(); const seen = drawn(is); act(); return (await seen) - started; };
`;

await buildPage(pages, { withRuff: true });
mkdirSync(bare);
for (const [name, text] of Object.entries(barePage)) writeFileSync(path.join(bare, name), text);
const browser = await startBrowser();
const bareServer = await serveFolder(bare);
try {
  const processes = await browser.newBrowserCDPSession();
  for (const [index, name] of names.entries()) {
    await measure(browser, processes, name);
    if (index % 100 === 99 || index === names.length - 1) print(index + 1);
  }
} finally {
  await browser.close();
  await bareServer.close();
  rmSync(work, { recursive: true, force: true });
}

function print(done: number): void {
  const base = medianOf(times['bare page']).passed;
  console.log(`${times['first picture'].length} of ${done} notebooks become a pipeline; medians of these:`);
  for (const [name, own] of Object.entries(times)) {
    const { passed, processor } = medianOf(own);
    console.log(
      `${name.padEnd(16)} x${(passed / base).toFixed(1).padStart(6)}  ${passed.toFixed(0).padStart(6)} ms, ${processor.toFixed(0).padStart(6)} ms of the processor`,
    );
  }
}

async function measure(browser: Browser, processes: CDPSession, name: string): Promise<void> {
  const home = path.join(work, 'home');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(path.join(home, '.git'), { recursive: true });
  writeFileSync(path.join(home, 'study.ipynb'), readFileSync(path.join(folder, name)));
  const files = ['index.html', 'page.js', 'worker.js', 'page.css', 'ruff_wasm_bg.wasm'];
  const studio = await serveStudio(
    { cwd: home, notebooks: ['study.ipynb'], out: null },
    {
      port: 0,
      files: Object.fromEntries(files.map((file) => [file, path.join(pages, file)])),
      verify: async () => ({ kind: 'failed', why: 'nothing is run here' }),
    },
  );
  const page = await newPage(browser);
  try {
    const first = await timeOf(processes, () => opened(page, studio.address));
    await page.locator('.state', { hasText: 'Compiling' }).waitFor({ state: 'detached' });
    const cell = await page.evaluate(
      `[...document.querySelectorAll('section.cell.code')].findIndex((cell) => cell.querySelector('.rail i') !== null)`,
    );
    if (first === null || cell === -1) return;
    times['first picture'].push(first);
    await measureBare(browser, processes);
    const inCell = `document.querySelectorAll('section.cell.code')[${cell}]`;
    const has = `[...${inCell}.querySelectorAll('kbd')].some((tag) => tag.textContent === 'keep')`;
    const menu = `${inCell}.querySelector('select')`;
    const keep = `${menu}.value = 'keep'; ${menu}.dispatchEvent(new Event('change', { bubbles: true }))`;
    await gesture(page, processes, keep, has);
    const undo = `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Undo').click()`;
    await gesture(page, processes, undo, `!${has}`);
  } finally {
    await page.context().close();
    await studio.close();
  }
}

async function gesture(page: Page, processes: CDPSession, act: string, is: string): Promise<void> {
  const time = await timeOf(processes, () => page.evaluate(`measure(() => { ${act} }, () => ${is})`));
  if (time !== null) times.gesture.push(time);
  await page.locator('.state', { hasText: 'Compiling' }).waitFor({ state: 'detached' });
}

async function measureBare(browser: Browser, processes: CDPSession): Promise<void> {
  const page = await newPage(browser);
  const first = await timeOf(processes, () => opened(page, bareServer.address));
  const press = `measure(() => document.querySelector('button').click(), () => document.querySelector('text').textContent === 'b')`;
  const pressed = await timeOf(processes, () => page.evaluate(press));
  if (first !== null) times['bare page'].push(first);
  if (pressed !== null) times['bare gesture'].push(pressed);
  await page.context().close();
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(600_000);
  await context.addInitScript(watching);
  return await context.newPage();
}

/** Milliseconds from the address to the picture; null if there is none, but an alert in its place. */
async function opened(page: Page, address: string): Promise<unknown> {
  await page.goto(address);
  await page.locator('svg.pipeline, [role=alert], p.empty:text("No steps")').first().waitFor({ state: 'attached' });
  return await page.evaluate(`document.querySelector('svg.pipeline') === null ? null : firstPicture`);
}

async function timeOf(processes: CDPSession, work: () => Promise<unknown>): Promise<Time | null> {
  const before = await processorTime(processes);
  const passed = await work();
  return typeof passed === 'number' ? { passed, processor: (await processorTime(processes)) - before } : null;
}

async function processorTime(processes: CDPSession): Promise<number> {
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

function medianOf(found: readonly Time[]): Time {
  const median = (numbers: readonly number[]): number =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
  return { passed: median(found.map(({ passed }) => passed)), processor: median(found.map((one) => one.processor)) };
}
