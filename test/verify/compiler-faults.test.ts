import { describe, expect, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { python } from '../support/python.ts';
import { slice } from '../support/whole.ts';
import { build, type Cell, differing } from './support.ts';

const data = `import numpy as np
import pandas as pd
rng = np.random.default_rng(1)
frame = pd.DataFrame({"a": rng.normal(size=60), "b": rng.normal(size=60)})
frame["y"] = (frame["a"] - frame["b"] + rng.normal(size=60) > 0).astype(int)`;

/** Takes the lines of a step that match away, as a slice that does not see an effect would. */
function without(pattern: RegExp) {
  const isSeen = { value: false };
  const edit = (file: string, text: string): string => {
    if (!/^src\/.*\.py$/.test(file)) return text;
    const kept = text.split('\n').filter((line) => !pattern.test(line));
    if (kept.length < text.split('\n').length) isSeen.value = true;
    return kept.join('\n');
  };
  return { edit, isSeen };
}

/** Changes the text of steps. */
function replaced(from: RegExp, to: string) {
  const isSeen = { value: false };
  const edit = (file: string, text: string): string => {
    if (!/^src\/.*\.py$/.test(file)) return text;
    if (from.test(text)) isSeen.value = true;
    return text.replace(from, to);
  };
  return { edit, isSeen };
}

const steps: readonly Cell[] = [
  ['', data],
  [
    'step:train',
    `from sklearn.linear_model import SGDClassifier
model = SGDClassifier(random_state=0).fit(frame[["a", "b"]], frame["y"])
for _ in range(3):
    model.partial_fit(frame[["a", "b"]], frame["y"])`,
  ],
  ['step:evaluate', 'print("accuracy", model.score(frame[["a", "b"]], frame["y"]))'],
];

const refit: readonly Cell[] = [
  ['', data],
  [
    'step:train',
    `import joblib
from sklearn.linear_model import LogisticRegression
model = LogisticRegression().fit(frame[["a", "b"]][:40], frame["y"][:40])
print("accuracy", model.score(frame[["a", "b"]][40:], frame["y"][40:]))
model.fit(frame[["a", "b"]], frame["y"])
joblib.dump(model, "model.joblib")`,
  ],
];

const search: readonly Cell[] = [
  ['', data],
  [
    'step:train',
    `from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
preprocess = ColumnTransformer([("n", StandardScaler(), ["a", "b"])])
grid = GridSearchCV(Pipeline([("prep", preprocess), ("clf", RandomForestClassifier(n_estimators=5, random_state=0))]), {"clf__max_depth": [2, 3]}, cv=2)
grid.fit(frame[["a", "b"]], frame["y"])
best = grid.best_estimator_
print("accuracy", best.score(frame[["a", "b"]], frame["y"]))`,
  ],
];

const folds: readonly Cell[] = [
  ['', data],
  [
    'step:train',
    `import pickle
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import KFold
errors = {}
for depth in (1, 2):
    for train, test in KFold(2).split(frame):
        m = RandomForestRegressor(n_estimators=3, max_depth=depth, random_state=0)
        m.fit(frame.loc[train, ["a"]], frame.loc[train, "b"])
        p = m.predict(frame.loc[test, ["a"]])
        errors.setdefault(depth, []).append(mean_squared_error(frame.loc[test, "b"], p))
best_depth = min(errors, key=lambda each: sum(errors[each]))
model = RandomForestRegressor(n_estimators=3, max_depth=best_depth, random_state=0).fit(frame[["a"]], frame["b"])
pickle.dump(model, open("model.pkl", "wb"))`,
  ],
];

const plots: readonly Cell[] = [
  ['', `${data}\nimport matplotlib.pyplot as plt\nfrom scipy import stats`],
  [
    'step:fit',
    'from sklearn.linear_model import LinearRegression\nmodel = LinearRegression().fit(frame[["a"]], frame["b"])',
  ],
  [
    'step:look',
    'residuals = frame["b"] - model.predict(frame[["a"]])\nplt.figure()\nresult = stats.probplot(residuals, plot=plt)\nplt.show()',
  ],
];

describe.skipIf(python() === null)('a fault of the compiler is no part of the judge', () => {
  const faults = [
    [
      'a slice loses a loop that trains',
      steps,
      without(/partial_fit|for _ in/),
      /^different fit SGDClassifier\.fit 2:3 /,
    ],
    [
      'a slice loses the fit on all data',
      refit,
      without(/model\.fit\(frame\[\["a", "b"\]\], frame\["y"\]\)/),
      /^different fit LogisticRegression\.fit 2:5 the pipeline fits no such model/,
    ],
    [
      'a model is chosen by name: a part of the search in its place',
      search,
      replaced(/save_model\(\s*(\w+),/, 'save_model($1.steps[0][1],'),
      /^different model \S+ 2:10 the registered model/,
    ],
    [
      'the model of the last fold in the place of the final one',
      folds,
      replaced(/best_depth([^)]*)\)\.fit\([^)]*\)/, '2$1).fit(frame.loc[:29, ["a"]], frame.loc[:29, "b"])'),
      /^different model \S+ 2:13 the registered model/,
    ],
    ['a plot is dropped', plots, without(/probplot/), /^different figure figure 1 3:\d pixel/],
  ] as const;
  test.each(slice(faults, [1, 3]))('%s', async (_, cells, { edit, isSeen }, expected) => {
    const result = await verifyPipeline(build({ 'nb.ipynb': cells }, edit));
    expect(isSeen.value).toBe(true);
    if (result.verdict === 'pipeline-fails') expect(result.reason).toMatch(expected);
    else {
      expect(result.verdict).toBe('different');
      expect(differing(result)).toContainEqual(expect.stringMatching(expected));
    }
  });

  const right = [
    ['a model that is trained step by step', steps],
    ['a fit on all data after measuring', refit],
    ['a search', search],
    ['folds, and a pickle in a step of its own', folds],
    ['a plot through a module', plots],
  ] as const;
  test.each(slice(right, [2]))('without a fault, %s is the same', async (_, cells) => {
    const result = await verifyPipeline(build({ 'nb.ipynb': cells }));
    expect(differing(result)).toEqual([]);
    expect(result.verdict).toBe('same');
  });
});
