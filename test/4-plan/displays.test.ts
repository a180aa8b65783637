import { expect, test } from 'vitest';
import { scriptsOf } from '../support/written.ts';

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
  const script = scriptsOf(text).join('\n');
  expect(script.match(/print\(weights\)/g)).toHaveLength(2);
  expect(script).toContain('print(largest)');
  expect(script).not.toMatch(/display\(|print\((model|table)\)|style|^\s+pass$/m);
});

test('what a cloud notebook mounts or gives to the browser is left out', () => {
  const text = `# %%
from google.colab import drive, files
import pandas as pd
drive.mount("/content/drive")
table = pd.read_csv("data.csv")
table.to_csv("cleaned.csv")
files.download("cleaned.csv")
`;
  const script = scriptsOf(text).join('\n');
  expect(script).toContain('to_csv(');
  expect(script).not.toMatch(/colab|mount|download/);
});
