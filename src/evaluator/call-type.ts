import type { Expr } from '../python/parse.ts';
import type { Value } from './known-values.ts';

/** A call, its callee and arguments evaluated. */
export interface Call {
  readonly callee: Value;
  readonly positional: readonly Value[];
  /** `**` stands for arguments that cannot be told. */
  readonly keywords: ReadonlyMap<string, Value>;
  readonly node: Extract<Expr, { nodeType: 'Call' }>;
  /** Text of the callee. */
  readonly source: string;
}
