/** Which function of the last build each statement of a step belongs to. */
import type { Analysis, Cut, CutUnit } from '../../ir.ts';
import type { Item } from '../edits/item.ts';
import { align } from './align.ts';
import { cellId } from './cell-id.ts';
import { beginsAlike, fingerprint } from './fingerprint.ts';

/** Maximum number of lines of a function for adding new statements of its cells. */
const mostLines = 55;

/** For each item of a step, in order, the function that it was in at the last build, or was written into; null for others. */
export function rememberUnits(
  analysis: Analysis,
  cut: Cut,
  step: string,
  items: readonly Item[],
): readonly (CutUnit | null)[] {
  const own = cut.find((one) => one.name === step);
  if (own === undefined) return items.map(() => null);
  const isOld = own.units.every(({ statements }) => statements.length === 0);
  if (isOld) return items.map((item) => unitOfCell(analysis, own.units, item.cell));
  const found = alignUnits(items, own.units);
  return withWritten(items, withArrivals(items, found, cut, step));
}

function unitOfCell(analysis: Analysis, units: readonly CutUnit[], position: number): CutUnit | null {
  const id = cellId(analysis, position);
  return units.find(({ cells }) => cells?.includes(id)) ?? null;
}

/** First by whole statements; then, between equal ones, by their beginnings. */
function alignUnits(items: readonly Item[], units: readonly CutUnit[]): readonly (CutUnit | null)[] {
  const now = items.map(({ statement }) => fingerprint(statement.text));
  const known = units.flatMap((unit) => unit.statements.map((statement) => ({ unit, statement })));
  const before = known.map(({ statement }) => statement);
  const pairs = new Map(align(now, before, (a, b) => a === b));
  for (const [from, to] of gapsOf(pairs, now.length, before.length)) {
    const more = align(now.slice(...from), before.slice(...to), beginsAlike);
    for (const [a, b] of more) pairs.set(a + from[0], b + to[0]);
  }
  return items.map((_, index) => known[pairs.get(index) ?? -1]?.unit ?? null);
}

type Range = readonly [start: number, end: number];

/** The stretches of both lists between pairs. */
function gapsOf(
  pairs: ReadonlyMap<number, number>,
  length: number,
  other: number,
): readonly (readonly [Range, Range])[] {
  const fixed = [...pairs].sort(([a], [b]) => a - b);
  const ends: readonly (readonly [number, number])[] = [...fixed, [length, other]];
  return ends.flatMap(([a, b], index): readonly (readonly [Range, Range])[] => {
    const [above, beside] = fixed[index - 1] ?? [-1, -1];
    return a - above > 1 && b - beside > 1
      ? [
          [
            [above + 1, a],
            [beside + 1, b],
          ],
        ]
      : [];
  });
}

/** Statements that were in a function of another step, and in no other. */
function withArrivals(
  items: readonly Item[],
  found: readonly (CutUnit | null)[],
  cut: Cut,
  step: string,
): readonly (CutUnit | null)[] {
  const elsewhere = cut.filter(({ name }) => name !== step).flatMap(({ units }) => units);
  return items.map((item, index) => {
    if (found[index] != null) return found[index];
    const print = fingerprint(item.statement.text);
    const holders = elsewhere.filter(({ statements }) => statements.includes(print));
    return holders.length === 1 ? (holders[0] ?? null) : null;
  });
}

/** A new line in a cell belongs with the lines above it, or else with those below. */
function withWritten(items: readonly Item[], found: readonly (CutUnit | null)[]): readonly (CutUnit | null)[] {
  const units = [...found];
  const lines = new Map<CutUnit, number>();
  const add = (unit: CutUnit, item: Item): boolean => {
    const sum = (lines.get(unit) ?? 0) + item.text.split('\n').length + item.comments.length;
    lines.set(unit, sum);
    return sum <= mostLines;
  };
  for (const [index, item] of items.entries()) if (units[index] != null) add(units[index], item);
  const follow = (index: number, neighbour: number): void => {
    const [item, beside, unit] = [items[index], items[neighbour], units[neighbour]];
    if (item === undefined || units[index] !== null || unit == null || beside?.cell !== item.cell) return;
    if (add(unit, item)) units[index] = unit;
  };
  for (let index = 0; index < items.length; index++) follow(index, index - 1);
  for (let index = items.length - 1; index >= 0; index--) follow(index, index + 1);
  return units;
}
