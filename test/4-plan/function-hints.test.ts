/** Type hints of the notebook's own functions: what all their calls give them, and nothing where a call is not seen. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

/** The scripts of a notebook with these functions and their calls. */
function scriptOf(definitions: string, calls: string): string {
  const text = [
    '# %%\nimport pandas as pd\nfrom sklearn.linear_model import LinearRegression\nfrom sklearn.svm import SVR',
    `# %%\n${definitions}`,
    `# %%\ntable = pd.read_csv("a.csv")\n${calls}`,
    '# %%\nmodel = LinearRegression().fit(table[["a"]], table["b"])\nprint(model.score(table[["a"]], table["b"]))',
  ].join('\n');
  const config: Config = { ...defaultConfig, tests: false, ci: [], exploration: 'keep' };
  const notebooks = [{ path: 'notebook.py', text }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, createReport());
  return files
    .filter(({ path }) => path.endsWith('.py'))
    .map((file) => file.text)
    .join('\n');
}

test.each([
  ['tables and columns', 'def f(t, c):\n    return t[c]', 'table["c"] = f(table, "a")', 'f(t: pd.DataFrame, c: str)'],
  ['a default', 'def f(n=0.5):\n    return n * 2', 'print(f())', 'f(n: float = 0.5) -> float:'],
  ['None and something', 'def f(n=None):\n    print(n)', 'f()\nf(3)', 'f(n: int | None = None) -> None:'],
  ['two kinds', 'def f(n):\n    print(n)', 'f("a")\nf(3)', 'f(n: str | int) -> None:'],
  ['whole and other numbers', 'def f(n):\n    print(n)', 'f(3)\nf(2.5)', 'f(n: float) -> None:'],
  [
    'estimators',
    'def f(m, t):\n    print(m.fit(t[["a"]], t["b"]).score(t[["a"]], t["b"]))',
    'f(LinearRegression(), table)\nf(SVR(), table)',
    'f(m: BaseEstimator, t: pd.DataFrame) -> None:',
  ],
  ['names of arguments', 'def f(*, n, m):\n    print(n)', 'f(m="x", n=[1])', 'f(*, n: list, m: str) -> None:'],
  [
    'a comment in the list',
    'def f(\n    n,  # (how many\n):\n    print(n)',
    'f(1)',
    'n: int,  # (how many\n) -> None:',
  ],
  [
    'a class of the notebook',
    'class Box:\n    def __init__(self, n):\n        self.n = n\ndef f(box):\n    print(box.n)',
    'f(Box(1))',
    'f(box: Box) -> None:',
  ],
  [
    'a class that asks for its bases',
    'import torch\nclass Net(torch.nn.Module):\n    def __init__(self, size):\n        super(Net, self).__init__()\n        self.size = size',
    'net = Net(3)\nprint(net.size, isinstance(net, Net))',
    '__init__(self, size: int) -> None:',
  ],
  ['a loop', 'def f(n):\n    print(n)', 'for i in range(3):\n    f(i)', 'f(n: int) -> None:'],
  [
    'each branch returns',
    'def f(n):\n    if n > 1:\n        return "a"\n    else:\n        return "b"',
    'print(f(1))',
    'f(n: int) -> str:',
  ],
])('a function is typed by its calls: %s', (_why, definitions, calls, head) => {
  expect(scriptOf(definitions, calls)).toContain(head);
});

test.each([
  ['it is handed to other code', 'def f(n):\n    print(n)', 'f(1)\nprint(table["a"].map(f))', 'f(n):'],
  ['one value is not known', 'def f(n):\n    print(n)', 'f(1)\nf(eval("2"))', 'f(n) -> None:'],
  ['arguments are spread', 'def f(n):\n    print(n)', 'f(*[1])', 'f(n):'],
  ['it is decorated', 'import functools\n@functools.cache\ndef f(n):\n    return n', 'print(f(1))', 'f(n):'],
  ['a call stands in a function that nobody runs', 'def f(n):\n    print(n)\ndef g(x):\n    f(x)', 'f(1)', 'f(n):'],
  ['three kinds', 'def f(n):\n    print(n)', 'f("a")\nf(3)\nf([])', 'f(n) -> None:'],
  ['it may end without a result', 'def f(n):\n    if n > 1:\n        return 1', 'print(f(1))', 'f(n: int):'],
  ['it is a generator', 'def f(n):\n    yield n', 'print(list(f(1)))', 'f(n: int):'],
  ['it has hints', 'def f(n: "count") -> "number":\n    return n', 'print(f(1))', 'f(n: "count") -> "number":'],
  [
    'a class comes later',
    'def f(box):\n    print(box.n)\nclass Box:\n    def __init__(self, n):\n        self.n = n',
    'f(Box(1))',
    'f(box) -> None:',
  ],
  [
    'a library may call the method',
    'from sklearn.base import BaseEstimator\nclass Own(BaseEstimator):\n    def fit(self, X):\n        return self',
    'print(Own().fit(table))',
    'fit(self, X):',
  ],
])('a function has no hint where %s', (_why, definitions, calls, head) => {
  expect(scriptOf(definitions, calls)).toContain(head);
});

test('a comparison of a column that may be a table is no bool', () => {
  const script = scriptOf('def f(mask):\n    print(mask.sum())', 'table.a = table.a * 2\nf(table.a == 1)');
  expect(script).toContain('f(mask) -> None:');
});
