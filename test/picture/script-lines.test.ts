import { expect, test } from 'vitest';
import { becameOf } from '../../src/page/choice.ts';
import { scriptLines } from '../../src/picture/script-lines.ts';
import { sampleCompiled, scriptCompiled } from '../support/picture.ts';
import { sampleNames } from '../support/samples.ts';

test('lines of a script lead back to their lines in the notebook, however the formatter broke them', () => {
  const { compilation } = sampleCompiled('churn');
  const path = 'src/prepare/prepare.py';
  const origins = scriptLines(compilation)[path] ?? [];
  const lines = compilation.files.find((file) => file.path === path)?.text.split('\n') ?? [];
  const originOf = (text: string) => origins[lines.findIndex((line) => line.includes(text))];
  expect(originOf('customers["average_charge"] =')).toEqual({ file: 'notebook.ipynb', cell: 8, line: 3 });
  expect(originOf('train_test_split(')).toBeDefined();
  expect(originOf('def read_churn')).toBeNull();
  expect(originOf('import argparse')).toBeNull();
});

const nothing = { steps: [], parameters: [], leftOut: [] };

const brackets = `# %%
import pandas as pd
from sklearn.linear_model import Ridge

# %%
table = pd.read_csv("table.csv")

# %%
small = table.rename(
    columns={"a": "b"}, errors="raise"
)

# %%
model = Ridge(alpha=0.5, fit_intercept=True, copy_X=True, max_iter=1000, tol=0.001, solver="auto", positive=False, random_state=0)
model.fit(small[["b"]], small["c"])
`;

test('a line that is nothing but a bracket leads back to the line before it, and forth as that does', () => {
  const { compilation, picture } = scriptCompiled(brackets);
  const origins = scriptLines(compilation);
  const train = compilation.files.find(({ path }) => path === 'src/train/train.py')?.text.split('\n') ?? [];
  const closing = train.findIndex((line) => line.trim() === ')');
  expect(closing).toBeGreaterThan(0);
  expect(origins['src/train/train.py']?.[closing]).toEqual({ file: 'study.py', cell: 3, line: 1 });
  const compiled = { picture, origins, files: compilation.files, suggested: nothing, took: 0 };
  const became = (line: number) => becameOf({ file: 'study.py', cell: 2, line }, compiled);
  expect(became(1)).not.toBeNull();
  expect(became(2)).toEqual(became(1));
  expect(became(3)).toEqual(became(1));
  expect(becameOf({ file: 'study.py', cell: 3, line: 9 }, compiled)).toBeNull();
});

test.each(sampleNames())('in samples/%s no line between two of one statement is without an origin', (name) => {
  const { compilation } = sampleCompiled(name);
  for (const [path, origins] of Object.entries(scriptLines(compilation))) {
    const lines = compilation.files.find((file) => file.path === path)?.text.split('\n') ?? [];
    const lost = lines.filter(
      (line, index) => /^\s*[)]+,?$/.test(line) && origins[index] === null && origins[index - 1] !== null,
    );
    expect(lost, path).toEqual([]);
  }
});

test.each(sampleNames())('most lines of functions in samples/%s have an origin, and it says the same', (name) => {
  const { compilation } = sampleCompiled(name);
  const bare = (text: string) => text.replace(/[\s"'(),\\]/g, '');
  const counts = { all: 0, same: 0 };
  for (const [path, origins] of Object.entries(scriptLines(compilation))) {
    const lines = compilation.files.find((file) => file.path === path)?.text.split('\n') ?? [];
    for (const [index, origin] of origins.entries()) {
      if (origin === null) continue;
      counts.all++;
      const document = compilation.documents.find(({ file }) => file === origin.file);
      const source = document?.cells[origin.cell ?? 0]?.source.split('\n') ?? [];
      const first = bare(lines[index] ?? '').slice(0, 6);
      // A line may begin in the middle of one of the notebook, where a formatter broke it.
      if (bare(source.slice(origin.line - 1, origin.line + 3).join('')).includes(first)) counts.same++;
    }
  }
  // The others hold a call in place of the notebook's: `log_figures` for `plt.show`.
  expect(counts.all).toBeGreaterThan(10);
  expect(counts.same / counts.all).toBeGreaterThan(0.8);
});
