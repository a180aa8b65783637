/** A notebook as Jupyter writes it: its cells, with an output that must never change. */
export function notebookFile(cells: readonly string[]): string {
  const json = {
    cells: cells.map((source, index) => ({
      cell_type: 'code',
      execution_count: index + 1,
      id: `c${index}`,
      metadata: {},
      outputs: [{ name: 'stdout', output_type: 'stream', text: ['é\n'] }],
      source: source.split(/(?<=\n)/),
    })),
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** The cells of a small experiment: prepare, train, evaluate. */
export const studyCells: readonly string[] = [
  'import pandas as pd\nfrom sklearn.linear_model import Ridge',
  'table = pd.read_csv("table.csv")',
  'limit = 3\nsmall = table[table["a"] < limit]',
  'small.describe()',
  'model = Ridge(alpha=0.5).fit(small[["a"]], small["b"])',
  'print(model.score(small[["a"]], small["b"]))',
];
