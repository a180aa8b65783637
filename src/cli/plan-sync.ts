import path from 'node:path';
import { read } from '../1-read/read.ts';
import { type EditedUnit, findEditedUnits, unitTexts } from '../5-write/find-edited-units.ts';
import type { Compilation } from '../compile.ts';
import { createReport } from '../diagnostics.ts';
import type { Document, OutputFile, SourceFile, Sources } from '../ir.ts';
import { type CellEdit, carryEdits, editSource } from './carry-edits.ts';
import type { CompiledProject } from './compile-project.ts';
import { editNotebook } from './edit-notebook.ts';
import { editPercentScript } from './edit-percent-script.ts';
import { addedImports, importEdits } from './import-edits.ts';
import { type ScriptPiece, scriptPieces } from './script-pieces.ts';

/** A cell with the text that it has, and the text that the repository asks for. */
export interface CellChange {
  readonly file: string;
  /** Position in its notebook, from 0. */
  readonly cell: number;
  readonly id: string | null;
  readonly before: string;
  readonly after: string;
  /** The functions whose edits it holds, as `path: name()`. */
  readonly units: readonly string[];
}

/** An edit of a script that no cell can take, and why. */
export interface KeptEdit extends EditedUnit {
  readonly reason: string;
}

/** What carrying the edits of the scripts back into the notebooks comes to. */
export interface SyncPlan {
  readonly cells: readonly CellChange[];
  readonly kept: readonly KeptEdit[];
  /** The notebooks that change, with their new text. */
  readonly notebooks: readonly SourceFile[];
}

interface Attempt {
  readonly edits: readonly CellEdit[];
  readonly units: readonly EditedUnit[];
  readonly notebooks: readonly SourceFile[];
}

/**
 * Plans how the edits of the scripts go back into the notebooks. An edit is taken only when the notebook with it compiles
 * to exactly the function that stands in the script, and to no other change of a function.
 */
export function planSync(compiled: CompiledProject): SyncPlan {
  const { project, compilation, sources } = compiled;
  if (project === null || compilation === null || sources === null) return { cells: [], kept: [], notebooks: [] };
  const pieces = scriptPieces(compilation);
  const paths = new Set(scriptsOf(compilation).map((file) => file.path));
  const edited = findEditedUnits(project.out).filter((unit) => paths.has(unit.path));
  const kept: KeptEdit[] = [];
  let done: Attempt = { edits: [], units: [], notebooks: sources.notebooks };
  for (const unit of edited) {
    const carried = carryUnit(unit, pieces, compilation);
    if ('reason' in carried) {
      kept.push({ ...unit, reason: carried.reason });
      continue;
    }
    const imports = importEdits(compilation, addedImports(path.join(project.out, unit.path), unit.path, compilation));
    const tries = imports.length === 0 ? [carried.edits] : [carried.edits, [...carried.edits, ...imports]];
    const found = tries
      .map((edits) => attempt({ compiled, compilation, sources, done }, unit, edits))
      .find((one) => one !== null);
    if (found == null) kept.push({ ...unit, reason: 'a notebook with this edit does not compile to this function' });
    else done = found;
  }
  return { cells: describeCells(done, compilation.documents), kept, notebooks: changedNotebooks(done, sources) };
}

function carryUnit(
  unit: EditedUnit,
  pieces: readonly ScriptPiece[],
  { files, documents }: Compilation,
): ReturnType<typeof carryEdits> {
  if (unit.change === 'added') return { reason: 'it was added, and no cell holds it' };
  if (unit.change === 'removed' || unit.base === null || unit.disk === null) {
    return { reason: 'it was removed; remove its cells from the notebook' };
  }
  const piece = pieces.find(({ path: file, name }) => file === unit.path && name === unit.unit);
  const now = unitTexts(files.find((file) => file.path === unit.path)?.text ?? '')?.get(unit.unit);
  if (now !== unit.base) return { reason: 'the notebook changed it too since the last build; build first' };
  if (piece === undefined) return { reason: 'it is made for the script, and no cell holds it' };
  return carryEdits(piece, { base: unit.base, disk: unit.disk }, documents);
}

interface Around {
  readonly compiled: CompiledProject;
  readonly compilation: Compilation;
  readonly sources: Sources;
  readonly done: Attempt;
}

/** Tries an edit on top of those that are taken; `null` where the result is not exactly what the scripts say. */
function attempt(
  { compiled, compilation, sources, done }: Around,
  unit: EditedUnit,
  more: readonly CellEdit[],
): Attempt | null {
  const fresh = more.filter((edit) => !done.edits.some((old) => JSON.stringify(old) === JSON.stringify(edit)));
  const edits = [...done.edits, ...fresh];
  const units = [...done.units, unit];
  const notebooks = sources.notebooks.map((notebook) => editSourceFile(notebook, edits, compilation.documents));
  if (notebooks.some((notebook) => notebook === null)) return null;
  const changed = notebooks.filter((notebook) => notebook !== null);
  const result = compiled.recompile({ ...sources, notebooks: changed });
  return result !== null && isExact(compilation, result, units) ? { edits, units, notebooks: changed } : null;
}

function editSourceFile(
  notebook: SourceFile,
  edits: readonly CellEdit[],
  documents: readonly Document[],
): SourceFile | null {
  const cells = documents.find((document) => document.file === notebook.path)?.cells ?? [];
  const own = edits.filter((edit) => edit.file === notebook.path);
  if (own.length === 0) return notebook;
  const sources = new Map<number, string>();
  for (const index of new Set(own.map((edit) => edit.cell))) {
    const cell = cells.find((one) => one.index === index);
    const source = editSource(
      cell?.source ?? '',
      own.filter((edit) => edit.cell === index),
    );
    if (source === null) return null;
    sources.set(index, source);
  }
  const isJson = /^\uFEFF?\s*\{/.test(notebook.text);
  const text = isJson
    ? editNotebook(notebook.text, sources)
    : editPercentScript(
        notebook.text,
        cells.map((cell) => (cell.kind === 'code' ? cell.source : '')),
        sources,
      );
  return text !== null && holds(text, notebook.path, sources) ? { path: notebook.path, text } : null;
}

/** Whether an edited notebook reads as it should. */
function holds(text: string, file: string, sources: ReadonlyMap<number, string>): boolean {
  const report = createReport();
  const [document] = read({ notebooks: [{ path: file, text }], modules: [], requirements: [], paths: [] }, report);
  return [...sources].every(
    ([index, source]) => document?.cells.find((cell) => cell.index === index)?.source === source,
  );
}

function isExact(before: Compilation, after: Compilation, units: readonly EditedUnit[]): boolean {
  return scriptsOf(before).every((script) => {
    const wanted = new Map(unitTexts(script.text));
    for (const unit of units) if (unit.path === script.path && unit.disk !== null) wanted.set(unit.unit, unit.disk);
    const got = unitTexts(after.files.find((file) => file.path === script.path)?.text ?? '');
    return got !== null && got.size === wanted.size && [...wanted].every(([name, text]) => got.get(name) === text);
  });
}

/** The files that hold code of cells. */
function scriptsOf({ files }: Compilation): readonly OutputFile[] {
  return files.filter((file) => /^(?:script:|package:definitions$)/.test(file.key));
}

function describeCells({ edits, units }: Attempt, documents: readonly Document[]): readonly CellChange[] {
  return documents.flatMap((document) =>
    document.cells.flatMap((cell): CellChange[] => {
      const own = edits.filter((edit) => edit.file === document.file && edit.cell === cell.index);
      const after = editSource(cell.source, own);
      if (own.length === 0 || after === null) return [];
      const name = cell.id ?? `${document.file}#${cell.index + 1}`;
      const holders = units.filter((unit) => unit.cells.includes(name));
      const shown = (holders.length > 0 ? holders : units).map((unit) => `${unit.path}: ${unit.unit}()`);
      return [{ file: document.file, cell: cell.index, id: cell.id, before: cell.source, after, units: shown }];
    }),
  );
}

function changedNotebooks({ notebooks }: Attempt, sources: Sources): readonly SourceFile[] {
  return notebooks.filter((notebook) => !sources.notebooks.includes(notebook));
}
