import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';
import { notebookFile } from '../support/notebook-file.ts';

const cells: readonly string[] = [
  'import pandas as pd\nfrom sklearn.linear_model import Ridge',
  'alpha = 0.5',
  'table = pd.read_csv("table.csv")',
  'table.describe()',
  'model = Ridge(alpha=alpha).fit(table[["a"]], table["b"])\nprint(model.score(table[["a"]], table["b"]))',
];

const notebook = notebookFile(cells);

const files = { 'study.ipynb': notebook, 'table.csv': 'a,b\n1,2\n3,4\n' };

test('`tag` shows the tags of each cell, what it becomes, and writes nothing', async () => {
  const folder = folderWith(files);
  const { code, out, messages } = await cellwright(folder, 'tag', 'study.ipynb');
  expect(code).toBe(0);
  expect(out).toMatch(/^cell 2 +\+parameters +parameter alpha$/m);
  expect(out).toMatch(/^cell 4 +\+eda +left out$/m);
  expect(out).toMatch(/^cell 5 +\+step:train \+step:evaluate +step train/m);
  expect(out).toMatch(/^parameters +alpha = 0\.5$/m);
  expect(messages).toContain('  model.variable: model\n');
  expect(messages).toMatch(/Nothing was written; `--write` adds \d tags\n$/);
  expect(readFileSync(path.join(folder, 'study.ipynb'), 'utf8')).toBe(notebook);
});

test('`tag --write` writes tags alone; a build gives the same, and a second `tag --write` changes nothing', async () => {
  const folder = folderWith(files);
  const file = path.join(folder, 'study.ipynb');
  await cellwright(folder, 'build', 'study.ipynb', '--out', 'before');
  expect((await cellwright(folder, 'tag', 'study.ipynb', '--write')).messages).toContain('Written: ');
  const tagged = readFileSync(file, 'utf8');
  const tags = (JSON.parse(tagged) as { cells: { metadata: { tags?: string[] } }[] }).cells.map(
    ({ metadata }) => metadata.tags ?? [],
  );
  expect(tags).toEqual([[], ['parameters'], ['step:prepare'], ['eda'], ['step:train', 'step:evaluate']]);
  expect(tagged.replaceAll(/\{\n +"tags": \[[^\]]*\]\n +\}/g, '{}')).toBe(notebook);
  await cellwright(folder, 'build', 'study.ipynb', '--out', 'after');
  const own = (out: string) =>
    Object.entries(readTree(path.join(folder, out))).filter(([name]) => !/^\.cellwright\/|migration\.md$/.test(name));
  expect(own('after')).toEqual(own('before'));
  expect((await cellwright(folder, 'tag', 'study.ipynb', '--write')).messages).toContain('Nothing to add');
  expect(readFileSync(file, 'utf8')).toBe(tagged);
});

test('`tag --json` gives cells, parameters, the model and settings', async () => {
  const { out } = await cellwright(folderWith(files), 'tag', 'study.ipynb', '--json');
  expect(JSON.parse(out)).toMatchObject({
    cells: [
      { cell: 1, tags: [], added: [] },
      { cell: 2, added: ['parameters'] },
      { cell: 3, added: ['step:prepare'] },
      { cell: 4, added: ['eda'], became: 'left out' },
      { cell: 5, added: ['step:train', 'step:evaluate'] },
    ],
    parameters: [{ name: 'alpha', value: 0.5 }],
    settings: { 'model.variable': 'model' },
    written: [],
  });
});

test('`tag` of what does not compile says why, and writes nothing', async () => {
  const folder = folderWith({ 'bad.py': '# %%\nx = y\nprint(x)\n' });
  const { code, messages } = await cellwright(folder, 'tag', 'bad.py', '--write');
  expect([code, messages]).toEqual([1, expect.stringContaining('undefined-name')]);
  expect(readFileSync(path.join(folder, 'bad.py'), 'utf8')).not.toContain('tags');
});

test('`init --from` tags the copy of a notebook, and leaves the original as it is', async () => {
  const folder = folderWith({ 'old/study.ipynb': notebook, 'old/table.csv': files['table.csv'] });
  const { messages } = await cellwright(folder, 'init', 'project', '--from', 'old/study.ipynb');
  expect(messages).toMatch(/notebooks\/study\.ipynb: \d tags say what was found/);
  expect(readFileSync(path.join(folder, 'old/study.ipynb'), 'utf8')).toBe(notebook);
  expect(readFileSync(path.join(folder, 'project/notebooks/study.ipynb'), 'utf8')).toContain('"step:train"');
  const inside = path.join(folder, 'project');
  expect((await cellwright(inside, 'build')).code).toBe(0);
  expect(existsSync(path.join(inside, 'src/train/train.py'))).toBe(true);
});
