/** A score shown again for unchanged values is not a new result. */
import type { Cell, Measured, Statement } from '../../ir.ts';

/** Drops measures that repeat an earlier expression verbatim if none of its names was bound or changed in between. */
export function withoutRepeatedMeasures(
  statements: readonly Statement[],
  cells: readonly Cell[],
): readonly Statement[] {
  const known = new Map<string, readonly string[]>();
  return statements.map((statement) => {
    const measures = statement.measures.filter((measure) => {
      const text = textOf(measure, cells);
      return measure.name !== null || text === null || !known.has(text);
    });
    const touched = new Set([...statement.defines, ...statement.mayDefine, ...statement.updates, ...statement.deletes]);
    for (const [text, uses] of known) if (uses.some((name) => touched.has(name))) known.delete(text);
    for (const measure of statement.measures) {
      const text = textOf(measure, cells);
      const isSteady = !measure.isRepeated && !statement.uses.some((name) => touched.has(name));
      if (text !== null && measure.shape === 'number' && isSteady) known.set(text, statement.uses);
    }
    if (measures.length === statement.measures.length) return statement;
    return { ...statement, measures, showsScore: statement.showsScore && measures.length > 0 };
  });
}

function textOf({ place }: Measured, cells: readonly Cell[]): string | null {
  return place === null ? null : (cells[place.cell]?.code.slice(place.start, place.end) ?? null);
}
