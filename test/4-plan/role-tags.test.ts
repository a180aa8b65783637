import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { Fate } from '../../src/ir.ts';

const head = `# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
`;

const prepare = `table = pd.read_csv("data.csv")
X_train, X_test, y_train, y_test = train_test_split(table[["a"]], table["y"], random_state=1)
`;

const fitAndMeasure = `model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
`;

function compiled(text: string) {
  const report = createReport();
  const sources = { notebooks: [{ path: 'notebook.py', text: head + text }], modules: [], requirements: [], paths: [] };
  const { plan } = compile(sources, { ...defaultConfig, tests: false, ci: [] }, report);
  return { plan, errors: report.diagnostics.filter(({ severity }) => severity === 'error') };
}

/** The step of every statement by its first line. */
function stepsOf(fates: readonly Fate[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fates.flatMap(({ text, fate }) => (fate.kind === 'unit' ? [[text, fate.step]] : [])));
}

test('the statements of a cell with several role tags are divided among these steps by what they do', () => {
  const { plan, errors } = compiled(
    `# %% tags=["step:prepare"]\n${prepare}# %% tags=["step:train", "step:evaluate"]\n${fitAndMeasure}`,
  );
  expect(errors).toEqual([]);
  expect(stepsOf(plan.fates)).toMatchObject({
    'table = pd.read_csv("data.csv")': 'prepare',
    'model = LogisticRegression().fit(X_train, y_train)': 'train',
    'print(model.score(X_test, y_test))': 'evaluate',
  });
});

test('a cell with one role tag keeps its step, whatever its statements do', () => {
  const { plan, errors } = compiled(
    `# %% tags=["step:prepare", "step:train"]\n${prepare}# %% tags=["step:train"]\n${fitAndMeasure}`,
  );
  expect(errors).toEqual([]);
  expect(stepsOf(plan.fates)).toMatchObject({
    'table = pd.read_csv("data.csv")': 'prepare',
    'print(model.score(X_test, y_test))': 'train',
  });
  expect(plan.kind === 'steps' && plan.steps.map(({ name }) => name)).toEqual(['prepare', 'train']);
});

test('statements without a tag join the tagged steps only', () => {
  const { plan, errors } = compiled(`# %%\n${prepare}# %% tags=["step:train", "step:evaluate"]\n${fitAndMeasure}`);
  expect(errors).toEqual([]);
  expect(stepsOf(plan.fates)['table = pd.read_csv("data.csv")']).toBe('train');
});

test('several tags are refused where a step of the notebook is not called by a role', () => {
  const { errors } = compiled(
    `# %% tags=["step:load"]\n${prepare}# %% tags=["step:train", "step:evaluate"]\n${fitAndMeasure}`,
  );
  expect(errors.map(({ id }) => id)).toEqual(['two-steps-on-one-cell']);
  expect(errors[0]?.message).toContain('`load`');
});
