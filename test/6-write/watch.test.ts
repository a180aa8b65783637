import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../support/command.ts';
import { type Child, startCellwright } from './support/child.ts';

const cell = (source: string, ...tags: string[]) => ({
  cell_type: 'code',
  metadata: { tags },
  source,
  outputs: [],
  execution_count: null,
});
const notebook = (value: number, more = '') =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [cell(`${more}value = ${value}\nprint(value)`, 'step:count')],
  });

async function watching(files: Readonly<Record<string, string>>): Promise<{ folder: string; child: Child }> {
  const folder = folderWith(files);
  const child = startCellwright(folder, 'build', 'nb.ipynb', '--watch');
  onTestFinished(() => void child.process.kill('SIGKILL'));
  await child.said(/Watching nb\.ipynb; Ctrl\+C ends it/);
  return { folder, child };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const builds = (child: Child) => child.messages().match(/Built again/g)?.length ?? 0;

test('a save is built at once, and neither its writes nor edits of scripts cause another build', async () => {
  const { folder, child } = await watching({ 'nb.ipynb': notebook(1) });
  const script = path.join(folder, 'nb/src/count/count.py');
  writeFileSync(path.join(folder, 'nb.ipynb'), notebook(2));
  await child.said(/Built again in \d+ ms:\n[\s\S]*update +src\/count\/count\.py\n[\s\S]* as before\n/);
  expect(readFileSync(script, 'utf8')).toContain('value = 2');
  appendFileSync(script, '# mine\n');
  await pause(500);
  expect(builds(child)).toBe(1);
  writeFileSync(path.join(folder, 'next.tmp'), notebook(3));
  renameSync(path.join(folder, 'next.tmp'), path.join(folder, 'nb.ipynb'));
  const from = child.messages().length;
  await child.said(/merge +src\/count\/count\.py/, from);
  expect(readFileSync(script, 'utf8')).toMatch(/value = 3[\s\S]*# mine\n$/);
  child.process.kill('SIGINT');
  expect(await child.ended).toBe(0);
});

test('a notebook that is half written, empty or away for a moment is waited for; one that stays broken is told', async () => {
  const { folder, child } = await watching({ 'nb.ipynb': notebook(1) });
  const file = path.join(folder, 'nb.ipynb');
  const script = path.join(folder, 'nb/src/count/count.py');
  const text = notebook(22);
  for (const begin of [text.slice(0, 60), '']) {
    writeFileSync(file, begin);
    await pause(100);
  }
  rmSync(file);
  await pause(100);
  expect(readFileSync(script, 'utf8')).toContain('value = 1\n');
  writeFileSync(file, text);
  await child.said(/Built again[\s\S]*update +src\/count[\s\S]* as before/);
  expect(child.messages()).not.toContain('error');
  writeFileSync(file, text.slice(0, 60));
  await child.said(/error\[not-json\]/);
  expect(readFileSync(script, 'utf8')).toContain('value = 22');
  writeFileSync(file, notebook(33));
  await child.said(/Built again[\s\S]*Built again[\s\S]*update +src\/count[\s\S]* as before/);
  expect(readFileSync(script, 'utf8')).toContain('value = 33');
});

test('a module that appears beside the notebook is built in, and a save without a change is no build', async () => {
  const { folder, child } = await watching({ 'nb.ipynb': notebook(1, 'import shapes\nprint(shapes.side)\n') });
  writeFileSync(path.join(folder, 'shapes.py'), 'side = 4\n');
  await child.said(/create +src\/nb\/shapes\.py/);
  const count = builds(child);
  const before = statSync(path.join(folder, 'nb/src/count/count.py')).mtimeMs;
  writeFileSync(path.join(folder, 'nb.ipynb'), readFileSync(path.join(folder, 'nb.ipynb')));
  await pause(400);
  expect([builds(child), statSync(path.join(folder, 'nb/src/count/count.py')).mtimeMs]).toEqual([count, before]);
  writeFileSync(path.join(folder, 'shapes.py'), 'side = 5\n');
  await child.said(/update +src\/nb\/shapes\.py/);
});

const frame = 'import pandas as pd\nframe = pd.read_csv("data/raw/houses.csv")\nprint(len(frame))\n';

test('data that the notebook reads is watched: that it appears, even with its folder, and that its columns change', async () => {
  const { folder, child } = await watching({ 'nb.ipynb': notebook(1, frame) });
  const data = path.join(folder, 'data/raw');
  mkdirSync(data, { recursive: true });
  writeFileSync(path.join(data, 'houses.csv'), 'size,price\n1,2\n');
  await child.said(/Built again[\s\S]* as before\n/);
  const tests = path.join(folder, 'nb/tests/conftest.py');
  expect(readFileSync(tests, 'utf8')).toContain('"size"');
  await pause(400);
  const from = child.messages().length;
  const count = builds(child);
  writeFileSync(path.join(data, 'other.csv'), 'a,b\n');
  await pause(400);
  expect(builds(child)).toBe(count);
  writeFileSync(path.join(data, 'houses.csv'), 'rooms,price\n1,2\n');
  await child.said(/update +tests\/conftest\.py/, from);
  expect(readFileSync(tests, 'utf8')).toContain('"rooms"');
});

test('templates that appear, change and go are built in, and so is a change of the config', async () => {
  const config = (folder: string) => `notebooks: [nb.ipynb]\ntemplates: ${folder}\n`;
  const { folder, child } = await watching({
    'nb.ipynb': notebook(1),
    'cellwright.yml': config('own'),
    'own/x.txt': '',
  });
  const ignore = path.join(folder, 'own/src/step/.amlignore.hbs');
  const built = async (action: () => void, expected: RegExp) => {
    const from = child.messages().length;
    action();
    await child.said(expected, from);
  };
  await built(() => {
    mkdirSync(path.dirname(ignore), { recursive: true });
    writeFileSync(ignore, 'mine\n');
  }, /Built again[\s\S]*update +src\/count\/\.amlignore[\s\S]* as before/);
  await built(() => writeFileSync(ignore, 'other\n'), /update +src\/count\/\.amlignore[\s\S]* as before/);
  await built(() => rmSync(ignore), /update +src\/count\/\.amlignore[\s\S]* as before/);
  await built(
    () => writeFileSync(path.join(folder, 'cellwright.yml'), `${config('own')}compute:\n  default: big\n`),
    /update +pipeline-job\.yml[\s\S]* as before/,
  );
});
