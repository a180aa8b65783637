import { describe, expect, test } from 'vitest';
import { python } from '../support/python.ts';
import { differing, verifyScript } from './support.ts';

const prepare = `import numpy as np
import pandas as pd
import joblib
import matplotlib.pyplot as plt
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.preprocessing import StandardScaler
rng = np.random.default_rng(3)
table = pd.DataFrame({"a": rng.normal(size=80), "b": rng.normal(size=80)})
table["y"] = (table["a"] + rng.normal(size=80) > 0).astype(int)
train, test = table[:60], table[60:]
`;
const cells = [
  prepare,
  'table["a"].plot.hist()\nplt.show()\ntable.describe()',
  'scaler = StandardScaler().fit(train[["a", "b"]])\nX, X_test = scaler.transform(train[["a", "b"]]), scaler.transform(test[["a", "b"]])',
  'linear = LogisticRegression(C=0.5).fit(X, train["y"])\nforest = RandomForestClassifier(n_estimators=5, random_state=0).fit(X, train["y"])',
  'scores = {name: accuracy_score(test["y"], each.predict(X_test)) for name, each in [("linear", linear), ("forest", forest)]}\nbest = forest if scores["forest"] > scores["linear"] else linear',
  'pred = linear.predict_proba(X_test)[:, 1]\nauc = roc_auc_score(test["y"], pred)\nhit = ((pred > 0.5) == test["y"]).mean()\nprint(f"auc {auc:.3f}", hit)',
  'plt.scatter(pred, test["y"])\nplt.show()',
  'test.assign(pred=pred).to_csv("scored.csv", index=False)\njoblib.dump(linear, "model.joblib")',
];

const script = `${prepare}
def main():
    scaler = StandardScaler().fit(train[["a", "b"]])
    X, X_test = scaler.transform(train[["a", "b"]]), scaler.transform(test[["a", "b"]])
    linear = LogisticRegression(C=0.5).fit(X, train["y"])
    forest = RandomForestClassifier(n_estimators=5, random_state=0).fit(X, train["y"])
    for model in (linear, forest):
        accuracy_score(test["y"], model.predict(X_test))
    pred = linear.predict_proba(X_test)[:, 1]
    auc = roc_auc_score(test["y"], pred)
    hit = ((pred > 0.5) == test["y"]).mean()
    print(f"auc {auc:.3f}", hit)
    plt.figure()
    plt.scatter(pred, test["y"])
    plt.gcf().savefig("figure.png")
    test.assign(pred=pred).to_csv("scored.csv", index=False)
    joblib.dump(linear, "model.joblib")
`;

type Fault = readonly [kind: string, from: string, to: string, found: string];

/** Faults that are planted in a pipeline that gives the same, and what is said of each. Those of a row do not touch each other. */
const faults: readonly (readonly Fault[])[] = [
  [
    [
      'another default',
      'n_estimators=5',
      'n_estimators=6',
      'different fit RandomForestClassifier.fit 4:2 parameter `n_estimators`',
    ],
    [
      'another model is stored',
      'joblib.dump(linear',
      'joblib.dump(forest',
      'different file model.joblib 8:2 type of value',
    ],
    [
      'a swapped argument',
      'roc_auc_score(test["y"], pred)',
      'roc_auc_score(pred > 0.5, test["y"])',
      'different score auc = roc_auc_score 6:2 value',
    ],
    [
      'an output is dropped',
      '    test.assign(pred=pred).to_csv("scored.csv", index=False)\n',
      '',
      'different file scored.csv 8:1 the pipeline leaves no such file',
    ],
    ['a plot is dropped', 'plt.scatter(pred, test["y"])', 'pass', 'different figure figure 2 7:1 pixel'],
  ],
  [
    [
      'a fit is lost',
      '    forest = RandomForestClassifier(n_estimators=5, random_state=0).fit(X, train["y"])\n    for model in (linear, forest):',
      '    for model in (linear,):',
      'different fit RandomForestClassifier.fit 4:2 the pipeline fits no such model',
    ],
    [
      'a transformer is stored',
      'joblib.dump(linear',
      'joblib.dump(scaler',
      'different file model.joblib 8:2 type of value',
    ],
    [
      'another metric',
      'auc = roc_auc_score(test["y"], pred)',
      'auc = accuracy_score(test["y"], pred > 0.5)',
      'different score auc = roc_auc_score 6:2',
    ],
    ['a print is dropped', '    print(f"auc {auc:.3f}", hit)\n', '', 'different print auc 0.958 0.8 6:4 printed line'],
  ],
  [
    [
      'other training data',
      'train, test = table[:60], table[60:]',
      'train, test = table[:59], table[60:]',
      'different fit LogisticRegression.fit 4:1 what it is fitted on is other data',
    ],
  ],
];

describe.skipIf(python() === null)('faults that are planted in a pipeline', () => {
  test('without one, all is the same, and what only shows data may be missing', async () => {
    const result = await verifyScript(cells, script);
    expect(differing(result)).toEqual([]);
    expect(result.verdict).toBe('same');
    expect(result.comparisons.filter(({ state }) => state === 'left-out').map(({ kind }) => kind)).toEqual([
      'figure',
      'table',
    ]);
  });

  test.each(faults.map((row) => [row.map(([kind]) => kind).join(', '), row] as const))('%s', async (_, row) => {
    const planted = row.reduce((text, [, from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, script);
    const result = await verifyScript(cells, planted);
    expect(result.verdict).toBe('different');
    const lines = differing(result);
    for (const [, , , found] of row) expect(lines).toContainEqual(expect.stringContaining(found));
  });

  test('a pipeline whose last part alone learned the same', async () => {
    const cell = `import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
frame = pd.DataFrame({"a": [1.0, 2.0, 4.0, 9.0], "y": [1.0, 2.5, 3.0, 8.0]})
model = make_pipeline(SimpleImputer(strategy="mean"), LinearRegression()).fit(frame[["a"]], frame["y"])
print(model.score(frame[["a"]], frame["y"]))`;
    const main = (text: string) => `def main():\n${text.replaceAll(/^/gm, '    ')}\n`;
    expect((await verifyScript([cell], main(cell))).verdict).toBe('same');
    const other = await verifyScript([cell], main(cell.replace('"mean"', '"median"')));
    expect(differing(other)).toEqual(['different fit Pipeline.fit 1:6 parameter `steps`']);
  });
});

const search = `from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
class Own(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        self.seen_ = len(X)
        return self
    def transform(self, X):
        return X`;
const fit = `search = GridSearchCV(make_pipeline(Own(), LogisticRegression()), {"logisticregression__C": [0.5, 1.0]}, cv=2)
search.fit(train[["a"]], train["y"])
model = search.best_estimator_`;
const transform = 'table[["a"]] = StandardScaler().fit_transform(table[["a"]])';
const score = 'print(model.score(test[["a"]], test["y"]))';

test.skipIf(python() === null)(
  'a model is the same wherever its classes stand, and what is shown of it is no result',
  async () => {
    const body = [search, fit, score].join('\n').replaceAll(/^/gm, '    ');
    const result = await verifyScript(
      [prepare, search, `${fit}\n${score}`, 'model'],
      `${prepare}\ndef main():\n${body}\n`,
    );
    expect(differing(result)).toEqual([]);
    expect(result.verdict).toBe('same');
  },
);

test.skipIf(python() === null)('what is shown of data that was only transformed is exploration', async () => {
  const body = [transform, 'linear = LogisticRegression().fit(table[["a", "b"]], table["y"])', 'print(linear.coef_)'];
  const result = await verifyScript(
    [prepare, transform, 'print(table.shape[0] * 1000)\ntable.head()', ...body.slice(1)],
    `${prepare}\ndef main():\n${body.join('\n').replaceAll(/^/gm, '    ')}\n`,
  );
  expect(differing(result)).toEqual([]);
  expect(result.comparisons.filter(({ state }) => state === 'left-out').map(({ kind }) => kind)).toEqual([
    'print',
    'table',
  ]);
});

test.skipIf(python() === null)('a regression that a test of statsmodels fits for itself is no model', async () => {
  const stationary = 'from statsmodels.tsa.stattools import adfuller';
  const fit = 'linear = LogisticRegression().fit(table[["a", "b"]], table["y"])\nprint(linear.coef_)';
  const result = await verifyScript(
    [prepare, `${stationary}\nadfuller(table["a"])`, fit],
    `${prepare}\ndef main():\n${fit.replaceAll(/^/gm, '    ')}\n`,
  );
  expect(differing(result)).toEqual([]);
  expect(result.comparisons.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
    expect.arrayContaining(['table left-out', 'fit same']),
  );
});
