/** A step in words: what its units do, and which cells of the notebook it is. */

import type { Item } from '../edits/item.ts';
import type { Program } from '../edits/program.ts';
import type { PlannedUnit } from '../script/plan-units.ts';
import type { StepDraft } from './assign-steps.ts';
import { fileOfCell } from './assign-steps.ts';

const mostTitles = 4;

/** `Load the data; clean it`: the titles of a few units, else the step's own. */
export function describeUnits(units: readonly PlannedUnit[], draft: StepDraft): string {
  const titles = [...new Set(units.map((unit) => unit.draft.title ?? unit.plan.name.replaceAll('_', ' ')))];
  if (titles.length > mostTitles) return capitalized(draft.displayName);
  return capitalized(titles.map((title, index) => (index === 0 ? title : lowerFirst(title))).join('; '));
}

/** `cells 2, 4 to 6 of a.ipynb`. A range goes over text, over what is left out, and over no cell of another step. */
export function describeCells(program: Program, items: readonly Item[], draft: StepDraft): string {
  const passed = new Set(draft.cells);
  const ranges: [number, number][] = [];
  for (const cell of [...new Set(items.map((item) => item.cell))].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && isPassable(program, passed, last[1], cell)) last[1] = cell;
    else ranges.push([cell, cell]);
  }
  const files = new Set(items.map((item) => item.span.file));
  const isOne = ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
  return `${isOne ? 'cell' : 'cells'} ${ranges.map((range) => printRange(program, range)).join(', ')} of ${[...files].join(', ')}`;
}

function isPassable(program: Program, passed: ReadonlySet<number>, from: number, to: number): boolean {
  const { analysis } = program;
  if (fileOfCell(analysis, from) !== fileOfCell(analysis, to)) return false;
  return analysis.cells
    .slice(from + 1, to)
    .every(({ kind, tags }, index) => kind !== 'code' || tags.role === 'skip' || passed.has(from + 1 + index));
}

function printRange(program: Program, [first, last]: readonly [number, number]): string {
  const [start, end] = [first, last].map((cell) => (program.analysis.cells[cell]?.index ?? cell) + 1);
  if (start === end) return `${start}`;
  return last === first + 1 ? `${start}, ${end}` : `${start} to ${end}`;
}

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
