import { expect, test } from 'vitest';
import { showPlan } from '../../src/cli/show/show-summary.ts';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import type { Terminal } from '../../src/console/terminal.ts';
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
  showPlan(compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport()), terminal);
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
  expect(summaryOf(begin)).toMatch(/^model +`line` \(scikit-learn\) of cell 2, the only one$/m);
});

test('the summary names the models between which nothing decides', () => {
  const summary = summaryOf(
    `${begin}print(line.score(X, y))\ntree = DecisionTreeClassifier().fit(X, y)\nprint(tree.score(X, y))\n`,
  );
  expect(summary).toMatch(
    /^models +`line` \(scikit-learn\) of cell 2; `tree` \(scikit-learn\) of cell 2; none is registered until `model\.variable` says which$/m,
  );
});

test('the summary of a notebook that fits nothing names no model', () => {
  expect(summaryOf('# %%\nwith open("out.txt", "w") as file:\n    file.write("1")\n')).toMatch(/^model +none$/m);
});

test('the summary says in a dozen lines what a build comes to', () => {
  const lines = summaryOf(`# %% tags=["parameters"]
depth = 3
# %%
import pandas as pd
from sklearn.tree import DecisionTreeClassifier
rows = pd.read_csv("data/rows.csv")
rows.head()
# %%
rows.describe()
# %%
tree = DecisionTreeClassifier(max_depth=depth).fit(rows[["a"]], rows["b"])
accuracy = tree.score(rows[["a"]], rows["b"])
print(accuracy)
`).split('\n');
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(lines[0]).toMatch(/^notebook: \d steps from notebook\.py$/);
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}train +cell 4; takes depth$/));
  expect(lines).toContainEqual(expect.stringMatching(/^scores +accuracy$/));
  expect(lines).toContainEqual(expect.stringMatching(/^parameters +depth = 3$/));
  expect(lines).toContainEqual(expect.stringMatching(/^data +rows \(data\/rows\.csv\)$/));
  expect(lines).toContainEqual(expect.stringMatching(/^versions +Python 3\.\d+, .*scikit-learn \d/));
  expect(lines).toContainEqual(expect.stringMatching(/^left out +all of cell 3; parts of cell 2 /));
});
