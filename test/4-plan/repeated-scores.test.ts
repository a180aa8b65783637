import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { stepsPlan } from '../support/steps-plan.ts';
import { wholeConfig } from '../support/whole-config.ts';

const begin = `# %%
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
# %%
`;

/** The code of the steps that a notebook becomes, and the names under which it logs. */
function compiled(text: string): { readonly code: string; readonly logged: readonly string[] } {
  const sources = {
    notebooks: [{ path: 'notebook.py', text: begin + text }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const { plan, files } = compile(sources, wholeConfig, createReport());
  const scripts = files.filter(({ path }) => /^src\/(\w+)\/\1\.py$/.test(path)).map((file) => file.text);
  return { code: scripts.join('\n'), logged: stepsPlan(plan).logged ?? [] };
}

const models = '{"SVC": SVC(), "Logistic (plain)": LogisticRegression(max_iter=500)}';

test('scores that a loop over named models prints are logged under these names', () => {
  const { code, logged } = compiled(`
for name, model in ${models}.items():
    model.fit(X_train, y_train)
    accuracy = accuracy_score(y_test, model.predict(X_test))
    print(f"{name}: {accuracy:.3f}")  # the best one counts
`);
  expect(code).toContain('mlflow.log_metric(safe_metric_name(f"{name}_test_accuracy"), accuracy)\n        print(');
  expect(code).toContain('metrics import safe_metric_name\n');
  expect(logged).toEqual(['*_test_accuracy']);
});

test('a model without a name is named by its class, and a score without a variable gets one', () => {
  const { code } = compiled(`
for model in [SVC(), LogisticRegression(max_iter=500)]:
    model.fit(X_train, y_train)
    print(model, round(accuracy_score(y_test, model.predict(X_test)) * 100, 2))
`);
  expect(code).toContain('test_accuracy = accuracy_score(y_test, model.predict(X_test))\n');
  expect(code).toContain('mlflow.log_metric(f"{type(model).__name__}_test_accuracy", test_accuracy)\n');
  expect(code).toContain('print(model, round(test_accuracy * 100, 2))');
});

test.each([
  ['for k in range(1, 5):', '"%d: %.2f" % (k, acc)', 'mlflow.log_metric("test_accuracy", acc, step=k)'],
  ['for number, k in enumerate([1, 5]):', '"C", acc', 'mlflow.log_metric("test_accuracy", acc, step=number)'],
  ['for k in [0.1, 1.0]:', '"C=" + str(k), k, acc', 'mlflow.log_metric(safe_metric_name(f"test_accuracy_k_{k}"), acc)'],
  ['for k in [1, 5]:', '"{}: {}".format(k, acc)', 'mlflow.log_metric(safe_metric_name(f"test_accuracy_k_{k}"), acc)'],
])('what the loop counts or tries tells its passes apart: %s', (loop, printed, logged) => {
  const { code } = compiled(`
${loop}
    model = SVC(C=k).fit(X_train, y_train)
    acc = accuracy_score(y_test, model.predict(X_test))
    print(${printed})
`);
  expect(code).toContain(logged);
});

test('a model that is only cross-validated is named by its class too', () => {
  const { code } = compiled(`
from sklearn.model_selection import cross_val_score
for model in [SVC(), LogisticRegression(max_iter=500)]:
    print(model, cross_val_score(model, X, y).mean())
`);
  expect(code).toContain('mlflow.log_metric(f"{type(model).__name__}_cv_');
});

test('lines that are indented by tabs stay so', () => {
  const { code } = compiled(
    'for k in range(1, 5):\n\tacc = accuracy_score(y_test, SVC(C=k).fit(X_train, y_train).predict(X_test))\n\tprint(acc)\n',
  );
  expect(code).toContain('mlflow.log_metric("test_accuracy", acc, step=k)');
});

const measure = `
def measure(model, X, y, part):
    predicted = model.predict(X)
    print(part, "accuracy", accuracy_score(y, predicted))
    print(part, "F1", f1_score(y, predicted, average="macro"))
# %%
model = SVC().fit(X_train, y_train)
`;

test('scores that a function prints are logged for each call, by the text that it is given', () => {
  const { code, logged } = compiled(
    `${measure}measure(model, X_train, y_train, "train")\nmeasure(model, X_test, y_test, "test")\n`,
  );
  expect(code).toContain('    mlflow.log_metric(safe_metric_name(f"{part}_accuracy"), accuracy)\n');
  expect(code).toContain('    mlflow.log_metric(safe_metric_name(f"{part}_f1"), f1)\n');
  // The function stays at the top of its script.
  expect(code).toContain('\ndef measure(');
  expect(logged).toEqual(['*_accuracy', '*_f1']);
});

test('a function that is called once logs under plain names', () => {
  expect(compiled(`${measure}measure(model, X_test, y_test, "test")\n`).logged).toEqual(['accuracy', 'f1']);
});

test.each([
  [
    'it is kept in a list, which is logged',
    'for k in [1, 2]:\n    scores = []\n',
    'scores.append(score); print(score)',
  ],
  ['other statements are on its line', 'for k in [1, 2]:\n', 'k += 1; print(score)'],
  ['its code is printed', 'for k in [1, 2]:\n', 'print(f"{accuracy_score(y_test, predicted)=}")'],
  ['it is computed only sometimes', 'for k in [1, 2]:\n', 'print(k and accuracy_score(y_test, predicted))'],
])('a score is not logged where it is printed if %s', (_, loop, printed) => {
  const { code } = compiled(`
${loop}    predicted = SVC(C=k).fit(X_train, y_train).predict(X_test)
    score = accuracy_score(y_test, predicted)
    ${printed}
`);
  expect(code).not.toContain('mlflow.log_metric(');
});

test('the notebook decides what is logged if it has runs of its own', () => {
  const { code } = compiled(`
import mlflow
for k in [1, 2]:
    mlflow.log_param("k", k)
    print(accuracy_score(y_test, SVC(C=k).fit(X_train, y_train).predict(X_test)))
`);
  expect(code).not.toContain('log_metric(');
});

test.each([
  ['rows.append({"model": name, "accuracy": accuracy_score(y_test, predicted), "f1": f1})', 'test_accuracy', 'f1'],
  ['rows[name] = {"accuracy": accuracy_score(y_test, predicted), "F1": round(f1, 3)}', 'test_accuracy', 'f1'],
  ['rows.append([name, accuracy_score(y_test, predicted), f1])', 'test_accuracy', 'f1'],
  ['rows.loc[len(rows)] = [name, accuracy_score(y_test, predicted), f1]', 'test_accuracy', 'f1'],
])('scores that are put into a table are logged together: %s', (row, first, second) => {
  const { code, logged } = compiled(`
import pandas as pd
rows = ${/\.loc/.test(row) ? 'pd.DataFrame(columns=["model", "accuracy", "f1"])' : /rows\[/.test(row) ? '{}' : '[]'}
for name, model in ${models}.items():
    model.fit(X_train, y_train)
    predicted = model.predict(X_test)
    f1 = f1_score(y_test, predicted, average="macro")
    ${row}
pd.DataFrame(rows)
`);
  expect(code).toContain(`        ${first} = accuracy_score(y_test, predicted)\n        mlflow.log_metrics(`);
  expect(logged).toEqual([`*_${first}`, expect.stringMatching(new RegExp(`^\\*_(test_)?${second}$`))]);
});

test('the scores that a function gives for each model are logged by their keys, each under a name of its own', () => {
  const { code } = compiled(`
def evaluate(model, X, y):
    predicted = model.predict(X)
    return {"accuracy": accuracy_score(y, predicted), "f1": f1_score(y, predicted, average="macro")}
tested, trained = {}, []
for name, model in ${models}.items():
    model.fit(X_train, y_train)
    tested[name] = evaluate(model, X_test, y_test)
    trained.append(evaluate(model, X_train, y_train))
print(tested, trained)
`);
  expect(code).toContain('test_score = evaluate(model, X_test, y_test)\n');
  expect(code).toContain(
    'log_metrics({safe_metric_name(f"{name}_{key}"): value for key, value in test_score.items()})',
  );
  expect(code).toContain('tested[name] = test_score\n');
  expect(code).toMatch(/safe_metric_name\(f"\{name\}_trained_\{key\}"\): value for key, value in train_score\.items/);
});

test('candidates of a loop are not all named after the first of them', () => {
  const { logged } = compiled(`
scores, again = {}, {}
for name, model in ${models}.items():
    scores[name] = model.fit(X_train, y_train).score(X_test, y_test)
print(scores)
# %%
for name, model in ${models}.items():
    again[name] = model.fit(X_train, y_train).score(X_test, y_test)
print(again)
`);
  expect(logged.filter((name) => name.includes('svc'))).toEqual([]);
  expect(logged).toHaveLength(2);
});

test('the scores of a cross-validation by name are logged, its times are not', () => {
  const { code, logged } = compiled(`
from sklearn.model_selection import cross_validate
folds = cross_validate(SVC(), X, y, scoring=["accuracy", "neg_mean_squared_error"], return_train_score=True)
print(folds["test_accuracy"].mean(), folds["train_accuracy"].mean(), folds["fit_time"].mean())
mse = -folds["test_neg_mean_squared_error"].mean()
print(mse)
for name, model in ${models}.items():
    print(name, cross_validate(model, X, y)["test_score"].mean())
`);
  expect(logged).toEqual(
    expect.arrayContaining(['cv_accuracy_mean', 'cv_train_accuracy_mean', 'mse', '*_cv_score_mean']),
  );
  expect(logged.filter((name) => name.includes('time'))).toEqual([]);
  expect(code).toContain('folds["fit_time"].mean())');
});

test('a row that each pass fills is logged in each pass, without what is no number', () => {
  const { code, logged } = compiled(`
from tqdm import tqdm
rows = []
for name, model in tqdm(${models}.items()):
    row = {"model": name}
    for metric, score in {"accuracy": accuracy_score, "again": accuracy_score}.items():
        row[metric] = accuracy_score(y_test, model.fit(X_train, y_train).predict(X_test))
    rows.append(row)
print(rows)
`);
  expect(code).toContain(
    '{safe_metric_name(f"{name}_{key}"): value for key, value in row.items() if isinstance(value, (int, float))}',
  );
  expect(logged).toEqual(['*_*']);
});
