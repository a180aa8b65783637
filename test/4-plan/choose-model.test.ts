import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { StepsPlan } from '../../src/ir.ts';
import { stepsPlan } from '../support/steps-plan.ts';

const begin = `# %%
import joblib
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import GridSearchCV, KFold, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, StandardScaler
X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
`;

/** The plan of a notebook, and what was reported. */
function planned(
  text: string,
  variable: string | null = null,
): { readonly plan: StepsPlan; readonly ids: readonly string[] } {
  const report = createReport();
  const notebooks = [{ path: 'notebook.py', text: begin + text }];
  const config = { ...defaultConfig, model: { ...defaultConfig.model, variable } };
  const { plan } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, report);
  return { plan: stepsPlan(plan), ids: report.diagnostics.map(({ id }) => id) };
}

/** The variables that are saved as models. */
function saved(plan: StepsPlan): readonly string[] {
  const main = plan.steps.flatMap((step) => step.script.main);
  return main.flatMap((action) => (action.kind === 'save-model' ? [action.name] : []));
}

const one: Readonly<Record<string, readonly [code: string, variable: string | null]>> = {
  'the only one that is fitted': ['zebra = LogisticRegression().fit(X, y)\n', 'zebra'],
  'what is saved, before what is measured': [
    'a = LogisticRegression(C=2).fit(X_train, y_train)\nb = LogisticRegression().fit(X_train, y_train)\nprint(accuracy_score(y_test, b.predict(X_test)))\njoblib.dump(a, "a.joblib")\n',
    'a',
  ],
  'what is saved, and not what is read back from there to see it work': [
    'a = LogisticRegression().fit(X_train, y_train)\njoblib.dump(a, "a.joblib")\nb = joblib.load("a.joblib")\nprint(b.score(X_test, y_test))\n',
    'a',
  ],
  'what is read back under its own name': [
    'a = LogisticRegression().fit(X_train, y_train)\njoblib.dump(a, "a.joblib")\na = joblib.load("a.joblib")\nprint(a.score(X_test, y_test))\n',
    'a',
  ],
  'what is read back from an open file': [
    'import pickle\na = LogisticRegression().fit(X_train, y_train)\nwith open("a.pkl", "wb") as file:\n    pickle.dump(a, file)\nwith open("a.pkl", "rb") as file:\n    a = pickle.load(file)\nprint(a.predict(X_test))\n',
    'a',
  ],
  'what is fitted last, where another thing is read back from the file': [
    'import pickle\nb = LogisticRegression(C=2)\nwith open("b.pkl", "wb") as file:\n    pickle.dump({"b": b}, file)\nwith open("b.pkl", "rb") as file:\n    b = pickle.load(file)\na = LogisticRegression().fit(X_train, y_train)\nprint(a.score(X_test, y_test))\n',
    'a',
  ],
  'what the search has chosen': [
    'a = LogisticRegression(C=2).fit(X_train, y_train)\nprint(a.score(X_test, y_test))\ng = GridSearchCV(LogisticRegression(), {"C": [1, 2]})\ng.fit(X_train, y_train)\nbest = g.best_estimator_\nprint(best.score(X_test, y_test))\n',
    'best',
  ],
  'the best of a dictionary': [
    'models = {"a": LogisticRegression(), "b": LogisticRegression(C=2)}\nscores = {}\nfor name, m in models.items():\n    m.fit(X_train, y_train)\n    scores[name] = m.score(X_test, y_test)\nwinner = models[max(scores, key=scores.get)]\nprint(winner.predict(X_test))\n',
    'winner',
  ],
  'the best of several libraries under one interface': [
    'from xgboost import XGBClassifier\na = LogisticRegression().fit(X_train, y_train)\nb = XGBClassifier().fit(X_train, y_train)\nmodels = {"a": a, "b": b}\nscores = {"a": a.score(X_test, y_test), "b": b.score(X_test, y_test)}\nwinner = models[max(scores, key=scores.get)]\nprint(winner.predict(X_test))\n',
    'winner',
  ],
  'what a loop keeps as the best': [
    'best = None\nhigh = 0\nfor c in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]:\n    m = LogisticRegression(C=c).fit(X_train, y_train)\n    s = m.score(X_test, y_test)\n    if s > high:\n        best = m\n        high = s\nprint(high)\n',
    'best',
  ],
  'the pipeline, not what is in it': [
    'zz = StandardScaler()\naa = LogisticRegression()\nmm = make_pipeline(zz, aa)\nmm.fit(X_train, y_train)\nprint(mm.score(X_test, y_test))\n',
    'mm',
  ],
  'no encoder': [
    'm = LogisticRegression().fit(X_train, y_train)\nprint(m.score(X_test, y_test))\nle = LabelEncoder()\nz = le.fit_transform(y)\n',
    'm',
  ],
  'no leftover of a loop': [
    'for i, j in KFold(3).split(X):\n    zz = LogisticRegression().fit(X[i], y[i])\n    print(accuracy_score(y[j], zz.predict(X[j])))\nmodel = LogisticRegression().fit(X, y)\njoblib.dump(model, "m.joblib")\n',
    'model',
  ],
  'the refit on all data': [
    'm = LogisticRegression().fit(X_train, y_train)\nprint(m.score(X_test, y_test))\nfinal = LogisticRegression().fit(X, y)\n',
    'final',
  ],
  'not a smaller one for a look': [
    'm = LogisticRegression().fit(X_train, y_train)\nprint(m.score(X_test, y_test))\nX_small_train = X_train[:, :1]\nm_small = LogisticRegression().fit(X_small_train, y_train)\nprint(m_small.coef_)\n',
    'm',
  ],
  'the one that is reported on': [
    'from sklearn.metrics import classification_report\na = LogisticRegression().fit(X_train, y_train)\nb = LogisticRegression(C=3).fit(X_train, y_train)\nprint(a.score(X_test, y_test), b.score(X_test, y_test))\nprint(classification_report(y_test, a.predict(X_test)))\n',
    'a',
  ],
  'none, where one is bound anew after its fit': [
    'a = LogisticRegression().fit(X, y)\na = LogisticRegression(C=3)\n',
    null,
  ],
};

test.each(Object.entries(one))('the model is %s', (_, [code, variable]) => {
  const { plan } = planned(code);
  expect(saved(plan)).toEqual(variable === null ? [] : [variable]);
  expect(plan.model?.candidates.map((candidate) => candidate.variable) ?? []).toEqual(
    variable === null ? [] : [variable],
  );
});

const several = `b = LogisticRegression().fit(X_train, y_train)
a = LogisticRegression(C=2).fit(X_train, y_train)
print(a.score(X_test, y_test), b.score(X_test, y_test))
`;

test('a report does not decide where another is measured after it', () => {
  const { plan, ids } = planned(
    'from sklearn.metrics import classification_report\na = LogisticRegression().fit(X_train, y_train)\nprint(classification_report(y_test, a.predict(X_test)))\nb = LogisticRegression(C=3).fit(X_train, y_train)\nprint(b.score(X_test, y_test))\n',
  );
  expect(plan.model?.candidates.map(({ variable }) => variable)).toEqual(['a', 'b']);
  expect(ids).toContain('model-ambiguous');
});

test('of several that are measured, all are stored and none is registered', () => {
  const { plan, ids } = planned(several);
  expect(ids).toContain('model-ambiguous');
  expect(saved(plan)).toEqual(['b', 'a']);
  expect(plan.outputs.filter(({ type }) => type === 'model').map(({ name, model }) => [name, model])).toEqual([
    ['b_model', null],
    ['a_model', null],
  ]);
});

test('the setting decides between them', () => {
  const { plan, ids } = planned(several, 'a');
  expect(ids).not.toContain('model-ambiguous');
  expect(saved(plan)).toEqual(['a']);
});

test('what is only cross-validated is no model', () => {
  const { plan, ids } = planned('m = LogisticRegression()\nprint(cross_val_score(m, X, y).mean())\n');
  expect(ids).toContain('model-not-fitted');
  expect(saved(plan)).toEqual([]);
});

test('a model that MLflow cannot store is told, unless the notebook saves it', () => {
  const begin = `from interpret.glassbox import ExplainableBoostingClassifier
m = ExplainableBoostingClassifier().fit(X, y)
print(m.score(X, y))
`;
  expect(planned(begin).ids).toContain('model-not-stored');
  expect(planned(`${begin}import joblib\njoblib.dump(m, "m.joblib")\n`).ids).not.toContain('model-not-stored');
});

test('an encoder of the target is not said to make the input of the model', () => {
  const encoded = (column: string): string => `import pandas as pd
from sklearn.preprocessing import LabelEncoder
df = pd.read_csv("x.csv")
le = LabelEncoder()
df["${column}"] = le.fit_transform(df["${column}"])
y = df["label"]
m = LogisticRegression().fit(df.drop(columns="label"), y)
print(m.score(df.drop(columns="label"), y))
`;
  expect(planned(encoded('label')).plan.model?.candidates[0]?.apart).toEqual([]);
  expect(planned(encoded('town')).plan.model?.candidates[0]?.apart).toEqual(['le']);
});

test('where all are only cross-validated there is no model either, what shows data is left out, and means have their name', () => {
  const { plan, ids } = planned(`df = load_iris(as_frame=True).frame
df.hist()
a = LogisticRegression()
cv_a = cross_val_score(a, X, y, cv=3)
mean_a = round(cv_a.mean(), 4) * 100
print(cv_a, f"{mean_a}%")
b = LogisticRegression(C=2)
cv_b = cross_val_score(b, X, y, cv=3)
print(cv_b)
print(round(cv_b.mean(), 4) * 100)
`);
  expect(ids).toContain('model-not-fitted');
  expect(plan.model).toBeUndefined();
  expect(JSON.stringify(plan.steps)).not.toContain('df.hist');
  expect(plan.scores?.map(({ name }) => name)).toEqual(['cv_a', 'mean_a', 'cv_b', 'cv_score_mean']);
});

test('a network that is trained is stored in the state of its best epoch', () => {
  const { plan } = planned(`import torch
from torch import nn, optim
net = nn.Linear(4, 3)
optimizer = optim.SGD(net.parameters(), lr=0.1)
criterion = nn.CrossEntropyLoss()
inputs, labels = torch.tensor(X).float(), torch.tensor(y)
for epoch in range(3):
    loss = criterion(net(inputs), labels)
    loss.backward()
    optimizer.step()
    torch.save(net.state_dict(), "net.pt")
net.load_state_dict(torch.load("net.pt"))
`);
  expect(saved(plan)).toEqual(['net']);
  expect(plan.model?.candidates).toMatchObject([
    { variable: 'net', framework: 'pytorch', flavor: 'pytorch', state: 'loaded' },
  ]);
});

test('a Keras network is the model, and not the encoder beside it', () => {
  const { plan } = planned(`from tensorflow import keras
encoder = LabelEncoder()
codes = encoder.fit_transform(y_train)
model = keras.Sequential([keras.layers.Dense(3)])
model.compile(loss="mse", metrics=["accuracy"])
callbacks = [keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True)]
history = model.fit(X_train, codes, epochs=3, callbacks=callbacks)
`);
  expect(saved(plan)).toEqual(['model']);
  const bodies = plan.steps.flatMap((step) => step.script.units.flatMap((unit) => unit.body.map(({ text }) => text)));
  expect(bodies.join('\n')).toContain('model.fit(X_train, codes, epochs=epochs, callbacks=callbacks)');
});

test('the chain of transformers that the data has gone through is known', () => {
  const { plan } = planned(
    'scaler = StandardScaler()\nZ = scaler.fit_transform(X_train)\nm = LogisticRegression().fit(Z, y_train)\n',
  );
  expect(plan.model?.candidates).toMatchObject([{ variable: 'm', chain: ['scaler'] }]);
});

test('neither the key nor the variable of a loop over models with names of their own is a model', () => {
  const { plan } = planned(`first = LogisticRegression().fit(X_train, y_train)
second = LogisticRegression(C=2).fit(X_train, y_train)
models = {"one": first, "two": second}
for name, model in models.items():
    print(name, model.score(X_test, y_test))
`);
  expect(plan.model?.candidates.map(({ variable }) => variable)).toEqual(['first', 'second']);
});
