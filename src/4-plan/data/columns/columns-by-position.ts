/** How many columns the code assumes a table to have, if it selects them by position or drops some. */
import type { ColumnPlan } from '../../../ir.ts';
import { statementsIn } from '../../../python/code-tree.ts';
import { type Expr, type Node, walkNodes } from '../../../python/parse.ts';
import { classifies } from './class-columns.ts';

/** Requirements of code on a table's columns by position. */
interface Positions {
  /** The highest position, from the start and from the end. */
  highest: number;
  lowest: number;
}

/** Adds unnamed columns: those at required positions, and features besides a dropped target. */
export function withUnnamed(
  columns: readonly ColumnPlan[],
  dropped: ReadonlySet<string>,
  texts: readonly string[],
  frames: ReadonlySet<string>,
): readonly ColumnPlan[] {
  const { highest, lowest } = positionsIn(texts, frames);
  const isTargetOnly = columns.length > 0 && columns.every(({ name }) => dropped.has(name));
  const least = Math.max(
    highest + 1,
    lowest === 0 ? 0 : Math.max(3, 1 - lowest),
    isTargetOnly ? columns.length + 2 : 0,
  );
  const missing = Array.from({ length: Math.max(0, least - columns.length) }, (_column, index): ColumnPlan => {
    return { name: `feature_${index + 1}`, kind: 'float', values: [] };
  });
  // A target that is selected from the end is placed there.
  const all = [...missing, ...columns];
  const target = classifies(texts) ? targetPosition(texts) : null;
  const position = target === null ? null : target < 0 ? all.length + target : target;
  return all.map((column, index) =>
    index === position && column.values.length === 0 ? { ...column, kind: 'int', values: [0, 1] } : column,
  );
}

/** Whether a column stands for one of which no name is known. */
export function isUnnamed({ name, values }: ColumnPlan): boolean {
  return values.length === 0 && /^feature_\d+$/.test(name);
}

/** The position of what a classifier is fitted to: `y = data.iloc[:, -1]`. */
function targetPosition(texts: readonly string[]): number | null {
  const found = texts.flatMap((text) => [...text.matchAll(/\b[yY]\w*\s*=\s*\w+\.iloc\[\s*:\s*,\s*(-?\d+)\s*:?\s*\]/g)]);
  const [, position] = found[0] ?? [];
  return position === undefined ? null : Number(position);
}

function positionsIn(texts: readonly string[], frames: ReadonlySet<string>): Positions {
  const found: Positions = { highest: -1, lowest: 0 };
  for (const text of texts) {
    for (const statement of statementsIn(text)) walkNodes(statement, (node) => notePositions(node, frames, found));
  }
  return found;
}

/** `frame.iloc[:, 2:4]`, `frame.iloc[:, -1]`, `frame.iloc[:, [0, 3]]`. */
function notePositions(node: Node, frames: ReadonlySet<string>, found: Positions): void {
  if (node.nodeType !== 'Subscript' || node.value.nodeType !== 'Attribute' || node.value.attr !== 'iloc') return;
  const { value: frame } = node.value;
  if (frame.nodeType !== 'Name' || !frames.has(frame.id) || node.slice.nodeType !== 'Tuple') return;
  const [, columns] = node.slice.elts;
  if (columns === undefined) return;
  for (const position of numbersIn(columns)) {
    found.highest = Math.max(found.highest, position);
    found.lowest = Math.min(found.lowest, position);
  }
}

function numbersIn(node: Expr): readonly number[] {
  if (node.nodeType === 'List') return node.elts.flatMap(numbersIn);
  if (node.nodeType === 'Slice') {
    const last = node.upper ? numbersIn(node.upper).map((number) => (number > 0 ? number - 1 : number)) : [];
    return [...(node.lower ? numbersIn(node.lower) : []), ...last];
  }
  if (node.nodeType === 'UnaryOp' && node.op.nodeType === 'USub')
    return numbersIn(node.operand).map((number) => -number);
  return node.nodeType === 'Constant' && typeof node.value === 'number' ? [node.value] : [];
}
