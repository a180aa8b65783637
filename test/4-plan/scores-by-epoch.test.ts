import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wholeConfig } from '../support/whole-config.ts';

const begin = `# %%
import numpy as np
from tensorflow import keras
from sklearn.metrics import accuracy_score
rng = np.random.default_rng(1)
X_train, y_train = rng.random((40, 3)), rng.integers(0, 2, 40)
X_test, y_test = rng.random((10, 3)), rng.integers(0, 2, 10)
model = keras.Sequential([keras.layers.Dense(4), keras.layers.Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", metrics=["accuracy"])
history = model.fit(X_train, y_train, epochs=2, validation_data=(X_test, y_test))
`;

function logged(text: string): readonly string[] {
  const sources = {
    notebooks: [{ path: 'notebook.py', text: begin + text }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const { files } = compile(sources, wholeConfig, createReport());
  const script = files.find(({ path }) => path === 'src/run/run.py')?.text ?? '';
  return script.split('\n').flatMap((line) => (line.includes('mlflow.log_metric') ? [line.trim()] : []));
}

const byEpoch = '{name: values[epoch] for name, values in history.history.items()}, step=epoch';

test.each([
  // MLflow shows the value of the last step of a name: the epochs' would hide the test's.
  ['accuracy = accuracy_score(y_test, model.predict(X_test) > 0.5)\nprint(accuracy)', '"test_accuracy", accuracy'],
  ['loss, accuracy = model.evaluate(X_test, y_test)\nprint(loss)', '{"test_loss": loss, "test_accuracy": accuracy}'],
  ['val_loss, val_accuracy = model.evaluate(X_test, y_test)', '{"test_loss": val_loss, "test_accuracy": val_accuracy}'],
  ['auc = accuracy_score(y_test, model.predict(X_test) > 0.5)\nprint(auc)', '"auc", auc'],
])('a score does not take a name that a history logs by epoch: %s', (text, score) => {
  const lines = logged(`# %%\n${text}\n`);
  expect(lines.some((line) => line.includes(byEpoch))).toBe(true);
  expect(lines.filter((line) => line.includes(`(${score})`))).toHaveLength(1);
});

test('each of several histories has its name before the metrics', () => {
  const other = `# %%\nother = keras.Sequential([keras.layers.Dense(1)])\nother.compile(loss="mse", metrics=["mae"])
tuned = other.fit(X_train, y_train, epochs=2)\n`;
  const lines = logged(other);
  expect(lines.some((line) => line.includes('{f"history_{name}": values[epoch]'))).toBe(true);
  expect(lines.some((line) => line.includes('{f"tuned_{name}": values[epoch]'))).toBe(true);
});
