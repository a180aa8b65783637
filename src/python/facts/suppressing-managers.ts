import { suppressingManagers } from '../../knowledge/calls/decorators.ts';
import type { Expr } from '../parse.ts';

/** True if a `with` on this expression may end normally though its body did not run to its end. */
export function maySuppress(contextExpression: Expr): boolean {
  const callee = contextExpression.nodeType === 'Call' ? contextExpression.func : contextExpression;
  if (callee.nodeType === 'Name') return suppressingManagers.has(callee.id);
  return callee.nodeType === 'Attribute' && suppressingManagers.has(callee.attr);
}
