import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { stepsPlan } from '../support/steps-plan.ts';

const notebook = `# %%
import pandas as pd
import matplotlib.pyplot as plt
from sklearn.model_selection import train_test_split
from tensorflow import keras
# %%
digits = pd.read_csv("digits.csv")
images = digits.drop(columns="digit").to_numpy().reshape(-1, 8, 8, 1) / 16.0
X_train, X_test, y_train, y_test = train_test_split(images, digits["digit"].to_numpy(), random_state=1)
# %%
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
# %%
callbacks = [keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True), keras.callbacks.EarlyStopping(patience=2)]
history = model.fit(X_train, y_train, validation_split=0.2, epochs=5, callbacks=callbacks)
# %%
pd.DataFrame(history.history).plot()
plt.show()
# %%
best = keras.models.load_model("best.keras")
loss, accuracy = best.evaluate(X_test, y_test)
print(loss, accuracy)
`;

function plan() {
  const sources = { notebooks: [{ path: 'n.py', text: notebook }], modules: [], requirements: [], paths: [] };
  return stepsPlan(compile(sources, { ...defaultConfig, tests: false, ci: [] }, createReport()).plan);
}

test('a checkpoint that is read back is the model, with what its fit was compiled with', () => {
  const { steps, scores } = plan();
  const main = steps.flatMap((step) => step.script.main.map((action) => [step.name, action] as const));
  const saved = main.flatMap(([step, action]) => (action.kind === 'save-model' ? [`${step}: ${action.name}`] : []));
  expect(saved).toEqual(['train: best']);
  expect(scores?.map(({ name }) => name)).toEqual(['history', 'test_loss', 'test_accuracy']);
});

test('the callbacks are made, and the history is shown, where the network is fitted; no state of generators is handed on', () => {
  const { steps, fates } = plan();
  const stepOf = (begin: string) =>
    fates.flatMap(({ text, fate }) => (text.startsWith(begin) && fate.kind === 'unit' ? [fate.step] : []))[0];
  expect(['callbacks', 'history', 'pd.DataFrame', 'best', 'loss'].map(stepOf)).toEqual([
    'train',
    'train',
    'train',
    'train',
    'evaluate',
  ]);
  const outputs = steps.map(({ name, outputs }) => `${name}: ${outputs.map((output) => output.name).join(' ')}`);
  expect(outputs).toEqual(['prepare: x_train x_test y_train y_test', 'train: best best_model', 'evaluate: ']);
});
