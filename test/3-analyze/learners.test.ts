import { expect, test } from 'vitest';
import { read } from '../../src/1-read/read.ts';
import { analyze } from '../../src/3-analyze/analyze.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { Analysis, LearnerUse } from '../../src/ir.ts';

/** The analysis of a notebook of one cell. */
function analysisOf(code: string): Analysis {
  const report = createReport();
  const sources = {
    notebooks: [{ path: 'notebook.py', text: `# %%\n${code}` }],
    modules: [],
    requirements: [],
    paths: [],
  };
  return analyze(read(sources, report), sources, report);
}

function described(uses: readonly LearnerUse[]): readonly string[] {
  return uses.map(({ name, isHeld, what, framework }) => `${name}${isHeld ? '[]' : ''} ${what} ${framework}`);
}

const fits: Readonly<Record<string, readonly [code: string, fitted: readonly string[]]>> = {
  'an estimator': ['from sklearn.svm import SVC\nm = SVC()\nm.fit(X, y)', ['m predictor scikit-learn']],
  'a chained fit': ['from sklearn.svm import SVC\nm = SVC().fit(X, y)', ['m predictor scikit-learn']],
  'an encoder': [
    'from sklearn.preprocessing import LabelEncoder\nle = LabelEncoder()\ny = le.fit_transform(y)',
    ['le transformer scikit-learn'],
  ],
  'a pipeline, not its parts': [
    'from sklearn.pipeline import make_pipeline\nfrom sklearn.preprocessing import StandardScaler\nfrom sklearn.svm import SVC\ns = StandardScaler()\nm = SVC()\np = make_pipeline(s, m)\np.fit(X, y)',
    ['p predictor scikit-learn'],
  ],
  'a pipeline that only transforms': [
    'from sklearn.pipeline import Pipeline\nfrom sklearn.preprocessing import StandardScaler\np = Pipeline([("s", StandardScaler())])\np.fit(X)',
    ['p transformer scikit-learn'],
  ],
  'a search, not what it searches with': [
    'from sklearn.model_selection import GridSearchCV\nfrom sklearn.svm import SVC\nm = SVC()\ng = GridSearchCV(m, {"C": [1]})\ng.fit(X, y)',
    ['g predictor scikit-learn'],
  ],
  'what a function fits and returns': [
    'from sklearn.svm import SVC\ndef train(X, y):\n    m = SVC()\n    m.fit(X, y)\n    return m\nbest = train(X, y)',
    ['best predictor scikit-learn'],
  ],
  'what a function fits and keeps': [
    'from sklearn.svm import SVC\ndef train(X, y):\n    m = SVC()\n    m.fit(X, y)\n    return m.score(X, y)\ns = train(X, y)',
    ['null predictor scikit-learn'],
  ],
  'members of a dictionary': [
    'from sklearn.svm import SVC\nms = {"svc": SVC()}\nfor n, m in ms.items():\n    m.fit(X, y)',
    ['ms[] predictor scikit-learn'],
  ],
  'a Keras network': [
    'from tensorflow import keras\nm = keras.Sequential([keras.layers.Dense(1)])\nm.compile(loss="mse")\nh = m.fit(X, y)',
    ['m predictor keras'],
  ],
  'a Keras network with its own loop': [
    'import tensorflow as tf\nm = tf.keras.Sequential()\no = tf.keras.optimizers.Adam()\nfor x in data:\n    with tf.GradientTape() as t:\n        loss = f(m(x))\n    g = t.gradient(loss, m.trainable_variables)\n    o.apply_gradients(zip(g, m.trainable_variables))',
    ['m predictor keras'],
  ],
  'a module, by the optimizer that is stepped': [
    'from torch import nn, optim\nclass Net(nn.Module):\n    pass\nm = Net()\no = optim.SGD(m.parameters(), lr=1)\nc = nn.MSELoss()\nfor x, y in loader:\n    c(m(x), y).backward()\n    o.step()',
    ['m predictor pytorch'],
  ],
  'a module that a function trains': [
    'from torch import nn, optim\nm = nn.Linear(1, 1)\ndef train(model, o):\n    o.step()\n    return model\nm = train(m, optim.SGD(m.parameters(), lr=1))',
    ['m predictor pytorch'],
  ],
  'a pretrained network': [
    'import torch\nfrom torchvision import models\nm = models.resnet18(pretrained=True)\no = torch.optim.SGD(m.fc.parameters(), lr=1)\no.step()',
    ['m predictor pytorch'],
  ],
  'a Lightning module': [
    'import pytorch_lightning as pl\nclass Net(pl.LightningModule):\n    pass\nm = Net()\nt = pl.Trainer()\nt.fit(m, loader)',
    ['m predictor lightning'],
  ],
  'a transformer that a Trainer trains': [
    'from transformers import AutoModelForSequenceClassification, Trainer\nm = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased")\nt = Trainer(model=m, train_dataset=d)\nt.train()',
    ['m predictor transformers'],
  ],
  'a booster': ['import xgboost as xgb\nm = xgb.train(p, d)', ['m predictor xgboost']],
  'results of statsmodels': [
    'import statsmodels.api as sm\nm = sm.OLS(y, X)\nr = m.fit()',
    ['r predictor statsmodels'],
  ],
  'a forecast of Prophet': ['from prophet import Prophet\nm = Prophet()\nm.fit(df)', ['m predictor prophet']],
  'a class that no table has': [
    'from somewhere import FooClassifier\nm = FooClassifier()\nm.fit(X, y)',
    ['m predictor unknown'],
  ],
};

test.each(Object.entries(fits))('the analysis sees the fit of %s', (_, [code, fitted]) => {
  const found = analysisOf(code).statements.flatMap((statement) => described(statement.fitted));
  expect([...new Set(found)]).toEqual(fitted);
});

const begin = 'from sklearn.svm import SVC\nm = SVC()\nm.fit(X, y)\np = m.predict(X_test)\n';
const scores: Readonly<Record<string, readonly [code: string, measured: readonly string[]]>> = {
  'a metric function': ['from sklearn.metrics import f1_score\nf = f1_score(y_test, p)', ['f f1 number']],
  'the mean of a comparison': ['acc = (p == y_test).mean()', ['acc accuracy number']],
  'what is only printed': ['print(f"{(p == y_test).mean():.2f}")', ['<(p == y_test).mean()> accuracy number']],
  'the root of a mean': [
    'import numpy as np\nfrom sklearn.metrics import mean_squared_error\nprint("RMSE", np.sqrt(mean_squared_error(y_test, p)))',
    ['<np.sqrt(mean_squared_error(y_test, p))> rmse number'],
  ],
  'a function of the notebook': [
    'import numpy as np\ndef error(y, p):\n    return np.sqrt(((y - p) ** 2).mean())\nprint(error(y_test, p))',
    ['<error(y_test, p)> rmse number'],
  ],
  'the mean of a cross-validation': [
    'from sklearn.model_selection import cross_val_score\ns = cross_val_score(SVC(), X, y, scoring="roc_auc")\nm = s.mean()',
    ['s auc list', 'm auc number'],
  ],
  'a list of scores': ['ss = []\nfor c in cs:\n    ss.append(m.score(X_test, y_test))', ['ss accuracy list']],
  'neither a prediction nor how many there are': ['print(p[0], len(p), p.sum())', []],
};

test.each(Object.entries(scores))('the analysis measures %s', (_, [code, measured]) => {
  const { statements, cells } = analysisOf(begin + code);
  const found = statements.flatMap(({ measures }) =>
    measures.map(({ name, place, metric, shape }) => {
      const text = place === null ? '' : (cells[place.cell]?.code.slice(place.start, place.end) ?? '');
      return `${name ?? `<${text}>`} ${metric} ${shape}`;
    }),
  );
  expect(found).toEqual(measured);
});

test('what evaluate gives is as the network was compiled', () => {
  const code = `from tensorflow import keras
m = keras.Sequential()
m.compile(loss="mse", metrics=["accuracy", keras.metrics.AUC()])
s = m.evaluate(X, y)
`;
  const [measure] = analysisOf(code).statements.flatMap(({ measures }) => measures);
  expect(measure).toMatchObject({ name: 's', shape: 'list', parts: ['loss', 'accuracy', 'auc'] });
});

test('what is stored, and what is loaded again, is known', () => {
  const code = `import torch, pickle
from torch import nn
m = nn.Linear(1, 1)
torch.save(m.state_dict(), "m.pt")
m.load_state_dict(torch.load("m.pt"))
from sklearn.svm import SVC
s = SVC()
with open("s.pkl", "wb") as f:
    pickle.dump((s, 3), f)
`;
  const { statements } = analysisOf(code);
  expect(statements.flatMap(({ savesModel }) => described(savesModel))).toEqual([
    'm predictor pytorch',
    's predictor scikit-learn',
  ]);
  expect(statements.flatMap(({ loadsModel }) => described(loadsModel))).toEqual(['m predictor pytorch']);
});
