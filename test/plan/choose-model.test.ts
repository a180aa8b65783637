import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const begin = `# %%
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
X, y = load_iris(return_X_y=True)
first = LogisticRegression()
first.fit(X, y)
`;

/** Which variable becomes the model of a notebook. */
function modelOf(text: string): string | null {
  const notebooks = [{ path: 'notebook.py', text }];
  const { plan } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
  const main = plan.steps.flatMap((step) => step.script.main);
  return main.flatMap((action) => (action.kind === 'save-model' ? [action.name] : []))[0] ?? null;
}

test('the estimator that was fitted last is the model', () => {
  expect(modelOf(`${begin}second = LogisticRegression(C=2).fit(X, y)\n`)).toBe('second');
});

test('one that is bound anew after its fit is not fitted, and no model', () => {
  expect(modelOf(`${begin}second = LogisticRegression().fit(X, y)\nsecond = LogisticRegression(C=3)\n`)).toBe('first');
  expect(modelOf(`${begin}first = LogisticRegression(C=3)\n`)).toBeNull();
});

test('a model that a loop may leave unbound is stored by a step that changes it in a list only', () => {
  const text = `# %% tags=["step:a"]
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
X, y = load_iris(return_X_y=True)
models = []
for train, test in KFold(3).split(X, y):
    model = LogisticRegression()
    model.fit(X[train], y[train])
    models.append(model)
# %% tags=["step:b"]
from some_package import change
change(models)
`;
  const notebooks = [{ path: 'notebook.py', text }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
  const script = files.find((file) => file.path === 'src/b/b.py')?.text ?? '';
  expect(script).toMatch(/rest=globals\(\)\)[\s\S]*save_model\(model, path=args\.model/);
});
