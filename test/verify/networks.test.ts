/**
 * Libraries that the environment of the tests lacks are stood in for by small modules of the same functions and classes;
 * CELLWRIGHT_TEST_PYTHON names a Python that has the real ones, which are then taken.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { python } from '../support/python.ts';
import { differing, verifyScript } from './support.ts';

const data = `import numpy as np
x = np.arange(40.0, dtype="float32").reshape(20, 2) / 40
y = (x[:, 0] * 2 + np.arange(20) % 3).astype("float32")`;

interface Library {
  readonly name: string;
  readonly cells: readonly string[];
  /** Planted faults: what is replaced by what, and what is said of it. */
  readonly faults: readonly (readonly [from: string, to: string, found: RegExp])[];
  /** A further fault, which cannot be planted beside the others. */
  readonly alone?: readonly [from: string, to: string, found: RegExp];
}

const libraries: readonly Library[] = [
  {
    name: 'keras',
    cells: [
      `import keras
keras.utils.set_random_seed(0)
model = keras.Sequential([keras.layers.Dense(3), keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")`,
      'model.fit(x, y, epochs=2, verbose=0)\nlast = model.train_on_batch(x[:10], y[:10])',
      'loss = model.evaluate(x, y, verbose=0)\nprint("loss", loss)',
    ],
    faults: [
      ['epochs=2', 'epochs=3', /^different fit Sequential\.fit 3:2 value/],
      ['loss = model.evaluate(x, y, verbose=0)', 'loss = 0.5', /^different score loss = Sequential\.evaluate 4:1 /],
    ],
  },
  {
    name: 'torch',
    cells: [
      `import torch
torch.manual_seed(0)
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(2, 1)
    def forward(self, values):
        return self.layer(values)
net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
loss_of = torch.nn.MSELoss()
inputs, labels = torch.tensor(x), torch.tensor(y.reshape(-1, 1))`,
      `for _ in range(3):
    optimizer.zero_grad()
    loss = loss_of(net(inputs), labels)
    loss.backward()
    optimizer.step()
torch.save(net.state_dict(), "net.pt")`,
    ],
    faults: [
      ['range(3)', 'range(4)', /^different fit Net\.fit 3:1 value/],
      [
        'torch.save(net.state_dict(), "net.pt")',
        'pass',
        /^different file net\.pt 3:6 the pipeline leaves no such file/,
      ],
    ],
    alone: ['    optimizer.step()\n', '', /^different fit Net\.fit 3:1 the pipeline fits no such model/],
  },
  {
    name: 'xgboost',
    cells: [
      'import xgboost as xgb',
      'booster = xgb.train({"eta": 0.5}, xgb.DMatrix(x, label=y), num_boost_round=3)',
      'regressor = xgb.XGBRegressor(n_estimators=4, n_jobs=1)\nregressor.fit(x, y)',
      'print("r2", regressor.score(x, y))\nprint("error", float(np.abs(booster.predict(xgb.DMatrix(x)) - y).mean()))',
    ],
    faults: [
      ['num_boost_round=3', 'num_boost_round=2', /^different fit Booster\.fit 3:1 /],
      ['n_estimators=4', 'n_estimators=5', /^different fit XGBRegressor\.fit 4:2 parameter `n_estimators`/],
      ['print("r2", regressor.score(x, y))', 'pass', /^different score XGBRegressor\.score 5:1 /],
    ],
  },
  {
    name: 'lightgbm',
    cells: [
      'import lightgbm as lgb',
      'booster = lgb.train({"verbose": -1, "min_data_in_leaf": 2, "num_threads": 1}, lgb.Dataset(x, label=y), num_boost_round=3)',
      'print("error", float(np.abs(booster.predict(x) - y).mean()))',
    ],
    faults: [
      ['num_boost_round=3', 'num_boost_round=2', /^different fit Booster\.fit 3:1 /],
      ['booster.predict(x)', 'booster.predict(x) * 1.01', /^different print error .* 4:1 /],
    ],
  },
];

/** The files of the stand-ins of a library; none if the real one is installed. */
function standIns(library: string): Readonly<Record<string, string>> {
  const program = `import importlib.util, sys; sys.exit(importlib.util.find_spec("${library}") is None)`;
  if (spawnSync(python() ?? '', ['-c', program]).status === 0) return {};
  const folder = path.join(import.meta.dirname, 'stand-ins');
  const names = readdirSync(path.join(folder, library), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.py')).map((name) => path.posix.join(library, name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

describe.skipIf(python() === null).each(libraries)('what $name fits is watched', ({ name, cells, faults, alone }) => {
  const all = [data, ...cells];
  const script = (text: string) => `def main():\n${text.replaceAll(/^/gm, '    ')}\n`;

  test('and found again where the pipeline does the same', async () => {
    const result = await verifyScript(all, script(all.join('\n')), { files: standIns(name) });
    expect(differing(result)).toEqual([]);
    expect(result.verdict).toBe('same');
    expect(result.comparisons.filter(({ kind }) => kind === 'fit')).not.toEqual([]);
  });

  const planted = alone === undefined ? [faults] : [faults, [alone]];
  test.each(planted.map((each) => [each]))('and missed where it does not: %#', async (replaced) => {
    const whole = all.join('\n');
    for (const [from] of replaced) expect(whole).toContain(from);
    const text = replaced.reduce((found, [from, to]) => found.replace(from, to), whole);
    const result = await verifyScript(all, script(text), { files: standIns(name) });
    expect(result.verdict).toBe('different');
    for (const [, , found] of replaced) expect(differing(result)).toContainEqual(expect.stringMatching(found));
  });
});
