import type { Compare, Expr } from '../parse.ts';

/** A test whether a name is bound. */
export interface BoundTest {
  readonly name: string;
  /** What is asked: `globals`, `dir`. */
  readonly namespace: string;
  /** False for `not in`. */
  readonly isPositive: boolean;
}

/** The test that a comparison is: `"name" in globals()`, `"name" not in dir()`; null if it is none. */
export function boundTestIn({ left, ops, comparators }: Compare): BoundTest | null {
  const [op, ...moreOps] = ops;
  const [names] = comparators;
  const namespace = names === undefined || moreOps.length > 0 ? null : namespaceOf(names);
  if (namespace === null) return null;
  if (left.nodeType !== 'Constant' || typeof left.value !== 'string') return null;
  if (op?.nodeType !== 'In' && op?.nodeType !== 'NotIn') return null;
  return { name: left.value, namespace, isPositive: op.nodeType === 'In' };
}

const namespaces: ReadonlySet<string> = new Set(['globals', 'locals', 'vars', 'dir']);

function namespaceOf(node: Expr): string | null {
  if (node.nodeType !== 'Call' || node.args.length + node.keywords.length > 0) return null;
  const { func } = node;
  if (func.nodeType === 'Attribute') return func.attr === 'keys' ? namespaceOf(func.value) : null;
  return func.nodeType === 'Name' && namespaces.has(func.id) ? func.id : null;
}
