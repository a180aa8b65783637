/** What functions do, in words: parts of a sentence that the facts bear out. */

import type { Analysis } from '../../ir.ts';
import { modelName } from '../data/model-name.ts';
import type { Stretch } from './cut-units.ts';
import { draws } from './operation-of.ts';
import { modelsOf, readFiles, stretchActs, writtenFiles } from './stretch-facts.ts';

/** Phrases that one docstring holds. */
const mostPhrases = 4;

/** What a stretch does, in order: `fills missing values`, `splits the data`. */
export function describeStretch(analysis: Analysis, stretch: Stretch): readonly string[] {
  return phrasesOf(analysis, stretch).slice(0, mostPhrases);
}

function phrasesOf(analysis: Analysis, stretch: Stretch): readonly string[] {
  const acts = stretchActs(stretch);
  const has = (...operations: readonly (typeof stretch.operations)[number][]): boolean =>
    stretch.operations.some((operation) => operation !== null && operations.includes(operation));
  const phrases = [
    ...(has('read') ? [readPhrase(stretch)] : []),
    ...acts
      .filter(({ operation }) => ['clean', 'encode', 'split', 'load', 'build'].includes(operation))
      .map(({ phrase }) => phrase),
    ...columnPhrase(stretch, acts.length),
    ...(has('fit', 'search') ? [fitPhrase(analysis, stretch)] : []),
    ...measurePhrases(stretch),
    ...drawPhrases(stretch),
    ...(has('write') ? [writePhrase(stretch)] : []),
  ];
  return [...new Set(phrases)];
}

/** Tells whether a phrase that was said of a stretch is still true of it, be there a better one or not. */
export function truePhrases(analysis: Analysis, stretch: Stretch): (phrase: string) => boolean {
  const columns = new Set(stretch.items.flatMap((item) => item.statement.columns));
  const metrics = new Set(stretch.items.flatMap((item) => item.statement.measures.map(({ metric }) => metric)));
  const said = new Set([
    ...phrasesOf(analysis, stretch),
    ...stretchActs(stretch).map(({ phrase }) => phrase),
    ...(columns.size > 1 ? ['derives columns'] : []),
    ...(metrics.size > 1 ? ['measures the predictions'] : []),
  ]);
  return (phrase) => {
    if (said.has(phrase)) return true;
    const set = [...phrase.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    if (phrase.startsWith('sets ')) return set.length > 0 && set.every((column) => columns.has(column));
    const measured = /^measures (.*)/.exec(phrase)?.[1]?.split(', ') ?? [];
    return measured.length > 0 && measured.every((metric) => metrics.has(metric.replaceAll(' ', '_')));
  };
}

function readPhrase(stretch: Stretch): string {
  const files = readFiles(stretch).slice(0, 2);
  const [only, other] = files.map(spoken);
  if (only === undefined) return 'reads the data';
  return other === undefined ? `reads the ${only} data` : `reads ${only} and ${other}`;
}

function writePhrase(stretch: Stretch): string {
  const saves = stretch.items.some((item) => item.statement.savesModel.length > 0);
  const files = writtenFiles(stretch).slice(0, 2);
  if (saves) return 'saves the model';
  return files.length === 0 ? 'writes files' : `writes ${files.map(spoken).join(' and ')}`;
}

/** Columns that are set by nothing that has a phrase. */
function columnPhrase({ items }: Stretch, acts: number): readonly string[] {
  const columns = [...new Set(items.flatMap((item) => item.statement.columns))];
  if (columns.length === 0 || acts > 2) return [];
  return [columns.length > 2 ? 'derives columns' : `sets ${columns.map((column) => `"${column}"`).join(' and ')}`];
}

function fitPhrase(analysis: Analysis, stretch: Stretch): string {
  const names = new Set(modelsOf(analysis, stretch).map(modelName));
  const [only] = names;
  const isFitted = stretch.items.some((item) => item.statement.fitted.length > 0);
  const isCrossed = stretchActs(stretch).some(({ name }) => name === 'cross_validate');
  const verb = isCrossed
    ? 'cross-validates'
    : isFitted
      ? stretch.operations.includes('search')
        ? 'tunes'
        : 'fits'
      : 'makes';
  if (names.size > 1) return `${verb} the models`;
  if (only === undefined || only === 'model') return `${verb} the model`;
  return `${verb} the ${spoken(only)}`;
}

function measurePhrases(stretch: Stretch): readonly string[] {
  if (!stretch.operations.includes('measure')) return [];
  const measures = stretch.items.flatMap((item) => item.statement.measures);
  const metrics = [...new Set(measures.flatMap(({ metric }) => metric ?? []))];
  if (metrics.length === 0) return measures.length > 0 ? ['measures the predictions'] : ['predicts'];
  return [metrics.length > 3 ? 'measures the predictions' : `measures ${metrics.map(spoken).join(', ')}`];
}

function drawPhrases(stretch: Stretch): readonly string[] {
  if (!stretch.items.some(draws)) return [];
  const known = stretchActs(stretch).filter(({ operation }) => operation === 'draw');
  return known.length > 0 ? known.map(({ phrase }) => phrase) : ['draws the figures'];
}

function spoken(identifier: string): string {
  return identifier.replaceAll('_', ' ');
}
