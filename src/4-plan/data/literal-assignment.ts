/** Statements of the form `NAME = "literal"`. */
import type { CodeRange, Statement } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';

/** The name, where the statement assigns exactly the literal at the given place to one name; else null. */
export function literalAssignment(statement: Statement, literal: CodeRange): string | null {
  const { first: node, rangeOf } = codeTree(statement.text);
  if (node?.nodeType !== 'Assign' && node?.nodeType !== 'AnnAssign') return null;
  const target = node.nodeType === 'Assign' ? (node.targets.length === 1 ? node.targets[0] : undefined) : node.target;
  if (target?.nodeType !== 'Name' || !node.value) return null;
  const { start, end } = rangeOf(node.value);
  const isWhole = start === literal.start - statement.offset && end === literal.end - statement.offset;
  return isWhole && node.value.nodeType === 'Constant' ? target.id : null;
}
