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
    { name: 'forest', type: 'model', description: 'The fitted forest' },
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
