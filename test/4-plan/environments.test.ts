/** Environments of steps: one for all, one that a tag names, or one for each set of needs. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wholeConfig } from '../support/whole-config.ts';

const notebook = `# %% tags=["step:fetch"]
import json
rows = json.loads("[1, 2]")
# %% tags=["step:shape"]
import numpy as np
a = np.array(rows)
# %% tags=["step:fit"]
from sklearn.linear_model import LinearRegression
model = LinearRegression().fit(a.reshape(-1, 1), a)
# %% tags=["step:ask"]
print(model.predict([[3]]))
# %% tags=["step:draw"]
import matplotlib.pyplot as plt
plt.plot(a)
`;

function compiled(text: string, perStep: boolean) {
  const report = createReport();
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const environment = { ...wholeConfig.environment, per_step: perStep };
  const { files } = compile(sources, { ...wholeConfig, ci: [], environment }, report);
  const read = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const referenceOf = (step: string): string => /^environment: (.*)$/m.exec(read(`components/${step}.yml`))?.[1] ?? '';
  return {
    ids: report.diagnostics.map(({ id }) => id),
    read,
    referenceOf,
    /** What the environment of a step installs beside what every step needs. */
    packagesOf(step: string): readonly string[] {
      const file = referenceOf(step)
        .replace(/^file:\.\.\//, '')
        .replace('environment.yml', 'conda.yml');
      const lines = [...read(file).matchAll(/^ {6}- ([\w-]+)==/gm)].map((match) => match[1] ?? '');
      return lines.filter((name) => !['mlflow', 'azureml-mlflow', 'cloudpickle'].includes(name));
    },
  };
}

test('all steps share one environment', () => {
  const { referenceOf, packagesOf } = compiled(notebook, false);
  expect(referenceOf('fetch')).toBe(referenceOf('draw'));
  expect(packagesOf('fetch')).toEqual(['matplotlib', 'numpy', 'scikit-learn']);
});

test('with `environment.per_step`, a step has what it imports and what the steps before it import, and no more', () => {
  const { ids, referenceOf, packagesOf } = compiled(notebook, true);
  expect(ids).toEqual([]);
  expect(packagesOf('fetch')).toEqual([]);
  expect(packagesOf('shape')).toEqual(['numpy']);
  expect(packagesOf('fit')).toEqual(['numpy', 'scikit-learn']);
  // It imports nothing, but the model that it loads is scikit-learn's.
  expect(referenceOf('ask')).toBe(referenceOf('fit'));
  expect(packagesOf('draw')).toEqual(['matplotlib', 'numpy']);
});

test('a tag names an environment of its own, which steps with the same tag share', () => {
  const tagged = notebook
    .replace('["step:fit"]', '["step:fit", "environment:fitting"]')
    .replace('["step:draw"]', '["step:draw", "environment:fitting"]');
  const { ids, read, referenceOf, packagesOf } = compiled(tagged, false);
  expect(ids).toEqual([]);
  expect(referenceOf('fit')).toBe('file:../environment/fitting/environment.yml');
  expect(referenceOf('draw')).toBe(referenceOf('fit'));
  expect(packagesOf('fit')).toEqual(['matplotlib', 'numpy', 'scikit-learn']);
  expect(read('environment/fitting/environment.yml')).toContain('name: fitting');
  expect(referenceOf('ask')).toBe('file:../environment/environment.yml');
});

test('a tag may name an environment that exists in Azure, or an image', () => {
  const tagged = notebook
    .replace('["step:draw"]', '["step:draw", "environment:azureml:plots@latest"]')
    .replace('["step:shape"]', '["step:shape", "image:mcr.microsoft.com/azureml/openmpi5.0-ubuntu24.04"]');
  const { ids, read, referenceOf } = compiled(tagged, true);
  expect(ids).toEqual([]);
  expect(referenceOf('draw')).toBe('azureml:plots@latest');
  // The tests of the repository run all steps, wherever these run.
  expect(read('requirements-dev.txt')).toContain('matplotlib==');
  const file = referenceOf('shape').replace(/^file:\.\.\//, '');
  expect(read(file)).toContain('image: mcr.microsoft.com/azureml/openmpi5.0-ubuntu24.04');
});

test('packages that calls need and no import names are installed', () => {
  const { read } = compiled(
    `# %%
import pandas as pd
from tqdm import tqdm_notebook
sales = pd.read_excel("data/sales.xls")
for name in tqdm_notebook(["a", "b"]):
    sales[name] = sales[name].fillna(0)
# %%
print(sales["a"].sum())
`,
    false,
  );
  const lines = read('environment/conda.yml').match(/^ {6}- [\w-]+/gm) ?? [];
  const names = lines.map((line) => line.slice(8));
  expect(names).toEqual(expect.arrayContaining(['ipywidgets', 'openpyxl', 'xlrd']));
  expect(names).not.toContain('lxml');
  expect(read('tests/conftest.py')).toContain('"sales.xlsx"');
});
