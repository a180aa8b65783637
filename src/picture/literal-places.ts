/** Where exactly a value stands that became a parameter inside an expression. */
import type { Analysis, KnobUse, ParameterPlan, Span } from '../ir.ts';

/** Returns a function that narrows the places of a parameter from their lines to the characters of its value. */
export function literalFinder(analysis: Analysis | null): (parameter: ParameterPlan) => readonly Span[] {
  const literals = (analysis?.statements ?? []).flatMap(({ span, knobs }) =>
    knobs.flatMap((knob) => placeOf(knob, span, analysis?.cells[knob.cell])),
  );
  return ({ span, alsoAt, isInline, expression }) => {
    const places = [span, ...(alsoAt ?? [])];
    if (isInline !== true) return places;
    const taken = new Set<Literal>();
    return places.map((place) => {
      const literal = literals.find(
        (one) => !taken.has(one) && one.text === expression && isOnLinesOf(one.span, place),
      );
      if (literal === undefined) return place;
      taken.add(literal);
      return literal.span;
    });
  };
}

interface Literal {
  readonly text: string;
  readonly span: Span;
}

function placeOf(
  { start, end }: KnobUse,
  { file, cell }: Span,
  holder: Analysis['cells'][number] | undefined,
): readonly Literal[] {
  if (holder === undefined) return [];
  const { code, lineMap } = holder;
  const before = code.slice(0, start).split('\n');
  const upTo = code.slice(0, end).split('\n');
  const line = lineMap[before.length - 1];
  const endLine = lineMap[upTo.length - 1];
  if (line === undefined || endLine === undefined) return [];
  const columns = { column: before.at(-1)?.length ?? 0, endColumn: upTo.at(-1)?.length ?? 0 };
  return [{ text: code.slice(start, end), span: { file, cell, line, endLine, ...columns } }];
}

function isOnLinesOf(one: Span, place: Span): boolean {
  return one.file === place.file && one.cell === place.cell && place.line <= one.line && one.line <= place.endLine;
}
