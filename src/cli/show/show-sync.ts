import type { EditedScript, EditedUnit } from '../../6-write/edits/find-edited-units.ts';
import type { NotebookChange, PartChange } from '../../sync/notebook-changes.ts';
import type { CellChange } from '../../sync/plan-sync.ts';
import { settingsName } from '../../sync/script-shape.ts';
import { importsName, type KeptEdit } from '../../sync/sync-planner.ts';

/** Names a part of a script. */
export function partTitle({ path, unit }: Pick<EditedUnit, 'path' | 'unit'>): string {
  return `${path}: ${otherParts[unit] ?? `${unit}()`}`;
}

const otherParts: Readonly<Record<string, string>> = {
  [settingsName]: 'the lines outside its functions',
  [importsName]: 'the imports',
};

/** Names a cell that an edit goes to, with the functions that were edited. */
export function cellTitle({ file, cell, units }: CellChange): string {
  return `${file}, cell ${cell + 1}: edited in ${units.map(partTitle).join(', ')}`;
}

/** Names an edit that no cell can take, with the reason. */
export function keptTitle({ reason, cells, ...unit }: KeptEdit): string {
  const origin = cells.length === 0 ? '' : ` (of ${nameCells(cells)})`;
  const verb = unit.unit === settingsName || unit.unit === importsName ? 'stay' : 'stays';
  return `${partTitle(unit)}${origin} ${verb} in the script: ${reason}`;
}

/** Says why the functions of a script cannot be compared with cells. */
export function unreadTitle({ path, problem }: Pick<EditedScript, 'path' | 'problem'>): string {
  return `${path}: ${problem === null ? '' : problems[problem]}`;
}

const problems: Readonly<Record<NonNullable<EditedScript['problem']>, string>> = {
  deleted: 'deleted; `cellwright build --restore` brings it back',
  conflicted: 'holds a conflict; resolve it first',
  replaced: 'replaced by something that is not a text file',
  'not-python': 'is not complete Python, so its functions cannot be compared with cells',
};

/** Names a cell that changed in the notebook since the last build, with what it is for. */
export function changeTitle({ file, cell, before, units }: NotebookChange): string {
  return `${file}, cell ${cell + 1}: ${before === null ? 'new' : 'changed'}, for ${units.map(partTitle).join(', ')}`;
}

/** Names a part of a script that is now generated differently. */
export function partChangeTitle(part: PartChange): string {
  const cells = part.cells.length === 0 ? '' : ` (${nameCells(part.cells)})`;
  const verb = part.after === null ? 'goes' : part.before === null ? 'is new' : 'changes';
  return `${partTitle(part)}${cells} ${verb}`;
}

/** Cells by their ids; those without one by their number, as everywhere. */
function nameCells(cells: readonly string[]): string {
  const names = cells.map((cell) => cell.replace(/^.*#(\d+)$/, '$1'));
  return `${names.length === 1 ? 'cell' : 'cells'} ${names.join(', ')}`;
}
