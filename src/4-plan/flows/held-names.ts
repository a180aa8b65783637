import type { Item } from '../edits/item.ts';

/**
 * Names captured by a function that may be called implicitly in its own step, for example by a decorator that registered it.
 */
export function heldNames(item: Item): readonly string[] {
  const { form } = item.statement;
  return item.kind === 'code' && (form === 'function' || form === 'class') ? item.captures : [];
}
