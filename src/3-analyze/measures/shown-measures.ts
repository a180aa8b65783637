/** Scores that have no name at the notebook's top level, but are printed or shown. */
import type { Call, Expr, Node } from '../../python/parse.ts';
import { walkNodes } from '../../python/parse.ts';
import type { Machine, Scope } from '../execution/machine.ts';

const shapes: ReadonlySet<string> = new Set(['number', 'list', 'dict', 'report']);

/** Records the outermost scores in the arguments of a print. */
export function noteShown(machine: Machine, node: Call, scope: Scope): void {
  for (const argument of node.args) noteShownIn(machine, argument, scope);
}

/** Records the outermost scores in a displayed expression. */
export function noteShownIn(machine: Machine, expr: Expr, scope: Scope): void {
  const { record } = machine;
  walkNodes(expr, (node: Node) => {
    const value = record.measured.get(node);
    if (node.nodeType === 'Tuple' || node.nodeType === 'List') return undefined;
    if (value?.measure == null || !shapes.has(value.measure.shape)) return undefined;
    record.shown.set(node, { node: node as Expr, value, scope, isRepeated: scope.frame !== null || machine.loops > 0 });
    return 'skip';
  });
}
