/**
 * Uses the extension in a real VS Code, in a real browser: `npx tsx scripts/try-vscode.ts <code-server> <cellwright> <folder>`.
 * The first is code-server's `out/node/entry.js` (from npm), the second the command of an environment that has the wheel;
 * screenshots of what was done are put into the folder.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startBrowser } from '../test/support/browser.ts';
import { packVsix } from './vsix/pack-vsix.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry = '', cellwright = 'cellwright', shots = 'screenshots'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-code-'));
const work = path.join(folder, 'work');
const patience = { timeout: 60_000 };
let failures = 0;

mkdirSync(shots, { recursive: true });
mkdirSync(work);
cpSync(path.join(root, 'samples/churn/notebook.ipynb'), path.join(work, 'churn.ipynb'));
cpSync(path.join(root, 'samples/churn/data'), path.join(work, 'data'), { recursive: true });
const { server, address } = await startCodeServer();
const browser = await startBrowser();
const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
const page = await context.newPage();
try {
  await openNotebook(page);
  await seeRows(page);
  await seeMessages(page);
  await seeHover(page);
  await tagByFix(page);
  await buildNotebook(page);
} catch (error) {
  check(String(error), false);
  await page.screenshot({ path: path.join(shots, 'code-failed.png') });
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(failures === 0 ? 'all of it works' : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

async function openNotebook(page: Page): Promise<void> {
  await page.goto(`${address}/?folder=${work}`);
  await page.locator('.monaco-workbench').waitFor(patience);
  await page.getByRole('treeitem', { name: 'churn.ipynb' }).waitFor(patience);
  // What opens notebooks is an extension too, and comes later than the files.
  await page.waitForTimeout(15_000);
  await page.getByRole('treeitem', { name: 'churn.ipynb' }).dblclick();
  await page.locator('.codelens-decoration:visible').first().waitFor(patience);
}

/** Code lenses say what the cells become. */
async function seeRows(page: Page): Promise<void> {
  const lens = page.locator('.codelens-decoration:visible');
  await lens.first().waitFor(patience);
  const texts = (await lens.allInnerTexts()).join('\n');
  check('what the cells become stands above them', /import/.test(texts) && /parameter/.test(texts));
  await page.screenshot({ path: path.join(shots, 'code-rows.png') });
}

async function seeMessages(page: Page): Promise<void> {
  await page.locator('.view-line', { hasText: 'random_state' }).first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nprint(nowhere)');
  await page.locator('.squiggly-error').first().waitFor(patience);
  check('an unknown name is underlined while it is typed', true);
  await page.keyboard.press('Control+Shift+M');
  const problems = page.locator('.markers-panel');
  await problems.getByText('Nothing above this line defines').first().waitFor(patience);
  check('the message is in the list of problems', (await problems.innerText()).includes('undefined-name'));
  await page.screenshot({ path: path.join(shots, 'code-message.png') });
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.view-line', { hasText: 'nowhere' }).first().click();
  await page.keyboard.press('Control+End');
  for (let index = 0; index < '\nprint(nowhere)'.length; index++) await page.keyboard.press('Backspace');
  await page
    .locator('.squiggly-error')
    .first()
    .waitFor({ state: 'detached', ...patience });
}

async function seeHover(page: Page): Promise<void> {
  await page
    .locator('.view-line', { hasText: 'max_depth' })
    .first()
    .hover({ position: { x: 20, y: 8 } });
  const hover = page.locator('.monaco-hover:visible', { hasText: 'The parameter' });
  await hover.waitFor(patience);
  check('a hover says what becomes of a line', (await hover.innerText()).includes('max_depth'));
  await page.screenshot({ path: path.join(shots, 'code-hover.png') });
  await page.keyboard.press('Escape');
}

/** The tag is put into the open notebook by the editor, and saved with it. */
async function tagByFix(page: Page): Promise<void> {
  await page.locator('.view-line', { hasText: 'customers.head()' }).first().click();
  await page.keyboard.press('Control+.');
  const action = page
    .locator('.action-widget .action-item, .action-widget .monaco-list-row', { hasText: 'keep' })
    .first();
  await action.waitFor(patience);
  await page.screenshot({ path: path.join(shots, 'code-actions.png') });
  // The list takes no click until the mouse has moved.
  await page.mouse.move(700, 500);
  await page.mouse.move(705, 505);
  await action.click();
  await page.waitForTimeout(2000);
  await page.keyboard.press('Control+s');
  await page.waitForTimeout(2000);
  const { cells } = JSON.parse(readFileSync(path.join(work, 'churn.ipynb'), 'utf8'));
  check('a tag by an action is saved with the notebook', JSON.stringify(cells[4].metadata.tags).includes('keep'));
}

async function buildNotebook(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.type('cellwright: Build the Repository');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Build the Repository' }).first().click(patience);
  await page.locator('.notifications-toasts', { hasText: /churn/ }).waitFor(patience);
  check('the command builds the repository', existsSync(path.join(work, 'churn/pipeline-job.yml')));
  await page.screenshot({ path: path.join(shots, 'code-built.png') });
}

async function startCodeServer(): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const { name, bytes } = await packVsix(root);
  const vsix = path.join(folder, name);
  writeFileSync(vsix, bytes);
  const user = path.join(folder, 'user/User');
  mkdirSync(user, { recursive: true });
  const settings = {
    'cellwright.command': [path.resolve(cellwright)],
    'security.workspace.trust.enabled': false,
    'workbench.startupEditor': 'none',
    'notebook.codeActionsOnSave': {},
  };
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify(settings));
  const own = ['--user-data-dir', path.join(folder, 'user'), '--extensions-dir', path.join(folder, 'extensions')];
  const config = path.join(folder, 'config.yaml');
  writeFileSync(config, 'auth: none\n');
  execFileSync('node', [entry, '--config', config, ...own, '--install-extension', vsix], { stdio: 'inherit' });
  const port = await freePort();
  const options = [
    '--config',
    config,
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
  ];
  const code = spawn('node', [entry, ...options, ...own], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 240; attempt++) {
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok === true) return { server: code, address: url };
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
  throw new Error('code-server did not start');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as { readonly port: number };
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}

function check(what: string, isTrue: boolean): void {
  console.log(`${isTrue ? 'ok  ' : 'FAIL'} ${what}`);
  if (!isTrue) failures++;
}
