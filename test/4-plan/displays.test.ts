import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

test('what is displayed of a model is printed, wherever it stands; the model itself and what is for the eye are not', () => {
  const text = `# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
table = pd.read_csv("data.csv")
display(table)
model = LogisticRegression().fit(table[["a"]], table["b"])
weights = pd.Series(model.coef_[0])
# %%
display(weights)
# %%
for place in range(2):
    display(weights)
# %%
if len(weights) > 1:
    largest = weights.head(1)
    display(largest)
    display(model)
    display(weights.to_frame().style.background_gradient())
`;
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, { ...defaultConfig, tests: false, ci: [] }, createReport());
  const script = files
    .filter(({ path }) => /^src\/(prepare|train|evaluate)\//.test(path))
    .map((file) => file.text)
    .join('\n');
  expect(script.match(/print\(weights\)/g)).toHaveLength(2);
  expect(script).toContain('print(largest)');
  expect(script).not.toMatch(/display\(|print\((model|table)\)|style|^\s+pass$/m);
});
