/**
 * Verify, pressed on the page of `cellwright studio`, with real runs of a sample: as it is, with a script that its owner changed so that
 * results differ, and stopped on its way. What is painted is compared with what `cellwright verify` says.
 * `npm run build`, then `npx tsx scripts/verify-page.ts FOLDER [same | different | stopped]` writes screenshots to FOLDER. Needs the environments of the tests.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { resultSentence } from '../src/page/verified.ts';
import type { VerifyResult } from '../src/verify/verify-result.ts';
import { startBrowser } from '../test/support/browser.ts';
import { python, repository, whyNoPython } from '../test/support/python.ts';

const [screenshots = 'screenshots', only] = process.argv.slice(2);
const interpreter = python();
if (interpreter === null) throw new Error(whyNoPython());
const cli = path.join(repository, 'bin/cellwright.js');
const work = mkdtempSync(path.join(tmpdir(), 'cellwright-studio-'));
const project = path.join(work, 'churn');
cpSync(path.join(repository, 'samples/churn'), project, {
  recursive: true,
  filter: (file) => path.basename(file) !== 'expected',
});
mkdirSync(path.join(project, '.git'));
mkdirSync(screenshots, { recursive: true });
const browser = await startBrowser();
const studio = spawn('node', [cli, 'studio', 'notebook.ipynb', '--out', 'out', '--python', interpreter], {
  cwd: project,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  await page.goto(await addressOf(studio));
  await isReady(page);
  const is = (part: string): boolean => only === undefined || only === part;
  if (is('same')) await judged(page, 'same');
  if (is('different')) {
    execFileSync('node', [cli, 'build', 'notebook.ipynb', '--out', 'out'], { cwd: project, stdio: 'ignore' });
    changeScripts();
    await judged(page, 'different');
  }
  if (is('stopped')) await stopped(page, studio);
} finally {
  studio.kill('SIGINT');
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('the studio ended');
}

async function isReady(page: Page): Promise<void> {
  await page.locator('.workspace').waitFor();
  await page.locator('.state', { hasText: 'Compiling' }).waitFor({ state: 'detached' });
}

/** Verifies on the page and by the command, and compares. */
async function judged(page: Page, verdict: string): Promise<void> {
  const said = await verified(page);
  const args = ['verify', 'notebook.ipynb', '--out', 'out', '--python', interpreter ?? '', '--json'];
  const { comparisons } = JSON.parse(printed(args)) as VerifyResult;
  const expected = comparisons.map((one) => resultSentence(one).split(' (')[0]).sort();
  const painted = await sentences(page, 'section.cell');
  const files = [...new Set(comparisons.flatMap(({ script }) => (script === null ? [] : [script])))];
  const inScripts: string[] = [];
  for (const file of new Set(files.map(({ step, file: name }) => `src/${step}/${name}`))) {
    await page.getByRole('tab', { name: /^Files/ }).click();
    await page.getByRole('navigation', { name: 'Files' }).getByRole('button', { name: file }).click();
    inScripts.push(...(await sentences(page, '.text li')));
    await page.screenshot({ path: path.join(screenshots, `${verdict}-${path.basename(file)}.png`) });
  }
  await page.getByRole('tab', { name: /^Verified/ }).click();
  await page.screenshot({ path: path.join(screenshots, `${verdict}-verified.png`) });
  const rows = await page.locator('[role=tabpanel] tbody tr').count();
  const placed = comparisons.filter(({ place }) => place?.cell != null).length;
  const inFiles = comparisons.filter(({ script }) => script !== null).length;
  console.log(
    `${verdict}: ${said.length} messages on the way, such as "${said.at(-2) ?? ''}"; at the end "${said.at(-1)}"`,
  );
  console.log(
    `  ${rows} results are listed, ${painted.length} painted in the notebook, ${inScripts.length} in scripts`,
  );
  check(rows === comparisons.length, `${comparisons.length} results of the command`);
  check(painted.length === placed, `${placed} results have a place in the notebook`);
  check(inScripts.length === inFiles, `${inFiles} results have a place in a script`);
  const stray = [...painted, ...inScripts].filter((one) => !expected.includes(one.split(' (')[0]));
  check(stray.length === 0, `the command says nothing of ${stray.join('; ')}`);
}

function check(isRight: boolean, otherwise: string): void {
  if (isRight) return;
  console.log(`  WRONG: ${otherwise}`);
  process.exitCode = 1;
}

/** Presses Verify and waits for its end; gives what was said on the way. */
async function verified(page: Page): Promise<readonly string[]> {
  await isReady(page);
  await page.evaluate(`
    window.said = [];
    window.listening?.disconnect();
    window.listening = new MutationObserver(() => said.push(document.querySelector('.notice').textContent));
    listening.observe(document.querySelector('.notice'), { subtree: true, childList: true, characterData: true })`);
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await page.screenshot({ path: path.join(screenshots, 'running.png') });
  await page.getByRole('button', { name: 'Verify', exact: true }).waitFor();
  return (await page.evaluate('said')) as readonly string[];
}

/** What the signs in a part of the page say, result by result. */
async function sentences(page: Page, part: string): Promise<readonly string[]> {
  const titles = await page
    .locator(`${part} .sign`)
    .evaluateAll((signs) => signs.map((sign) => sign.getAttribute('title')));
  return titles.flatMap((title) => (title ?? '').split('\n'));
}

/** What `cellwright` prints, whatever it ends with. */
function printed(args: readonly string[]): string {
  try {
    return execFileSync('node', [cli, ...args], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 28,
    });
  } catch (error) {
    const { stdout, message } = error as { readonly stdout: string; readonly message: string };
    if (stdout === '') throw new Error(message);
    return stdout;
  }
}

/** As an owner might: another threshold, and an import that moves all lines. */
function changeScripts(): void {
  edit('src/evaluate/evaluate.py', 'probabilities > threshold', 'probabilities > threshold / 2');
  edit('src/evaluate/evaluate.py', 'import argparse\n', 'import argparse\nimport os\n');
}

function edit(file: string, before: string, after: string): void {
  const full = path.join(project, 'out', file);
  const text = readFileSync(full, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
  writeFileSync(full, text.replace(before, after));
}

/** Stops while steps run: nothing that was started goes on. */
async function stopped(page: Page, { pid }: ChildProcess): Promise<void> {
  await isReady(page);
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await page.getByText(/Verifying: (?!the notebook and)/).waitFor();
  const before = below(pid);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByText('The verification was stopped').waitFor();
  await page.getByRole('button', { name: 'Verify', exact: true }).waitFor();
  let after = below(pid);
  for (let tries = 0; after.length > 0 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    after = below(pid);
  }
  console.log(`stopped: ${before.length} processes ran before, ${after.length} after`);
  check(before.length > 0 && after.length === 0, `${after.length} processes go on`);
}

/** The processes that a process started, and those that these started. */
function below(pid: number | undefined): readonly string[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], { encoding: 'utf8' }).trim().split('\n');
  const rows = lines.map((line) => line.trim().split(/\s+/));
  const found = rows.filter(([, parent]) => parent === String(pid)).map(([own = '']) => own);
  return found.flatMap((own) => [own, ...below(Number(own))]);
}
