import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileProject } from '../../src/cli/compile-project.ts';
import { planSync } from '../../src/cli/plan-sync.ts';
import { writeNotebooks } from '../../src/cli/sync.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

const churn = readFileSync(path.join(repository, 'samples/churn/notebook.ipynb'), 'utf8');
const prepare = 'churn/src/prepare/prepare.py';

/** A folder with the sample, built, whose files are then changed as given: path, text, other text. */
async function builtSample(notebook: string, ...changes: readonly (readonly [string, string, string])[]) {
  const folder = folderWith({ 'churn.ipynb': notebook });
  await cellwright(folder, 'build', 'churn.ipynb', '--quiet');
  for (const [file, from, to] of changes) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(
      path.join(folder, file),
      text.replace(from, () => to),
    );
  }
  return folder;
}

const label = [prepare, 'target = customers["churned"]', 'target = customers["churned"].astype(int)'] as const;
const readNotebook = (folder: string) => readFileSync(path.join(folder, 'churn.ipynb'), 'utf8');

describe('sync', () => {
  test('shows the edit of the cell, and writes nothing', async () => {
    const folder = await builtSample(churn, label);
    const { code, out, messages } = await cellwright(folder, 'sync', 'churn.ipynb');
    expect(code).toBe(0);
    expect(out).toContain(
      '-target = customers["churned"]\n+target = customers["churned"].astype(int)\n features.shape',
    );
    expect(messages).toContain('churn.ipynb, cell 9: edited in src/prepare/prepare.py: clean_and_encode()');
    expect(messages).toContain('Nothing was written');
    expect(readNotebook(folder)).toBe(churn);
  });

  test('writes nothing but the lines of the cell, after which a build has nothing to do to the script', async () => {
    const folder = await builtSample(churn, label);
    expect(await cellwright(folder, 'sync', 'churn.ipynb', '--write')).toMatchObject({ code: 0, out: '' });
    expect(readNotebook(folder)).toBe(
      churn.replace('target = customers[\\"churned\\"]\\n', 'target = customers[\\"churned\\"].astype(int)\\n'),
    );
    const script = readFileSync(path.join(folder, prepare), 'utf8');
    expect(await cellwright(folder, 'build', 'churn.ipynb')).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(folder, prepare), 'utf8')).toBe(script);
    expect((await cellwright(folder, 'sync', 'churn.ipynb')).messages).toContain('nothing to carry back');
    expect((await cellwright(folder, 'diff', 'churn.ipynb')).messages).toBe('every file is as it was generated\n');
  });

  test('brings the imports that an edit needs', async () => {
    const folder = await builtSample(
      churn,
      [prepare, 'import argparse\n', 'import argparse\nimport logging\n'],
      [prepare, '    customers.info()\n', '    customers.info()\n    logging.info("read %d", len(customers))\n'],
    );
    expect((await cellwright(folder, 'sync', 'churn.ipynb', '--write')).code).toBe(0);
    const { cells } = JSON.parse(readNotebook(folder));
    expect(cells[1].source.at(-1)).toBe('import logging');
    expect(cells[5].source).toEqual(['customers.info()\n', 'logging.info("read %d", len(customers))']);
    expect(await cellwright(folder, 'build', 'churn.ipynb')).toMatchObject({ code: 0 });
    const script = readFileSync(path.join(folder, prepare), 'utf8');
    expect(script.match(/^import logging$/gm)).toHaveLength(1);
    expect((await cellwright(folder, 'diff', 'churn.ipynb')).messages).toBe('every file is as it was generated\n');
  });

  test('puts lines before and behind the end of a cell into the right one', async () => {
    const read = '    customers = pd.read_csv(churn_path)\n';
    const folder = await builtSample(churn, [
      prepare,
      `${read}\n    customers.info()\n`,
      `    # all of them\n${read}    customers = customers.copy()\n\n    customers.info()\n    print(1)\n`,
    ]);
    expect((await cellwright(folder, 'sync', 'churn.ipynb', '--write')).code).toBe(0);
    const { cells } = JSON.parse(readNotebook(folder));
    expect(cells[4].source.join('')).toBe(
      '# all of them\ncustomers = pd.read_csv("data/churn.csv")\ncustomers = customers.copy()\ncustomers.head()',
    );
    expect(cells[5].source.join('')).toBe('customers.info()\nprint(1)');
  });

  test.each<[string, string, string, string]>([
    ['a docstring', '"""Clean and encode.', '"""Clean.', 'its signature, docstring or return was edited'],
    ['what main does', 'args = parse_args(argv)\n', 'args = parse_args(argv)\n    print(1)\n', 'no cell holds it'],
    ['a new function', 'def main(', 'def mine():\n    return 1\n\n\ndef main(', 'it was added'],
    ['a path that became a parameter', 'pd.read_csv(churn_path)', 'pd.read_csv(churn_path, nrows=9)', 'compile'],
    ['a value that main would have to return', 'customers.info()', 'size = len(customers)\n    x = y', 'compile'],
  ])('leaves %s in the script, with the reason', async (_what, from, to, reason) => {
    const folder = await builtSample(churn, [prepare, from, to]);
    const { code, messages } = await cellwright(folder, 'sync', 'churn.ipynb', '--write');
    expect(code).toBe(1);
    expect(messages).toContain('stays in the script: ');
    expect(messages).toContain(reason);
    expect(readNotebook(folder)).toBe(churn);
  });

  test('waits for a build when the cell was changed too', async () => {
    const folder = await builtSample(churn, label);
    writeFileSync(path.join(folder, 'churn.ipynb'), churn.replace('fillna(0.0)', 'fillna(1.0)'));
    const { code, messages } = await cellwright(folder, 'sync', 'churn.ipynb', '--write');
    expect([code, messages]).toEqual([1, expect.stringContaining('build first')]);
  });

  const compact = JSON.stringify(JSON.parse(churn));
  const joined = JSON.parse(churn);
  for (const cell of joined.cells) cell.source = cell.source.join('');
  test.each([
    ['one line of JSON', compact],
    ['cells of one string each', `${JSON.stringify(joined, null, 2)}\n`],
    ['tabs and CRLF', JSON.stringify(JSON.parse(churn), null, '\t').replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${churn}`],
  ])('keeps a notebook with %s byte for byte around the edit', async (_form, notebook) => {
    const folder = await builtSample(notebook, label);
    expect((await cellwright(folder, 'sync', 'churn.ipynb', '--write')).code).toBe(0);
    const place = 'target = customers[\\"churned\\"]';
    expect(readNotebook(folder)).toBe(notebook.replace(place, `${place}.astype(int)`));
  });

  test('edits a percent script in place', async () => {
    const script = '# %% [markdown]\n# Count\n\n# %% tags=["step:count"]\nsize = 1  \nsize = size + 1\nprint(size)\n';
    const folder = folderWith({ 'nb.py': script });
    await cellwright(folder, 'build', 'nb.py', '--quiet');
    const file = path.join(folder, 'nb/src/count/count.py');
    writeFileSync(file, readFileSync(file, 'utf8').replace('size = size + 1\n', 'size = size + 2\n    size *= 3\n'));
    expect((await cellwright(folder, 'sync', 'nb.py', '--write')).code).toBe(0);
    expect(readFileSync(path.join(folder, 'nb.py'), 'utf8')).toBe(
      script.replace('size = size + 1\n', 'size = size + 2\nsize *= 3\n'),
    );
  });
});

test('a notebook that is saved meanwhile is left as it is: notebook-changed-meanwhile', async () => {
  const folder = await builtSample(churn, label);
  const request = { cwd: folder, notebooks: ['churn.ipynb'], out: null };
  const silent = { out() {}, say() {}, progress() {}, mark: (_: unknown, text: string) => text };
  const compiled = await compileProject(request, { ...silent, isInteractive: false, cwd: folder });
  const { notebooks } = planSync(compiled);
  expect(notebooks).toHaveLength(1);
  writeFileSync(path.join(folder, 'churn.ipynb'), `${churn} `);
  expect(writeNotebooks(notebooks, compiled)).toEqual([]);
  expect(compiled.report.diagnostics.map(({ id }) => id)).toEqual(['notebook-changed-meanwhile']);
  expect(readNotebook(folder)).toBe(`${churn} `);
});

describe('diff', () => {
  test('shows the edited files, and says what else happened to them', async () => {
    const folder = await builtSample(churn, label);
    writeFileSync(path.join(folder, 'churn/pipeline-job.yml'), '\0');
    const { code, out, messages } = await cellwright(folder, 'diff', 'churn.ipynb');
    expect(code).toBe(0);
    expect(out).toContain('--- a/src/prepare/prepare.py\n+++ b/src/prepare/prepare.py\n');
    expect(messages).toBe(
      'pipeline-job.yml: replaced by something that is no text file\nsrc/prepare/prepare.py: edited\n',
    );
    const json = JSON.parse((await cellwright(folder, 'diff', 'churn.ipynb', '--json')).out);
    expect(json.files.map((file: { change: string }) => file.change)).toEqual(['replaced', 'edited']);
  });

  test('with --notebook shows the cells, and names what no cell holds', async () => {
    const folder = await builtSample(churn, label, [prepare, 'args = parse_args(argv)\n', 'args = None\n']);
    const { code, out, messages } = await cellwright(folder, 'diff', 'churn.ipynb', '--notebook');
    expect(code).toBe(0);
    expect(out).toContain('+target = customers["churned"].astype(int)');
    expect(messages.split('\n')).toEqual([
      'churn.ipynb, cell 9: edited in src/prepare/prepare.py: clean_and_encode()',
      'src/prepare/prepare.py: main() stays in the script: it is made for the script, and no cell holds it',
      '',
    ]);
    expect(readNotebook(folder)).toBe(churn);
  });
});
