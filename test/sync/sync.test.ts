import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeNotebooks } from '../../src/cli/sync.ts';
import { compileProject } from '../../src/project/compile-project.ts';
import { planSync } from '../../src/sync/plan-sync.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

const churn = readFileSync(path.join(repository, 'samples/churn/notebook.ipynb'), 'utf8').replace(
  'customers.info()',
  'customers.drop_duplicates(inplace=True)',
);
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
    expect(messages).toContain('churn.ipynb, cell 9: edited in src/prepare/prepare.py: encode_features()');
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

  test('carries a number that stands in an expression, and an edit of its line, back into the cell', async () => {
    const notebook = [
      '# %%',
      'import pandas as pd',
      'from sklearn.linear_model import Ridge',
      '# %%',
      'table = pd.read_csv("table.csv")',
      '# %%',
      'model = Ridge(alpha=0.5, tol=0.5)',
      'model.fit(table[["a"]], table["b"])',
      '',
    ].join('\n');
    const script = 'study/src/train/train.py';
    const changed = async (from: string, to: string): Promise<string> => {
      const folder = folderWith({ 'study.py': notebook, 'table.csv': 'a,b\n1,2\n' });
      await cellwright(folder, 'build', 'study.py', '--quiet');
      const text = readFileSync(path.join(folder, script), 'utf8');
      expect(text).toContain(from);
      writeFileSync(path.join(folder, script), text.replace(from, to));
      // A link at the name that the new notebook first has is not followed.
      writeFileSync(path.join(folder, 'other.txt'), 'mine');
      symlinkSync(path.join(folder, 'other.txt'), path.join(folder, 'study.py.cellwright-new'));
      expect(await cellwright(folder, 'sync', 'study.py', '--write')).toMatchObject({ code: 0 });
      expect(readFileSync(path.join(folder, 'other.txt'), 'utf8')).toBe('mine');
      return readFileSync(path.join(folder, 'study.py'), 'utf8');
    };
    expect(await changed('--tol", type=float, default=0.5', '--tol", type=float, default=0.25')).toBe(
      notebook.replace('tol=0.5', 'tol=0.25'),
    );
    expect(await changed('alpha=alpha, tol=tol)', 'alpha=alpha, tol=tol, solver="svd")')).toBe(
      notebook.replace('tol=0.5', 'tol=0.5, solver="svd"'),
    );
  });

  test('brings the imports that an edit needs', async () => {
    const folder = await builtSample(
      churn,
      [prepare, 'import argparse\n', 'import argparse\nimport logging\n'],
      [
        prepare,
        '    customers.drop_duplicates(inplace=True)\n',
        '    customers.drop_duplicates(inplace=True)\n    logging.info("read %d", len(customers))\n',
      ],
    );
    expect((await cellwright(folder, 'sync', 'churn.ipynb', '--write')).code).toBe(0);
    const { cells } = JSON.parse(readNotebook(folder));
    expect(cells[1].source.at(-1)).toBe('import logging');
    expect(cells[5].source).toEqual([
      'customers.drop_duplicates(inplace=True)\n',
      'logging.info("read %d", len(customers))',
    ]);
    expect(await cellwright(folder, 'build', 'churn.ipynb')).toMatchObject({ code: 0 });
    const script = readFileSync(path.join(folder, prepare), 'utf8');
    expect(script.match(/^import logging$/gm)).toHaveLength(1);
    expect((await cellwright(folder, 'diff', 'churn.ipynb')).messages).toBe('every file is as it was generated\n');
  });

  test('puts lines before and behind the end of a cell into the right one', async () => {
    const read = '    customers = pd.read_csv(churn_path)\n';
    const folder = await builtSample(churn, [
      prepare,
      `${read}\n    customers.drop_duplicates(inplace=True)\n`,
      `    # all of them\n${read}    customers = customers.copy()\n\n    customers.drop_duplicates(inplace=True)\n    customers.sort_index(inplace=True)\n`,
    ]);
    expect((await cellwright(folder, 'sync', 'churn.ipynb', '--write')).code).toBe(0);
    const { cells } = JSON.parse(readNotebook(folder));
    expect(cells[4].source.join('')).toBe(
      '# all of them\ncustomers = pd.read_csv("data/churn.csv")\ncustomers = customers.copy()\ncustomers.head()',
    );
    expect(cells[5].source.join('')).toBe(
      'customers.drop_duplicates(inplace=True)\ncustomers.sort_index(inplace=True)',
    );
  });

  test.each<[string, string, string, string]>([
    ['a docstring', '"""Fills missing', '"""Fills all missing', 'its docstring was edited, which says what'],
    ['a signature', 'churn_path: str)', 'churn_path: str, n: int = 3)', 'its signature was edited, which follows'],
    ['a result', 'return customers', 'return customers.copy()', 'its signature, docstring or return was edited'],
    ['another layout', 'columns=["contract"', 'columns=[\n            "contract"', 'laid out as `ruff format` does'],
    ['an import', 'import argparse', 'import argparse\nimport os', 'the imports of a script are those of the notebook'],
    ['an argument', 'required=True', 'required=False', 'only the defaults of its arguments are in cells'],
    ['a value that other steps take too', 'default=42', 'default=43', 'make the same edit in `src/train/train.py`'],
    ['a setting for one step', '\n\n\ndef r', '\n\npd.set_option("display.width", 9)\n\n\ndef r', 'the same edit in `'],
    ['what main does', 'args = parse_args(argv)\n', 'args = parse_args(argv)\n    print(1)\n', 'is not in any cell'],
    ['a new function', 'def main(', 'def mine():\n    return 1\n\n\ndef main(', 'it was added'],
    ['a path that became a parameter', 'pd.read_csv(churn_path)', 'pd.read_csv(churn_path, nrows=9)', 'compile'],
    [
      'a value that main would have to return',
      'customers.drop_duplicates(inplace=True)',
      'size = len(customers)\n    x = y',
      'compile',
    ],
  ])('leaves %s in the script, with the reason', async (_what, from, to, reason) => {
    const folder = await builtSample(churn, [prepare, from, to]);
    const { code, messages } = await cellwright(folder, 'sync', 'churn.ipynb', '--write');
    expect(code).toBe(1);
    expect(messages).toMatch(/stays? in the script: /);
    expect(messages).toContain(reason);
    expect(readNotebook(folder)).toBe(churn);
  });

  const value = (name: string, script: string, from: string, to: string) =>
    [
      `churn/src/${script}/${script}.py`,
      `--${name}", type=int, default=${from}`,
      `--${name}", type=int, default=${to}`,
    ] as const;

  test('carries the default of a parameter into its cell, also where several scripts have it', async () => {
    const folder = await builtSample(
      churn,
      value('n_estimators', 'train', '120', '99'),
      value('random_state', 'prepare', '42', '7'),
      value('random_state', 'train', '42', '7'),
    );
    expect(await cellwright(folder, 'sync', 'churn.ipynb', '--write')).toMatchObject({ code: 0 });
    const changed = churn.replace('n_estimators = 120', 'n_estimators = 99').replace('state = 42', 'state = 7');
    expect(readNotebook(folder)).toBe(changed);
    expect(await cellwright(folder, 'build', 'churn.ipynb')).toMatchObject({ code: 0 });
    expect((await cellwright(folder, 'diff', 'churn.ipynb')).messages).toBe('every file is as it was generated\n');
  });

  test('carries what a function does, and leaves its docstring', async () => {
    const folder = await builtSample(churn, label, [prepare, '"""Fills missing', '"""Fills all missing']);
    const { code, messages } = await cellwright(folder, 'sync', 'churn.ipynb', '--write');
    expect([code, messages]).toEqual([1, expect.stringContaining('its docstring was edited')]);
    expect(readNotebook(folder)).toContain('.astype(int)');
  });

  const settings = [
    '# %%\nimport pandas as pd\nlimit = [1, 2]\n',
    '# %% tags=["step:one"]\nframe = pd.DataFrame({"a": limit})\nprint(len(frame))\n',
    '# %% tags=["step:two"]\nprint(sum(limit))\n',
  ].join('\n');

  async function editSettings(from: string, to: string, ...steps: readonly string[]) {
    const folder = folderWith({ 'nb.py': settings });
    await cellwright(folder, 'build', 'nb.py', '--quiet');
    for (const step of steps) {
      const file = path.join(folder, `nb/src/${step}/${step}.py`);
      expect(readFileSync(file, 'utf8')).toContain(from);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    }
    const { code } = await cellwright(folder, 'sync', 'nb.py', '--write');
    return { code, notebook: readFileSync(path.join(folder, 'nb.py'), 'utf8') };
  }

  test('carries settings that stand above the functions: into their cell, or below the imports', async () => {
    const constant = await editSettings('limit = [1, 2]', 'limit = [1, 2, 3]', 'one', 'two');
    expect(constant).toEqual({ code: 0, notebook: settings.replace('[1, 2]', '[1, 2, 3]') });
    expect(await editSettings('limit = [1, 2]', 'limit = [5]', 'one')).toEqual({ code: 1, notebook: settings });
  });

  test('puts a new setting below the imports where the notebook has one step', async () => {
    const notebook = '# %%\nimport pandas as pd\n\n# %% tags=["step:one"]\nprint(len(pd.DataFrame({"a": [1]})))\n';
    const folder = folderWith({ 'nb.py': notebook });
    await cellwright(folder, 'build', 'nb.py', '--quiet');
    const file = path.join(folder, 'nb/src/one/one.py');
    const option = 'pd.set_option("display.width", 9)';
    writeFileSync(file, readFileSync(file, 'utf8').replace('as pd\n', `as pd\n\n${option}\n`));
    expect(await cellwright(folder, 'sync', 'nb.py', '--write')).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(folder, 'nb.py'), 'utf8')).toBe(notebook.replace('as pd\n', `as pd\n${option}\n`));
  });

  test('names scripts whose functions cannot be compared', async () => {
    const folder = await builtSample(
      churn,
      [prepare, 'import argparse\n', '<<<<<<< yours\nimport argparse\n||||||| base\n=======\n>>>>>>> generated\n'],
      ['churn/src/train/train.py', 'def main(', 'def main('.slice(0, 5)],
    );
    rmSync(path.join(folder, 'churn/src/evaluate/evaluate.py'));
    for (const command of [['sync'], ['diff', '--notebook']]) {
      const { messages } = await cellwright(folder, ...command, 'churn.ipynb');
      expect(messages).toContain('src/evaluate/evaluate.py: deleted; `cellwright build --restore` brings it back');
      expect(messages).toContain('src/prepare/prepare.py: holds a conflict; resolve it first');
      expect(messages).toContain('src/train/train.py: is not complete Python');
    }
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
      'pipeline-job.yml: replaced by something that is not a text file\nsrc/prepare/prepare.py: edited\n',
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
      'Edited in the repository; `cellwright sync` carries it back where a cell can take it:',
      '',
      'churn.ipynb, cell 9: edited in src/prepare/prepare.py: encode_features()',
      'src/prepare/prepare.py: main() stays in the script: it is generated for the script and is not in any cell',
      '',
    ]);
    expect(readNotebook(folder)).toBe(churn);
  });

  const cells = (folder: string) => {
    const notebook = JSON.parse(readNotebook(folder));
    return { notebook, save: () => writeFileSync(path.join(folder, 'churn.ipynb'), JSON.stringify(notebook, null, 1)) };
  };

  test('with --notebook shows the cells that changed since the last build, as they were and as they are', async () => {
    const folder = await builtSample(churn);
    const { notebook, save } = cells(folder);
    const [, , parameters, , read, info, , , clean] = notebook.cells;
    parameters.source = parameters.source.join('').replace('0.25', '0.3');
    clean.source = clean.source.join('').replace('fillna(0.0)', 'fillna(1.0)');
    notebook.cells.splice(6, 0, {
      ...read,
      id: 'fresh',
      execution_count: null,
      source: 'customers = customers.dropna()',
    });
    save();
    const { out, messages } = await cellwright(folder, 'diff', 'churn.ipynb', '--notebook');
    expect(info.id).toBe('churn-05');
    expect(messages.split('\n')).toEqual([
      'Changed in the notebook since the last build; `cellwright build` brings it into the repository:',
      '',
      'churn.ipynb, cell 3: changed, for src/prepare/prepare.py: parse_args()',
      'churn.ipynb, cell 7: new, for src/prepare/prepare.py: read_churn()',
      'churn.ipynb, cell 10: changed, for src/prepare/prepare.py: encode_features()',
      '',
    ]);
    expect(out).toMatch(/-test_size = 0\.25 .*\n\+test_size = 0\.3 /);
    expect(out).toMatch(/--- \/dev\/null\n.*\n.*\n\+customers = customers\.dropna\(\)/);
    expect(out).toMatch(/-.*fillna\(0\.0\)\n\+.*fillna\(1\.0\)/);
    await cellwright(folder, 'build', 'churn.ipynb', '--quiet');
    const after = await cellwright(folder, 'diff', 'churn.ipynb', '--notebook');
    expect([after.out, after.messages]).toEqual(['', 'the cells and the scripts of the repository are the same\n']);
  });

  test('with --notebook says which cells are gone and which go to another script', async () => {
    const folder = await builtSample(churn);
    const { notebook, save } = cells(folder);
    notebook.cells[9].metadata.tags = ['step:train'];
    notebook.cells.splice(5, 1);
    save();
    const { notebook: found } = JSON.parse(
      (await cellwright(folder, 'diff', 'churn.ipynb', '--notebook', '--json')).out,
    );
    expect(found.moved).toEqual([{ id: 'churn-09', from: 'src/prepare/prepare.py', to: 'src/train/train.py' }]);
    expect(found.parts.map(({ unit, cells: gone }: { unit: string; cells: string[] }) => [unit, gone])).toContainEqual([
      'read_churn',
      ['churn-05'],
    ]);
  });

  test('with --notebook says that nothing was built yet', async () => {
    const folder = folderWith({ 'churn.ipynb': churn });
    const { code, messages } = await cellwright(folder, 'diff', 'churn.ipynb', '--notebook');
    expect([code, messages]).toEqual([0, 'nothing was built here yet; run `cellwright build`\n']);
  });
});
