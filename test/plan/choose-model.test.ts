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
