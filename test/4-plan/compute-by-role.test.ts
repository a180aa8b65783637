import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const imports = 'import pandas as pd\nfrom sklearn.linear_model import Ridge\n';
const read = 'table = pd.read_csv("table.csv")\nX, y = table[["a"]], table["b"]\n';
const fit = 'model = Ridge().fit(X, y)\n';
const measure = 'print(model.score(X, y))\n';

function computes(
  text: string,
  compute: Partial<typeof defaultConfig.compute>,
): Readonly<Record<string, string | null>> {
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const config = { ...defaultConfig, compute: { ...defaultConfig.compute, ...compute } };
  const { plan } = compile(sources, config, createReport());
  if (plan.kind !== 'steps') throw new Error('no steps');
  return Object.fromEntries(plan.steps.map((step) => [step.name, step.compute]));
}

test('a compute of a role is that of the steps cut by it', () => {
  const text = `# %%\n${imports}# %%\n${read}# %%\n${fit}# %%\n${measure}`;
  expect(computes(text, { train: 'gpu' })).toMatchObject({ train: 'gpu' });
  expect(computes(text, { train: 'gpu', steps: { train: 'own' } })).toMatchObject({ train: 'own' });
});

test('a tagged step has the role of what it does, and its own compute wins', () => {
  const text = `# %% tags=["imports"]
${imports}# %% tags=["step:load"]
${read}# %% tags=["step:learn"]
${fit}# %% tags=["step:judge"]
${measure}`;
  const role = { prepare: 'small', train: 'gpu', evaluate: 'cpu' };
  expect(computes(text, role)).toEqual({ load: 'small', learn: 'gpu', judge: 'cpu' });
  const tagged = text.replace('"step:learn"', '"step:learn", "compute:big"');
  expect(computes(tagged, role)).toEqual({ load: 'small', learn: 'big', judge: 'cpu' });
});
