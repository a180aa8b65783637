/** Which transformers are stored in front of a model, so that it serves what they are given. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { MainAction, StepsPlan } from '../../src/ir.ts';
import { stepsPlan } from '../support/steps-plan.ts';

const head = `# %%
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.preprocessing import LabelEncoder, StandardScaler
# %%
df = pd.read_csv("d.csv")
train, test = train_test_split(df, random_state=1)
X_train, X_test = train[["a", "b"]], test[["a", "b"]]
y_train, y_test = train["y"], test["y"]
# %%
`;

function planned(code: string): StepsPlan {
  const notebooks = [{ path: 'notebook.py', text: `${head}${code}\n` }];
  const { plan } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
  return stepsPlan(plan);
}

type Saving = Extract<MainAction, { kind: 'save-model' }>;

function actions(plan: StepsPlan): readonly MainAction[] {
  return plan.steps.flatMap(({ script }) => script.main);
}

function saving(plan: StepsPlan): Saving | undefined {
  return actions(plan).find((action): action is Saving => action.kind === 'save-model');
}

const scaled = `scaler = StandardScaler()
Z = scaler.fit_transform(X_train)
model = LogisticRegression().fit(Z, y_train)
`;
const measured = 'print(model.score(scaler.transform(X_test), y_test))';

/** What it says, the code, and the chain with the data that describes it. */
const chains: readonly (readonly [string, string, readonly string[], Saving['data']])[] = [
  ['a scaler', `${scaled}${measured}`, ['scaler'], { text: 'X_train', names: ['X_train'] }],
  [
    'data under the same name is loaded once more',
    `${scaled.replaceAll('Z', 'X_train')}X_test = scaler.transform(X_test)\nprint(model.score(X_test, y_test))`,
    ['scaler'],
    { text: 'X_train', names: [], again: { storage: 'table', argument: 'x_train' } },
  ],
  [
    'data under the same name that is split afterwards is kept',
    'X = df[["a", "b"]]\nscaler = StandardScaler()\nX = scaler.fit_transform(X)\nA, B, u, v = train_test_split(X, df["y"], random_state=1)\nmodel = LogisticRegression().fit(A, u)\nprint(model.score(B, v))',
    ['scaler'],
    { text: 'X_raw', names: ['X_raw'] },
  ],
  [
    'a column of texts',
    'words = CountVectorizer()\nZ = words.fit_transform(train["text"])\nmodel = LogisticRegression().fit(Z, y_train)\nprint(model.score(words.transform(test["text"]), y_test))',
    ['words'],
    { text: 'train["text"]', names: ['train'] },
  ],
  [
    'two in a row',
    'scaler = StandardScaler().fit(X_train)\nA = scaler.transform(X_train)\npca = PCA(random_state=0)\nB = pca.fit_transform(A)\nmodel = LogisticRegression().fit(B, y_train)\nprint(model.score(pca.transform(scaler.transform(X_test)), y_test))',
    ['scaler', 'pca'],
    { text: 'X_train', names: ['X_train'] },
  ],
  [
    'one that can also predict',
    'lda = LinearDiscriminantAnalysis().fit(X_train, y_train)\nA = lda.transform(X_train)\nmodel = LogisticRegression().fit(A, y_train)\nprint(model.score(lda.transform(X_test), y_test))',
    ['lda'],
    { text: 'X_train', names: ['X_train'] },
  ],
  [
    'one whose output is made a table',
    'scaler = StandardScaler()\nZ = pd.DataFrame(scaler.fit_transform(X_train), columns=X_train.columns, index=X_train.index)\nmodel = LogisticRegression().fit(Z, y_train)\nT = pd.DataFrame(scaler.transform(X_test), columns=X_test.columns)\nprint(model.score(T, y_test))',
    ['scaler'],
    { text: 'X_train', names: ['X_train'] },
  ],
  [
    'a search',
    'scaler = StandardScaler()\nZ = scaler.fit_transform(X_train)\nsearch = GridSearchCV(LogisticRegression(), {"C": [1, 2]})\nsearch.fit(Z, y_train)\nmodel = search.best_estimator_\nprint(model.score(scaler.transform(X_test), y_test))',
    ['scaler'],
    { text: 'X_train', names: ['X_train'] },
  ],
];

describe('the chain of a model', () => {
  test.each(chains)('%s', (_what, code, chain, data) => {
    const plan = planned(code);
    expect(saving(plan)).toMatchObject({ chain, data });
    expect(plan.model?.candidates[0]).toMatchObject({ chain, apart: [] });
    expect(actions(plan)).toContainEqual(expect.objectContaining({ kind: 'load-model', isChained: true }));
  });

  test.each([
    ['it is fitted anew on other data', `${scaled}print(model.score(scaler.fit_transform(X_test), y_test))`],
    [
      'its output gets other columns',
      `${scaled.replace('scaler.fit_transform(X_train)', 'pd.DataFrame(scaler.fit_transform(X_train), columns=["p", "q"])')}print(model.score(pd.DataFrame(scaler.transform(X_test), columns=["p", "q"]), y_test))`,
    ],
    ['its output is changed', `${scaled.replace('\nmodel', '\nZ[0] = 0\nmodel')}${measured}`],
    ['only a part is used', `${scaled.replace('fit(Z', 'fit(Z[:, :1]')}print(model.score(Z[:, :1], y_train))`],
    [
      'what it takes has no signature',
      'scaler = DictVectorizer()\nZ = scaler.fit_transform(X_train.to_dict("records"))\nmodel = LogisticRegression().fit(Z, y_train)\nprint(model.score(scaler.transform(X_test.to_dict("records")), y_test))',
    ],
    [
      'one before it does not hold',
      'first = StandardScaler()\nA = first.fit_transform(X_train)\nscaler = PCA(random_state=0)\nB = scaler.fit_transform(A)\nmodel = LogisticRegression().fit(B, y_train)\nprint(model.score(scaler.transform(first.fit_transform(X_test)), y_test))',
    ],
  ])('is not stored where %s', (_what, code) => {
    const plan = planned(code);
    expect(saving(plan)).toMatchObject({ name: 'model' });
    expect(saving(plan)?.chain).toBeUndefined();
    expect(plan.model?.candidates[0]?.chain).toEqual([]);
    expect(plan.model?.candidates[0]?.apart).toContain('scaler');
    expect(actions(plan)).not.toContainEqual(expect.objectContaining({ isChained: true }));
  });

  test('tells transformers to give tables where the model was fitted on columns with names', () => {
    const table = 'pd.DataFrame(scaler.fit_transform(X_train), columns=list(X_train))';
    const named = planned(`${scaled.replace('scaler.fit_transform(X_train)', table)}${measured}`);
    expect(saving(named)?.tables).toEqual(['scaler']);
    const numbered = planned(
      `${scaled.replace('scaler.fit_transform(X_train)', 'pd.DataFrame(scaler.fit_transform(X_train))')}${measured}`,
    );
    expect(saving(numbered)).toMatchObject({ chain: ['scaler'] });
    expect(saving(numbered)?.tables).toBeUndefined();
  });

  const early = `# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import FunctionTransformer, StandardScaler
# %% tags=["step:prepare"]
df = pd.read_csv("d.csv")
X, y = df[["a", "b"]], df["y"]
scaler = StandardScaler()
Z = scaler.fit_transform(X)
Z_train, Z_test, y_train, y_test = train_test_split(Z, y, random_state=1)
# %% tags=["step:train"]
model = LogisticRegression().fit(Z_train, y_train)
print(model.score(Z_test, y_test))
`;

  function plannedWhole(text: string): StepsPlan {
    const notebooks = [{ path: 'notebook.py', text }];
    const { plan } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
    return stepsPlan(plan);
  }

  test('is handed to the step of the model, with what the first of it was given', () => {
    const plan = plannedWhole(early);
    expect(saving(plan)).toMatchObject({ chain: ['scaler'], data: { text: 'X', names: ['X'] } });
    const train = plan.steps.find(({ name }) => name === 'train');
    expect(train?.inputs.map(({ name }) => name).sort()).toEqual([
      'scaler',
      'x',
      'y_test',
      'y_train',
      'z_test',
      'z_train',
    ]);
  });

  test.each([
    ['is fitted anew', 'scaler.fit(X * 2)\n', 'scaler.transform(X)'],
    ['was given what is gone', 'X["a"] = 0\n', 'Z_test'],
  ])('is not handed on where it %s', (_what, more, scored) => {
    const plan = plannedWhole(
      early.replace('Z_train,', `${more}Z_train,`).replace('print(', `print(model.score(${scored}, y))\nprint(`),
    );
    expect(saving(plan)?.chain).toBeUndefined();
  });

  test('has nothing that is fitted on labels', () => {
    const plan = planned(
      'labels = LabelEncoder()\ny = labels.fit_transform(y_train)\nmodel = LogisticRegression().fit(X_train, y)\nprint(model.score(X_test, labels.transform(y_test)))',
    );
    expect(saving(plan)).toMatchObject({ name: 'model' });
    expect(saving(plan)?.chain).toBeUndefined();
  });
});
