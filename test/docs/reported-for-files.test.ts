/** Diagnostics whose examples are not Python code alone: each is reported for what its page describes. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

function idsOf(notebook: string, modules: Readonly<Record<string, string>> = {}, config: Partial<Config> = {}) {
  const report = createReport();
  const path = notebook.startsWith('{') ? 'notebook.ipynb' : 'notebook.py';
  const files = Object.entries(modules).map(([file, text]) => ({ path: file, text }));
  const sources = { notebooks: [{ path, text: notebook }], modules: files, requirements: [], paths: [] };
  compile(sources, { ...defaultConfig, ...config }, report);
  return report.diagnostics.map((one) => one.id);
}

function ranAs(...counts: readonly number[]): string {
  const sources = ['rows = [1, 2, 3]', 'print(sum(rows))', 'print(rows)', 'print(rows)'].slice(0, counts.length);
  const cells = sources.map((source, index) => ({
    cell_type: 'code',
    metadata: {},
    source,
    outputs: [],
    execution_count: counts[index],
  }));
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
}

test('cells-ran-out-of-order: execution counts that fall', () => {
  expect(idsOf(ranAs(2, 1))).toEqual(['cells-ran-out-of-order']);
  expect(idsOf(ranAs(1, 2))).toEqual([]);
  expect(idsOf(ranAs(9, 1, 2, 3))).toEqual(['cells-ran-out-of-order']);
});

test('parameter-not-found: a setting that names no variable', () => {
  const notebook = '# %%\nlearning_rate = 0.1\nprint(learning_rate)\n';
  expect(idsOf(notebook, {}, { parameters: ['learning_rat'] })).toEqual(['parameter-not-found']);
  expect(idsOf(notebook, {}, { parameters: ['learning_rate'] })).toEqual([]);
});

test('run-with-options: a script that is given arguments', () => {
  const modules = { 'prepare.py': 'print("ready")\n' };
  expect(idsOf('# %%\n%run prepare.py --size 10\n', modules)).toContain('run-with-options');
  expect(idsOf('# %%\nsize = 10\n%run prepare.py\nprint(size)\n', modules)).toEqual([]);
});
