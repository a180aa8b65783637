import type { Item } from '../edits/item.ts';

/**
 * Names that a function or class reads when it is called, if it is made in the step that it stands in: someone who
 * was not seen to may call it there, such as what a decorator gave it to.
 */
export function heldNames(item: Item): readonly string[] {
  const { form } = item.statement;
  return item.kind === 'code' && (form === 'function' || form === 'class') ? item.captures : [];
}
