/**
 * The playground against the command line: every notebook of a folder is opened in one page of a real browser, its repository
 * downloaded, and compared byte by byte with what `cellwright build` writes.
 * `npx tsx scripts/compare-playground.ts FOLDER [COUNT]` takes COUNT of them, evenly spread.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { main } from '../src/cli/main.ts';
import { serveFolder, startBrowser } from '../test/support/browser.ts';
import { buildPlayground } from './build-page.ts';
import { notebooksSpread } from './spread.ts';

type Files = Readonly<Record<string, string>>;

/** What the page says of a notebook: its files, or why there are none. */
type Answer = { readonly kind: 'files'; readonly files: Files } | { readonly kind: 'refused'; readonly why: string };

const [folder = '', count = '500'] = process.argv.slice(2);
const names = notebooksSpread(folder, Number(count));
const work = mkdtempSync(path.join(tmpdir(), 'cellwright-compare-'));
const site = path.join(work, 'playground');
await buildPlayground(site);
const browser = await startBrowser();
const server = await serveFolder(site);
const counts = { same: 0, files: 0, errors: 0, refused: 0, different: 0 };
try {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(server.address);
  for (const [index, name] of names.entries()) {
    const answer = await inPage(page, path.join(folder, name));
    const problem = answer.kind === 'refused' ? answer.why : compare(answer.files, await built(name));
    if (answer.kind === 'refused') counts.refused++;
    else if (problem !== null) counts.different++;
    else if (Object.keys(answer.files).length === 0) counts.errors++;
    else {
      counts.same++;
      counts.files += Object.keys(answer.files).length;
    }
    if (problem !== null) console.log(`${name}: ${problem}`);
    if (index % 25 === 24) console.log(`${index + 1} of ${names.length}: ${JSON.stringify(counts)}`);
  }
  console.log(
    `${names.length} notebooks in one page: ${counts.same} repositories of ${counts.files} files are the same, ${counts.errors} notebooks have errors in both, ${counts.refused} are too large for the page, ${counts.different} differ`,
  );
  if (counts.different > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
}

async function inPage(page: Page, file: string): Promise<Answer> {
  const another = page.getByRole('button', { name: 'Another notebook' });
  if (await another.isVisible()) await another.click();
  await page.setInputFiles('input[type=file]', file);
  await page.locator('.problem, .workspace').first().waitFor();
  const problem = page.locator('.problem');
  if (await problem.isVisible()) return { kind: 'refused', why: (await problem.textContent()) ?? '' };
  await page.locator('.state', { hasText: 'Compiling' }).waitFor({ state: 'detached' });
  const notice = page.locator('.notice.wrong');
  if (await notice.isVisible()) throw new Error(`${file}: ${await notice.textContent()}`);
  const download = page.getByRole('button', { name: 'Download repository' });
  if (await download.isDisabled()) return { kind: 'files', files: {} };
  const [event] = await Promise.all([page.waitForEvent('download'), download.click()]);
  const zip = path.join(work, 'repository.zip');
  await event.saveAs(zip);
  const entries = Object.entries(unzipSync(readFileSync(zip)));
  await event.delete();
  return {
    kind: 'files',
    files: Object.fromEntries(entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')])),
  };
}

/** What the command line writes for the notebook alone. */
async function built(name: string): Promise<Files> {
  const home = path.join(work, 'home');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(path.join(home, '.git'), { recursive: true });
  copyFileSync(path.join(folder, name), path.join(home, name));
  const quiet = (): void => {};
  const terminal = { out: quiet, say: quiet, progress: quiet, mark: (_: unknown, text: string) => text };
  await main(['build', name, '--out', 'out'], { ...terminal, isInteractive: false, cwd: home });
  const out = path.join(home, 'out');
  if (!existsSync(out)) return {};
  const written = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  return Object.fromEntries(written.map((file) => [file, readFileSync(path.join(out, file), 'utf8')]));
}

/** The first difference; null if there is none. The records of a build are no part of the download. */
function compare(page: Files, disk: Files): string | null {
  const isCompared = (name: string): boolean => !name.startsWith('.cellwright/');
  for (const name of [...new Set([...Object.keys(page), ...Object.keys(disk)])].filter(isCompared).sort()) {
    if (page[name] === undefined) return `the page does not have ${name}`;
    if (disk[name] === undefined) return `only the page has ${name}`;
    if (page[name] !== disk[name]) return `${name} differs`;
  }
  return null;
}
