import type { ParameterPlan, Plan, Span } from '../ir.ts';
import type { CellEdit } from './carry-edits.ts';

/** The edits as the cells have it: with the values of parameters that are in the notebook's expressions, in place of their names. */
export function restoreLiterals(edits: readonly CellEdit[], plan: Plan): readonly CellEdit[] {
  if (plan.kind !== 'steps') return edits;
  const inline = plan.parameters.filter(({ isInline }) => isInline === true);
  if (inline.length === 0) return edits;
  return edits.map((edit) => {
    const isHere = ({ file, cell }: Span): boolean => file === edit.file && cell === edit.cell;
    const own = inline.filter(({ span, alsoAt = [] }) => [span, ...alsoAt].some(isHere));
    return own.length === 0 ? edit : { ...edit, lines: edit.lines.map((line) => restore(line, own)) };
  });
}

/** A name that is a keyword or an attribute stays. */
function restore(line: string, parameters: readonly ParameterPlan[]): string {
  return parameters.reduce(
    (text, { variable, expression }) =>
      text.replace(new RegExp(`(?<![\\w.])${variable}(?!\\w|\\s*=(?!=))`, 'g'), () => expression),
    line,
  );
}
