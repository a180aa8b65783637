/** How many candidates of a grid the generated tests try. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

function conftestOf(grid: string): string {
  const text = `# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
data = pd.read_csv("data.csv")
search = GridSearchCV(LogisticRegression(), ${grid})
search.fit(data[["a", "b"]], data["y"])
print(search.best_score_)
`;
  const paths = [{ path: 'data.csv', kind: 'file' as const, preview: 'a,b,y\n1,2,0\n2,1,1\n' }];
  const sources = { notebooks: [{ path: 'nb.py', text }], modules: [], requirements: [], paths };
  const { files } = compile(sources, { ...defaultConfig, ci: [] }, createReport());
  return files.find(({ path }) => path === 'tests/conftest.py')?.text ?? '';
}

test.each([
  ['a small one', '{"C": [1, 2]}', null],
  ['a large one', '{"C": [1, 2, 3, 4], "tol": [0.1, 0.2, 0.3]}', 2],
  ['each penalty with each solver', '{"C": [1, 2], "penalty": ["l1", "l2"], "solver": ["lbfgs", "saga", "sag"]}', 40],
  ['parts of a pipeline', '{"m__penalty": ["l1", "l2"], "m__solver": ["lbfgs", "saga"], "m__C": [1, 2, 3]}', 40],
  ['penalties with one solver', '{"C": [1, 2, 3, 4, 5], "penalty": ["l1", "l2"]}', 2],
])('of %s, so many that some can be fitted', (_what, grid, candidates) => {
  const found = /islice\(candidates\(grid\), (\d+)\)/.exec(conftestOf(grid))?.[1];
  expect(found ?? null).toBe(candidates === null ? null : String(candidates));
});
