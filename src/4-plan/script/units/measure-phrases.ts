/** What is measured, in words: `measures the accuracy and the AUC on the test set`. */
import type { Measured } from '../../../ir.ts';
import type { Stretch } from './cut-units.ts';
import { listed, spoken } from './spoken.ts';

/** Parts of the data, as the names of their labels tell them. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/train/i, 'training'],
  [/val(id|_|$)/i, 'validation'],
  [/test/i, 'test'],
];

/** What a stretch measures, predicts and reports; `drawn` is what it draws besides. */
export function measurePhrases(stretch: Stretch, drawn: readonly string[]): readonly string[] {
  if (!stretch.operations.includes('measure')) return [];
  const measures = stretch.items.flatMap((item) => item.statement.measures);
  if (measures.length === 0) return ['predicts'];
  const reports = measures.filter(({ shape }) => shape === 'report');
  const numbers = measures.filter(({ shape }) => shape !== 'report');
  const said = [...new Set(reports.flatMap(({ metric }) => metric ?? []))].map((metric) => `the ${spoken(metric)}`);
  const told = said.filter((report) => !drawn.includes(`draws ${report}`));
  const isPrinted = stretch.items.some(
    ({ statement }) =>
      statement.measures.some(({ shape }) => shape === 'report') &&
      statement.effects.some(({ kind }) => kind === 'prints'),
  );
  const reported = told.length > 0 ? [`${isPrinted ? 'prints' : 'computes'} ${listed(told)}`] : [];
  if (numbers.length === 0) return reported.length > 0 || said.length > 0 ? reported : ['measures the predictions'];
  const metrics = [...new Set(numbers.flatMap(({ metric }) => metric ?? []))];
  if (metrics.length === 0 || metrics.length > 3) return [`measures the predictions${placeOf(numbers)}`, ...reported];
  return [`measures ${listed(metrics.map((metric) => `the ${spoken(metric)}`))}${placeOf(numbers)}`, ...reported];
}

/** Tells whether a phrase says what is measured, by metrics that are. */
export function namesMetrics(metrics: ReadonlySet<string | null>): (phrase: string) => boolean {
  const known = new Set([...metrics].map((metric) => `the ${spoken(metric ?? 'predictions')}`));
  return (phrase) => {
    const named = /^(?:measures|prints|computes) (.*?)(?: on the [a-z, ]+ sets?)?$/.exec(phrase)?.[1];
    if (named === 'the predictions') return metrics.size > 1;
    const list = named?.split(/,? and |, /) ?? [];
    return list.length > 0 && list.every((metric) => known.has(metric));
  };
}

/** The parts of the data that are measured, where the names of all labels tell theirs. */
function placeOf(measures: readonly Measured[]): string {
  const found = measures.map(({ on }) => parts.filter(([name]) => on.some((label) => name.test(label))));
  if (found.some((of) => of.length !== 1)) return '';
  const sets = parts.filter((part) => found.some(([of]) => of === part)).map(([, name]) => name);
  return ` on the ${listed(sets)} set${sets.length > 1 ? 's' : ''}`;
}
