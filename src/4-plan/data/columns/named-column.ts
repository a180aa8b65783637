/** The columns of tables that code names. */
import type { Expr } from '../../../python/parse.ts';

/** The columns whose values an expression is: `frame["a"]`, `frame.loc[rows, "a"]`, `frame["a"].str.lower()`. */
export function columnIn(node: Expr): readonly string[] {
  if (node.nodeType === 'Call' && node.func.nodeType === 'Attribute')
    return keepsText.has(node.func.attr) ? columnIn(node.func.value) : [];
  if (node.nodeType === 'Attribute')
    return node.attr === 'str' || node.attr === 'values' ? columnIn(node.value) : attributeColumn(node);
  if (node.nodeType !== 'Subscript') return [];
  const slice = node.slice.nodeType === 'Tuple' ? node.slice.elts.at(-1) : node.slice;
  const column = slice === undefined ? null : textOf(slice);
  return column === null ? [] : [column];
}

const keepsText: ReadonlySet<string> = new Set(['astype', 'strip', 'copy', 'fillna', 'to_numpy']);

function attributeColumn(node: Extract<Expr, { nodeType: 'Attribute' }>): readonly string[] {
  return node.value.nodeType === 'Name' ? [node.attr] : [];
}

/** The text of an expression. */
export function textOf(node: Expr): string | null {
  return node.nodeType === 'Constant' && typeof node.value === 'string' ? node.value : null;
}
