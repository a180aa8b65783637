import { expect, test } from 'vitest';
import { scriptsOf } from '../support/written.ts';

const begin = `# %%
import matplotlib.pyplot as plt
import pandas as pd
from sklearn.linear_model import LogisticRegression
table = pd.read_csv("data.csv")
model = LogisticRegression().fit(table[["a"]], table["b"])
predicted = model.predict(table[["a"]])
`;

/** The names of the figures, and the functions with their docstrings. */
function written(text: string): { readonly figures: readonly string[]; readonly functions: readonly string[] } {
  const all = scriptsOf(begin + text).join('\n');
  return {
    figures: [...all.matchAll(/log_figures\("(\w+)"\)/g)].map(([, name]) => name ?? ''),
    functions: [...all.matchAll(/def (\w+)\([^)]*\).*:\n {4}"""(.*)"""/g)].map(([, name, doc]) => `${name}: ${doc}`),
  };
}

test.each([
  ['plt.title("Errors by class")', '', 'errors_by_class'],
  ['plt.title(f"Confusion matrix of {model}")', '', 'confusion_matrix'],
  ['plt.title(f"Predicted: {predicted[0]}")', '', 'bar_chart'],
  ['', '## Step 9: Residual errors', 'residual_errors'],
  ['', '## We can infer from the plot that the value is five', 'bar_chart'],
  ['plt.title("Scores of the support vector machine on the training set")', '', 'scores_of_the_support_vector_machine'],
])('a figure with %j below %j is called %s', (title, heading, name) => {
  const { figures } = written(
    `# %% [markdown]\n# ${heading}\n# %%\nplt.bar(predicted, predicted)\n${title}\nplt.show()\n`,
  );
  expect(figures).toEqual([name]);
});

test('a function that prepares a row to predict for is called after that', () => {
  const { functions } = written(`# %%
row = pd.DataFrame([{"a": 1.0}])
row["a"] = row["a"].replace(2, 3)
row["a"] = row["a"].fillna(0)
row["a"] = row["a"].astype(int)
print("class", model.predict(row)[0])
`);
  expect(functions).toContain('predict: Prepares the data and predicts.');
});

test.each([
  ['barh', 'bar_chart'],
  ['pie', 'pie_chart'],
  ['line', 'line_chart'],
])('a figure that pandas draws as %s is called %s', (kind, name) => {
  const { figures } = written(`# %%\npd.Series(predicted).plot(kind="${kind}")\nplt.show()\n`);
  expect(figures).toEqual([name]);
});
