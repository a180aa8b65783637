/** The way of a value back to the cells: statements that make what crosses, and those that use it. */
import type { Fate, Span, Statement } from '../ir.ts';
import { groupBy } from './group-by.ts';
import type { Crossing } from './picture.ts';
import type { PlannedCrossing } from './planned-crossings.ts';

/** Returns a function that finds the statements of a crossing among those that became code of its two steps. */
export function originFinder(
  fates: readonly Fate[],
  statements: readonly Statement[],
): (crossing: PlannedCrossing) => Pick<Crossing, 'madeBy' | 'usedBy'> {
  const stepAt = new Map(
    fates.flatMap(({ span, fate }) => (fate.kind === 'unit' ? [[keyOf(span), fate.step] as const] : [])),
  );
  const byStep = groupBy(statements, ({ span }) => stepAt.get(keyOf(span)));
  return ({ from, to, names }) => {
    const has = (found: readonly string[]): boolean => found.some((name) => names.includes(name));
    const makes = ({ defines, mayDefine, updates }: Statement): boolean => has([...defines, ...mayDefine, ...updates]);
    const made = (byStep.get(from) ?? []).filter(makes);
    const used = (byStep.get(to) ?? []).filter(({ uses, updates }) => has(uses) || has(updates));
    return { madeBy: made.map(({ span }) => span), usedBy: used.map(({ span }) => span) };
  };
}

function keyOf({ file, cell, line, column }: Span): string {
  return `${file}:${String(cell)}:${line}:${column}`;
}
