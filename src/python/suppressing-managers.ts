import type { Expr } from './parse.ts';

/** Context managers, by the last part of their name, that may swallow an exception of their body. */
const suppressing: ReadonlySet<string> = new Set([
  'suppress',
  'ignored',
  'raises',
  'assertRaises',
  'assertRaisesRegex',
  'assert_raises',
  'assert_raises_regex',
  'ExitStack',
  'AsyncExitStack',
]);

/** True where a `with` on this expression may end normally though its body did not run to its end. */
export function maySuppress(contextExpression: Expr): boolean {
  const callee = contextExpression.nodeType === 'Call' ? contextExpression.func : contextExpression;
  if (callee.nodeType === 'Name') return suppressing.has(callee.id);
  return callee.nodeType === 'Attribute' && suppressing.has(callee.attr);
}
