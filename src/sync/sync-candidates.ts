import type { EditedScript, EditedUnit } from '../6-write/edits/find-edited-units.ts';
import type { Compilation } from '../compile.ts';
import type { Code, ParameterPlan } from '../ir.ts';
import { type CellEdit, carryEdits } from './carry-edits.ts';
import { importEdits } from './import-edits.ts';
import { restoreLiterals } from './restore-literals.ts';
import type { ScriptPiece } from './script-pieces.ts';
import { argumentDefaults, functionParts, settingsName, settingsOf, withDefault } from './script-shape.ts';
import type { Candidate, PartChange } from './sync-attempt.ts';

/** The parts of an edit that may go back into the notebook, and those that cannot, with the reason. */
export interface Carry {
  readonly candidate: Candidate | null;
  readonly kept: { readonly unit: EditedUnit; readonly reason: string } | null;
}

/** Translates an edit of a function. Signature and docstring stay in the script; the body may go back without them. */
export function carryFunction(unit: EditedUnit, piece: ScriptPiece, { documents, plan }: Compilation): Carry {
  const [base, disk] = [unit.base ?? '', unit.disk ?? ''];
  const [before, after] = [functionParts(base), functionParts(disk)];
  const wanted =
    before === null || after === null ? disk : before.signature + before.docstring + after.body + after.returns;
  const isWhole = wanted === disk || piece.indent === 0;
  const text = isWhole ? disk : wanted;
  const reason = isWhole || before === null || after === null ? '' : headReason(before.signature !== after.signature);
  const kept = isWhole ? null : { unit, reason };
  if (text === base) return { candidate: null, kept };
  const carried = carryEdits(piece, { base, disk: text }, documents);
  if ('reason' in carried) return { candidate: null, kept: { unit, reason: carried.reason } };
  const changes = [{ path: unit.path, part: unit.unit, change: () => text }];
  return { candidate: { units: [unit], tries: [restoreLiterals(carried.edits, plan)], changes }, kept };
}

function headReason(isSignature: boolean): string {
  return isSignature
    ? 'its signature was edited, which follows from the names that its cells use and define'
    : 'its docstring was edited, which says what its cells do';
}

/** An edit of the settings of a script. */
export function settingsUnit({ path, base, disk }: EditedScript): EditedUnit | null {
  const [before, after] = [settingsOf(base), settingsOf(disk ?? '')];
  if (before === null || after === null || before === after) return null;
  return { path, unit: settingsName, change: 'edited', cells: [], base: before, disk: after };
}

/** Translates an edit of a script's settings: edits of their cells, or new lines below the notebook's imports. */
export function carrySettings(unit: EditedUnit, codes: readonly Code[], compilation: Compilation): Candidate | string {
  const [base, disk] = [unit.base ?? '', unit.disk ?? ''];
  const piece = { path: unit.path, name: unit.unit, indent: 0, codes };
  const carried = carryEdits(piece, { base, disk }, compilation.documents);
  const known = new Set(base.split('\n'));
  const isAdded = base.split('\n').every((line) => disk.split('\n').includes(line));
  const added = isAdded ? disk.split('\n').filter((line) => !known.has(line)) : [];
  const tries = [
    ...('edits' in carried ? [carried.edits] : []),
    ...(added.length > 0 ? [importEdits(compilation, added)] : []),
  ].filter((edits) => edits.length > 0);
  if (tries.length === 0) return 'these lines are not in any cell';
  const changes = [{ path: unit.path, part: settingsName, change: () => disk }];
  return { units: [unit], tries, changes };
}

/** An argument that has another default now, in one script or in several. */
export interface ChangedDefault {
  readonly name: string;
  readonly units: readonly EditedUnit[];
  readonly values: readonly string[];
}

/** The arguments whose defaults were edited, and the functions in which something else was edited as well. */
export function changedDefaults(units: readonly EditedUnit[]): {
  readonly defaults: readonly ChangedDefault[];
  readonly others: readonly EditedUnit[];
} {
  const found = new Map<string, ChangedDefault>();
  const others: EditedUnit[] = [];
  for (const unit of units) {
    const [before, after] = [argumentDefaults(unit.base ?? ''), argumentDefaults(unit.disk ?? '')];
    if (before === null || after === null || before.rest !== after.rest) others.push(unit);
    for (const [name, value] of after?.defaults ?? []) {
      const old = before?.defaults.get(name);
      if (old === undefined || old === value) continue;
      const { units: known = [], values = [] } = found.get(name) ?? {};
      found.set(name, { name, units: [...known, unit], values: [...new Set([...values, value])] });
    }
  }
  return { defaults: [...found.values()], others };
}

/** Translates a changed default: the value in the cell of the parameter. */
export function carryDefault(
  { name, units, values }: ChangedDefault,
  parameter: ParameterPlan | undefined,
  { documents }: Compilation,
): Candidate | string {
  const [value, ...more] = values;
  if (parameter === undefined || value === undefined) return `\`--${name}\` is not a parameter of the notebook`;
  if (more.length > 0) return `\`${name}\` is one value in the notebook, but several in the scripts`;
  const { file, cell: index, line, endLine } = parameter.span;
  const cell = documents.find((one) => one.file === file)?.cells.find((one) => one.index === index);
  if (cell === undefined || index === null) return 'it is not in any cell';
  const old = argumentDefaults(units[0]?.base ?? '')?.defaults.get(name) ?? parameter.expression;
  const source = cell.source
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
  const tries = [...new Set([parameter.expression, old])].flatMap((text) =>
    placesOf(text, source).map((at): readonly CellEdit[] => {
      const changed = source.slice(0, at) + value + source.slice(at + text.length);
      return [{ file, cell: index, start: line - 1, end: endLine, lines: changed.split('\n') }];
    }),
  );
  const changes = units.map(
    ({ path, unit }): PartChange => ({ path, part: unit, change: (now) => withDefault(now, name, value) }),
  );
  return { units, tries, changes };
}

function placesOf(text: string, source: string): readonly number[] {
  const places: number[] = [];
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) places.push(at);
  return places;
}
