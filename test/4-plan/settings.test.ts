import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { OutputFile } from '../../src/ir.ts';

const notebook = `# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
np.random.seed(5)
# %% tags=["step:draw"]
x = np.random.rand(3)
frame = pd.DataFrame({"x": x})
print(frame)
# %% tags=["step:sum"]
y = np.random.rand(3)
total = float(y.sum())
print(total)
plt.plot(y)
# %% tags=["step:sum", "metrics"]
print(total)
# %% tags=["step:sum", "figure"]
plt.plot([1, 2])
`;

function filesOf(settings: Partial<Config>): readonly OutputFile[] {
  const report = createReport();
  const sources = { notebooks: [{ path: 'notebook.py', text: notebook }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, { ...defaultConfig, tests: false, ci: [], ...settings }, report);
  expect(report.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  return files;
}

function scripts(settings: Partial<Config>): Readonly<Record<'draw' | 'sum', string>> {
  const files = filesOf(settings);
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  return { draw: text('src/draw/draw.py'), sum: text('src/sum/sum.py') };
}

test('by default prints are kept, figures are logged, and the state of the generator is carried', () => {
  const { draw, sum } = scripts({});
  expect(draw).toContain('print(frame)');
  expect(draw).toContain('save_random_state');
  expect(sum).toContain('restore_random_state');
  expect(sum).not.toContain('np.random.seed');
  expect(sum.match(/log_figures\(/g)).toHaveLength(2);
});

test('`prints: scalars` keeps what prints single values, `drop` keeps only what is logged', () => {
  const scalars = scripts({ prints: 'scalars' });
  expect(scalars.draw).not.toContain('print(');
  expect(scalars.sum).toContain('print(total)');
  const dropped = scripts({ prints: 'drop' });
  expect(dropped.draw).not.toContain('print(');
  // What a cell tagged `metrics` prints is what it logs.
  expect(dropped.sum.match(/print\(/g)).toHaveLength(1);
});

test('`random: reseed` seeds each step anew and carries nothing', () => {
  const { draw, sum } = scripts({ random: 'reseed', parameters: 'none' });
  expect(draw).toContain('np.random.seed(5)');
  expect(sum).toContain('np.random.seed(5)');
  expect(draw + sum).not.toContain('random_state');
});

test('`figures: drop` leaves only the figures of cells tagged so', () => {
  expect(scripts({ figures: 'drop' }).sum.match(/log_figures\(/g)).toHaveLength(1);
  expect(filesOf({ figures: 'drop' }).map(({ path }) => path)).toContain('src/notebook/figures.py');
});

function drawStep(lines: readonly string[], settings: Partial<Config> = {}): string {
  const report = createReport();
  const text = ['# %% tags=["step:draw"]', ...lines, ''].join('\n');
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, { ...defaultConfig, tests: false, ci: [], ...settings }, report);
  return files.find((file) => file.path === 'src/draw/draw.py')?.text ?? '';
}

test('a figure of Plotly is logged where it is shown', () => {
  const script = drawStep(['import plotly.express as px', 'figure = px.bar(x=[1, 2], y=[3, 4])', 'figure.show()']);
  expect(script).toContain('log_figure(figure, "figure")');
});

test('figures that are left open at the end of a cell are logged there, unless all were closed', () => {
  const draws = ['import matplotlib.pyplot as plt', 'plt.plot([1, 2])'];
  expect(drawStep([...draws, 'plt.close()'])).toContain('    plt.close()\n    log_figures("line_chart")');
  const closed = drawStep([...draws, 'plt.close("all")']);
  expect(closed).toContain('    plt.close("all")\n');
  expect(closed).not.toContain('log_figures');
});

test('`figures: drop` keeps what is drawn for a file', () => {
  const draws = ['import matplotlib.pyplot as plt', 'plt.plot([1, 2])'];
  expect(drawStep([...draws, 'plt.savefig("a.png")'], { figures: 'drop' })).toContain('    plt.plot([1, 2])\n');
  expect(drawStep([...draws, 'print(1)'], { figures: 'drop' })).not.toContain('plt.plot');
});

test('numbers that a cell tagged `metrics` prints are logged', () => {
  expect(scripts({}).sum).toContain('mlflow.log_metric("total", total)');
});
