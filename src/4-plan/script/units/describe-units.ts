/** Descriptions of functions: parts of a sentence, supported by facts. */

import type { Analysis } from '../../../ir.ts';
import { modelName } from '../../data/model-name.ts';
import { getsData } from '../../roles/fitted.ts';
import type { Stretch } from './cut-units.ts';
import { measurePhrases, namesMetrics } from './measure-phrases.ts';
import { draws } from './operation-of.ts';
import { listed, sayable, spoken } from './spoken.ts';
import {
  choosesModel,
  dropsTarget,
  mainOperation,
  makesTransformers,
  modelsOf,
  readFiles,
  separatesTarget,
  stretchActs,
  titlesOf,
  writtenFiles,
} from './stretch-facts.ts';

/** Describes a stretch, in order: `fills missing values`, `splits the data`. */
export function describeStretch(analysis: Analysis, stretch: Stretch): readonly string[] {
  return sayable(phrasesOf(analysis, stretch));
}

function phrasesOf(analysis: Analysis, stretch: Stretch): readonly string[] {
  const acts = stretchActs(stretch);
  const has = (...operations: readonly (typeof stretch.operations)[number][]): boolean =>
    stretch.operations.some((operation) => operation !== null && operations.includes(operation));
  const fits = has('fit', 'search') ? fitPhrase(analysis, stretch) : null;
  const drawn = drawPhrases(stretch);
  const isBuilt = acts.some(({ name }) => name === 'build_model');
  // Operations on the rows to predict for are summarized.
  const isPrediction =
    mainOperation(stretch) === 'measure' && stretch.items.every(({ statement }) => statement.measures.length === 0);
  const done = acts
    .filter(({ operation }) => ['clean', 'encode', 'split', 'load', 'build'].includes(operation))
    .filter(({ name }) => name !== 'drop_columns' || !dropsTarget(stretch))
    .filter(({ operation }) => fits === null || operation !== 'build')
    .map(({ phrase }) => phrase);
  const phrases = [
    ...(has('read') ? [readPhrase(stretch)] : []),
    ...targetPhrase(stretch),
    ...(isPrediction && done.length > 1 ? ['prepares the data'] : done),
    ...columnPhrase(stretch, acts.length),
    ...(fits === null ? [] : [isBuilt ? fits.replace(/^(fits|tunes) /, 'builds and $1 ') : fits]),
    ...measurePhrases(stretch, drawn, acts),
    ...drawn,
    ...(has('write') ? [writePhrase(stretch)] : []),
  ];
  const said = new Set(phrases);
  if (said.has('one-hot encodes categories')) said.delete('encodes categories');
  if (!makesTransformers(stretch) || stretch.items.some(({ statement }) => statement.fitted.length > 0))
    return [...said];
  const [first, ...others] = said;
  return first === undefined ? [] : [`builds the preprocessing that ${first}`, ...others];
}

/** Tells whether an earlier phrase about a stretch is still true, even if there is a better one. */
export function truePhrases(analysis: Analysis, stretch: Stretch): (phrase: string) => boolean {
  const columns = new Set(stretch.items.flatMap((item) => item.statement.columns));
  const measures = stretch.items.flatMap((item) => item.statement.measures);
  const metrics = new Set(
    measures.flatMap(({ metric, parts }): readonly (string | null)[] =>
      metric === null && parts.length > 0 ? parts : [metric],
    ),
  );
  const isMeasured = namesMetrics(metrics);
  const said = new Set([
    ...phrasesOf(analysis, stretch),
    ...stretchActs(stretch).map(({ phrase }) => phrase),
    ...(columns.size > 1 ? ['derives columns'] : []),
    ...(metrics.size > 1 ? ['measures the predictions'] : []),
  ]);
  return (phrase) => {
    if (said.has(phrase)) return true;
    const set = [...phrase.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    if (phrase.startsWith('sets the column')) return set.length > 0 && set.every((column) => columns.has(column));
    return isMeasured(phrase);
  };
}

function targetPhrase(stretch: Stretch): readonly string[] {
  return separatesTarget(stretch) ? ['separates the features from the target'] : [];
}

function readPhrase(stretch: Stretch): string {
  const readers = stretch.items.filter(getsData);
  if (readers.length > 0 && readers.every(({ statement }) => statement.loadsModel.length > 0)) return 'loads the model';
  const files = readFiles(stretch).slice(0, 2).map(spoken);
  if (files.length === 0) return 'reads the data';
  const text = `reads the ${listed(files)}`;
  return /\b(data|dataset|data ?sets?)$/.test(text) ? text : `${text} data`;
}

function writePhrase(stretch: Stretch): string {
  const saves = stretch.items.some((item) => item.statement.savesModel.length > 0);
  const files = writtenFiles(stretch).slice(0, 2);
  const [only, ...others] = files.map(spoken);
  if (saves) return only !== undefined && others.length === 0 ? `saves the ${named(only)}` : 'saves the model';
  if (only === undefined) return 'writes the files';
  return others.length > 0 ? `writes the ${listed([only, ...others])} files` : `writes the ${only} file`;
}

/** The saved object as a noun: `best` alone is not one. */
function named(file: string): string {
  return /(model|regressor|classifier|pipeline|network|net|scaler|encoder|vectorizer|transformer)s?$/.test(file)
    ? file
    : `${file} model`;
}

/** Columns set by statements without a phrase. */
function columnPhrase({ items }: Stretch, acts: number): readonly string[] {
  const columns = [...new Set(items.flatMap((item) => item.statement.columns))];
  if (columns.length === 0 || acts > 2) return [];
  if (columns.length > 2) return ['derives columns'];
  return [`sets the column${columns.length > 1 ? 's' : ''} ${columns.map((column) => `"${column}"`).join(' and ')}`];
}

function fitPhrase(analysis: Analysis, stretch: Stretch): string {
  if (choosesModel(stretch)) return 'chooses the best model';
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
      : 'builds';
  if (names.size > 1) return `${verb} the models`;
  if (only === undefined || only === 'model') return `${verb} the model`;
  return `${verb} the ${spoken(only)}`;
}

function drawPhrases(stretch: Stretch): readonly string[] {
  if (!stretch.items.some(draws)) return [];
  const known = stretchActs(stretch).filter(({ operation }) => operation === 'draw');
  if (known.length > 0) return known.map(({ phrase }) => phrase);
  const [first, second, ...others] = titlesOf(stretch);
  if (first === undefined) return ['draws the figures'];
  if (second === undefined) return [`draws "${first}"`];
  return [
    others.length > 0 ? `draws "${first}" and ${others.length + 1} other figures` : `draws "${first}" and "${second}"`,
  ];
}
