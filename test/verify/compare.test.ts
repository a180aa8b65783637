import path from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../run/project.ts';
import { python, repository, runPython } from '../support/python.ts';

/** Pairs of Python expressions, and the first place where they differ; empty where they are the same. */
const rows: readonly (readonly [string, string, string])[] = [
  ['1', '1', ''],
  ['1', '2', 'value'],
  ['1', '1.0', 'type of value'],
  ['True', '1', 'type of value'],
  ['float("nan")', 'float("nan")', ''],
  ['0.1 + 0.2', '0.3', 'value'],
  ['"a"', '"b"', 'value'],
  ['[1, [2, 3]]', '[1, [2, 4]]', 'value[1][1]'],
  ['[1, 2]', '[1, 2, 3]', 'length of value'],
  ['(1, 2)', '[1, 2]', 'type of value'],
  ['{"a": 1, "b": {"c": 2}}', '{"a": 1, "b": {"c": 3}}', "value['b']['c']"],
  ['{"a": 1, "b": 2}', '{"b": 2, "a": 1}', 'keys of value'],
  ['{1, 2}', '{2, 1}', ''],
  ['np.arange(3)', 'np.arange(3)', ''],
  ['np.arange(3)', 'np.arange(3.0)', 'dtype of value'],
  ['np.zeros((2, 3))', 'np.zeros((3, 2))', 'shape of value'],
  ['np.array([[1, 2], [3, 4]])', 'np.array([[1, 2], [3, 5]])', 'value[1, 1]'],
  ['np.array([1.0, np.nan])', 'np.array([1.0, np.nan])', ''],
  ['np.array(["a", None], dtype=object)', 'np.array(["a", "b"], dtype=object)', 'type of value[1]'],
  ['np.float64(1)', 'np.float64(2)', 'value'],
  ['np.float64("nan")', 'np.float64("nan")', ''],
  ['np.datetime64("2024-01-01")', 'np.datetime64("2024-01-02")', 'value'],
  ['frame()', 'frame()', ''],
  ['frame()', 'frame(b=0.5)', "value['b'][1]"],
  ['frame()', 'frame()[["b", "a"]]', 'value.columns[0]'],
  ['frame()', 'frame().set_index("a")', 'length of value.columns'],
  ['frame()', 'frame().astype({"a": "float64"})', "dtype of value['a']"],
  ['frame()', 'frame().iloc[::-1]', 'value.index[0]'],
  ['pd.Series([1, 2])', 'pd.Series([1, 2], name="x")', 'type of value.name'],
  ['pd.Series([1, 2])', 'pd.Series([1, 2], index=[1, 2])', 'type of value.index'],
  ['pd.Series(["a", None])', 'pd.Series(["a", None])', ''],
  ['pd.Series(["a", "b"], dtype="category")', 'pd.Series(["a", "b"], dtype="category")', ''],
  ['pd.Timestamp("2024-01-01")', 'pd.Timestamp("2024-01-01")', ''],
  ['pd.Timestamp("2024-01-01")', 'pd.Timestamp("2024-01-02")', 'value'],
  ['sparse.eye(3).tocsr()', 'sparse.eye(3).tocsc().tocsr()', ''],
  ['sparse.eye(3).tocsr()', '(sparse.eye(3) * 2).tocsr()', 'value.data[0]'],
  ['fitted()', 'fitted()', ''],
  ['fitted()', 'fitted(C=2.0)', "value['C']"],
  ['fitted()', 'fitted(y=[1, 0, 0])', "value['coef_'][0, 0]"],
  ['Point(1, 2)', 'Point(1, 2)', ''],
  ['Point(1, 2)', 'Point(1, 3)', "value['y']"],
  // A class of the user's counts by its own name, wherever it stands.
  ['Point(1, 2)', 'nested()(1, 2)', ''],
  ['ring()', 'ring()', ''],
  ['len', 'len', ''],
  ['np', 'np', ''],
  ['figure(1)', 'figure(1)', ''],
  ['figure(1)', 'figure(2)', 'value as drawn'],
  ['tree()', 'tree(searches=3)', ''],
  ['tree()', 'tree(leaf_size=3)', 'value[2][2]'],
  ['date(2024, 1, 1)', 'date(2024, 1, 2)', 'value'],
];

const program = `
import json, sys
sys.path.insert(0, sys.argv[1])
from cellwright_judge import compare
from datetime import date
import matplotlib
matplotlib.use("agg")
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KDTree

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

def nested():
    class Point:
        def __init__(self, x, y):
            self.x, self.y = x, y
    return Point

def frame(b=0.2):
    return pd.DataFrame({"a": [1, 2], "b": [0.1, b]})

def fitted(C=1.0, y=(0, 1, 1)):
    return LogisticRegression(C=C).fit([[0], [1], [2]], list(y))

def ring():
    items = [1]
    items.append(items)
    return items

def tree(searches=0, leaf_size=2):
    made = KDTree(np.arange(12.0).reshape(-1, 1), leaf_size=leaf_size)
    for _ in range(searches):
        made.query([[1.0]])
    return made

def figure(x):
    drawn = Figure()
    drawn.add_subplot().plot([0, x], [0, 1, ][:2])
    drawn.axes[0].set_xlim(0, 3)
    return drawn

tolerance = float(sys.argv[2])
for left, right in json.loads(sys.argv[3]):
    answer = compare.compare_values(eval(left), eval(right), tolerance)
    print(json.dumps("" if answer["same"] else answer["at"]))
`;

function compare(pairs: readonly (readonly [string, string])[], tolerance: number): readonly string[] {
  const folder = path.join(repository, 'src/verify/python');
  const printed = runPython(['-c', program, folder, String(tolerance), JSON.stringify(pairs)]);
  return printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string);
}

test.skipIf(python() === null)('values are compared in depth, and the first difference is named', () => {
  const found = compare(
    rows.map(([left, right]) => [left, right]),
    0,
  );
  // Where in the picture the first pixel differs depends on the fonts.
  const places = found.map((at) => at.replace(/ as drawn\[.*/, ' as drawn'));
  expect(rows.map(([left, right], at) => [left, right, places[at]])).toEqual(rows);
});

test.skipIf(python() === null)(
  'a tolerance holds for floats, also inside of arrays and frames, and for nothing else',
  () => {
    const pairs = [
      ['1.0', '1.0000001', ''],
      ['1.0', '1.01', 'value'],
      ['np.array([1.0, 2.0])', 'np.array([1.0, 2.0000001])', ''],
      ['frame()', 'frame(b=0.20000001)', ''],
      ['1', '2', 'value'],
      ['float("inf")', '1.0', 'value'],
    ] as const;
    expect(
      compare(
        pairs.map(([left, right]) => [left, right]),
        1e-6,
      ),
    ).toEqual(pairs.map(([, , at]) => at));
  },
);

const plotlyProgram = `
import json, os, sys
sys.path.insert(0, sys.argv[1])
from cellwright_judge.figures import content_of, differing
os.chdir(sys.argv[2])
left, right = sys.argv[3:]
same = content_of(left) == content_of(right)
print(json.dumps({"same": same} if same or content_of(right) is None else {"same": same, **differing(left, right)}))
`;

test.skipIf(python() === null)('figures of Plotly are compared by their traces and layout', () => {
  const trace = (y: number) => `{"type": "bar", "name": "a \\u003cb>", "y": [1, ${y}]}`;
  const layout = '{"title": {"text": "Plotly.newPlot( x"}, "width": 3}';
  const swapped = '{"width": 3, "title": {"text": "Plotly.newPlot( x"}}';
  const page = (y: number) => `<html><script src="plotly.min.js"></script><div id="5c1"></div>
    <script>if (document.getElementById("5c1")) { Plotly.newPlot(  "5c1",  [${trace(y)}],  ${swapped},  {"responsive": true}  ) };</script></html>`;
  const folder = project({
    '0-1-1.json': `{"data": [${trace(2)}], "layout": ${layout}}`,
    '0-2-2.json': `{"data": [${trace(3)}], "layout": ${layout}}`,
    'a_1.html': page(2),
    'other.html': page(4),
    'table.html': '<table></table>',
  });
  const found = (left: string, right: string) => {
    const modules = path.join(repository, 'src/verify/python');
    return JSON.parse(runPython(['-c', plotlyProgram, modules, folder, left, right])) as object;
  };
  expect(found('0-1-1.json', 'a_1.html')).toEqual({ same: true });
  expect(found('0-2-2.json', 'other.html')).toEqual({
    same: false,
    at: "value['data'][0]['y'][1]",
    left: '3',
    right: '4',
  });
  expect(found('0-1-1.json', 'table.html')).toEqual({ same: false });
});
