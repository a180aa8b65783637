/** Names of scores: by the model's class where one variable stands for several, and with the sign that they have. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wholeConfig } from '../support/whole-config.ts';

const begin = `# %%
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso, Ridge
from sklearn.metrics import r2_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
X, y = load_diabetes(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
`;

/** The names that the script logs scores under. */
function metricsOf(text: string): readonly string[] {
  const notebooks = [{ path: 'notebook.py', text: begin + text }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, wholeConfig, createReport());
  const script = files.find((file) => file.path === 'src/run/run.py')?.text ?? '';
  const logged = script.split('\n').filter((line) => /log_metrics?\(|^\s+"\w+": \w+,?$/.test(line));
  return logged.flatMap((line) =>
    [...line.matchAll(/f?"(\w+)(?:_\{number\})?"(?:: |, )/g)].map(([, name = '']) => name),
  );
}

const measured = (model: string): string =>
  `# %%\n${model}\nmodel.fit(X_train, y_train)\nprint(r2_score(y_test, model.predict(X_test)))\n`;

test('models of several classes in one variable are told apart by their classes', () => {
  expect(metricsOf(measured('model = Ridge()') + measured('model = Lasso()'))).toEqual([
    'ridge_test_r2',
    'lasso_test_r2',
  ]);
});

test('a pipeline is called after its last part', () => {
  const pipeline = (last: string): string =>
    measured(`model = Pipeline([("scale", StandardScaler()), ("last", ${last})])`);
  expect(metricsOf(pipeline('Ridge()') + pipeline('Lasso()'))).toEqual(['ridge_test_r2', 'lasso_test_r2']);
});

test('two models of one class are told apart by their variables', () => {
  const again = measured('model = Ridge(2)');
  expect(metricsOf(measured('model = Ridge()') + again.replaceAll('model', 'other'))).toEqual([
    'model_test_r2',
    'other_test_r2',
  ]);
});

test('the negative of an error that scikit-learn negates is the error', () => {
  const scores = 'cross_val_score(Ridge(), X_train, y_train, scoring="neg_mean_absolute_error")';
  expect(metricsOf(`# %%\nmae = ${scores}\nprint(-mae.mean())\n`)).toEqual(['cv_neg_mae', 'cv_mae_mean']);
  expect(metricsOf(`# %%\nneg_mae_folds = ${scores}\nprint(neg_mae_folds)\n`)).toEqual(['neg_mae_folds']);
});
