/** Commented-out code, which is not kept in a repository. */
import { statementsIn } from '../../python/code-tree.ts';
import type { Expr, Stmt } from '../../python/parse.ts';

/** Longest block of code that is looked for. */
const mostLines = 30;

/** Comments without commented-out code: blocks that parse, the longest first, and single lines. */
export function withoutCode(comments: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let start = 0; start < comments.length; ) {
    const lengths = Array.from({ length: Math.min(mostLines, comments.length - start) }, (_, index) => index + 1);
    const length = lengths.findLast((count) => isCode(comments.slice(start, start + count)));
    if (length === undefined) kept.push(comments[start] ?? '');
    start += length ?? 1;
  }
  return kept;
}

function isCode(comments: readonly string[]): boolean {
  const lines = comments.map((comment) => comment.replace(/^\s*#+ ?/, ''));
  const statements = statementsIn(lines.join('\n'));
  return statements.length > 0 && statements.every(isDone);
}

/** Whether a statement does something: a formula, a name or a text may be an explanation. */
function isDone(statement: Stmt): boolean {
  switch (statement.nodeType) {
    case 'Expr':
      return isCall(statement.value);
    case 'Assign':
    case 'AugAssign':
      return isCall(statement.value);
    case 'For':
    case 'While':
    case 'With':
      return statement.body.some(isDone);
    case 'Import':
    case 'ImportFrom':
      return true;
    default:
      return false;
  }
}

function isCall(expr: Expr): boolean {
  if (expr.nodeType === 'Subscript' || expr.nodeType === 'Attribute') return isCall(expr.value);
  return expr.nodeType === 'Call' && (expr.func.nodeType === 'Attribute' || expr.func.nodeType === 'Name');
}
