/** Decorators of the notebook, applied where a function is defined. */
import type { Call, Expr, Stmt } from '../python/parse.ts';
import { callNotebookFunction } from './call-notebook.ts';
import { evaluate } from './evaluate.ts';
import type { Machine, Scope } from './machine.ts';
import type { Value } from './values.ts';

/** What the name of a definition is bound to: what its decorators make of the function. Those of libraries leave it as it is. */
export function decorate(
  machine: Machine,
  node: Extract<Stmt, { nodeType: 'FunctionDef' | 'AsyncFunctionDef' }>,
  value: Value,
  scope: Scope,
): Value {
  return node.decorator_list.reduceRight((inner, decorator) => applyDecorator(machine, decorator, inner, scope), value);
}

function applyDecorator(machine: Machine, decorator: Expr, value: Value, scope: Scope): Value {
  const wrapper = evaluate(machine, decorator, scope);
  if (wrapper.callable?.kind !== 'function') return value;
  const node: Call = { ...(decorator as unknown as Call), nodeType: 'Call', func: decorator, args: [], keywords: [] };
  const given = { positional: [value], keywords: new Map<string, Value>(), spread: false, node };
  return callNotebookFunction(machine, wrapper, wrapper.callable, given, null);
}
