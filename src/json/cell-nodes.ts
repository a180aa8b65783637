/** The positions of a notebook's cells in its JSON. */
import { type Node, parseTree } from 'jsonc-parser';

/** The cells of a notebook of any format, in order; none if the text is not a notebook. */
export function cellNodes(json: string): readonly Node[] {
  // A byte order mark is not valid JSON; a space instead of it preserves all offsets.
  const root = parseTree(json.replace(/^\uFEFF/, ' '));
  if (root === undefined) return [];
  const sheets = memberOf(root, 'worksheets')?.children ?? [];
  return [root, ...sheets].flatMap((node) => memberOf(node, 'cells')?.children ?? []);
}

/** The text of a cell: a string, or a list of strings. */
export function sourceNode(cell: Node): Node | undefined {
  return memberOf(cell, 'source') ?? memberOf(cell, 'input');
}

/** The value of an object's key; the last one counts, as for `JSON.parse`. */
export function memberOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

/** The offset after a value. */
export function endOf({ offset, length }: Node): number {
  return offset + length;
}
