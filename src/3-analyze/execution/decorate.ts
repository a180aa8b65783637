/** The notebook's own decorators, applied where a function is defined. */
import type { Call, Expr, Stmt } from '../../python/parse.ts';
import { callNotebookFunction, constructNotebookClass } from '../calls/call-notebook.ts';
import { callMethod, callUnknown } from '../calls/evaluate-call.ts';
import { evaluate } from './evaluate.ts';
import type { Machine, Scope } from './machine.ts';
import type { Value } from './values.ts';

/** The value that the name of a definition is bound to: the result of its decorators. Library decorators do not change it. */
export function decorate(
  machine: Machine,
  node: Extract<Stmt, { nodeType: 'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef' }>,
  value: Value,
  scope: Scope,
): Value {
  return node.decorator_list.reduceRight((inner, decorator) => applyDecorator(machine, decorator, inner, scope), value);
}

function applyDecorator(machine: Machine, decorator: Expr, value: Value, scope: Scope): Value {
  const wrapper = evaluate(machine, decorator, scope);
  const node: Call = { ...(decorator as unknown as Call), nodeType: 'Call', func: decorator, args: [], keywords: [] };
  const given = { positional: [value], keywords: new Map<string, Value>(), spread: false, node };
  if (wrapper.callable?.kind === 'function')
    return callNotebookFunction(machine, wrapper, wrapper.callable, given, null);
  if (wrapper.callable?.kind === 'class') {
    return constructNotebookClass(machine, wrapper, wrapper.callable, given, scope);
  }
  const target = evaluate(machine, decorator.nodeType === 'Call' ? (decorator.func as Expr) : decorator, scope);
  // An instance of a notebook class (`@Retry(3)`): its result is unknown.
  if (target.callable?.kind === 'class') return callUnknown(machine, wrapper, given, '');
  if (target.dotted !== null || target.callable !== null) return value;
  // A method of an object of the notebook (`@app.route("/")`): the object may keep the function, and call it.
  if (wrapper.method === null) callUnknown(machine, wrapper, given, '');
  else callMethod(machine, wrapper, wrapper.method, given, scope);
  return value;
}
