/** The cost of making one function from a stretch of statements. Sums are incremental, so that no statement is counted twice. */
import type { CutUnit } from '../../../ir.ts';
import type { Operation } from '../../../knowledge/acts.ts';
import type { Item } from '../../edits/item.ts';
import type { CrossingCounts } from './crossings.ts';

/** A statement, as far as cutting is concerned. */
export interface Piece {
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

/** A stretch that grows statement by statement. */
export interface GrowingStretch {
  /** Adds the next statement; false if no longer stretch should be tried. */
  add(piece: Piece): boolean;
  /** The distance of the stretch from a natural function: long, mixed, with many inputs and outputs. */
  cost(crossing: CrossingCounts): number;
}

/** The cost of splitting a function of the last build, or of merging two. */
export const parting = 60;

/** Beyond this, no longer stretch is tried. */
const longest = 240;
/** Maximum number of results of a function. */
const mostResults = 5;
/** Maximum number of lines of a function. */
const mostLines = 55;

/** Maximum number of operations, regardless of lines. */
const shortOperations: ReadonlySet<Operation> = new Set(['read', 'split']);

/** The cost of one operation after another in a function; other pairs cost more. */
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

/** The totals of a stretch so far. */
interface Sums {
  first: Piece | null;
  last: Piece | null;
  count: number;
  lines: number;
  /** Headings below the first statement. */
  headings: number;
  mixture: number;
  lastOperation: Operation | null;
  hasShort: boolean;
  /** Whether it contains only a split. */
  isSplit: boolean;
  /** Whether all of it was one function at the last build. */
  wasOne: boolean;
  readonly models: Set<string>;
  /** Models that are measured, by the statements' own account. */
  readonly measured: Set<string>;
  readonly remembered: Set<CutUnit>;
}

/** Begins an empty stretch. */
export function beginStretch(): GrowingStretch {
  const sums: Sums = {
    first: null,
    last: null,
    count: 0,
    lines: 0,
    headings: 0,
    mixture: 0,
    lastOperation: null,
    hasShort: false,
    isSplit: true,
    wasOne: true,
    models: new Set(),
    measured: new Set(),
    remembered: new Set(),
  };
  return {
    add(piece) {
      // A tag inside requires another function; if statements cannot be separated, the first tag applies.
      if (sums.last !== null && sums.last.tag !== piece.tag && !piece.isBound) return false;
      const linesAbove = sums.lines;
      include(sums, piece);
      // Statements that must stay, or were, together are never too long.
      return sums.count <= 2 || piece.isBound || linesAbove <= longest || sums.wasOne;
    },
    cost: (crossing) => costOf(sums, crossing),
  };
}

function include(sums: Sums, piece: Piece): void {
  const { operation, remembered, heading } = piece;
  if (sums.first === null) sums.first = piece;
  else if (heading !== null) sums.headings += 1;
  sums.last = piece;
  sums.count += 1;
  sums.lines += piece.lines;
  sums.wasOne &&= remembered !== null && remembered === sums.first.remembered;
  if (remembered !== null) sums.remembered.add(remembered);
  for (const { what, name } of piece.item.statement.fitted) {
    if (what === 'predictor' && name !== null) sums.models.add(name);
  }
  for (const { ofNames } of piece.item.statement.measures) sums.measured.add(ofNames.join());
  if (operation === null) return;
  sums.hasShort ||= shortOperations.has(operation);
  sums.isSplit &&= operation === 'split';
  if (sums.lastOperation !== null && sums.lastOperation !== operation) {
    sums.mixture += mixtures[`${sums.lastOperation} ${operation}`] ?? otherMixture;
  }
  sums.lastOperation = operation;
}

function costOf(sums: Sums, { takes, gives }: CrossingCounts): number {
  const { first, lines } = sums;
  if (first === null || first.tag !== null) return 0;
  // The parts of a split belong together.
  const results = (sums.isSplit ? 1 : gives) + Math.max(0, gives - mostResults) * 10;
  const length = sums.count === 1 ? 0 : Math.max(0, lines - mostLines) * 2 + Math.max(0, lines - 35) * 0.15;
  const joined = Math.max(0, sums.remembered.size - 1) * parting;
  // Models that are fitted or measured separately get a function each.
  const models = Math.max(0, sums.models.size - 1) * 8 + Math.max(0, sums.measured.size - 1) * 4;
  const cellBreak = first.isCellStart ? 0 : 1.5;
  const headings = sums.headings * 6;
  return 4 + joined + results + takes * 0.5 + length + headings + models + sums.mixture + smallness(sums) + cellBreak;
}

function smallness({ hasShort, lastOperation, lines }: Sums): number {
  // Statements that serve those around them, such as a seed, are not a function of their own.
  const serves = lastOperation === null ? 9 : 0;
  return hasShort || lines > 2 ? 0 : 4 - 1.5 * lines + serves;
}
