import { expect, test } from 'vitest';
import { showCells } from '../../src/cli/show-summary.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

/** What the summary of a build says. */
function summaryOf(text: string): string {
  const lines: string[] = [];
  const terminal: Terminal = {
    out: () => {},
    say: (line) => void lines.push(line),
    progress: () => {},
    mark: (_, marked) => marked,
    isInteractive: false,
    cwd: '/',
  };
  const notebooks = [{ path: 'notebook.py', text }];
  showCells(compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport()), terminal);
  return lines.join('\n');
}

const begin = `# %%
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.tree import DecisionTreeClassifier
X, y = load_iris(return_X_y=True)
# %%
line = LogisticRegression().fit(X, y)
`;

test('the summary names the model, with its cell and library', () => {
  expect(summaryOf(begin)).toContain('\nmodel: `line`, cell 2, scikit-learn\n');
});

test('the summary names the models between which nothing decides', () => {
  const summary = summaryOf(
    `${begin}print(line.score(X, y))\ntree = DecisionTreeClassifier().fit(X, y)\nprint(tree.score(X, y))\n`,
  );
  expect(summary).toContain(
    '\nmodels: `line`, cell 2, scikit-learn; `tree`, cell 2, scikit-learn; none is registered\n',
  );
});

test('the summary of a notebook that fits nothing names no model', () => {
  expect(summaryOf('# %%\nwith open("out.txt", "w") as file:\n    file.write("1")\n')).not.toContain('model');
});
