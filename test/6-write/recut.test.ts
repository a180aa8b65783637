import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';

const notebook = `# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
# %%
table = pd.read_csv("table.csv")
# %%
table = table.dropna()
# %%
model = LinearRegression()
model.fit(table[["a"]], table["b"])
`;

test('steps that are gone by another setting are told in the same table, and edits follow', async () => {
  const headings = notebook
    .replace('# %%\ntable = pd', '# %% [markdown]\n# # Load the table\n# %%\ntable = pd')
    .replace('# %%\ntable = table', '# %% [markdown]\n# # Clean\n# %%\ntable = table')
    .replace('# %%\nmodel', '# %% [markdown]\n# # Fit\n# %%\nmodel');
  const config = (from: string): string => `notebooks: [nb.py]\nsteps:\n  from: ${from}\n`;
  const folder = folderWith({
    'nb.py': headings,
    'cellwright.yml': config('headings'),
    'table.csv': 'a,b\n1,2\n2,3\n',
  });
  const first = await cellwright(folder, 'build');
  expect(first.messages).not.toContain('Cut anew');
  const script = path.join(folder, 'src/fit/fit.py');
  writeFileSync(script, readFileSync(script, 'utf8').replace('    return model', '    # by hand\n    return model'));
  writeFileSync(path.join(folder, 'cellwright.yml'), config('roles'));
  const { code, messages } = await cellwright(folder, 'build');
  expect(code).toBe(0);
  expect(messages).toMatch(/Cut anew:\n[\s\S]*fit\.\w+ +train\.\w+\n/);
  expect(readFileSync(path.join(folder, 'src/train/train.py'), 'utf8')).toContain('# by hand');
  expect((await cellwright(folder, 'build')).messages).not.toContain('Cut anew');
});

test('a model of another class keeps the name of its function until the owner cuts anew, and edits follow', async () => {
  const folder = folderWith({ 'nb.py': notebook, 'table.csv': 'a,b\n1,2\n2,3\n' });
  await cellwright(folder, 'build', 'nb.py', '--quiet');
  const script = path.join(folder, 'nb/src/train/train.py');
  const text = readFileSync(script, 'utf8');
  expect(text).toContain('def train_linear_regression(');
  writeFileSync(script, text.replace('    return model', '    # by hand\n    return model'));
  writeFileSync(path.join(folder, 'nb.py'), notebook.replaceAll('LinearRegression', 'Ridge'));

  expect(await cellwright(folder, 'build', 'nb.py', '--quiet')).toMatchObject({ code: 0 });
  expect(readFileSync(script, 'utf8')).toMatch(/def train_linear_regression\([\s\S]*Ridge\(\)[\s\S]*# by hand/);

  const { code, messages } = await cellwright(folder, 'build', 'nb.py', '--recut');
  expect(code).toBe(0);
  expect(messages).toMatch(/Cut anew:\n[\s\S]*train\.train_linear_regression +train\.train_ridge\n/);
  expect(messages).toMatch(/prepare\.read_table +as before\n/);
  expect(readFileSync(script, 'utf8')).toMatch(/def train_ridge\([\s\S]*# by hand/);
});
