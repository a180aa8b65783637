/** The studio in a real browser: every gesture and its undo, what Save writes, edits on the disk, and who gets nothing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { serveStudio } from '../../src/cli/studio.ts';
import type { Studio, StudioOptions } from '../../src/studio/studio-server.ts';
import { serveFolder, startBrowser, whyNoBrowser } from '../support/browser.ts';
import { folderWith } from '../support/command.ts';
import { notebookFile, studyCells } from '../support/notebook-file.ts';
import { becomes, cellOf, compiled, newPage, tagsOf } from '../support/page.ts';
import { slice } from '../support/whole.ts';

const reason = whyNoBrowser();
const notebook = notebookFile(studyCells);
const table = 'a,b\n1,2\n3,4\n5,6\n';

/** A gesture by mouse or keys: what the page says that it does, and what can be seen of it. */
interface Tried {
  readonly name: string;
  act(page: Page): Promise<void>;
  readonly says: string;
}

/** Chooses a line by the mouse, which gives its cell the keys. */
async function chooseLine(page: Page, cell: number, line: number): Promise<void> {
  await cellOf(page, cell)
    .locator('.line')
    .nth(line - 1)
    .click();
}

async function fromMenu(page: Page, cell: number, value: string): Promise<void> {
  await cellOf(page, cell).locator('select').selectOption(value);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Drags the border below a step to the lower or upper edge of a cell. */
async function dragBorder(page: Page, name: string, cell: number, edge: 'top' | 'bottom'): Promise<void> {
  const from = await page.getByRole('group', { name }).boundingBox();
  const to = await cellOf(page, cell).boundingBox();
  if (from === null || to === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 30, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, edge === 'top' ? to.y + 2 : to.y + to.height - 2, { steps: 4 });
  await page.mouse.up();
}

/** Each from the notebook as it was opened: prepare has the cells 2 and 3, train 5, evaluate 6; 4 is left out. */
const gestures: readonly Tried[] = [
  {
    name: 'a border up by its button',
    act: (page) => press(page, 'Border between prepare and train: up'),
    says: 'adds `step:prepare` to 1 cell; adds `step:train` to 2 cells; adds `step:evaluate` to 1 cell',
  },
  {
    name: 'a border down by its button',
    act: (page) => press(page, 'Border between train and evaluate: down'),
    says: 'adds `step:prepare` to 2 cells; adds `step:train` to 2 cells',
  },
  {
    name: 'a border dragged up over two cells',
    act: (page) => dragBorder(page, 'Border between train and evaluate', 3, 'top'),
    says: 'adds `step:prepare` to 1 cell; adds `step:evaluate` to 3 cells',
  },
  {
    name: 'a border dragged down to the end',
    act: (page) => dragBorder(page, 'Border between prepare and train', 6, 'bottom'),
    says: 'adds `step:prepare` to 4 cells',
  },
  {
    name: 'a cell to a step, from its menu',
    act: (page) => fromMenu(page, 3, 'step:train'),
    says: 'adds `step:prepare` to 1 cell; adds `step:train` to 2 cells; adds `step:evaluate` to 1 cell',
  },
  {
    name: 'a cell to a step, by its number',
    act: async (page) => {
      await chooseLine(page, 4, 1);
      await page.keyboard.press('2');
    },
    says: 'adds `step:prepare` to 2 cells; adds `step:train` to 2 cells; adds `step:evaluate` to 1 cell',
  },
  { name: 'a cell left out, from its menu', act: (page) => fromMenu(page, 5, 'skip'), says: 'adds `skip` to 1 cell' },
  {
    name: 'a cell kept, by its key',
    act: async (page) => {
      await chooseLine(page, 4, 1);
      await page.keyboard.press('k');
    },
    says: 'adds `keep` to 1 cell',
  },
  {
    name: 'a cell kept, from what is left out',
    act: async (page) => {
      await tab(page, 'Left out');
      await press(page, 'Keep cell 4');
    },
    says: 'adds `keep` to 1 cell',
  },
  {
    name: 'a step renamed',
    act: async (page) => {
      await page.getByRole('link', { name: 'Step train' }).click();
      await page.getByLabel('Step', { exact: true }).fill('fit');
      await press(page, 'Rename');
    },
    says: 'adds `step:prepare` to 2 cells; adds `step:fit` to 1 cell; adds `step:evaluate` to 1 cell',
  },
  {
    name: 'a value made a parameter',
    act: async (page) => {
      await chooseLine(page, 3, 1);
      await press(page, 'Make limit a parameter');
    },
    says: 'sets `parameters` to `[alpha, limit]`',
  },
  {
    name: 'a parameter made a value, at its line',
    act: async (page) => {
      await chooseLine(page, 5, 1);
      await page.locator('.inspector').getByRole('button', { name: 'alpha is not a parameter' }).click();
    },
    says: 'sets `parameters` to `none`',
  },
  {
    name: 'a parameter made a value, in the list',
    act: async (page) => {
      await tab(page, 'Parameters');
      await page.getByRole('table').getByRole('button', { name: 'alpha is not a parameter' }).click();
    },
    says: 'sets `parameters` to `none`',
  },
  {
    name: 'the model chosen',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Model' }).fill('table');
      await press(page, 'Choose');
    },
    says: 'sets `model.variable` to `table`',
  },
  {
    name: 'another way to cut',
    act: (page) =>
      page
        .getByLabel('Steps are cut by')
        .selectOption('single')
        .then(() => {}),
    says: 'sets `steps.from` to `single`',
  },
  {
    name: 'the present cut as tags',
    act: (page) =>
      page
        .getByLabel('Steps are cut by')
        .selectOption('tags')
        .then(() => {}),
    says: 'adds `step:prepare` to 2 cells; adds `step:train` to 1 cell; adds `step:evaluate` to 1 cell',
  },
];

/** Goes by Tab to an element. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if ((await target.count()) > 0 && (await target.evaluate((element) => element.matches(':focus')))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${target} by Tab`);
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Presses keys, one after another, where the focus is. */
async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

async function keysInCell(page: Page, cell: number, ...pressed: readonly string[]): Promise<void> {
  await tabTo(page, page.getByRole('listbox', { name: `Lines of cell ${cell}` }));
  await keys(page, 'ArrowDown', ...pressed);
}

async function enterAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await keys(page, 'Enter');
}

/** The same without a mouse, from the same notebook. */
const keyGestures: readonly Tried[] = [
  {
    name: 'a border up',
    act: (page) => enterAt(page, button(page, 'Border between prepare and train: up')),
    says: 'adds `step:prepare` to 1 cell; adds `step:train` to 2 cells; adds `step:evaluate` to 1 cell',
  },
  {
    name: 'a border down',
    act: (page) => enterAt(page, button(page, 'Border between train and evaluate: down')),
    says: 'adds `step:prepare` to 2 cells; adds `step:train` to 2 cells',
  },
  {
    name: 'a cell to a step',
    act: (page) => keysInCell(page, 4, '2'),
    says: 'adds `step:prepare` to 2 cells; adds `step:train` to 2 cells; adds `step:evaluate` to 1 cell',
  },
  { name: 'a cell left out', act: (page) => keysInCell(page, 5, 's'), says: 'adds `skip` to 1 cell' },
  { name: 'a cell kept', act: (page) => keysInCell(page, 4, 'k'), says: 'adds `keep` to 1 cell' },
  {
    name: 'a step renamed',
    async act(page) {
      await keys(page, 'Alt+1');
      await enterAt(page, page.getByRole('link', { name: 'Step train' }));
      await tabTo(page, page.getByLabel('Step', { exact: true }));
      await keys(page, 'Control+a', 'f', 'i', 't', 'Enter');
    },
    says: 'adds `step:prepare` to 2 cells; adds `step:fit` to 1 cell; adds `step:evaluate` to 1 cell',
  },
  {
    name: 'a value made a parameter',
    async act(page) {
      await keysInCell(page, 3);
      await enterAt(page, button(page, 'Make limit a parameter'));
    },
    says: 'sets `parameters` to `[alpha, limit]`',
  },
  {
    name: 'a parameter made a value',
    async act(page) {
      await keys(page, 'Alt+3');
      await enterAt(page, page.getByRole('table').getByRole('button', { name: 'alpha is not a parameter' }));
    },
    says: 'sets `parameters` to `none`',
  },
  {
    name: 'the model chosen',
    async act(page) {
      await keys(page, 'Alt+1');
      await tabTo(page, page.getByRole('combobox', { name: 'Model' }));
      await keys(page, 'Control+a', ...'table', 'Enter');
    },
    says: 'sets `model.variable` to `table`',
  },
  {
    name: 'another way to cut',
    async act(page) {
      await keys(page, 'Alt+1');
      await tabTo(page, page.getByLabel('Steps are cut by'));
      await keys(page, 'ArrowDown');
    },
    says: 'sets `steps.from` to `headings`',
  },
];

/** All that the page shows of the notebook and of its pipeline. */
async function shown(page: Page): Promise<string> {
  await compiled(page);
  await page.keyboard.press('Escape');
  await tab(page, 'Pipeline');
  const parts = page.locator('main, svg.pipeline, .controls, [role=tab]');
  return (await parts.allInnerTexts()).join('\n') + (await page.getByRole('combobox', { name: 'Model' }).inputValue());
}

describe.skipIf(reason !== '')(`the studio in a browser ${reason}`, () => {
  let pages = '';
  let browser: Browser;

  beforeAll(async () => {
    pages = mkdtempSync(path.join(tmpdir(), 'cellwright-page-'));
    await buildPage(pages, { withRuff: true });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(pages, { recursive: true, force: true });
  });

  const nothingRuns: StudioOptions['verify'] = async () => ({ kind: 'failed', why: 'nothing is run here' });

  async function served(folder: string, verify = nothingRuns): Promise<Studio> {
    const names = ['index.html', 'page.js', 'worker.js', 'page.css', 'ruff_wasm_bg.wasm'];
    const files = Object.fromEntries(names.map((name) => [name, path.join(pages, name)]));
    const request = { cwd: folder, notebooks: ['study.ipynb'], out: null };
    const studio = await serveStudio(request, { port: 0, files, verify });
    onTestFinished(() => studio.close());
    return studio;
  }

  async function opened(files: Readonly<Record<string, string>> = {}, verify = nothingRuns) {
    const folder = folderWith({ 'study.ipynb': notebook, 'table.csv': table, ...files });
    const studio = await served(folder, verify);
    const page = await newPage(browser);
    await page.goto(studio.address);
    await compiled(page);
    return { folder, studio, page };
  }

  test('every gesture says what it does, changes the picture, is undone and done again', async () => {
    const { page } = await opened();
    const before = await shown(page);
    const undo = page.getByRole('button', { name: 'Undo' });
    for (const { name, act, says } of gestures) {
      await tab(page, 'Pipeline');
      await act(page);
      await compiled(page);
      expect((await page.locator('.notice').textContent())?.toLowerCase(), name).toBe(says.toLowerCase());
      expect(await undo.getAttribute('title'), name).toBe(says);
      const after = await shown(page);
      expect(after, name).not.toBe(before);
      await undo.click();
      expect(await shown(page), `${name}, undone`).toBe(before);
      expect(await undo.isDisabled()).toBe(true);
      await press(page, 'Redo');
      expect(await shown(page), `${name}, done again`).toBe(after);
      await undo.click();
    }
  });

  test('gestures are made, undone and done again by keys alone', async () => {
    const { page } = await opened();
    await page.locator('svg.pipeline').waitFor();
    const settled = async (): Promise<string> => {
      await compiled(page);
      await keys(page, 'Alt+1');
      return (await page.locator('main, svg.pipeline, .controls, .state').allInnerTexts()).join('\n');
    };
    const before = await settled();
    for (const { name, act, says } of slice(keyGestures, [1, 2, 5, 6, 8])) {
      await act(page);
      const after = await settled();
      expect((await page.locator('.notice').textContent())?.toLowerCase(), name).toBe(says.toLowerCase());
      expect(after, name).not.toBe(before);
      await keys(page, 'Control+z');
      expect(await settled(), `${name}, undone`).toBe(before);
      await keys(page, 'Control+Shift+z');
      expect(await settled(), `${name}, done again`).toBe(after);
      await keys(page, 'Control+z');
      await compiled(page);
    }
    await keysInCell(page, 5, 's');
    await becomes(page, 5, ['skip']);
    await keys(page, 'n');
    await becomes(page, 5, []);
  });

  test('by keys alone a cell goes to another step, a step gets a name, and all is saved', async () => {
    const { page, folder } = await opened();
    const focus = async (label: string): Promise<void> => {
      const focused = () =>
        page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
      for (let presses = 0; (await focused()) !== label; presses++) {
        if (presses > 200) throw new Error(`no way to ${label} by Tab`);
        await page.keyboard.press('Tab');
      }
    };
    await focus('Lines of cell 3');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('2');
    await becomes(page, 3, ['step:train']);
    await page.keyboard.press('Alt+1');
    await focus('Step train');
    await page.keyboard.press('Enter');
    await focus('Rename');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('fit');
    await page.keyboard.press('Enter');
    await becomes(page, 3, ['step:fit']);
    await page.keyboard.press('Control+s');
    await page.getByText('Saved study.ipynb').waitFor();
    expect(readFileSync(path.join(folder, 'study.ipynb'), 'utf8')).toContain('"step:fit"');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('Save changes tags and nothing else, as git sees it; Build writes the repository', async () => {
    const { page, folder } = await opened();
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, encoding: 'utf8' });
    rmSync(path.join(folder, '.git'), { recursive: true });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    await fromMenu(page, 5, 'keep');
    await becomes(page, 5, ['keep']);
    await fromMenu(page, 4, 'skip');
    await becomes(page, 4, ['skip']);
    await press(page, 'Save');
    await page.getByText('Saved study.ipynb').waitFor();
    const changed = git('diff', '--unified=0').split('\n');
    expect(changed.filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
      '-   "metadata": {},',
      ...['+   "metadata": {', '+    "tags": [', '+     "skip"', '+    ]', '+   },'],
      '-   "metadata": {},',
      ...['+   "metadata": {', '+    "tags": [', '+     "keep"', '+    ]', '+   },'],
    ]);
    expect(git('status', '--porcelain')).toBe(' M study.ipynb\n');
    await press(page, 'Build');
    await page.getByText('Written to').waitFor();
    expect(readFileSync(path.join(folder, 'study', 'src', 'train', 'train.py'), 'utf8')).toContain('Ridge');
  });

  test('the page follows an edit on the disk, also while tags are not saved', async () => {
    const { page, folder } = await opened();
    const file = path.join(folder, 'study.ipynb');
    writeFileSync(file, notebookFile([...studyCells, 'print("seven")']));
    await cellOf(page, 7).waitFor();
    await fromMenu(page, 5, 'keep');
    await becomes(page, 5, ['keep']);
    writeFileSync(file, notebookFile([...studyCells, 'print("seven")', 'print("eight")']));
    await cellOf(page, 8).waitFor();
    expect(await page.locator('.notice').textContent()).toContain('your unsaved changes are kept');
    expect(await tagsOf(page, 5)).toEqual(['keep']);
    await press(page, 'Save');
    await page.getByText('Saved study.ipynb').waitFor();
    const saved = readFileSync(file, 'utf8');
    expect(saved).toContain('"keep"');
    expect(saved).toContain('eight');
    writeFileSync(file, 'no longer a notebook');
    await page.getByRole('alert').getByText('study.ipynb').waitFor();
    writeFileSync(file, notebook);
    await cellOf(page, 1).waitFor();
  });

  test('what a verification found is painted on both sides with its values, until something changes', async () => {
    const script = { step: 'evaluate', file: 'evaluate.py' };
    const { page, folder } = await opened({}, async (said) => {
      said('train: running');
      const text = readFileSync(path.join(folder, 'study', 'src', 'evaluate', 'evaluate.py'), 'utf8');
      const line = text.split('\n').findIndex((one) => one.includes('model.score')) + 1;
      const base = { found: null, at: null, cause: null, images: null };
      const place = (cell: number) => ({ file: 'study.ipynb', cell, line: 1 });
      return {
        ...{ kind: 'verified', verdict: 'different', told: 'different: 1 of 2 results found again.' },
        results: [
          {
            ...base,
            kind: 'fit',
            name: 'Ridge.fit',
            state: 'same',
            place: place(4),
            script: null,
            notebook: null,
            pipeline: null,
          },
          {
            ...base,
            kind: 'model',
            name: 'model',
            state: 'unknown',
            place: place(3),
            script: null,
            notebook: null,
            pipeline: null,
            at: 'it cannot be loaded',
          },
          {
            ...base,
            kind: 'score',
            name: 'score',
            state: 'different',
            place: place(5),
            script: { ...script, line },
            notebook: '0.75',
            pipeline: '0.5',
          },
        ],
      };
    });
    await press(page, 'Verify');
    await page.getByText('different: 1 of 2 results').first().waitFor();
    const sign = (cell: number) => cellOf(page, cell).locator('.sign');
    expect([await sign(5).textContent(), await sign(5).getAttribute('title')]).toEqual([
      '=',
      'fit Ridge.fit: the same',
    ]);
    const said = 'score score: different (notebook 0.75, pipeline 0.5)';
    expect([await sign(6).textContent(), await sign(6).getAttribute('title')]).toEqual(['≠', said]);
    expect([await sign(4).textContent(), await sign(4).getAttribute('title')]).toEqual([
      '?',
      'model model: not compared (it cannot be loaded)',
    ]);
    await chooseLine(page, 6, 1);
    expect(await page.locator('.inspector').textContent()).toContain(said);
    await tab(page, 'Verified');
    await page
      .getByRole('table')
      .getByRole('button', { name: /evaluate\.py:/ })
      .click();
    const line = page.locator('.text li', { has: page.locator('.sign') });
    expect(await line.textContent()).toContain('model.score');
    expect(await line.locator('.sign').getAttribute('title')).toBe(said);
    await fromMenu(page, 5, 'keep');
    await becomes(page, 5, ['keep']);
    expect(await page.locator('.sign').count()).toBe(0);
  });

  test('a verification is stopped', async () => {
    const { page } = await opened(
      {},
      (_, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'failed', why: 'stopped' }))),
    );
    await press(page, 'Verify');
    await press(page, 'Stop');
    await page.getByText('The verification was stopped').waitFor();
    await page.getByRole('button', { name: 'Verify' }).waitFor();
  });

  test('another origin and a wrong token get nothing', async () => {
    const { studio } = await opened();
    const reached = `${studio.address}page.js`;
    const evil = folderWith({
      'index.html': `<!doctype html><link rel="icon" href="data:,"><script src="${reached}" onload="window.ran = 1"></script><iframe src="${studio.address}"></iframe>`,
    });
    const other = await serveFolder(evil);
    onTestFinished(() => other.close());
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(other.address);
    const asked = (address: string, init = '{}') =>
      page.evaluate(`fetch(${JSON.stringify(address)}, ${init}).then((r) => r.text(), (error) => error.name)`);
    expect(await asked(`${studio.address}api/project`)).toBe('TypeError');
    expect(await asked(`${studio.address}api/project`, '{ mode: "no-cors" }')).not.toContain('pandas');
    const body = '{ method: "POST", mode: "no-cors", headers: { "content-type": "application/json" }, body: "{}" }';
    expect(await asked(`${studio.address}api/build`, body)).not.toContain('isDone');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(
      await page
        .frames()
        .at(-1)
        ?.evaluate('document.documentElement.innerText')
        .catch(() => ''),
    ).not.toContain('pandas');
    await page.goto(studio.address);
    const status = (address: string) => page.evaluate(`fetch(${JSON.stringify(address)}).then(({ status }) => status)`);
    expect(await status(`${studio.address}api/project`)).toBe(200);
    expect(await status(`${studio.address.slice(0, -5)}xxxx/api/project`)).toBe(404);
  });

  test.each([
    ['that is no notebook', { 'study.ipynb': '{"a": 1}' }, 'is JSON but not a notebook'],
    [
      'in another language',
      {
        'study.ipynb': notebook.replace(
          '"metadata": {},\n "nbformat"',
          '"metadata": {"kernelspec": {"language": "R", "name": "ir"}},\n "nbformat"',
        ),
      },
      'is a notebook in R',
    ],
    ['of 60 MB', { 'study.ipynb': ' '.repeat(60 * 1024 * 1024) }, 'study.ipynb is 60 MB'],
  ])('a file %s is told, and the page goes on with what comes next', async (_, files, said) => {
    const folder = folderWith({ 'table.csv': table, ...files });
    const studio = await served(folder);
    const page = await newPage(browser);
    await page.goto(studio.address);
    await page.getByText(said).first().waitFor();
    writeFileSync(path.join(folder, 'study.ipynb'), notebook);
    await cellOf(page, 1).waitFor();
    await compiled(page);
    expect(await page.getByRole('tab', { name: /^Pipeline/ }).textContent()).toContain('3');
  });

  test('a project that cannot be written is told, nothing is lost, and the server lives', async () => {
    const { page, folder } = await opened({ study: 'a file where the repository would be' });
    await fromMenu(page, 5, 'keep');
    await becomes(page, 5, ['keep']);
    await press(page, 'Build');
    await page.locator('.notice.wrong').waitFor();
    expect(await page.locator('.notice').textContent()).toContain('study');
    expect(readFileSync(path.join(folder, 'study.ipynb'), 'utf8')).toContain('"keep"');
    await fromMenu(page, 4, 'keep');
    await becomes(page, 4, ['keep']);
    rmSync(path.join(folder, 'study.ipynb'));
    await page.getByRole('alert').waitFor();
    await press(page, 'Save');
    await page.getByText('Not saved').waitFor();
    writeFileSync(path.join(folder, 'study.ipynb'), notebook);
    await becomes(page, 4, ['keep']);
    await press(page, 'Save');
    await page.getByText('Saved study.ipynb').waitFor();
  });
});
