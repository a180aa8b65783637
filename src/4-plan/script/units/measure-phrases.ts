/** Describes measurements: `measures the accuracy and the AUC on the test set`. */
import type { Measured } from '../../../ir.ts';
import type { Act } from '../../../knowledge/acts.ts';
import type { Stretch } from './cut-units.ts';
import { listed, spoken } from './spoken.ts';

/** Parts of the data, from the names of their labels. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/train/i, 'training'],
  [/val(id|_|$)/i, 'validation'],
  [/test/i, 'test'],
];

/** Phrases for what a stretch measures, predicts and reports; `drawn` are its figures. */
export function measurePhrases(stretch: Stretch, drawn: readonly string[], acts: readonly Act[]): readonly string[] {
  if (!stretch.operations.includes('measure')) return [];
  const measures = stretch.items.flatMap((item) => item.statement.measures);
  if (measures.length === 0) {
    const done = acts.filter(({ operation }) => operation === 'measure').map(({ phrase }) => phrase);
    return done.length > 0 ? [...new Set(done)] : ['predicts'];
  }
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
  const isHistory = measures.every(({ shape }) => shape === 'history');
  if (isHistory) return drawn.length > 0 ? [] : ['reads the history of the training'];
  const nothing = ['evaluates the model'];
  if (numbers.length === 0) return reported.length > 0 || said.length > 0 ? reported : nothing;
  const metrics = [...new Set(numbers.flatMap(({ metric, parts }) => metric ?? parts))];
  if (metrics.length === 0) return [`evaluates the model${placeOf(numbers)}`, ...reported];
  return [`measures ${listed(sayMetrics(metrics))}${placeOf(numbers)}`, ...reported];
}

/** Maximum number of metrics named in a sentence. */
const mostNamed = 3;

function sayMetrics(metrics: readonly string[]): readonly string[] {
  const named = metrics.length > mostNamed + 1 ? metrics.slice(0, mostNamed) : metrics;
  const rest = metrics.length - named.length;
  return [...named.map((metric) => `the ${spoken(metric)}`), ...(rest > 0 ? [`${rest} other scores`] : [])];
}

/** Tells whether a phrase correctly names the metrics. */
export function namesMetrics(metrics: ReadonlySet<string | null>): (phrase: string) => boolean {
  const known = new Set([...metrics].map((metric) => `the ${spoken(metric ?? 'predictions')}`));
  return (phrase) => {
    const named = /^(?:measures|prints|computes) (.*?)(?: on the [a-z, ]+ sets?)?$/.exec(phrase)?.[1];
    if (named === 'the predictions') return metrics.size > 1;
    const list = named?.split(/,? and |, /) ?? [];
    const others = Number(/^(\d+) other scores$/.exec(list.at(-1) ?? '')?.[1] ?? 0);
    const said = others > 0 ? list.slice(0, -1) : list;
    return said.length > 0 && said.every((metric) => known.has(metric)) && said.length + others <= metrics.size;
  };
}

/** The measured parts of the data, if the names of all labels show them. */
function placeOf(measures: readonly Measured[]): string {
  const found = measures.map(({ on }) => parts.filter(([name]) => on.some((label) => name.test(label))));
  if (found.some((of) => of.length !== 1)) return '';
  const sets = parts.filter((part) => found.some(([of]) => of === part)).map(([, name]) => name);
  return ` on the ${listed(sets)} set${sets.length > 1 ? 's' : ''}`;
}
