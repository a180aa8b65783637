import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { ParameterPlan } from '../../src/ir.ts';

const imports = `# %%
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score, train_test_split
`;
const data = `# %%
table = pd.read_csv("table.csv")
X, y = table[["a", "b"]], table["c"]
`;

function compiled(cells: string, config: Partial<Config> = {}) {
  const report = createReport();
  const notebooks = [{ path: 'notebook.py', text: imports + data + cells }];
  const result = compile(
    { notebooks, modules: [], requirements: [], paths: [] },
    { ...defaultConfig, ...config },
    report,
  );
  const { plan, files } = result;
  if (plan.kind !== 'steps') throw new Error('no steps');
  const scripts = files.filter(({ key }) => key.startsWith('script:')).map(({ text }) => text);
  return { plan, files, scripts: scripts.join('\n'), ids: report.diagnostics.map(({ id }) => id) };
}

function defaults(parameters: readonly ParameterPlan[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
}

const split = 'X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)\n';
const forest = `model = RandomForestClassifier(n_estimators=50, random_state=42, n_jobs=2, verbose=1).fit(X_train, y_train)
print(model.score(X_test, y_test))
`;

test('the numbers of the stored model and of the split are parameters, and equal seeds are two', () => {
  const { plan, scripts, files } = compiled(`# %%\n${split}# %%\n${forest}`);
  expect(defaults(plan.parameters)).toEqual({ n_estimators: 50, model_seed: 42, test_size: 0.2, split_seed: 42 });
  expect(scripts).toContain('train_test_split(X, y, test_size=test_size, random_state=split_seed)');
  expect(scripts).toContain('n_estimators=n_estimators, random_state=model_seed, n_jobs=2, verbose=1');
  expect(scripts).toContain('"--n_estimators", type=int, default=50');
  expect(scripts).toMatch(/n_estimators: int/);
  const job = files.find(({ path }) => path === 'pipeline-job.yml')?.text ?? '';
  expect(job).toContain('  test_size: 0.2');
});

test('a number that only exploration has is none, and neither is one that the data fixes', () => {
  const { plan } = compiled(`# %%\ntable.sample(frac=0.5, random_state=3)\nn_features = 2\n# %%\n${split}${forest}`);
  expect(Object.keys(defaults(plan.parameters))).not.toContain('frac');
  expect(Object.keys(defaults(plan.parameters))).not.toContain('n_features');
});

test('constants are parameters by what they are given to, or by their names', () => {
  const { plan, scripts } = compiled(`# %%
THRESHOLD = 0.6  # above it, the customer is called
trees = 30
figure_size = 4
${split}# %%
model = RandomForestClassifier(n_estimators=trees).fit(X_train, y_train)
called = model.predict_proba(X_test)[:, 1] > THRESHOLD
accuracy = (called == y_test).mean()
print(accuracy, figure_size)
`);
  expect(defaults(plan.parameters)).toMatchObject({ threshold: 0.6, trees: 30 });
  expect(plan.parameters.find(({ name }) => name === 'threshold')?.help).toBe('above it, the customer is called');
  expect(Object.keys(defaults(plan.parameters))).not.toContain('figure_size');
  expect(scripts).toContain('n_estimators=trees');
});

test('candidates have their own names, the stored model the plain ones', () => {
  const { plan } = compiled(`# %%
${split}simple = LogisticRegression(C=0.5, max_iter=200).fit(X_train, y_train)
print(simple.score(X_test, y_test))
# %%
${forest}import joblib
joblib.dump(model, "model.joblib")
`);
  expect(defaults(plan.parameters)).toMatchObject({ n_estimators: 50, logistic_regression_max_iter: 200 });
  expect(Object.keys(defaults(plan.parameters))[0]).toBe('n_estimators');
});

test('a variable of the notebook is never hidden', () => {
  const { scripts } = compiled(`# %%\n${split}test_size = len(X_test)\nprint(test_size)\n# %%\n${forest}`);
  expect(scripts).not.toContain('test_size=test_size,');
});

test('a score that is only shown keeps its name when a number in it is a parameter', () => {
  const { scripts } = compiled(`# %%\n${split}${forest}cross_val_score(model, X_train, y_train, cv=5).mean()\n`);
  expect(scripts).toMatch(/(\w+) = cross_val_score\(model, X_train, y_train, cv=folds\)\.mean\(\)/);
});

test('numbers of a dictionary of arguments are parameters', () => {
  const { plan, scripts } = compiled(`# %%
${split}settings = {"n_estimators": 20, "max_depth": 3, "criterion": "gini"}
model = RandomForestClassifier(**settings).fit(X_train, y_train)
print(model.score(X_test, y_test))
`);
  expect(defaults(plan.parameters)).toMatchObject({ n_estimators: 20, max_depth: 3 });
  expect(scripts).toContain('"n_estimators": n_estimators');
});

test('a quotient of numbers keeps its value', () => {
  const { plan, scripts } = compiled(`# %%
${split}model = LogisticRegression(C=1/0.1).fit(X_train, y_train)
print(model.score(X_test, y_test))
`);
  expect(defaults(plan.parameters)).toMatchObject({ inverse_regularization: 10 });
  expect(scripts).toContain('default=1 / 0.1');
});

test('models with the same seed have one parameter for it, and another where it differs', () => {
  const fits = (seed: number): string => `# %%
${split}first = LogisticRegression(random_state=42).fit(X_train, y_train)
print(first.score(X_test, y_test))
model = RandomForestClassifier(random_state=${seed}).fit(X_train, y_train)
print(model.score(X_test, y_test))
`;
  const same = compiled(fits(42));
  expect(defaults(same.plan.parameters)).toEqual({ model_seed: 42, test_size: 0.2, split_seed: 42 });
  expect(same.plan.parameters.find(({ name }) => name === 'model_seed')?.help).toBe(
    'random_state of LogisticRegression, RandomForestClassifier',
  );
  expect(defaults(compiled(fits(7)).plan.parameters)).toMatchObject({
    logistic_regression_seed: 42,
    random_forest_seed: 7,
  });
});

test('never more than 15, the stored model first', () => {
  const many = Array.from(
    { length: 12 },
    (_, number) =>
      `RandomForestClassifier(n_estimators=${number + 1}, max_depth=2).fit(X_train, y_train).score(X_test, y_test)`,
  );
  const { plan } = compiled(`# %%\n${split}print(${many.join(', ')})\n# %%\n${forest}`);
  expect(plan.parameters).toHaveLength(15);
  expect(plan.parameters.map(({ name }) => name)).toContain('n_estimators');
});

test('`parameters: none` finds none, a list takes those that it names', () => {
  const cells = `# %%\n${split}# %%\n${forest}`;
  expect(compiled(cells, { parameters: 'none' }).plan.parameters).toEqual([]);
  const listed = compiled(cells, { parameters: ['model_seed'] });
  expect(defaults(listed.plan.parameters)).toEqual({ model_seed: 42 });
  expect(listed.ids).not.toContain('parameter-not-found');
  expect(compiled(cells, { parameters: ['model_sed'] }).ids).toContain('parameter-not-found');
});

test('a parameter of a tagged cell wins', () => {
  const { plan } = compiled(`# %% tags=["parameters"]
test_size = 0.3
model_seed = 1
# %%
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=test_size, random_state=model_seed)
# %%
${forest}`);
  expect(defaults(plan.parameters)).toEqual({
    test_size: 0.3,
    model_seed: 1,
    n_estimators: 50,
    random_forest_seed: 42,
  });
});

test('what the notebook gives its own functions is a parameter, and a threshold of predictions is one', () => {
  const { plan, scripts } = compiled(`# %%
def train_model(X, y, max_depth, title):
    return RandomForestClassifier(max_depth=max_depth).fit(X, y)
${split}# %%
model = train_model(X_train, y_train, 4, "forest")
called = model.predict_proba(X_test)[:, 1] > 0.7
accuracy = (called == y_test).mean()
print(accuracy)
`);
  expect(defaults(plan.parameters)).toMatchObject({ max_depth: 4, threshold: 0.7 });
  expect(scripts).toContain('> threshold');
});

test('the share of a split by hand is a parameter', () => {
  const { plan, scripts } = compiled(`# %%
n_train = int(0.8 * len(table))
model = LogisticRegression().fit(X[:n_train], y[:n_train])
print(model.score(X[n_train:], y[n_train:]))
`);
  expect(defaults(plan.parameters)).toEqual({ train_share: 0.8 });
  expect(scripts).toContain('int(train_share * len(table))');
});

test('a constant that is bound again stays a variable, and each of its values is a parameter', () => {
  const { plan, scripts } = compiled(`# %%
${split}max_depth = 2
first = RandomForestClassifier(max_depth=max_depth).fit(X_train, y_train)
print(first.score(X_test, y_test))
# %%
max_depth = 6
second = RandomForestClassifier(max_depth=max_depth).fit(X_train, y_train)
print(second.score(X_test, y_test))
`);
  expect(Object.values(defaults(plan.parameters))).toEqual(expect.arrayContaining([2, 6]));
  expect(scripts.match(/max_depth = max_depth_\d/g)).toHaveLength(2);
});

test('literals in functions and classes stay where they are', () => {
  const { plan } = compiled(`# %%
def make():
    return RandomForestClassifier(n_estimators=7)
${split}model = make().fit(X_train, y_train)
print(model.score(X_test, y_test))
`);
  expect(defaults(plan.parameters)).toEqual({ test_size: 0.2, split_seed: 42 });
});

test('numbers of folds that are equal are one parameter; another number has a name by what it belongs to', () => {
  const cells = `# %%
line = LogisticRegression()
print(cross_val_score(line, X, y, cv=5).mean())
forest = RandomForestClassifier(random_state=0)
print(cross_val_score(forest, X, y, cv=5).mean())
print(cross_val_score(forest, X, y, cv=10).mean())
`;
  const { plan, scripts } = compiled(cells);
  const folds = plan.parameters.filter(({ name }) => /fold/.test(name));
  expect(defaults(folds)).toEqual({ folds: 5, random_forest_folds: 10 });
  expect(scripts.match(/cv=folds\b/g)).toHaveLength(2);
  expect(folds[0]?.alsoAt).toMatchObject([{ cell: 2, line: 4 }]);
});

test('equal seeds of two splits are one parameter, equal shares of a test and a validation split are two', () => {
  const cells = `# %%
X_rest, X_test, y_rest, y_test = train_test_split(X, y, test_size=0.2, random_state=1)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, test_size=0.2, random_state=1)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_val, y_val), model.score(X_test, y_test))
`;
  const { plan } = compiled(cells);
  expect(defaults(plan.parameters)).toEqual({
    test_size: 0.2,
    split_seed: 1,
    validation_size: 0.2,
    validation_seed: 1,
  });
  const twice = cells.replace('X_val, y_train, y_val', 'X_small, y_train, y_small').replaceAll('_val', '_small');
  expect(defaults(compiled(twice).plan.parameters)).toEqual({ test_size: 0.2, split_seed: 1 });
});

test('equal numbers of two models stay two parameters', () => {
  const cells = `# %%
${split}# %%
first = RandomForestClassifier(n_estimators=50).fit(X_train, y_train)
second = RandomForestClassifier(n_estimators=50).fit(X_test, y_test)
print(first.score(X_test, y_test), second.score(X_train, y_train))
`;
  const { plan } = compiled(cells);
  expect(plan.parameters.filter(({ default: value }) => value === 50)).toHaveLength(2);
});

test('a constant stays a parameter where a class has an argument of its name', () => {
  const { plan } = compiled(`# %%
class Scaled:
    def __init__(self, n_estimators):
        self.n_estimators = n_estimators
# %%
n_estimators = 50
model = RandomForestClassifier(n_estimators=n_estimators, random_state=1).fit(X, y)
print(Scaled(2).n_estimators, model.score(X, y))
`);
  expect(plan.parameters.map(({ name }) => name)).toContain('n_estimators');
});
