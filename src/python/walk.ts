/** The ways to walk a tree. None of them recurses: a tree may be deeper than the stack. */
import { forEachChild } from './children.ts';
import type { Node } from './tree.ts';

/** Visits a node and all below it, parents first, in source order; `'skip'` leaves out what is below a node. */
// biome-ignore lint/suspicious/noConfusingVoidType: a visitor without `return` is the usual one
export function walkNodes(root: Node, visit: (node: Node) => void | 'skip'): void {
  const open: Node[] = [root];
  const push = (child: Node): void => void open.push(child);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (visit(node) === 'skip') continue;
    const from = open.length;
    forEachChild(node, push);
    reverseFrom(open, from);
  }
}

/** What the children of a node inherit; `null` for a child, or in place of the function, leaves them out. */
export type Inherit<Context> = ((child: Node) => Context | null) | null;

/** Visits a node and all below it as `walkNodes` does, with what each inherits from its parent. */
export function walkInherited<Context>(
  root: Node,
  context: Context,
  visit: (node: Node, context: Context) => Inherit<Context>,
): void {
  const open: { readonly node: Node; readonly context: Context }[] = [{ node: root, context }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inherit = visit(next.node, next.context);
    if (inherit === null) continue;
    const from = open.length;
    forEachChild(next.node, (node) => {
      const inherited = inherit(node);
      if (inherited !== null) open.push({ node, context: inherited });
    });
    reverseFrom(open, from);
  }
}

function reverseFrom<Item>(items: Item[], from: number): void {
  for (let low = from, high = items.length - 1; low < high; low++, high--) {
    const item = items[low] as Item;
    items[low] = items[high] as Item;
    items[high] = item;
  }
}
