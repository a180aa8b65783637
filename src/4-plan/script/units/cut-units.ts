/** A step's items into functions: by tags, else by what they do, where the fewest values cross. */
import type { Analysis, CutUnit } from '../../../ir.ts';
import type { Operation } from '../../../knowledge/acts.ts';
import { boundNames, type Item, neededNames } from '../../edits/item.ts';
import type { Program } from '../../edits/program-type.ts';
import { headingOf } from '../../steps/headings.ts';
import { findBonds } from './bonds.ts';
import { type Crossing, findCrossings } from './crossings.ts';
import { operationOf } from './operation-of.ts';

/** A stretch of statements that becomes a function. */
export interface Stretch {
  /** The tag that it is called after. */
  readonly tag: string | null;
  /** The heading under which it begins. */
  readonly heading: string | null;
  /** Whether other headings stand inside. */
  readonly isUnderSeveral: boolean;
  readonly items: readonly Item[];
  /** For each item, the function of the last build that it was in. */
  readonly remembered: readonly (CutUnit | null)[];
  /** What its items are for, in order; null where an item serves those around it. */
  readonly operations: readonly (Operation | null)[];
  /** Names that it binds and later code reads. */
  readonly gives: readonly string[];
}

/** What each statement is, as far as cutting is concerned. */
interface Piece {
  readonly item: Item;
  readonly operation: Operation | null;
  readonly lines: number;
  readonly tag: string | null;
  /** The last heading between the statement above and this one. */
  readonly heading: string | null;
  readonly isCellStart: boolean;
  readonly isBound: boolean;
  readonly remembered: CutUnit | null;
}

/** What of a step is cut. */
export interface CutQuestion {
  /** Items from elsewhere, each of which runs before what needs it. */
  readonly first: readonly Item[];
  readonly own: readonly Item[];
  /** Names that are read after the last. */
  readonly wanted: ReadonlySet<string>;
  /** Finds the functions of the last build that items were in. */
  readonly remember: (items: readonly Item[]) => readonly (CutUnit | null)[];
}

/** Cuts a step's items into functions; those of the last build stay what they were. */
export function cutUnits(program: Program, { first, own, wanted, remember }: CutQuestion): readonly Stretch[] {
  const items = withFirst(first, own);
  const pieces = piecesOf(program, items, remember(items));
  const isInside = findInside(pieces);
  const crossings = findCrossings(program, items, wanted);
  const best: { cost: number; from: number; crossing: Crossing }[] = [
    { cost: 0, from: 0, crossing: { takes: 0, gives: [] } },
  ];
  for (const [from] of pieces.entries()) {
    const before = best[from];
    if (before === undefined) continue;
    for (const { to, ...crossing } of crossings.stretchesFrom(from)) {
      const inside = pieces.slice(from, to);
      if (isOver(inside)) break;
      if (pieces[to]?.isBound === true) continue;
      const cost = before.cost + costOf(inside, crossing) + (isInside(to) ? parting : 0);
      if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, from, crossing };
    }
  }
  return stretchesOf(pieces, best);
}

/** Whether no more is tried: at another tag, and where it is long; what must stay together, or was together, never is. */
function isOver(inside: readonly Piece[]): boolean {
  if (hasForeignTag(inside)) return true;
  const rest = inside.slice(0, -1);
  const isFree = rest.length > 1 && inside.at(-1)?.isBound === false;
  return isFree && linesOf(rest) > longest && !wasOne(inside);
}

/** Whether all of a stretch was one function at the last build. */
function wasOne([first, ...others]: readonly Piece[]): boolean {
  return first?.remembered != null && others.every(({ remembered }) => remembered === first.remembered);
}

/** What it costs to part what was one function at the last build, or to join what were two. */
const parting = 60;

/** Whether a border before a position goes through a function of the last build. */
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

/** Beyond this, no longer stretch is tried. */
const longest = 240;

function stretchesOf(
  pieces: readonly Piece[],
  best: readonly { readonly from: number; readonly crossing: Crossing }[],
): readonly Stretch[] {
  const found: Stretch[] = [];
  let to = pieces.length;
  while (to > 0) {
    const { from, crossing } = best[to] ?? { from: 0, crossing: { gives: [] } };
    const inside = pieces.slice(from, to);
    found.unshift({
      tag: inside[0]?.tag ?? null,
      heading: inside[0]?.heading ?? null,
      isUnderSeveral: inside.slice(1).some(({ heading }) => heading !== null),
      items: inside.map(({ item }) => item),
      remembered: inside.map(({ remembered }) => remembered),
      operations: inside.map(({ operation }) => operation),
      gives: crossing.gives,
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
      // A tag asks for a function of its own, whatever was there before.
      remembered: tag === null ? (remembered[index] ?? null) : null,
    };
  });
}

/** Whether a tag within a stretch asks for another function; where statements cannot be parted, the first tag rules. */
function hasForeignTag(inside: readonly Piece[]): boolean {
  return inside.some((piece, index) => {
    const above = inside[index - 1];
    return above !== undefined && above.tag !== piece.tag && !piece.isBound;
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

/** How far a stretch is from a function that somebody would write: long, mixed, with many values in and out. */
function costOf(inside: readonly Piece[], { takes, gives }: Crossing): number {
  if (inside[0]?.tag !== null) return 0;
  const lines = linesOf(inside);
  // The parts of a split belong together.
  const isSplit = inside.every(({ operation }) => operation === 'split' || operation === null);
  const results = (isSplit ? 1 : gives.length) + Math.max(0, gives.length - mostResults) * 10;
  const length = inside.length === 1 ? 0 : Math.max(0, lines - mostLines) * 2 + Math.max(0, lines - 35) * 0.15;
  const joined = Math.max(0, new Set(inside.flatMap((piece) => piece.remembered ?? [])).size - 1) * parting;
  const models = Math.max(0, new Set(inside.flatMap(predictorsOf)).size - 1) * 8;
  const headings = inside.slice(1).filter((piece) => piece.heading !== null).length * 6;
  return (
    4 +
    joined +
    results +
    takes * 0.5 +
    length +
    headings +
    models +
    mixtureOf(inside) +
    smallness(inside, lines) +
    cellBreak(inside)
  );
}

/** Models that are fitted one by one have a function each. */
function predictorsOf({ item }: Piece): readonly string[] {
  return item.statement.fitted.flatMap(({ what, name }) => (what === 'predictor' && name !== null ? [name] : []));
}

/** Values that a function may give. */
const mostResults = 5;
/** Lines that a function may have. */
const mostLines = 55;

function linesOf(inside: readonly Piece[]): number {
  return inside.reduce((sum, piece) => sum + piece.lines, 0);
}

function cellBreak(inside: readonly Piece[]): number {
  return inside[0]?.isCellStart === true ? 0 : 1.5;
}

/** Operations that a function may hold though it has one line. */
const shortOperations: ReadonlySet<Operation> = new Set(['read', 'split']);

function smallness(inside: readonly Piece[], lines: number): number {
  const isShort = inside.some(({ operation }) => operation !== null && shortOperations.has(operation));
  // What serves those around it, such as a seed, is no function of its own.
  const serves = inside.every(({ operation }) => operation === null) ? 9 : 0;
  return isShort || lines > 2 ? 0 : 4 - 1.5 * lines + serves;
}

/** What it costs that one operation follows on another in a function; pairs not named here cost more. */
const mixtures: Readonly<Record<string, number>> = {
  'read clean': 4,
  'clean encode': 2.5,
  'encode clean': 2.5,
  'build fit': 3,
  'fit search': 3,
  'search fit': 3,
  'measure draw': 3,
  'draw measure': 3,
  'load build': 4,
  'split encode': 4,
  'fit measure': 7,
};
const otherMixture = 7;

function mixtureOf(inside: readonly Piece[]): number {
  const kinds = inside.flatMap(({ operation }) => operation ?? []);
  return kinds.reduce((sum, kind, index) => {
    const above = kinds[index - 1];
    return above === undefined || above === kind ? sum : sum + (mixtures[`${above} ${kind}`] ?? otherMixture);
  }, 0);
}

/** Puts items that must run first directly before what first needs them, or what binds or changes what they read. */
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
