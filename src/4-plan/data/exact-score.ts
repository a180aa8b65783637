/** Scores that are shown rounded or as percentages. */
import type { Expr } from '../../python/parse.ts';

/** `accuracy` of `accuracy * 100` and of `round(accuracy, 2)`: what is logged is neither scaled nor rounded. */
export function exactScore(shown: Expr): Expr {
  let value = shown;
  for (let inner = innerOf(value); inner !== null; inner = innerOf(value)) value = inner;
  return ['Name', 'Call', 'Attribute'].includes(value.nodeType) ? value : shown;
}

function innerOf(value: Expr): Expr | null {
  if (value.nodeType === 'Call' && value.func.nodeType === 'Name' && ['round', 'float'].includes(value.func.id))
    return value.args[0] ?? null;
  if (value.nodeType !== 'BinOp' || !['Mult', 'Div'].includes(value.op.nodeType)) return null;
  if (value.right.nodeType === 'Constant') return value.left;
  return value.left.nodeType === 'Constant' && value.op.nodeType === 'Mult' ? value.right : null;
}
