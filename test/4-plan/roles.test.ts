import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { Fate } from '../../src/ir.ts';

const begin = `# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
`;

const split = `# %%
table = pd.read_csv("data.csv")
X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="y"), table["y"], random_state=1)
`;

/** The step of every statement by its first line, and `-` for one that is left out. */
function rolesOf(text: string): Readonly<Record<string, string>> {
  const sources = {
    notebooks: [{ path: 'notebook.py', text: begin + text }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const { plan } = compile(sources, { ...defaultConfig, tests: false, ci: [] }, createReport());
  const found = plan.fates.filter(({ fate }) => fate.kind === 'unit' || fate.kind === 'dropped');
  return Object.fromEntries(found.map((one) => [one.text.split('\n')[0], placeOf(one)]));
}

function placeOf({ fate }: Fate): string {
  return fate.kind === 'unit' ? fate.step : '-';
}

test('what a fit needs is preparation, the fit is training, what comes of it is evaluation', () => {
  const program = `${split}model = RandomForestClassifier(random_state=0)
model.fit(X_train, y_train)
predicted = model.predict(X_test)
accuracy = accuracy_score(y_test, predicted)
print(accuracy)
`;
  expect(rolesOf(program)).toMatchObject({
    'X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="y"), table["y"], random_state=1)':
      'prepare',
    'model = RandomForestClassifier(random_state=0)': 'train',
    'model.fit(X_train, y_train)': 'train',
    'predicted = model.predict(X_test)': 'evaluate',
    'accuracy = accuracy_score(y_test, predicted)': 'evaluate',
    'print(accuracy)': 'evaluate',
  });
});

test('a transformer that is fitted after the split belongs to training, and what it makes of the test data to evaluation', () => {
  const program = `${split}scaler = StandardScaler()
scaled = scaler.fit_transform(X_train)
scaled_test = scaler.transform(X_test)
model = LogisticRegression().fit(scaled, y_train)
accuracy = accuracy_score(y_test, model.predict(scaled_test))
`;
  expect(rolesOf(program)).toMatchObject({
    'scaler = StandardScaler()': 'train',
    'scaled = scaler.fit_transform(X_train)': 'train',
    'scaled_test = scaler.transform(X_test)': 'evaluate',
    'model = LogisticRegression().fit(scaled, y_train)': 'train',
  });
});

test('statements that nothing holds change places: fit A, score A, fit B, score B', () => {
  const program = `${split}forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
forest_accuracy = accuracy_score(y_test, forest.predict(X_test))
linear = LogisticRegression().fit(X_train, y_train)
linear_accuracy = accuracy_score(y_test, linear.predict(X_test))
`;
  const roles = rolesOf(program);
  expect(roles['forest_accuracy = accuracy_score(y_test, forest.predict(X_test))']).toBe('evaluate');
  expect(roles['linear = LogisticRegression().fit(X_train, y_train)']).toBe('train');
});

test('a score that decides which model is trained on is part of training', () => {
  const program = `${split}forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
linear = LogisticRegression().fit(X_train, y_train)
forest_score = accuracy_score(y_test, forest.predict(X_test))
linear_score = accuracy_score(y_test, linear.predict(X_test))
model = forest if forest_score > linear_score else linear
model.fit(table.drop(columns="y"), table["y"])
accuracy = accuracy_score(y_test, model.predict(X_test))
`;
  const roles = rolesOf(program);
  expect(roles['forest_score = accuracy_score(y_test, forest.predict(X_test))']).toBe('train');
  expect(roles['accuracy = accuracy_score(y_test, model.predict(X_test))']).toBe('evaluate');
});

test('predictions that end in a file are a step of their own, with what only they need', () => {
  const program = `${split}model = LogisticRegression().fit(X_train, y_train)
accuracy = accuracy_score(y_test, model.predict(X_test))
unseen = pd.read_csv("unseen.csv")
answer = model.predict(unseen)
pd.DataFrame({"y": answer}).to_csv("submission.csv", index=False)
`;
  expect(rolesOf(program)).toMatchObject({
    'answer = model.predict(unseen)': 'predict',
    'pd.DataFrame({"y": answer}).to_csv("submission.csv", index=False)': 'predict',
    'accuracy = accuracy_score(y_test, model.predict(X_test))': 'evaluate',
  });
});

test('fits of loop variables, and what stores the model, are training', () => {
  const program = `${split}import joblib
candidates = [RandomForestClassifier(random_state=0), LogisticRegression()]
scores = [candidate.fit(X_train, y_train).score(X_test, y_test) for candidate in candidates]
model = candidates[int(np.argmax(scores))]
joblib.dump(model, "model.joblib")
accuracy = accuracy_score(y_test, model.predict(X_test))
`;
  expect(rolesOf(program)).toMatchObject({
    'scores = [candidate.fit(X_train, y_train).score(X_test, y_test) for candidate in candidates]': 'train',
    'joblib.dump(model, "model.joblib")': 'train',
    'accuracy = accuracy_score(y_test, model.predict(X_test))': 'evaluate',
  });
});

test('a baseline that no fit needs, below the fit, is part of the evaluation', () => {
  const program = `${split}model = LogisticRegression().fit(X_train, y_train)
guess = [0 for _ in range(len(y_test))]
guess_accuracy = accuracy_score(y_test, guess)
`;
  expect(rolesOf(program)).toMatchObject({
    'guess = [0 for _ in range(len(y_test))]': 'evaluate',
    'guess_accuracy = accuracy_score(y_test, guess)': 'evaluate',
  });
});

test('prints and pictures of data alone are left out, those of predictions stay', () => {
  const program = `${split}# %%
print(table.describe())
# %%
plt.figure(figsize=(4, 3))
plt.hist(table["y"])
# %%
model = LogisticRegression().fit(X_train, y_train)
predicted = model.predict(X_test)
# %%
plt.figure(figsize=(6, 4))
plt.plot([0, 1], [0, 1])
plt.scatter(y_test, predicted)
`;
  expect(rolesOf(program)).toMatchObject({
    'print(table.describe())': '-',
    'plt.figure(figsize=(4, 3))': '-',
    'plt.hist(table["y"])': '-',
    'plt.figure(figsize=(6, 4))': 'evaluate',
    'plt.plot([0, 1], [0, 1])': 'evaluate',
    'plt.scatter(y_test, predicted)': 'evaluate',
  });
});

test('a notebook that only looks at data keeps what it shows, in one step', () => {
  const program = '# %%\ntable = pd.read_csv("data.csv")\nprint(table.describe())\nplt.hist(table["y"])\n';
  expect(rolesOf(program)['print(table.describe())']).toBe('analyze');
  expect(rolesOf(program)['plt.hist(table["y"])']).toBe('analyze');
});

test('steps that are joined since a value cannot cross are called after the training', () => {
  const program = `# %%
table = pd.read_csv("data.csv")
rows = (list(row) for row in table.drop(columns="y").values)
first = next(rows)
model = LogisticRegression().fit([first, *rows], table["y"])
accuracy = accuracy_score(table["y"], model.predict(table.drop(columns="y")))
`;
  expect(rolesOf(program)).toMatchObject({
    'first = next(rows)': 'train',
    'model = LogisticRegression().fit([first, *rows], table["y"])': 'train',
    'accuracy = accuracy_score(table["y"], model.predict(table.drop(columns="y")))': 'evaluate',
  });
});

test('a loop that is kept does not bring back loops above it whose variables have the same names', () => {
  expect(
    rolesOf(`${split}# %%
for name, value in table.items():
    plt.hist(value)
# %%
for name in X_train.columns:
    X_train[name] = X_train[name] * 2
# %%
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
`),
  ).toMatchObject({
    'for name, value in table.items():': '-',
    'for name in X_train.columns:': expect.not.stringMatching('-'),
  });
});

test('of a notebook of one cell, each figure that is shown is a result or exploration by itself', () => {
  const cell = `plt.figure()
plt.hist(table["a"])
plt.show()
table["a"] = table["a"] * 2
X_train, X_test, y_train, y_test = train_test_split(table[["a"]], table["y"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)
called = model.predict(X_test)
print(accuracy_score(y_test, called))
plt.figure()
display = ConfusionMatrixDisplay(confusion_matrix(y_test, called), display_labels=model.classes_)
display.plot()
plt.show()
`;
  const loaded =
    'from sklearn.metrics import ConfusionMatrixDisplay, confusion_matrix\ntable = pd.read_csv("data.csv")\n';
  expect(rolesOf(`# %%\n${loaded}${cell}`)).toMatchObject({
    'plt.hist(table["a"])': '-',
    'table["a"] = table["a"] * 2': 'prepare',
    'model = LogisticRegression().fit(X_train, y_train)': 'train',
    'called = model.predict(X_test)': 'evaluate',
    'display.plot()': 'evaluate',
  });
});

test('candidates that only a cross-validation fits are compared where the chosen one is trained, and shown there', () => {
  const text = `${split}# %%
from sklearn.model_selection import cross_val_score
candidates = {"forest": RandomForestClassifier(random_state=0), "line": LogisticRegression()}
results = {}
for name, candidate in candidates.items():
    folds = cross_val_score(candidate, X_train, y_train)
    results[name] = folds
# %%
best_name = max(results, key=lambda name: results[name].mean())
plt.boxplot([results[name] for name in results])
plt.show()
# %%
best = candidates[best_name]
best.fit(X_train, y_train)
print(best_name, accuracy_score(y_test, best.predict(X_test)))
`;
  expect(rolesOf(text)).toMatchObject({
    'candidates = {"forest": RandomForestClassifier(random_state=0), "line": LogisticRegression()}': 'train',
    'for name, candidate in candidates.items():': 'train',
    'best_name = max(results, key=lambda name: results[name].mean())': 'train',
    'plt.boxplot([results[name] for name in results])': 'train',
    'best.fit(X_train, y_train)': 'train',
    'print(best_name, accuracy_score(y_test, best.predict(X_test)))': 'evaluate',
  });
});

test('a figure is drawn in one step, though the name that it is given was one of a figure that is drawn later', () => {
  const program = `${split}first = RandomForestClassifier(random_state=0)
first.fit(X_train, y_train)
table["guess"] = first.predict(table.drop(columns="y"))
# %%
fig = plt.figure()
plt.barh(X_train.columns, first.feature_importances_)
# %%
fig = plt.figure(figsize=(5, 5))
plt.hist(table["guess"])
# %%
table["guess"] = table["guess"].astype(int)
model = LogisticRegression()
model.fit(table[["guess"]], table["y"])
print(model.score(table[["guess"]], table["y"]))
`;
  const roles = rolesOf(program);
  expect(roles['plt.hist(table["guess"])']).toBe(roles['fig = plt.figure(figsize=(5, 5))']);
});

test('a stage that leaves nothing is no step of its own', () => {
  const looks = `${split}model = LogisticRegression().fit(X_train, y_train)
# %%
guessed = model.predict([[1.0, 2.0]])
print(guessed[0])
`;
  expect(rolesOf(looks)).toMatchObject({ 'guessed = model.predict([[1.0, 2.0]])': 'train' });
  const measures = `${looks}# %%\nprint(accuracy_score(y_test, model.predict(X_test)))\n`;
  expect(rolesOf(measures)).toMatchObject({ 'guessed = model.predict([[1.0, 2.0]])': 'evaluate' });
});

test('steps that nobody asked for are merged where each makes settings that the other needs', () => {
  const program = `import os\n${split}model = LogisticRegression().fit(X_train, y_train)
# %%
before = os.environ.get("MODE")
for mode in ["a", "b"]:
    os.environ["MODE"] = mode
    print(mode, model.score(X_test, y_test))
if before is not None:
    os.environ["MODE"] = before
`;
  const sources = {
    notebooks: [{ path: 'notebook.py', text: begin + program }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const report = createReport();
  compile(sources, { ...defaultConfig, tests: false, ci: [] }, report);
  expect(report.diagnostics.map(({ id }) => id)).not.toContain('steps-out-of-order');
  expect(report.hasErrors()).toBe(false);
});

test('a fitted transformer is written where it is fitted, and makes no step', () => {
  const program = `import joblib\n${split}# %%
scaler = StandardScaler().fit(X_train)
model = LogisticRegression().fit(scaler.transform(X_train), y_train)
print(accuracy_score(y_test, model.predict(scaler.transform(X_test))))
# %%
joblib.dump(scaler, "scaler.joblib")
`;
  expect(rolesOf(program)).toMatchObject({ 'joblib.dump(scaler, "scaler.joblib")': 'train' });
});

test('a validation curve fits models, and its figure is drawn whole where they are fitted', () => {
  const program = `${split}from sklearn.model_selection import validation_curve
depths = [2, 4, 8]
train_scores, test_scores = validation_curve(RandomForestClassifier(random_state=0), X_train, y_train, param_name="max_depth", param_range=depths)
plt.plot(depths, test_scores.mean(axis=1))
plt.title("Depth")
plt.show()
# %%
model = RandomForestClassifier(max_depth=4, random_state=0).fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
`;
  expect(rolesOf(program)).toMatchObject({
    'plt.plot(depths, test_scores.mean(axis=1))': 'train',
    'plt.title("Depth")': 'train',
  });
});

test('what an unknown function draws is kept, and so is the rest of its figure', () => {
  const program = `${split}from unknown import painted
# %%
plt.plot(painted(table))
plt.title("Painted")
plt.show()
# %%
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
`;
  expect(rolesOf(program)).toMatchObject({ 'plt.plot(painted(table))': 'prepare', 'plt.title("Painted")': 'prepare' });
});

test('a pretrained network is where training begins, although it is fetched', () => {
  const program = `# %%
from tensorflow import keras
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input
(x_train, y_train), (x_test, y_test) = keras.datasets.cifar10.load_data()
x_train = preprocess_input(x_train.astype("float32"))
base = VGG16(weights="imagenet", include_top=False)
model = keras.Sequential([base, keras.layers.Flatten(), keras.layers.Dense(10)])
model.compile(loss="mse")
model.fit(x_train, y_train)
`;
  expect(rolesOf(program)).toMatchObject({
    'x_train = preprocess_input(x_train.astype("float32"))': 'prepare',
    'base = VGG16(weights="imagenet", include_top=False)': 'train',
    'model.fit(x_train, y_train)': 'train',
  });
});
