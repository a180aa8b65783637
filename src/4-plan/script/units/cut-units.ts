/** Cuts a step's items into functions: by tags, or else by what they do, with the fewest values crossing. */
import type { Analysis, CutUnit } from '../../../ir.ts';
import type { Operation } from '../../../knowledge/acts.ts';
import { boundNames, type Item, neededNames } from '../../edits/item.ts';
import type { Program } from '../../edits/program-type.ts';
import { headingOf } from '../../steps/headings.ts';
import { findBonds } from './bonds.ts';
import { type Crossings, findCrossings } from './crossings.ts';
import { operationOf } from './operation-of.ts';
import { beginStretch, type Piece, parting } from './stretch-cost.ts';

/** A stretch of statements that becomes a function. */
export interface Stretch {
  /** The tag that names it. */
  readonly tag: string | null;
  /** The heading under which it begins. */
  readonly heading: string | null;
  /** Whether other headings are inside. */
  readonly isUnderSeveral: boolean;
  readonly items: readonly Item[];
  /** For each item, the function of the last build that it was in. */
  readonly remembered: readonly (CutUnit | null)[];
  /** The operations of its items, in order; null if an item serves those around it. */
  readonly operations: readonly (Operation | null)[];
  /** Names that it binds and later code reads. */
  readonly gives: readonly string[];
}

/** The part of a step that is cut. */
export interface CutQuestion {
  /** Items from elsewhere, each of which runs before what needs it. */
  readonly first: readonly Item[];
  readonly own: readonly Item[];
  /** Names that are read after the last. */
  readonly wanted: ReadonlySet<string>;
  /** Finds the functions of the last build that items were in. */
  readonly remember: (items: readonly Item[]) => readonly (CutUnit | null)[];
}

/** Cuts a step's items into functions; those of the last build are kept. */
export function cutUnits(program: Program, { first, own, wanted, remember }: CutQuestion): readonly Stretch[] {
  const items = withFirst(first, own);
  const pieces = piecesOf(program, items, remember(items));
  const isInside = findInside(pieces);
  const crossings = findCrossings(program, items, wanted);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (const [from] of pieces.entries()) {
    const before = best[from];
    if (before === undefined) continue;
    const crossing = crossings.begin();
    const stretch = beginStretch();
    for (const [index, piece] of piecesFrom(pieces, from)) {
      const to = index + 1;
      crossing.add(index);
      if (!stretch.add(piece)) break;
      if (pieces[to]?.isBound === true) continue;
      const cost = before.cost + stretch.cost(crossing.counts()) + (isInside(to) ? parting : 0);
      if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, from };
    }
  }
  return stretchesOf(pieces, best, crossings);
}

/** Whether a border before a position splits a function of the last build. */
function findInside(pieces: readonly Piece[]): (position: number) => boolean {
  const above: (CutUnit | null)[] = [];
  for (const [index, piece] of pieces.entries()) above.push(piece.remembered ?? above[index - 1] ?? null);
  const below: (CutUnit | null)[] = [];
  for (let index = pieces.length - 1; index >= 0; index--) {
    below[index] = pieces[index]?.remembered ?? below[index + 1] ?? null;
  }
  return (position) => {
    const unit = above[position - 1] ?? null;
    return unit !== null && unit === below[position];
  };
}

function* piecesFrom(pieces: readonly Piece[], from: number): Iterable<readonly [number, Piece]> {
  for (let index = from; index < pieces.length; index++) yield [index, pieces[index] as Piece];
}

function stretchesOf(
  pieces: readonly Piece[],
  best: readonly { readonly from: number }[],
  crossings: Crossings,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let to = pieces.length;
  while (to > 0) {
    const { from } = best[to] ?? { from: 0 };
    const inside = pieces.slice(from, to);
    found.unshift({
      tag: inside[0]?.tag ?? null,
      heading: inside[0]?.heading ?? null,
      isUnderSeveral: inside.slice(1).some(({ heading }) => heading !== null),
      items: inside.map(({ item }) => item),
      remembered: inside.map(({ remembered }) => remembered),
      operations: inside.map(({ operation }) => operation),
      gives: crossings.gives(from, to),
    });
    to = from;
  }
  return found;
}

function piecesOf(program: Program, items: readonly Item[], remembered: readonly (CutUnit | null)[]): readonly Piece[] {
  const { analysis } = program;
  const bonds = findBonds(program, items);
  let cell = -1;
  let tag: string | null = null;
  return items.map((item, index) => {
    const isCellStart = item.cell !== cell;
    const heading = isCellStart ? headingBefore(analysis, cell, item.cell) : null;
    if (isCellStart) tag = analysis.cells[item.cell]?.tags.unit ?? null;
    cell = item.cell;
    const lines = item.text.split('\n').length + item.comments.length;
    return {
      item,
      operation: operationOf(analysis, item),
      lines,
      tag,
      heading,
      isCellStart,
      isBound: bonds.has(index),
      // A tag requires a separate function, regardless of the last build.
      remembered: tag === null ? (remembered[index] ?? null) : null,
    };
  });
}

/** The last heading between two cells (from the start of the step's stretch, where `from` is -1). */
function headingBefore(analysis: Analysis, from: number, to: number): string | null {
  for (let index = to - 1; index > from && index >= 0; index--) {
    const cell = analysis.cells[index];
    if (cell === undefined) continue;
    if (from < 0 && cell.kind === 'code') return null;
    const heading = headingOf(cell);
    if (heading !== null) return heading.text;
  }
  return null;
}

/** Puts items that must run first directly before the first item that needs them, or that binds or changes what they read. */
function withFirst(first: readonly Item[], own: readonly Item[]): readonly Item[] {
  const items = [...own];
  for (const item of [...first].reverse()) {
    const index = items.findIndex((other) => mustFollow(item, other));
    items.splice(index < 0 ? 0 : index, 0, item);
  }
  return items;
}

function mustFollow(item: Item, other: Item): boolean {
  const names = new Set(boundNames(item));
  if (names.size === 0) return true;
  const read = new Set([...neededNames(item), ...item.immediate, ...item.captures]);
  const touched = [...boundNames(other), ...other.updates, ...other.deletes];
  if (touched.some((name) => read.has(name) || names.has(name))) return true;
  return [...neededNames(other), ...other.immediate, ...other.captures].some((name) => names.has(name));
}
