import type { PathFact, Sources } from '../src/ir.ts';

/** A notebook that can be made of any size in one respect. */
export interface Growing {
  readonly name: string;
  /** The smallest and the largest size that its exponent is measured between. */
  readonly from: number;
  readonly to: number;
  cells(size: number): readonly string[];
}

const imports = 'import numpy as np\nimport pandas as pd\nfrom sklearn.linear_model import LinearRegression';

/** What may grow without the compiler taking more than its share: each respect by itself. */
export const growing: readonly Growing[] = [
  {
    name: 'cells',
    from: 100,
    to: 3000,
    cells: (size) => [
      imports,
      'frame_0 = pd.read_csv("data/table.csv")',
      ...range(size, (at) => {
        const [before, after] = [`frame_${at}`, `frame_${at + 1}`];
        return [
          `${after} = ${before}.copy()`,
          `${after}["c${at}"] = ${after}["a"] * ${at} + ${before}["b"]`,
          `print(${after}["c${at}"].mean())`,
        ].join('\n');
      }),
      `model = LinearRegression().fit(frame_${size}[["a", "b"]], frame_${size}["y"])`,
    ],
  },
  {
    name: 'data files',
    from: 10,
    to: 1000,
    cells: (size) => [
      imports,
      ...range(size, (at) => `table_${at} = pd.read_csv("data/part_${at}.csv")\nprint(table_${at}.shape)`),
      `table = pd.concat([${range(size, (at) => `table_${at}`).join(', ')}])`,
      'model = LinearRegression().fit(table[["a", "b"]], table["y"])',
    ],
  },
  {
    name: 'statements of a cell',
    from: 100,
    to: 10_000,
    cells: (size) => [
      imports,
      'table = pd.read_csv("data/table.csv")',
      range(size, (at) => `table["c${at}"] = table["a"] * ${at} + table["b"]`).join('\n'),
      'model = LinearRegression().fit(table[["a", "b"]], table["y"])',
    ],
  },
  {
    name: 'held objects',
    from: 100,
    to: 3000,
    cells: (size) => [
      imports,
      'table = pd.read_csv("data/table.csv")\nmodels = []',
      range(size, (at) => `model_${at} = LinearRegression(positive=True)\nmodels.append(model_${at})`).join('\n'),
      `for model in models:\n    model.fit(table[["a", "b"]], table["y"])`,
      'print(models[0].coef_)',
    ],
  },
  {
    // Each calls the one above it. Python itself stops at a thousand calls within one another.
    name: 'functions',
    from: 100,
    to: 300,
    cells: (size) => [
      imports,
      'def scale_0(values):\n    return values * 2',
      ...range(size, (at) => `def scale_${at + 1}(values):\n    return scale_${at}(values) + ${at}`),
      'table = pd.read_csv("data/table.csv")',
      `table["c"] = scale_${size}(table["a"])`,
      'model = LinearRegression().fit(table[["a", "c"]], table["y"])',
    ],
  },
  {
    name: 'functions that are called',
    from: 100,
    to: 3000,
    cells: (size) => [
      imports,
      'table = pd.read_csv("data/table.csv")',
      ...range(size, (at) => `def add_${at}(frame):\n    frame["c${at}"] = frame["a"] + ${at}\n    return frame`),
      range(size, (at) => `table = add_${at}(table)`).join('\n'),
      'model = LinearRegression().fit(table[["a", "b"]], table["y"])',
    ],
  },
  {
    name: 'branches',
    from: 100,
    to: 3000,
    cells: (size) => [
      imports,
      'table = pd.read_csv("data/table.csv")\nmean = table["a"].mean()',
      range(
        size,
        (at) => `if mean > ${at}:\n    table["b"] = table["b"] + ${at}\nelse:\n    table["a"] = table["a"] - ${at}`,
      ).join('\n'),
      'model = LinearRegression().fit(table[["a", "b"]], table["y"])',
    ],
  },
  {
    name: 'arms of a branch',
    from: 100,
    to: 700,
    cells: (size) => [
      imports,
      'table = pd.read_csv("data/table.csv")\nmean = table["a"].mean()',
      `if mean < 0:\n    rate = 0.5\n${range(size, (at) => `elif mean < ${at + 1}:\n    rate = ${at}.5\n`).join('')}else:\n    rate = 0.1`,
      'table["c"] = table["a"] * rate',
      'model = LinearRegression().fit(table[["a", "c"]], table["y"])',
    ],
  },
  {
    name: 'terms',
    from: 100,
    to: 700,
    cells: (size) => [
      imports,
      'table = pd.read_csv("data/table.csv")',
      `table["c"] = ${range(size, (at) => `table["a"] * ${at}`).join(' + ')}`,
      'model = LinearRegression().fit(table[["a", "c"]], table["y"])',
    ],
  },
  {
    name: 'items of a list',
    from: 100,
    to: 3000,
    cells: (size) => [
      imports,
      'table = pd.read_csv("data/table.csv")',
      `names = [${range(size, (at) => `"c${at}"`).join(', ')}]`,
      'model = LinearRegression().fit(table[names], table["y"])',
    ],
  },
  {
    name: 'nested blocks',
    from: 100,
    to: 3000,
    cells: (size) => [
      imports,
      'table = pd.read_csv("data/table.csv")\ntotal = 0',
      range(
        size,
        (at) =>
          `for row in range(${at + 2}):\n    for column in range(3):\n        if row > column:\n            total += row * column`,
      ).join('\n'),
      'table["c"] = table["a"] + total',
      'model = LinearRegression().fit(table[["a", "c"]], table["y"])',
    ],
  },
];

/** The sources of a notebook of this size, with the files that it reads. */
export function sourcesOf({ cells }: Growing, size: number): Sources {
  const code = cells(size);
  const read = code.flatMap((cell) => [...cell.matchAll(/"(data\/[^"]+)"/g)].map(([, path = '']) => path));
  const paths: readonly PathFact[] = [
    { path: 'data', kind: 'folder', preview: null },
    ...[...new Set(read)].map((path) => ({ path, kind: 'file', preview: 'a,b,y\n1,2,3\n4,5,6\n' }) as const),
  ];
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
    cells: code.map((source, at) => ({
      id: `cell-${at}`,
      cell_type: 'code',
      metadata: {},
      source,
      outputs: [],
      execution_count: null,
    })),
  };
  return {
    notebooks: [{ path: 'growing.ipynb', text: JSON.stringify(notebook) }],
    modules: [],
    requirements: [],
    paths,
  };
}

function range<T>(size: number, item: (at: number) => T): readonly T[] {
  return Array.from({ length: size }, (_, at) => item(at));
}
