import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';

const notebook = `# %% [markdown]
# # Houses
# %%
import pandas as pd
from sklearn.linear_model import Ridge
# %%
table = pd.read_csv("table.csv")
table.head()
# %%
rate = 0.5
model = Ridge(alpha=rate).fit(table[["a"]], table["b"])
`;

test('`inspect why` says what became of each statement of a cell', async () => {
  const folder = folderWith({ 'study.py': notebook, 'table.csv': 'a,b\n1,2\n' });
  const read = await cellwright(folder, 'inspect', 'why', 'study.py:3');
  expect(read.code).toBe(0);
  expect(read.out).toContain('line 2: table.head()\n    left out: ');
  expect(read.out).toContain('line 1: table = pd.read_csv("table.csv")\n    compiled: ');
  const fit = await cellwright(folder, 'inspect', 'why', 'study.py:4');
  expect(fit.out).toContain('line 1: rate = 0.5\n    the parameter `rate`');
});

test('`inspect why` of what is no cell of code says so', async () => {
  const folder = folderWith({ 'study.py': notebook, 'table.csv': 'a,b\n1,2\n' });
  expect(await cellwright(folder, 'inspect', 'why', 'study.py:1')).toMatchObject({ code: 1, out: '' });
  expect((await cellwright(folder, 'inspect', 'why', 'study.py:9')).messages).toContain('holds no code');
  expect((await cellwright(folder, 'inspect', 'why', 'study.py')).code).toBe(2);
});
