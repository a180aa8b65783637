/**
 * Uses the extension in a real JupyterLab, in a real browser: `npx tsx scripts/try-jupyterlab.ts <environment> <folder>`.
 * The environment has JupyterLab and cellwright's wheel; screenshots of what was done are put into the folder.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startBrowser } from '../test/support/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [environment = '.venv', shots = 'screenshots'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-lab-'));
const patience = { timeout: 120_000 };
let failures = 0;

mkdirSync(shots, { recursive: true });
mkdirSync(path.join(folder, 'work'));
cpSync(path.join(root, 'samples/churn/notebook.ipynb'), path.join(folder, 'work/churn.ipynb'));
cpSync(path.join(root, 'samples/churn/data'), path.join(folder, 'work/data'), { recursive: true });
writeFileSync(path.join(folder, 'work/tidying.py'), 'def tidy(table):\n    return table.dropna()\n');
removeTags(path.join(folder, 'work/churn.ipynb'));
const { server, address } = await startLab();
const browser = await startBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && /cellwright/i.test(message.text())) fail(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`page error: ${error.message}`));
  await openNotebook(page);
  await showRows(page);
  await changeTags(page);
  await seeMessages(page);
  await buildTwice(page);
  await seeDark(page);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(failures === 0 ? 'all of it works' : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

/** Rows come with a click where the notebook has no step tags. */
async function openNotebook(page: Page): Promise<void> {
  await page.goto(`${address}/lab/tree/work/churn.ipynb`);
  const button = page.getByRole('button', { name: 'Pipeline' });
  await button.waitFor(patience);
  await page.getByRole('button', { name: 'No', exact: true }).click(patience);
  check('no rows without a click', (await page.locator('.cw-row').count()) === 0);
  await button.click();
}

async function showRows(page: Page): Promise<void> {
  await page.locator('.cw-steps').waitFor(patience);
  await page.getByText(/\d\d files/).waitFor(patience);
  check('the steps are in the bar', /prepare.*train.*evaluate/s.test(await page.locator('.cw-steps').innerText()));
  const first = page.locator('.cw-row', { hasText: 'Cell 3' });
  check('the row of the parameters names them', (await first.innerText()).includes('test_size'));
  await page.screenshot({ path: path.join(shots, 'lab-rows.png') });
  await page.locator('.cw-row', { hasText: 'Cell 5' }).getByRole('button', { name: 'Preview' }).click();
  await page.locator('.cw-preview pre').first().waitFor(patience);
  check('the preview shows the function', (await page.locator('.cw-preview').innerText()).includes('def read_churn'));
  await page.screenshot({ path: path.join(shots, 'lab-preview.png') });
  await page.locator('.cw-row', { hasText: 'Cell 5' }).getByRole('button', { name: 'Preview' }).click();
}

async function changeTags(page: Page): Promise<void> {
  const row = page.locator('.cw-row', { hasText: 'Cell 6' });
  await row.scrollIntoViewIfNeeded();
  await row.getByRole('button', { name: 'Keep' }).click();
  await row.locator('kbd', { hasText: 'keep' }).waitFor(patience);
  await row.getByRole('combobox').selectOption('step:prepare');
  await page.locator('.cw-row', { hasText: 'Cell 9' }).locator('kbd', { hasText: 'step:prepare' }).waitFor(patience);
  await page.screenshot({ path: path.join(shots, 'lab-tags.png') });
  await row.getByRole('combobox').selectOption('new');
  await row.getByRole('textbox').fill('look');
  await row.getByRole('textbox').press('Enter');
  await page.locator('.cw-steps', { hasText: 'look' }).waitFor(patience);
  await row.getByRole('combobox').selectOption('step:prepare');
  await page.locator('.cw-steps:not(:has-text("look"))').waitFor(patience);
  await page.keyboard.press('Control+s');
  await page.waitForTimeout(1500);
  const saved = JSON.parse(readFileSync(path.join(folder, 'work/churn.ipynb'), 'utf8'));
  check('tags are saved with the notebook', JSON.stringify(saved.cells[5].metadata.tags) === '["keep","step:prepare"]');
}

async function seeMessages(page: Page): Promise<void> {
  const cell = page.locator('.jp-CodeCell', { hasText: 'Cell 12' });
  await cell.scrollIntoViewIfNeeded();
  await cell.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nprint(nowhere.sum())');
  // What is half typed may have been compiled before.
  await page.locator('.cw-message', { hasText: 'undefined-name' }).waitFor(patience);
  check('the message stands at its line', (await page.locator('.cw-message').innerText()).includes('nowhere'));
  check('the name is underlined', (await page.locator('.cw-mark').innerText()) === 'nowhere');
  check('nothing can be built', await page.getByRole('button', { name: 'Build', exact: true }).isDisabled());
  await page.screenshot({ path: path.join(shots, 'lab-message.png') });
  for (let index = 0; index < '\nprint(nowhere.sum())'.length; index++) await page.keyboard.press('Backspace');
  await page
    .locator('.cw-message')
    .first()
    .waitFor({ state: 'detached', ...patience });
}

async function buildTwice(page: Page): Promise<void> {
  const script = path.join(folder, 'work/churn/src/train/train.py');
  await build(page);
  await page.screenshot({ path: path.join(shots, 'lab-built.png') });
  check('the repository is written, hidden files too', existsSync(path.join(folder, 'work/churn/.cellwright')));
  writeFileSync(script, `${readFileSync(script, 'utf8')}\n# an edit of mine\n`);
  const cell = page.locator('.jp-CodeCell', { hasText: 'Cell 3' });
  await cell.scrollIntoViewIfNeeded();
  await cell.locator('.cm-line', { hasText: 'max_depth = 6' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type('1');
  await page.getByText('Compiling').waitFor({ state: 'detached', ...patience });
  await page.waitForTimeout(2000);
  await build(page);
  const text = readFileSync(script, 'utf8');
  check('an edit of the repository is kept', text.includes('# an edit of mine'));
  check('a change of the notebook arrives', /"--max_depth", type=int, default=61/.test(text));
}

async function build(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  const built = page.locator('.cw-built');
  await page.getByText('Building').waitFor({ state: 'attached', ...patience });
  await page.getByText('Building').waitFor({ state: 'detached', ...patience });
  check('the build is done', (await built.innerText()).startsWith('Built'));
  if (!(await built.innerText()).startsWith('Built')) console.log(await built.innerText());
}

async function seeDark(page: Page): Promise<void> {
  await page.locator('.cw-built').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await page.getByText('Theme', { exact: true }).hover();
  await page.getByText('JupyterLab Dark', { exact: true }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(shots, 'lab-dark.png') });
  await page.getByRole('button', { name: 'Pipeline' }).click();
  await page
    .locator('.cw-row')
    .first()
    .waitFor({ state: 'detached', ...patience });
  check('a click takes all of it away', (await page.locator('.cw-bar').count()) === 0);
}

function removeTags(file: string): void {
  const notebook = JSON.parse(readFileSync(file, 'utf8'));
  for (const cell of notebook.cells) {
    const tags: readonly string[] = cell.metadata.tags ?? [];
    cell.metadata.tags = tags.filter((tag) => !tag.startsWith('step:'));
  }
  writeFileSync(file, JSON.stringify(notebook, null, 1));
}

async function startLab(): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const port = await freePort();
  const options = ['--no-browser', '--allow-root', `--ServerApp.port=${port}`, '--ServerApp.port_retries=0'];
  const open = ['--IdentityProvider.token=', `--ServerApp.root_dir=${folder}`, '--LabApp.news_url=None'];
  // Not as if the environment were active: the kernel's Python is what counts.
  const jupyter = path.resolve(environment, 'bin/jupyter-lab');
  const lab = spawn(jupyter, [...options, ...open], { stdio: 'ignore', env: { ...process.env, HOME: folder } });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 240; attempt++) {
    const answer = await fetch(`${url}/api/status`).catch(() => null);
    if (answer?.ok === true) return { server: lab, address: url };
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
  throw new Error('JupyterLab did not start');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

function check(what: string, isTrue: boolean): void {
  console.log(`${isTrue ? 'ok  ' : 'FAIL'} ${what}`);
  if (!isTrue) failures++;
}

function fail(what: string): void {
  check(what, false);
}
