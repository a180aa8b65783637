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
  const [first] = statements;
  return first !== undefined && isDone(first) && statements.every((one) => isDone(one) || isShown(one));
}

/** A name alone, which after other code was shown. */
function isShown(statement: Stmt): boolean {
  return statement.nodeType === 'Expr' && statement.value.nodeType === 'Name';
}

/** Whether a statement does something: a formula, a name or a text may be an explanation. */
function isDone(statement: Stmt): boolean {
  switch (statement.nodeType) {
    case 'Expr':
      return isCall(statement.value);
    case 'Assign':
    case 'AugAssign':
      return isCall(statement.value) || isList(statement.value);
    case 'For':
    case 'While':
    case 'With':
    case 'If':
    case 'FunctionDef':
      return statement.body.some(isDone);
    case 'Return':
      return statement.value !== undefined && statement.value !== null && isCall(statement.value);
    case 'Import':
    case 'ImportFrom':
      return true;
    default:
      return false;
  }
}

/** A list of values is no explanation, as a formula may be. */
function isList(expr: Expr): boolean {
  return (expr.nodeType === 'List' || expr.nodeType === 'Tuple') && expr.elts.length > 2;
}

function isCall(expr: Expr): boolean {
  if (expr.nodeType === 'Subscript' || expr.nodeType === 'Attribute') return isCall(expr.value);
  return expr.nodeType === 'Call' && (expr.func.nodeType === 'Attribute' || expr.func.nodeType === 'Name');
}
