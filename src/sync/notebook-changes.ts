import { compareUnits, type EditedUnit } from '../6-write/edits/find-edited-units.ts';
import { type BasePair, findBases } from '../6-write/plan/find-bases.ts';
import type { Compilation } from '../compile.ts';
import type { Cell, Document, OutputFile, ParameterPlan } from '../ir.ts';
import type { CompiledProject } from '../project/compile-project.ts';
import { parametersOf } from '../project/steps-of.ts';
import { type CellEdit, carryEdits, editSource } from './carry-edits.ts';
import { restoreLiterals } from './restore-literals.ts';
import { type ScriptPiece, scriptPieces, settingsPieces } from './script-pieces.ts';
import { argumentDefaults, functionParts, importsOf, settingsName, settingsOf } from './script-shape.ts';
import { importsName } from './sync-planner.ts';
import { unitCells } from './unit-cells.ts';

/** A part of a script. */
export type PartName = Pick<EditedUnit, 'path' | 'unit'>;

/** A cell that changed since the last build, with the text that it had then; `null` for one that is new. */
export interface NotebookChange {
  readonly file: string;
  /** Position in its notebook, from 0. */
  readonly cell: number;
  readonly id: string | null;
  readonly before: string | null;
  readonly after: string;
  readonly units: readonly PartName[];
}

/** A part of a script that is now generated differently for reasons other than changed lines of its cells. */
export interface PartChange extends PartName {
  readonly before: string | null;
  readonly after: string | null;
  /** Ids of its cells, or of the cells that it lost. */
  readonly cells: readonly string[];
}

/** Differences between the notebooks and the last build. */
export interface NotebookChanges {
  readonly isBuilt: boolean;
  readonly cells: readonly NotebookChange[];
  readonly parts: readonly PartChange[];
  /** Cells that go to another script. */
  readonly moved: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

interface FoundEdit {
  readonly edit: CellEdit;
  readonly part: PartName;
}

/** Finds the cells that changed since the last build of a repository, as far as its scripts show it. */
export function findNotebookChanges({ project, compilation }: CompiledProject): NotebookChanges {
  const nothing = { isBuilt: true, cells: [], parts: [], moved: [] };
  if (project === null || compilation === null) return nothing;
  const pairs = findBases(compilation.files, project.out);
  if (pairs === null) return { ...nothing, isBuilt: false };
  const found = pairs.filter(isScript).map((pair) => compareScript(pair, compilation));
  const edits = found.flatMap((one) => one.edits);
  const { cells, open } = describeCells(edits, compilation.documents);
  const parts = [...found.flatMap((one) => one.parts), ...open];
  return { isBuilt: true, cells, parts, moved: findMoved(pairs, compilation) };
}

function isScript({ source, file }: BasePair): boolean {
  const isCode = file === null || /^(?:script:|package:definitions$)/.test(file.key);
  return isCode && (file?.path ?? source ?? '').startsWith('src/') && (file?.path ?? source ?? '').endsWith('.py');
}

interface Comparison {
  readonly edits: readonly FoundEdit[];
  readonly parts: readonly PartChange[];
}

function compareScript({ source, base, units, file }: BasePair, compilation: Compilation): Comparison {
  if (file === null || base === null) return { edits: [], parts: [] };
  const changes = compareUnits(base, file.text) ?? [];
  const pieces = scriptPieces(compilation).filter((piece) => piece.path === file.path);
  const results = changes.map(({ unit, base: before, disk: after }): Comparison => {
    const name = nameOf(after ?? '') ?? unit;
    const part = { path: file.path, unit: name };
    const change = { ...part, path: after === null ? (source ?? file.path) : file.path, before, after };
    const cells = units[unit] ?? [];
    const piece = pieces.find((one) => one.name === name);
    if (after === null) return { edits: [], parts: [{ ...change, unit, cells }] };
    if (piece === undefined) return { edits: changedParameters(part, before ?? '', after, compilation), parts: [] };
    const gone = cells.filter((id) => !isThere(id, compilation.documents));
    if (gone.length > 0) return { edits: [], parts: [{ ...change, cells: gone }] };
    const found = before === null ? wholeCells(piece) : pastEdits(piece, { before, after }, compilation);
    if (found === null) return { edits: [], parts: [{ ...change, cells }] };
    return { edits: found.map((edit) => ({ edit, part })), parts: [] };
  });
  const settings = compareSettings(base, file, compilation);
  const all = [...results, settings];
  const edits = all.flatMap((one) => one.edits);
  const parts = all.flatMap((one) => one.parts);
  return edits.length + parts.length > 0 ? { edits, parts } : { edits, parts: compareImports(base, file) };
}

/** Whether a cell is still in its notebook; one without an id is only known by its position, which is not enough. */
function isThere(id: string, documents: readonly Document[]): boolean {
  return isPosition(id) || documents.some((document) => document.cells.some((cell) => cell.id === id));
}

function isPosition(id: string): boolean {
  return /#\d+$/.test(id);
}

function nameOf(text: string): string | undefined {
  return /^(?:async\s+def|def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/mu.exec(text)?.[1];
}

/** The edits that give the cells of a function the text that they had; `null` if they are unknown. */
function pastEdits(
  piece: ScriptPiece,
  { before, after }: { readonly before: string; readonly after: string },
  { documents, plan }: Compilation,
): readonly CellEdit[] | null {
  const [old, now] = [functionParts(before), functionParts(after)];
  const isPlain = old === null || now === null || piece.indent === 0;
  const past = isPlain ? before : now.signature + now.docstring + old.body + now.returns;
  if (past === after) return [];
  const carried = carryEdits(piece, { base: after, disk: past }, documents);
  return 'edits' in carried ? restoreLiterals(carried.edits, plan) : null;
}

function wholeCells({ codes }: ScriptPiece): readonly CellEdit[] {
  return codes.flatMap(({ span: { file, cell, line, endLine } }) =>
    cell === null ? [] : [{ file, cell, start: line - 1, end: endLine, lines: [] }],
  );
}

/** Parameters with another default, and new ones. */
function changedParameters(
  part: PartName,
  before: string,
  after: string,
  { plan, documents }: Compilation,
): readonly FoundEdit[] {
  const [old, now] = [argumentDefaults(before)?.defaults, argumentDefaults(after)?.defaults];
  return [...(now ?? [])].flatMap(([name, value]): FoundEdit[] => {
    const parameter = parametersOf(plan).find((one) => one.name === name);
    const past = old?.get(name);
    if (parameter === undefined || past === value) return [];
    const edit = pastParameter(parameter, { value, past }, documents);
    return edit === null ? [] : [{ edit, part }];
  });
}

function pastParameter(
  { span, expression }: ParameterPlan,
  { value, past }: { readonly value: string; readonly past: string | undefined },
  documents: readonly Document[],
): CellEdit | null {
  const { file, cell: index, line, endLine } = span;
  const cell = findCell(documents, file, index);
  if (cell === null || index === null) return null;
  const range = { file, cell: index, start: line - 1, end: endLine };
  if (past === undefined) return { ...range, lines: [] };
  const text = cell.source
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
  const at = [expression, value]
    .map((one) => [text.lastIndexOf(one), one.length] as const)
    .find(([start]) => start >= 0);
  if (at === undefined) return null;
  return { ...range, lines: (text.slice(0, at[0]) + past + text.slice(at[0] + at[1])).split('\n') };
}

function compareSettings(base: string, file: OutputFile, compilation: Compilation): Comparison {
  const [before, after] = [settingsOf(base), settingsOf(file.text)];
  if (before === null || after === null || before === after) return { edits: [], parts: [] };
  const part = { path: file.path, unit: settingsName };
  const codes = settingsPieces(compilation).get(file.path) ?? [];
  const carried = carryEdits(
    { ...part, name: settingsName, indent: 0, codes },
    { base: after, disk: before },
    compilation.documents,
  );
  if ('reason' in carried) return { edits: [], parts: [{ ...part, before, after, cells: [] }] };
  return { edits: carried.edits.map((edit) => ({ edit, part })), parts: [] };
}

function compareImports(base: string, file: OutputFile): readonly PartChange[] {
  const [before, after] = [base, file.text].map((text) =>
    importsOf(text)
      .map((line) => `${line}\n`)
      .join(''),
  );
  if (before === undefined || after === undefined || before === after) return [];
  return [{ path: file.path, unit: importsName, before, after, cells: [] }];
}

function findCell(documents: readonly Document[], file: string, index: number | null): Cell | null {
  return documents.find((one) => one.file === file)?.cells.find((one) => one.index === index) ?? null;
}

function describeCells(
  found: readonly FoundEdit[],
  documents: readonly Document[],
): { readonly cells: readonly NotebookChange[]; readonly open: readonly PartChange[] } {
  const open: PartChange[] = [];
  const cells = documents.flatMap((document) =>
    document.cells.flatMap((cell): NotebookChange[] => {
      const own = found.filter(({ edit }) => edit.file === document.file && edit.cell === cell.index);
      const [first] = own;
      if (first === undefined) return [];
      const edits = new Map(own.map(({ edit }) => [JSON.stringify(edit), edit]));
      const past = editSource(cell.source, [...edits.values()]);
      if (past === null) open.push({ ...first.part, before: null, after: cell.source, cells: [cell.id ?? ''] });
      const parts = new Map(own.map(({ part }) => [`${part.path} ${part.unit}`, part]));
      const before = past?.trim() === '' ? null : past;
      const { id, index, source } = cell;
      return past === null
        ? []
        : [{ file: document.file, cell: index, id, before, after: source, units: [...parts.values()] }];
    }),
  );
  return { cells, open };
}

function findMoved(pairs: readonly BasePair[], compilation: Compilation): NotebookChanges['moved'] {
  const renamed = new Map(
    pairs.flatMap(({ source, file }) => (source === null || file === null ? [] : [[source, file.path]])),
  );
  const before = new Map(
    pairs.flatMap(({ source, units }) =>
      Object.values(units).flatMap((cells) => cells.map((id) => [id, source ?? ''])),
    ),
  );
  const now = Object.entries(unitCells(compilation)).flatMap(([path, units]) =>
    Object.values(units).flatMap((cells) => cells.map((id) => [id, path] as const)),
  );
  return [...new Map(now)].flatMap(([id, to]) => {
    const from = before.get(id);
    const isKnown = from !== undefined && !isPosition(id);
    return isKnown && from !== to && renamed.get(from) !== to ? [{ id, from, to }] : [];
  });
}
