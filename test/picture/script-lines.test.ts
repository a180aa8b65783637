import { expect, test } from 'vitest';
import { scriptLines } from '../../src/picture/script-lines.ts';
import { sampleCompiled } from '../support/picture.ts';
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
