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
  readonly kind: 'code' | 'markdown';
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
    notebook.cells.push({ kind: 'code', id: `cell-${notebook.count}`, tags, source });
  };
  add(imports);
  add(parameters, 'parameters');
  add('frame = pd.DataFrame({"a": range(rows), "b": range(rows)})\nframe.head()', 'step:prepare');
  for (const step of ['prepare', 'train', 'train', 'evaluate', 'evaluate']) {
    add(newSource(notebook.count, step.length), `step:${step}`);
  }
  return notebook;
}

/** Many sequences pass through the same notebooks. */
const compiled = new Map<string, readonly OutputFile[] | null>();
const mostCompiled = 200;

/** What the notebook compiles to; `null` when the compiler finds errors in it. */
export function compileReal(notebook: RealNotebook): readonly OutputFile[] | null {
  const cells = notebook.cells.map(({ kind, id, tags, source }) => ({
    cell_type: kind,
    ...(notebook.hasIds && { id }),
    metadata: { tags },
    source,
    ...(kind === 'code' && { outputs: [], execution_count: null }),
  }));
  const text = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
  const key = `${notebook.name} ${text}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const report = createReport();
  const sources = { notebooks: [{ path: `${notebook.name}.ipynb`, text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, defaultConfig, report);
  const result = report.hasErrors() ? null : files;
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(key, result);
  return result;
}

const firstFree = 3;

/** Changes a notebook as people do: inserts, deletes, moves, splits, joins and retags cells, renames, changes literals. */
export function editRealNotebook(notebook: RealNotebook, edit: Edit): void {
  const at = firstFree + (edit.a % (notebook.cells.length - firstFree));
  if (edit.op % 14 < 6) arrangeCells(notebook, at, edit);
  else if (edit.op % 14 < 10) renameThings(notebook, at, edit);
  else rewriteCell(notebook, at, edit);
}

function arrangeCells(notebook: RealNotebook, at: number, { op, b }: Edit): void {
  const { cells } = notebook;
  const [above, cell] = [cells[at - 1], cells[at]];
  if (above === undefined || cell === undefined) return;
  switch (op % 14) {
    case 0:
      cells.splice(at + 1, 0, { ...newCell(notebook, b), tags: [stepTag(cell)] });
      break;
    case 1:
      if (cells.length > 5) cells.splice(at, 1);
      break;
    case 2: {
      cells.splice(at, 1);
      const to = firstFree + (b % Math.max(1, cells.length - firstFree));
      cells.splice(to, 0, { ...cell, tags: cells[to - 1]?.tags ?? cell.tags });
      break;
    }
    case 3:
      cell.tags = above.tags;
      break;
    case 4:
      splitCell(notebook, at, b);
      break;
    default:
      if (at === firstFree || above.kind !== cell.kind || stepTag(above) !== stepTag(cell)) break;
      cells.splice(at - 1, 2, { ...(b % 2 === 0 ? above : cell), source: `${above.source}\n${cell.source}` });
  }
}

function renameThings(notebook: RealNotebook, at: number, { op, b }: Edit): void {
  const { cells } = notebook;
  const cell = cells[at];
  if (cell === undefined) return;
  const old = stepTag(cell);
  switch (op % 14) {
    case 6:
      for (const one of cells) one.tags = one.tags.map((tag) => (tag === old ? `step:stage_${b % 5}` : tag));
      break;
    case 7:
      notebook.name = `study_${b % 3}`;
      break;
    case 8:
      for (const one of cells) one.source = one.source.replace(/\bfactor\w*/g, `factor_${b % 4}`);
      break;
    default:
      if (cells[at - 1]?.kind === 'markdown') cells.splice(at - 1, 1);
      else cells.splice(at, 0, { ...newCell(notebook, 0), kind: 'markdown', tags: [], source: `## Part ${b % 20}` });
  }
}

function rewriteCell({ cells }: RealNotebook, at: number, { op, b }: Edit): void {
  const cell = cells[at];
  if (cell === undefined) return;
  switch (op % 14) {
    case 10:
      for (const one of cells.slice(0, 2)) one.source = one.source.replace(/0\.\d+/, `0.${1 + (b % 98)}`);
      break;
    case 11:
      cell.source = `# note ${b}\n${cell.source}`;
      break;
    default:
      cell.source = cell.source.replace(/\d+(?=\D*$)/, String(b));
  }
}

function stepTag(cell: RealCell): string {
  return cell.tags.find((tag) => tag.startsWith('step:')) ?? 'step:prepare';
}

function newCell(notebook: RealNotebook, kind: number): RealCell {
  notebook.count += 1;
  return { kind: 'code', id: `cell-${notebook.count}`, tags: [], source: newSource(notebook.count, kind) };
}

/** Splits a cell between two statements; either half may keep the id, as programs differ in this. */
function splitCell(notebook: RealNotebook, at: number, b: number): void {
  const cell = notebook.cells[at];
  const lines = cell?.source.split('\n') ?? [];
  const starts = lines.flatMap((line, index) => (index > 0 && /^\w/.test(line) ? [index] : []));
  const start = starts[b % starts.length];
  if (cell === undefined || cell.kind !== 'code' || start === undefined) return;
  const other = { ...cell, id: newCell(notebook, 0).id };
  const [upper, lower] = b % 2 === 0 ? [cell, other] : [other, cell];
  const halves = [lines.slice(0, start), lines.slice(start)].map((half) => half.join('\n').trimEnd());
  notebook.cells.splice(at, 1, { ...upper, source: halves[0] ?? '' }, { ...lower, source: halves[1] ?? '' });
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
