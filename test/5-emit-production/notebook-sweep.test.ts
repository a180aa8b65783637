/** Sweeps over what the notebook itself tries: the lists of its searches, and of loops in tagged cells. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wholeConfig } from '../support/whole-config.ts';

const head = `# %%
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV
X = np.arange(20.0).reshape(-1, 1)
y = (X[:, 0] > 9).astype(int)
`;
const tail = `# %% tags=["step:evaluate"]
accuracy = accuracy_score(y, search.predict(X))
print(accuracy)
`;

function compiled(cells: string, sweep: Partial<Config['sweep']> = {}) {
  const report = createReport();
  const sources = {
    notebooks: [{ path: 'notebook.py', text: head + cells }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const settings = { ...defaultConfig.sweep, from_notebook: true, metric: 'accuracy', ...sweep };
  const { files } = compile(sources, { ...wholeConfig, tests: false, ci: [], sweep: settings }, report);
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  return {
    ids: report.diagnostics.map(({ id }) => id),
    spans: report.diagnostics.map(({ span }) => span?.line),
    script: text('src/train/train.py'),
    trial: text('sweep/trial.yml'),
    space: spaceOf(text('sweep/pipeline-job.yml')),
  };
}

/** What is tried of each parameter, by name. */
function spaceOf(text: string): Readonly<Record<string, readonly unknown[]>> {
  const job = parse(text) as { jobs?: { trials?: { search_space: Record<string, { values: unknown[] }> } } } | null;
  const space = job?.jobs?.trials?.search_space ?? {};
  return Object.fromEntries(Object.entries(space).map(([name, { values }]) => [name, values]));
}

const train = (code: string, ...tags: readonly string[]): string =>
  `# %% tags=${JSON.stringify(['step:train', ...tags])}\n${code}\n`;

test('each list of a grid becomes a parameter, and a trial gets lists of one value', () => {
  const grid = 'search = GridSearchCV(LogisticRegression(), {"C": [0.1, 1.0], "class_weight": [None, "balanced"]})';
  const { ids, script, space, trial } = compiled(train(`${grid}\nsearch.fit(X, y)`) + tail);
  expect(ids).toEqual([]);
  expect(script).toContain('{"C": C_values, "class_weight": class_weight_values}');
  expect(script).toContain('default=[0.1, 1.0]');
  expect(space).toEqual({ c_values: ['[0.1]', '[1.0]'], class_weight_values: ['[null]', '["balanced"]'] });
  expect(trial).toContain('evaluate/evaluate.py');
  expect(trial).not.toContain('prepare');
});

test('a grid may stand in a variable, be a list of grids, and belong to a randomized search', () => {
  const code = [
    'grids = [{"C": [1, 2]}, {"C": (3, 4), "solver": ["lbfgs"]}]',
    'search = RandomizedSearchCV(LogisticRegression(), param_distributions=grids, n_iter=2)',
    'search.fit(X, y)',
  ];
  const { ids, script, space } = compiled(train(code.join('\n')) + tail);
  expect(ids).toEqual([]);
  expect(script).toContain('[{"C": C_values}, {"C": C_values_2, "solver": ["lbfgs"]}]');
  expect(space).toEqual({ c_values: ['[1]', '[2]'], c_values_2: ['[3]', '[4]'] });
});

test('a grid that is a parameter itself is tried point by point, in the steps that take it', () => {
  const grid = '# %% tags=["parameters"]\ngrid = {"C": [0.1, 1.0], "solver": ["lbfgs", "it\'s"]}\n';
  const code = 'search = GridSearchCV(LogisticRegression(), grid)\nsearch.fit(X, y)';
  const { ids, script, space } = compiled(grid + train(code) + tail);
  expect(ids).toEqual([]);
  expect(script).toContain('GridSearchCV(LogisticRegression(), grid)');
  expect(space).toEqual({
    grid: [
      '{"C": [0.1], "solver": ["lbfgs"]}',
      '{"C": [0.1], "solver": ["it\\u0027s"]}',
      '{"C": [1.0], "solver": ["lbfgs"]}',
      '{"C": [1.0], "solver": ["it\\u0027s"]}',
    ],
  });
  const computed = grid.replace('[0.1, 1.0]', 'list(range(500))').replace('"lbfgs"', 'str(1)');
  expect(compiled(computed + train(code) + tail).ids).toContain('search-not-swept');
});

test('a loop is swept where its cell is tagged, over lists, ranges and products', () => {
  const loop = [
    'from itertools import product',
    'best = 0.0',
    'for C, fits in product([0.5, 5.0], [True, False]):',
    '    for rounds in range(50, 151, 50):',
    '        model = LogisticRegression(C=C, fit_intercept=fits, max_iter=rounds).fit(X, y)',
    '        if model.score(X, y) > best:',
    '            best, search = model.score(X, y), model',
  ].join('\n');
  const { ids, space } = compiled(train(loop, 'sweep') + tail);
  expect(ids.filter((id) => id !== 'maybe-undefined-name')).toEqual([]);
  expect(space).toEqual({
    c_values: ['[0.5]', '[5.0]'],
    fits_values: ['[true]', '[false]'],
    rounds_values: ['[50]', '[100]', '[150]'],
  });
  expect(compiled(train(loop) + tail).ids).toContain('setting-needs-another');
});

test('search-not-swept: values that are computed stay together, with the line where they stand', () => {
  const code =
    'search = GridSearchCV(\n    LogisticRegression(),\n    {"C": np.logspace(-1, 1, 3), "max_iter": [50, 100]},\n)\nsearch.fit(X, y)';
  const { ids, spans, space } = compiled(train(code) + tail);
  expect(ids).toEqual(['search-not-swept']);
  expect(spans).toEqual([3]);
  expect(space).toEqual({ max_iter_values: ['[50]', '[100]'] });
});

test('lists over several lines leave every other line where it was', () => {
  const code = [
    'grid = {',
    '    "C": [',
    '        0.1,  # little',
    '        1.0,',
    '    ],',
    '}',
    'for rounds in [',
    '    50,',
    '    100,',
    ']:',
    '    search = GridSearchCV(LogisticRegression(max_iter=rounds), grid)',
    '    search.fit(X, y)',
    'for seed in range(2):',
    '    print(seed + undefined)',
  ].join('\n');
  const { ids, spans } = compiled(train(code, 'sweep') + tail);
  expect([ids, spans]).toEqual([['maybe-undefined-name'], [14]]);
  const sound = compiled(train(code.replace(' + undefined', ''), 'sweep') + tail);
  expect(sound.ids.filter((id) => id !== 'maybe-undefined-name')).toEqual([]);
  expect(sound.space).toEqual({
    c_values: ['[0.1]', '[1.0]'],
    rounds_values: ['[50]', '[100]'],
    seed_values: ['[0]', '[1]'],
  });
  expect(sound.script).toContain('for rounds in rounds_values:');
  expect(sound.script).toContain('for seed in seed_values:');
});

test('what the settings say counts first, and a metric that no script logs is refused', () => {
  const code = train('search = GridSearchCV(LogisticRegression(), {"C": [0.1, 1.0, 10.0]})\nsearch.fit(X, y)') + tail;
  const parameters = { c_values: { values: ['[0.1, 1.0]', '[10.0]'] } };
  expect(compiled(code, { parameters }).space).toEqual({ c_values: ['[0.1, 1.0]', '[10.0]'] });
  expect(compiled(code, { metric: 'auc' }).ids).toEqual(['setting-names-unknown']);
  expect(compiled(code, { metric: null }).ids).toEqual(['setting-needs-another']);
});

test('without the setting, a search is part of its step', () => {
  const code = train('search = GridSearchCV(LogisticRegression(), {"C": [0.1, 1.0]})\nsearch.fit(X, y)') + tail;
  const { ids, script, trial } = compiled(code, { from_notebook: false, metric: null });
  expect(ids).toEqual([]);
  expect(script).toContain('{"C": [0.1, 1.0]}');
  expect(trial).toBe('');
});
