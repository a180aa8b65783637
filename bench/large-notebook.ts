/** A notebook in memory, as Jupyter stores it. */
export interface NotebookJson {
  readonly nbformat: number;
  readonly nbformat_minor: number;
  readonly metadata: object;
  readonly cells: readonly object[];
}

/** A notebook with this many code cells in ten steps, where every cell uses what those before it made. */
export function largeNotebook(cells: number): NotebookJson {
  const code = Array.from({ length: cells }, (_, index) =>
    cell(cellText(index), `step:stage_${Math.floor((index * 10) / cells)}`),
  );
  const imports = cell('import numpy as np\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression');
  const parameters = cell('rate = 0.1  # learning rate\nrows = 200\nseed = 7', 'parameters');
  const start = cell(
    'rng = np.random.default_rng(seed)\nframe_0 = pd.DataFrame({"a": rng.normal(size=rows), "b": rng.normal(size=rows)})',
    'step:stage_0',
  );
  const metadata = { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } };
  return { nbformat: 4, nbformat_minor: 5, metadata, cells: [imports, parameters, start, ...code] };
}

function cellText(index: number): string {
  const [before, after] = [`frame_${index}`, `frame_${index + 1}`];
  return [
    `# stage ${index}`,
    `${after} = ${before}.copy()`,
    `${after}["c${index}"] = ${after}["a"] * rate + ${after}["b"].shift(${index % 3}).fillna(0.0)`,
    `def scale_${index}(values, factor=${index + 1}):`,
    `    return (values - values.mean()) / (values.std() + factor)`,
    `${after}["a"] = scale_${index}(${after}["a"])`,
    `if ${after}["a"].mean() > ${index}:`,
    `    ${after} = ${after}[${after}["a"] > 0]`,
    index % 20 === 19 ? `print(${after}["a"].sum())` : `${after}.head()`,
  ].join('\n');
}

function cell(source: string, ...tags: readonly string[]): object {
  return { cell_type: 'code', metadata: { tags }, source, outputs: [], execution_count: null };
}
