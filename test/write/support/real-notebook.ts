import { compile } from '../../../src/compile.ts';
import { defaultConfig } from '../../../src/config.ts';
import { createReport } from '../../../src/diagnostics.ts';
import type { OutputFile } from '../../../src/ir.ts';
import type { Edit } from './notebook-model.ts';

/** A notebook that the real compiler reads, and that random edits change. */
export interface RealNotebook {
  name: string;
  /** Whether its cells have ids, as those of nbformat 4.5 have. */
  readonly hasIds: boolean;
  readonly cells: RealCell[];
  count: number;
}

interface RealCell {
  readonly id: string;
  tags: string[];
  source: string;
}

const imports = 'import numpy as np\nimport pandas as pd\nfrom sklearn.linear_model import LinearRegression';
const parameters = 'rows = 50  # how many rows\nfactor = 0.5  # what values are scaled by';

/** A notebook to begin with: three steps of two or three cells. */
export function createRealNotebook(hasIds: boolean): RealNotebook {
  const notebook: RealNotebook = { name: 'study', hasIds, cells: [], count: 0 };
  const add = (source: string, ...tags: string[]): void => {
    notebook.count += 1;
    notebook.cells.push({ id: `cell-${notebook.count}`, tags, source });
  };
  add(imports);
  add(parameters, 'parameters');
  add('frame = pd.DataFrame({"a": range(rows), "b": range(rows)})\nframe.head()', 'step:prepare');
  for (const step of ['prepare', 'train', 'train', 'evaluate', 'evaluate']) {
    add(newSource(notebook.count, step.length), `step:${step}`);
  }
  return notebook;
}

/** What the notebook compiles to; `null` when the compiler finds errors in it. */
export function compileReal(notebook: RealNotebook): readonly OutputFile[] | null {
  const cells = notebook.cells.map(({ id, tags, source }) => ({
    cell_type: 'code',
    ...(notebook.hasIds && { id }),
    metadata: { tags },
    source,
    outputs: [],
    execution_count: null,
  }));
  const text = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
  const report = createReport();
  const sources = { notebooks: [{ path: `${notebook.name}.ipynb`, text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, defaultConfig, report);
  return report.hasErrors() ? null : files;
}

/** Changes a notebook as people do: inserts, deletes, moves and retags cells, renames steps, changes literals. */
export function editRealNotebook(notebook: RealNotebook, { op, a, b }: Edit): void {
  const { cells } = notebook;
  const first = 3;
  const at = first + (a % (cells.length - first));
  const cell = cells[at];
  if (cell === undefined) return;
  const tag = cell.tags.find((one) => one.startsWith('step:')) ?? 'step:prepare';
  switch (op % 9) {
    case 0:
      notebook.count += 1;
      cells.splice(at + 1, 0, { id: `cell-${notebook.count}`, tags: [tag], source: newSource(notebook.count, b) });
      break;
    case 1:
      if (cells.length > 5) cells.splice(at, 1);
      break;
    case 2: {
      cells.splice(at, 1);
      const to = first + (b % Math.max(1, cells.length - first));
      cells.splice(to, 0, { ...cell, tags: cells[to - 1]?.tags ?? cell.tags });
      break;
    }
    case 3:
      cell.tags = cells[at - 1]?.tags ?? cell.tags;
      break;
    case 4:
      for (const one of cells) one.tags = one.tags.map((old) => (old === tag ? `step:stage_${b % 5}` : old));
      break;
    case 5:
      cell.source = cell.source.replace(/\d+(?=\D*$)/, String(b));
      break;
    case 6:
      for (const one of cells.slice(0, 2)) one.source = one.source.replace(/0\.\d+/, `0.${1 + (b % 98)}`);
      break;
    case 7:
      cell.source = `# note ${b}\n${cell.source}`;
      break;
    default:
      notebook.name = `study_${b % 3}`;
  }
}

function newSource(id: number, kind: number): string {
  switch (kind % 5) {
    case 0:
      return `frame["c${id}"] = frame["a"] * factor + ${id}\nframe = frame.dropna()`;
    case 1:
      return `total_${id} = frame["b"].sum() * ${id}\nprint(total_${id})`;
    case 2:
      return `def scale_${id}(values):\n    return values / ${id}\n\nframe["d${id}"] = scale_${id}(frame["b"])`;
    case 3:
      return `model = LinearRegression()\nmodel.fit(frame[["a"]], frame["b"])\nscore_${id} = model.score(frame[["a"]], frame["b"])`;
    default:
      return `if frame["a"].mean() > ${id}:\n    frame["e${id}"] = np.log1p(frame["a"])\nframe.describe()`;
  }
}
