import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { MainAction, StepsPlan } from '../../src/ir.ts';
import { stepsPlan } from '../support/steps-plan.ts';

/** The plan of a percent script. */
function planned(text: string): StepsPlan {
  const notebooks = [{ path: 'notebook.py', text }];
  const { plan } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
  return stepsPlan(plan);
}

const forest = `# %%
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
X, y = load_iris(return_X_y=True)
# %% tags=["step:train"]
forest = LogisticRegression().fit(X, y)
`;

function actions(plan: StepsPlan, step: string): readonly MainAction[] {
  return plan.steps.find(({ name }) => name === step)?.script.main ?? [];
}

test('a model that later steps use is stored once, and handed on as that model', () => {
  const plan = planned(`${forest}# %% tags=["step:measure"]\nprint(forest.score(X, y))\n`);
  const train = plan.steps.find(({ name }) => name === 'train');
  expect(train?.outputs.filter(({ name }) => name === 'forest')).toEqual([
    { name: 'forest', type: 'model', description: 'The fitted logistic regression (forest)' },
  ]);
  expect(train?.outputs.some(({ name }) => name === 'model')).toBe(false);
  expect(actions(plan, 'train')).not.toContainEqual(expect.objectContaining({ kind: 'save', names: ['forest'] }));
  expect(actions(plan, 'train').filter(({ kind }) => kind === 'save-model')).toHaveLength(1);
  expect(actions(plan, 'measure')).toContainEqual({
    kind: 'load-model',
    name: 'forest',
    argument: 'forest',
    flavor: 'sklearn',
  });
  expect(plan.outputs.find(({ type }) => type === 'model')).toMatchObject({ step: 'train', output: 'forest' });
});

test('a model that shares an object with what is changed later travels with it as well', () => {
  const plan = planned(
    `${forest}kept = [forest]\n# %% tags=["step:more"]\nkept[0].set_params(C=2)\nprint(forest.score(X, y))\nprint(len(kept))\n`,
  );
  expect(actions(plan, 'train').map(({ kind }) => kind)).toEqual(expect.arrayContaining(['save', 'save-model']));
});

const network = `# %%
import torch
from sklearn.model_selection import train_test_split
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset
import pandas as pd
# %% tags=["step:prepare"]
df = pd.read_csv("d.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["a"]].values, df["y"].values, random_state=1)
loader = DataLoader(TensorDataset(torch.tensor(X_train), torch.tensor(y_train)))
test_loader = DataLoader(TensorDataset(torch.tensor(X_test), torch.tensor(y_test)))
# %% tags=["step:train"]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(1, 2)
    def forward(self, x):
        return self.layer(x)
model = Net()
optimizer = optim.SGD(model.parameters(), lr=0.1)
loss_of = nn.CrossEntropyLoss()
for data, target in loader:
    optimizer.zero_grad()
    loss = loss_of(model(data), target)
    loss.backward()
    optimizer.step()
`;
const measured = `# %% tags=["step:measure"]
model.eval()
correct = 0
for data, target in test_loader:
    correct += (model(data).argmax(1) == target).sum().item()
print(correct / len(test_loader.dataset))
`;

test('a network is described by a batch of its loader, stored with its class, and apart from the data', () => {
  const plan = planned(`${network}${measured}`);
  const train = actions(plan, 'train');
  expect(train.find(({ kind }) => kind === 'save-model')).toMatchObject({
    flavor: 'pytorch',
    data: { text: 'loader', names: ['loader'] },
    isLoader: true,
    needsPackage: true,
  });
  const saved = train.flatMap((action) => (action.kind === 'save' ? action.names : []));
  expect(saved).not.toContain('model');
  expect(actions(plan, 'measure').find(({ kind }) => kind === 'load-model')).toMatchObject({ flavor: 'pytorch' });
});

test('a network travels with the optimizer that goes on changing it', () => {
  const plan = planned(`${network}${measured}optimizer.step()\nprint(correct, model)\n`);
  const bundles = actions(plan, 'train').flatMap((action) => (action.kind === 'save' ? [action.names] : []));
  expect(bundles.find((names) => names.includes('optimizer'))).toContain('model');
});

test('a Keras model shares nothing with what it was fitted on', () => {
  const plan = planned(`# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras
# %% tags=["step:train"]
df = pd.read_csv("d.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["a"]].values, df["y"].values, random_state=1)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(X_train, y_train)
# %% tags=["step:measure"]
print(model.evaluate(X_test, y_test))
print(y_test.mean())
`);
  const saved = actions(plan, 'train').flatMap((action) => (action.kind === 'save' ? action.names : []));
  expect(saved).not.toContain('model');
  expect(actions(plan, 'measure').find(({ kind }) => kind === 'load-model')).toMatchObject({ flavor: 'tensorflow' });
});

function scaled(cell: string): StepsPlan {
  return planned(`# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
# %% tags=["step:prepare"]
df = pd.read_csv("d.csv")
X = df[["a", "b"]]
# %% tags=["step:scale"]
${cell}
# %% tags=["step:train"]
model = LogisticRegression().fit(X, df["y"])
`);
}

test('a name is stored as what it holds at the end of its step', () => {
  const array = scaled('X = StandardScaler().fit_transform(X)');
  expect(actions(array, 'prepare')).toContainEqual(expect.objectContaining({ storage: 'table', names: ['X'] }));
  expect(actions(array, 'scale')).toContainEqual(expect.objectContaining({ storage: 'array', names: ['X'] }));
  expect(array.steps[1]?.script.units[0]).toMatchObject({
    parameters: [{ name: 'X', hint: 'pd.DataFrame' }],
    returns: [{ name: 'X', hint: 'np.ndarray' }],
  });
  const table = scaled('X = StandardScaler().set_output(transform="pandas").fit_transform(X)');
  expect(actions(table, 'scale')).toContainEqual(expect.objectContaining({ storage: 'own-object', names: ['X'] }));
});
