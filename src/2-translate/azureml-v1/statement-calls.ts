/** The calls of a statement, by name. */

import { isQuietName } from '../../evaluator/quiet-calls.ts';
import { dottedName } from '../../python/facts/called-names.ts';
import { type Expr, type Node, type Stmt, walkNodes } from '../../python/parse.ts';

/** The name at the start of a chain of attributes, items and calls: `ws` of `ws.datasets["x"].register()`. */
export function rootOf(node: Node): string | null {
  switch (node.nodeType) {
    case 'Name':
      return node.id;
    case 'Attribute':
    case 'Subscript':
      return rootOf(node.value);
    case 'Call':
      return rootOf(node.func);
    default:
      return null;
  }
}

/** The last part of the name of each call, in order. */
export function calledNames(node: Stmt): readonly string[] {
  const names: string[] = [];
  walkNodes(node, (inner) => {
    if (inner.nodeType === 'Call') names.push(lastPart(inner.func));
  });
  return names;
}

function lastPart(func: Expr): string {
  if (func.nodeType === 'Name') return func.id;
  return func.nodeType === 'Attribute' ? func.attr : '';
}

/** Calls that only show something, or prepare folders and names. */
export function isQuietCall(call: Extract<Expr, { nodeType: 'Call' }>): boolean {
  const name = dottedName(call.func);
  if (name !== null) return isQuietName(name);
  return (
    call.func.nodeType === 'Attribute' &&
    /^(format|join|split|strip|lower|upper|items|keys|values)$/.test(call.func.attr)
  );
}
