/** Scores that have no name at the notebook's top level, but are printed, shown, or put into the rows of a table. */
import type { Call, Expr, Node } from '../../python/parse.ts';
import { walkNodes } from '../../python/parse.ts';
import type { Machine, Scope } from '../execution/machine.ts';

const scoreShapes: ReadonlySet<string> = new Set(['number', 'list', 'dict', 'report']);

/** Records the outermost scores in the arguments of a print. */
export function noteShown(machine: Machine, node: Call, scope: Scope): void {
  for (const argument of node.args) noteShownIn(machine, argument, scope);
}

/** Records the scores in a row that is added: `rows.append({"model": name, "accuracy": accuracy})`. */
export function noteAppendedRow(machine: Machine, { func, args: [row] }: Call, scope: Scope): void {
  if (func.nodeType === 'Attribute' && func.attr === 'append' && row !== undefined) noteRow(machine, row, scope);
}

/** Records the scores in a row of a list, a table or a dictionary; a row from elsewhere is a dictionary of scores. */
export function noteRow(machine: Machine, row: Expr, scope: Scope): void {
  const isList = row.nodeType === 'List' || row.nodeType === 'Tuple';
  if (row.nodeType !== 'Dict' && !isList) noteShownIn(machine, row, scope, dictionaries);
  const cells = row.nodeType === 'Dict' ? row.values : isList ? row.elts : [];
  for (const cell of cells) noteShownIn(machine, cell, scope, numbers);
}

const dictionaries: ReadonlySet<string> = new Set(['dict']);
const numbers: ReadonlySet<string> = new Set(['number']);

/** Records the outermost scores of these shapes in a displayed expression. */
export function noteShownIn(machine: Machine, expr: Expr, scope: Scope, shapes = scoreShapes): void {
  const { record } = machine;
  walkNodes(expr, (node: Node) => {
    const value = record.measured.get(node);
    if (node.nodeType === 'Tuple' || node.nodeType === 'List') return undefined;
    if (value?.measure == null || !shapes.has(value.measure.shape)) return undefined;
    record.shown.set(node, { node: node as Expr, value, scope, isRepeated: scope.frame !== null || machine.loops > 0 });
    return 'skip';
  });
}
