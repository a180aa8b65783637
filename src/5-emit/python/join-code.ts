import type { Code } from '../../ir.ts';

/** Joins pieces of code, with blank lines as in the notebook and between cells. */
export function joinCode(codes: readonly Code[]): string {
  return codes.map((code, index) => `${blankBefore(codes[index - 1], code)}${code.text.trimEnd()}\n`).join('');
}

function blankBefore(before: Code | undefined, code: Code): string {
  if (before === undefined) return '';
  const sameCell = before.span.file === code.span.file && before.span.cell === code.span.cell;
  return sameCell && firstLine(code) - before.span.endLine <= 1 ? '' : '\n';
}

/** The line on which the text begins: comments above a statement may be in the text, outside the span. */
function firstLine(code: Code): number {
  const lines = code.text.trimEnd().split('\n').length;
  const spanned = code.span.endLine - code.span.line + 1;
  return code.span.line - Math.max(0, lines - spanned);
}
