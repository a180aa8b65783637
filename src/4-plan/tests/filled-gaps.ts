/** Columns that lack values in the made-up tables, and that one statement fills: then its value is found in them. */
import type { FixturePlan, StepPlan } from '../../ir.ts';

/** Whatever drops rows with gaps, or fills gaps in another way. */
const otherwise = /\bdropna\(|\b[fb]fill\(|\binterpolate\(|Imputer\(|\bnotna\(|\bnotnull\(/;

/** The names of these columns. */
export function filledGaps(steps: readonly StepPlan[], data: readonly FixturePlan[]): ReadonlySet<string> {
  const codes = steps.flatMap(({ script }) => [
    ...script.prelude,
    ...script.definitions,
    ...script.units.flatMap(({ body }) => body),
  ]);
  const text = codes.map((code) => code.text).join('\n');
  const all = [...text.matchAll(/\bfillna\(/g)].length;
  const filled = [...text.matchAll(/\[(?:"([^"\n]*)"|'([^'\n]*)')\]\.fillna\(/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  if (otherwise.test(text) || filled.length !== all) return new Set();
  const lacking = data.flatMap(({ content }) =>
    content.kind === 'table' ? content.columns.filter(({ isMissing }) => isMissing).map(({ name }) => name) : [],
  );
  return new Set(lacking.filter((name) => filled.filter((one) => one === name).length === 1));
}
