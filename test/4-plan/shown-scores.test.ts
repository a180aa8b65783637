import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { stepsPlan } from '../support/steps-plan.ts';
import { wholeConfig } from '../support/whole-config.ts';

const begin = `# %%
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split
X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = LogisticRegression(max_iter=500).fit(X_train, y_train)
predicted = model.predict(X_test)
`;

/** The names of the metrics that a notebook logs, and its script. */
function compiled(text: string): { readonly metrics: readonly string[]; readonly script: string } {
  const sources = {
    notebooks: [{ path: 'notebook.py', text: begin + text }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const { plan, files } = compile(sources, wholeConfig, createReport());
  const main = stepsPlan(plan).steps.flatMap((step) => step.script.main);
  return {
    metrics: main.flatMap((action) => (action.kind === 'log-metric' ? [action.metric] : [])),
    script: files.find((file) => file.path === 'src/run/run.py')?.text ?? '',
  };
}

test.each([
  ['model.score(X_test, y_test)', 'test_accuracy'],
  ['accuracy_score(y_test, predicted)', 'test_accuracy'],
  ['round(f1_score(y_test, predicted, average="macro"), 3)', 'test_f1'],
  ['mean_squared_error(y_test, predicted)', 'test_mse'],
])('a score that a cell shows at its end is logged: %s', (shown, name) => {
  const { metrics, script } = compiled(`# %%\nprint("result")\n${shown}\n`);
  expect(metrics).toEqual([name]);
  expect(script).toContain(`${name} = ${shown}`);
  expect(script).toContain(`mlflow.log_metric("${name}", ${name})`);
});

test('a function that is given training data in one call and test data in another gives two scores with names of their own', () => {
  const report = 'def report(name, true, found):\n    return mean_squared_error(true, found)\n';
  const given =
    'print(f"{report(model, y_train, model.predict(X_train)):.2f}")\nprint(f"{report(model, y_test, predicted):.2f}")\n';
  expect(compiled(`# %%\n${report}# %%\n${given}`).metrics).toEqual(['train_mse', 'test_mse']);
});

test('a name that the notebook has is left to it', () => {
  const named = 'test_accuracy = "high"\nprint(test_accuracy)\n# %%\naccuracy_score(y_test, predicted)\n';
  expect(compiled(named).metrics).toEqual(['test_accuracy_2']);
});

test.each([
  'model.score(X_test, y_test);',
  'model.score(X_test, y_test)\nprint(1)',
  'f1_score(y_test, predicted, average=None)',
  'mean_squared_error(y_test, predicted, multioutput="raw_values")',
  'f1 = f1_score(y_test, predicted, average=None)\nprint(f1)',
  'predicted',
])('what is not shown, or is no number, is not logged: %s', (text) => {
  expect(compiled(`# %%\n${text}\n`).metrics).toEqual([]);
});

test.each([
  ['print(f"{accuracy_score(y_test, predicted):.2f}")', 'test_accuracy', 'print(f"{test_accuracy:.2f}")'],
  ['print("correct:", (predicted == y_test).mean())', 'test_accuracy', 'print("correct:", test_accuracy)'],
  ['print("RMSE %.3f" % mean_squared_error(y_test, predicted) ** 0.5)', 'test_rmse', 'print("RMSE %.3f" % test_rmse)'],
])('a score that is only printed is logged: %s', (printed, name, left) => {
  const { metrics, script } = compiled(`# %%\n${printed}\nprint("done")\n`);
  expect(metrics).toEqual([name]);
  expect(script).toContain(`mlflow.log_metric("${name}", ${name})`);
  expect(script).toContain(left);
});

const network = `from tensorflow import keras
net = keras.Sequential([keras.layers.Dense(3)])
net.compile(loss="mse", metrics=["accuracy"])
`;

test.each([
  [
    'what evaluate gives, one by one',
    `${network}net.fit(X_train, y_train)\nresult = net.evaluate(X_test, y_test)\n`,
    'mlflow.log_metrics({"test_loss": result[0], "test_accuracy": result[1]})',
  ],
  [
    'a history by epoch',
    `${network}history = net.fit(X_train, y_train, epochs=2)\n`,
    'for epoch in range(len(history.epoch)):\n        mlflow.log_metrics({name: values[epoch] for name, values in history.history.items()}, step=epoch)',
  ],
  [
    'scores by fold',
    'from sklearn.model_selection import cross_val_score\nfolds = cross_val_score(model, X, y, scoring="f1_macro")\n',
    'mlflow.log_metrics({f"folds_{number}": value for number, value in enumerate(folds)})',
  ],
])('scores that are more than a number are logged: %s', (_, text, line) => {
  const { script } = compiled(text);
  expect(script).toContain(line);
  expect(script).toMatch(/^import mlflow$/m);
});

test.each([
  'logs = {"a": []}\nfor i in range(20):\n    logs["a"].append(model.score(X_test, y_test))\nprint(len(logs))\n',
  'reports = {}\nfor i in range(20):\n    reports[i] = f1_score(y_test, predicted, average=None)\nprint(len(reports))\n',
])('what may be no number is not logged: %s', (text) => {
  expect(compiled(text).script).not.toContain('log_metric');
});

test('a score that is shown once more, of the same values, is logged once', () => {
  const again = compiled('# %%\naccuracy_score(y_test, predicted)\n# %%\naccuracy_score(y_test, predicted)\n');
  expect(again.metrics).toHaveLength(1);
  const anew =
    'accuracy_score(y_test, predicted)\n# %%\npredicted = model.predict(X_test) * 0\naccuracy_score(y_test, predicted)\n';
  expect(compiled(`# %%\n${anew}`).metrics).toHaveLength(2);
});

test('cross-validations of several models are told apart by class, and their means from the scores', () => {
  const { metrics } = compiled(`from sklearn.model_selection import cross_val_score
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier
# %%
cross_val_score(SVC(), X, y).mean()
# %%
cross_val_score(DecisionTreeClassifier(random_state=0), X, y).mean()
`);
  expect(metrics).toEqual(['support_vector_machine_cv_score_mean', 'decision_tree_cv_score_mean']);
});

test('scores by fold that a cell only shows or prints are logged one by one', () => {
  const folds = 'from sklearn.model_selection import cross_val_score\n';
  for (const shown of ['cross_val_score(model, X, y)', 'print("folds", cross_val_score(model, X, y))']) {
    const { script } = compiled(`# %%\n${folds}${shown}\n`);
    expect(script).toContain('cv_score = cross_val_score(model, X, y)');
    expect(script).toContain(
      'mlflow.log_metrics({f"cv_score_{number}": value for number, value in enumerate(cv_score)})',
    );
  }
});

test('a dict of the folds of each model is logged number by number, and a list of lists is none of numbers', () => {
  const loop = (keep: string) => `from sklearn.model_selection import cross_val_score
kept = ${keep === 'append' ? '[]' : '{}'}
for name, one in {"a": model, "b": LogisticRegression(C=2)}.items():
    scores = cross_val_score(one, X, y)
    ${keep === 'append' ? 'kept.append(scores)' : 'kept[name] = scores'}
print(kept)
`;
  expect(compiled(loop('dict')).script).toMatch(
    /safe_metric_name\(f"\w+_\{key\}_\{number\}"\): value\s+for key, values in kept\.items\(\)\s+for number, value in enumerate\(values\)/,
  );
  expect(compiled(loop('append')).script).not.toContain('enumerate(kept)');
});

test('of a line that only shows scores, nothing stays but the scores, and a display leaves nothing where something else stays', () => {
  const { script, metrics } = compiled(`# %%
len(predicted), accuracy_score(y_test, predicted), f1_score(y_test, predicted, average="macro")
# %%
if metrics_wanted := True:
    best = max(predicted)
    display(best)
    print(best, "is the last class")
`);
  expect(metrics).toEqual(expect.arrayContaining(['test_accuracy', 'test_f1']));
  expect(script).not.toContain('len(predicted)');
  expect(script).not.toMatch(/^\s+(pass|display\(best\))$/m);
  expect(script).toContain('is the last class');
});

test('a variable that holds one score after another is logged under a name for each', () => {
  const { metrics, script } = compiled(`# %%
from sklearn.metrics import auc, roc_curve
from sklearn.tree import DecisionTreeClassifier
tree = DecisionTreeClassifier().fit(X_train, y_train)
# %%
r_square = model.score(X_train, y_train)
print("R square:", r_square)
r_square = tree.score(X_train, y_train)
print("R square:", r_square)
# %%
fpr, tpr, _ = roc_curve(y_test > 0, model.predict(X_test))
area = auc(fpr, tpr)
print(area)
fpr, tpr, _ = roc_curve(y_test > 0, tree.predict(X_test))
area = auc(fpr, tpr)
print(area)
`);
  const inside = [...script.matchAll(/log_metric\("(\w+)", (?:r_square|area)\)/g)].map(([, name]) => name);
  expect(inside).toEqual(expect.arrayContaining(['model_train_accuracy', 'model_auc']));
  expect(metrics).toEqual(['tree_train_accuracy', 'tree_auc']);
});

test('a variable that an import takes after the score is logged before it', () => {
  const { metrics, script } = compiled(`# %%
from sklearn.metrics import roc_auc_score
auc = roc_auc_score(y_test > 0, predicted)
print(auc)
from sklearn.metrics import auc, roc_curve
fpr, tpr, _ = roc_curve(y_test > 0, predicted)
area = auc(fpr, tpr)
print(area)
`);
  expect(script).toMatch(/mlflow\.log_metric\("\w*auc", auc\)/);
  expect(metrics).toEqual(['area']);
});

test('a dictionary of scores is logged once it is filled, without the texts in it', () => {
  const { script } = compiled(`# %%
row = {}
row["name"] = "Logistic regression"
row["accuracy"] = accuracy_score(y_test, predicted)
row["f1"] = f1_score(y_test, predicted, average="macro")
# %%
print(row)
`);
  const logged = script.split('\n').filter((line) => line.includes('row.items()'));
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('if isinstance(value, (int, float))');
});

test('averaged scores that are shown together are logged one by one, and what follows them is no score', () => {
  const { script, metrics } = compiled(`from sklearn.metrics import precision_recall_fscore_support
# %%
p, r, f, support = precision_recall_fscore_support(y_test, predicted, average="macro")
# %%
print(precision_recall_fscore_support(y_test, predicted, average="weighted"))
`);
  expect(metrics).toEqual(['test_precision', 'test_recall', 'test_f1']);
  expect(script).toMatch(/"test_precision_2": test_score\[0\],\s+"test_recall_2": test_score\[1\]/);
});

test('a score that is shown once more as a percentage is logged once', () => {
  const { metrics } = compiled(`a = accuracy_score(y_test, predicted)\nprint("Accuracy:", round(a * 100, 2), a)\n`);
  expect(metrics).toEqual(['test_accuracy']);
});

test('a dictionary that only collects scores with variables of their own is not logged again', () => {
  const { metrics, script } = compiled(`a = accuracy_score(y_test, predicted)
f = f1_score(y_test, predicted, average="macro")
collected = {"Accuracy": a, "F1": round(f, 2)}
print(sorted(collected))
`);
  expect(metrics).toEqual(['test_accuracy', 'test_f1']);
  expect(script).not.toContain('collected.items()');
});

test('a list that only collects scores with variables of their own is not logged once more', () => {
  const { script } = compiled(`# %%
first = accuracy_score(y_test, predicted)
second = f1_score(y_test, predicted, average="macro")
print(first, second)
# %%
heights = [first, round(second, 3)]
others = [first, mean_squared_error(y_test, predicted)]
print(heights, others)
`);
  expect(script).toContain('"first": first');
  expect(script).not.toContain('heights[');
  expect(script).not.toContain('heights_');
  expect(script).toContain('"mse": others[1]');
});
