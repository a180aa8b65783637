import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { Cut } from '../../src/ir.ts';

const head = `# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

df = pd.read_csv("flowers.csv")
X = df.drop(columns="label")
y = df["label"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=1)
`;

function candidate(name: string, made: string, label: string): string {
  return `# %% [markdown]
# ## ${label}
# %%
# the ${label}
${name} = ${made}
${name}.fit(X_train, y_train)
pred_${name} = ${name}.predict(X_test)
acc_${name} = accuracy_score(y_test, pred_${name})
print(f"Accuracy of the ${label}: {acc_${name}:.3f}")
`;
}

const tree = candidate('tree', 'DecisionTreeClassifier(max_depth=3, random_state=0)', 'decision tree');
const forest = candidate('forest', 'RandomForestClassifier(n_estimators=20, random_state=0)', 'random forest');
const logistic = candidate('lr', 'LogisticRegression(C=0.5)', 'logistic regression');

function build(text: string, cut: Cut = []) {
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [], cut };
  const { files, plan } = compile(sources, { ...defaultConfig, ci: [] }, createReport());
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  return {
    train: textOf('src/train/train.py'),
    evaluate: textOf('src/evaluate/evaluate.py'),
    tests: textOf('tests/test_evaluate.py'),
    plan,
  };
}

const functionsOf = (script: string): readonly string[] =>
  [...script.matchAll(/^def (\w+)/gm)].flatMap(([, name]) => name ?? []);

test('candidates that are treated alike are treated by one function', () => {
  const { train, evaluate } = build(head + tree + forest + logistic);
  expect(functionsOf(train)).toEqual(['train_model', 'parse_args', 'main']);
  expect(functionsOf(evaluate)).toEqual(['measure_model', 'parse_args', 'main']);
  expect(train).toContain('    model.fit(X_train, y_train)\n    return model\n');
  expect(evaluate).toContain(`    pred = model.predict(X_test)
    acc = accuracy_score(y_test, pred)
    print(f"Accuracy of the {label}: {acc:.3f}")`);
  expect(train).toContain('model: BaseEstimator');
  expect(train).toContain(
    'RandomForestClassifier(n_estimators=args.random_forest_n_estimators, random_state=args.model_seed)',
  );
  expect(evaluate).toContain('lr, "logistic regression")');
  expect(train).not.toContain('# the decision tree');
});

test('what is measured keeps its names, candidate by candidate', () => {
  const { evaluate } = build(head + tree + forest + logistic);
  for (const name of ['acc_tree', 'acc_forest', 'acc_lr']) expect(evaluate).toContain(`log_metric("${name}", ${name})`);
});

test('a candidate that is treated otherwise has a function of its own', () => {
  const other = candidate('svc', 'SVC()', 'support vector machine').replace('fit(X_train,', 'fit(X_train.to_numpy(),');
  const { train } = build(head + tree + other + forest + logistic);
  expect(functionsOf(train)).toContain('train_model');
  expect(functionsOf(train)).toContain('train_support_vector_machine');
});

test('an estimator that the code makes from what it has computed is made in its function', () => {
  const depth = (name: string): string =>
    candidate(name, 'DecisionTreeClassifier(max_depth=int(X_train.shape[1]))', name);
  const { train } = build(head + depth('one') + depth('two') + depth('three'));
  expect(train).toMatch(/def \w+\([^)]*\)[^:]*:\n.*\n\s+\w+ = DecisionTreeClassifier\(max_depth=int/);
});

test('an estimator of each turn of a loop is made in the loop', () => {
  const parts = (name: string, made: string): string => `# %% [markdown]
# ## ${name}
# %%
${name} = []
for part in range(3):
    ${name}.append(${made})
    ${name}[-1].fit(X_train[part::3], y_train[part::3])
acc_${name} = accuracy_score(y_test, sum(one.predict(X_test) for one in ${name}) > 1)
print("accuracy", acc_${name})
`;
  const made = ['DecisionTreeClassifier()', 'RandomForestClassifier()', 'SVC()'];
  const { train } = build(head + made.map((text, at) => parts(`${'abc'[at]}_kept`, text)).join(''));
  for (const text of made) expect(train).toContain(`_kept.append(${text})`);
});

test('functions that tags name stay', () => {
  const tagged = (text: string, name: string): string =>
    text.replace('# %%\n# the', `# %% tags=["unit:${name}"]\n# the`);
  const { train } = build(head + tagged(tree, 'grow') + tagged(forest, 'plant') + tagged(logistic, 'regress'));
  expect(functionsOf(train)).toEqual(expect.arrayContaining(['grow', 'plant', 'regress']));
});

test('the next build keeps the function and its name, and functions that stood alone stay alone', () => {
  const first = build(head + tree + forest + logistic);
  const cut = first.plan.kind === 'steps' ? first.plan.cut : [];
  const again = build(head + forest + logistic + tree, cut);
  expect(functionsOf(again.train)).toEqual(functionsOf(first.train));
  const alone = cut.map((step) => ({ ...step, units: step.units.map(({ function: _, ...unit }) => unit) }));
  const before = build(head + tree + forest + logistic, alone);
  expect(functionsOf(before.train).length).toBe(5);
});

test('the function is tested by its first call', () => {
  const { tests } = build(head + tree + forest + logistic);
  expect(tests).toContain('def test_measure_model(');
  expect(tests).toContain('assert acc == pytest.approx(accuracy_score(y_test, tree.predict(X_test)), nan_ok=True)');
});
