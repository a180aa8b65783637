/** The tests of a step that trains a network compare what it stores by value: what is drawn is drawn the same twice. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const network = `# %%
import torch.nn as nn
import torch.optim as optim
import torch
from sklearn.datasets import make_classification
from sklearn.model_selection import train_test_split
X, y = make_classification(n_samples=100, random_state=1)
X = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(y, dtype=torch.float32).unsqueeze(1)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=1)
# %%
class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.layer = nn.Linear(20, 1)

    def forward(self, x):
        return self.layer(x)
# %%
model = Net()
criterion = nn.BCEWithLogitsLoss()
optimizer = optim.Adam(model.parameters(), lr=0.01)
for epoch in range(10):
    optimizer.zero_grad()
    loss = criterion(model(X_train), y_train)
    loss.backward()
    optimizer.step()
# %%
model.eval()
with torch.no_grad():
    right = ((model(X_test) > 0).float() == y_test).float().mean().item()
print(right)
`;

const sources = { notebooks: [{ path: 'nb.py', text: network }], modules: [], requirements: [], paths: [] };
const { files } = compile(sources, defaultConfig, createReport());
const textOf = (name: string): string => files.find((file) => file.path === name)?.text ?? '';

test('the weights of a network are those of one that is trained again from the same seed', () => {
  const text = textOf('tests/test_train.py');
  expect(text).toContain('import torch\n');
  expect(text.match(/^ {4}torch\.manual_seed\(0\)$/gm)).toHaveLength(2);
  expect(text).toContain('torch.testing.assert_close(stored.state_dict(), model.state_dict())');
});

test('tensors that are stored are compared by value', () => {
  expect(textOf('tests/test_prepare.py')).toContain('torch.testing.assert_close(');
  expect(textOf('tests/test_prepare.py')).not.toContain(' is type(');
});

test('a class that names itself in super() is shared code, and what is tested does not pass through the step that trains', () => {
  expect(textOf('src/nb/definitions.py')).toMatch(/^class Net\(nn\.Module\):$/m);
  expect(textOf('src/train/train.py')).toContain('from nb.definitions import Net\n');
  expect(textOf('src/train/train.py')).not.toContain('X_test');
  expect(files.some(({ path }) => path.endsWith('/bundles.py'))).toBe(false);
});

const dense = (data: string) => `# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from tensorflow import keras
table = pd.read_csv("data.csv")
X_train = ${data}
y_train = table["late"]
# %%
model = keras.Sequential([keras.layers.Dense(4, activation="relu"), keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(X_train, y_train, epochs=3)
`;

test.each([
  ['table.drop(columns=["late"])', 'describe_model(model, X_train.to_numpy("float32"))'],
  ['StandardScaler().fit_transform(table.drop(columns=["late"]))', 'describe_model(model, X_train)'],
])('MLflow describes a network of Keras by arrays: %s', (data, described) => {
  const paths = [{ path: 'data.csv', kind: 'file' as const, preview: 'miles,late\n2.5,0\n3.5,1\n4.5,0\n' }];
  const sources = { notebooks: [{ path: 'nb.py', text: dense(data) }], modules: [], requirements: [], paths };
  const { files } = compile(sources, defaultConfig, createReport());
  const scripts = files.filter(({ path }) => /^src\/\w+\/\w+\.py$/.test(path)).map(({ text }) => text);
  expect(scripts.join('\n')).toContain(described);
});
