import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const begin = `# %%
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
table = pd.read_csv("prices.csv")
X = table.drop(columns=["price"])
y = table["price"]
# %%
model = RandomForestRegressor(random_state=1)
model.fit(X, y)
`;

/** What the scripts of a notebook print. */
function printed(text: string): readonly string[] {
  const notebooks = [{ path: 'notebook.py', text: `${begin}# %%\n${text}\n` }];
  const config = { ...defaultConfig, tests: false, ci: [] };
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, createReport());
  const scripts = files.filter(({ key }) => key.startsWith('script:')).map((file) => file.text);
  return scripts.flatMap((script) => [...script.matchAll(/^ *print\((.*)\)$/gm)].map((match) => match[1] ?? ''));
}

test.each([
  ['pd.Series(model.feature_importances_, index=X.columns).head(3)'],
  ['model.feature_importances_'],
  ['table["price"] - model.predict(X)'],
])('what is shown and depends on a model is printed: %s', (expression) => {
  expect(printed(expression)).toEqual([expression]);
});

test.each([['table.head()'], ['X.shape'], ['model'], ['model.feature_importances_;']])(
  'what shows data, the model itself, or nothing is left out: %s',
  (expression) => {
    expect(printed(expression)).toEqual([]);
  },
);
