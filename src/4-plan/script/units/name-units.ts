/** Names and docstrings of functions: from tags, from descriptive headings, or else from what they do. */
import type { Analysis, CutUnit } from '../../../ir.ts';
import type { Operation } from '../../../knowledge/acts.ts';
import { toIdentifier, uniqueName } from '../../../python/names.ts';
import { modelName } from '../../data/model-name.ts';
import { capitalized } from '../../steps/describe-step.ts';
import type { Stretch } from './cut-units.ts';
import { describeStretch, truePhrases } from './describe-units.ts';
import { nameOfHeading } from './heading-names.ts';
import { listed } from './spoken.ts';
import {
  choosesModel,
  definedIn,
  dropsTarget,
  mainOperation,
  makesTransformers,
  modelNames,
  readFiles,
  separatesTarget,
  stretchActs,
  titlesOf,
  writtenFiles,
} from './stretch-facts.ts';
import type { UnitDraft } from './unit-draft.ts';

/** Names the functions of a step, avoiding `taken`. */
export function nameUnits(
  analysis: Analysis,
  stepName: string,
  stretches: readonly Stretch[],
  taken: ReadonlySet<string>,
): readonly UnitDraft[] {
  const kept = keptUnits(stretches, taken);
  const used = new Set([...taken, ...[...kept.values()].map((unit) => unit.name)]);
  return stretches.map((stretch, index) => {
    const unit = kept.get(index);
    const name = unit?.name ?? freeName(candidatesOf(analysis, stretch, stepName, stretches.length === 1), used);
    used.add(name);
    const phrases = keptPhrases(analysis, stretch, unit) ?? describeStretch(analysis, stretch);
    const stoodFor = unit?.function ?? null;
    const mayBeShared = stretch.tag === null && (unit === undefined || stoodFor !== null);
    return { name, docstring: sentenceOf(phrases, stretch), phrases, items: stretch.items, mayBeShared, stoodFor };
  });
}

/** The functions of the last build that continue, each in the stretch with most of it. Tags take precedence. */
function keptUnits(stretches: readonly Stretch[], taken: ReadonlySet<string>): ReadonlyMap<number, CutUnit> {
  const tagged = new Set(stretches.flatMap(({ tag }) => (tag === null ? [] : [toIdentifier(tag)])));
  const shares = stretches.flatMap(({ tag, remembered }, index) => {
    const units = new Set(tag === null ? remembered.filter((unit) => unit !== null) : []);
    return [...units].map((unit) => ({ index, unit, size: remembered.filter((one) => one === unit).length }));
  });
  const kept = new Map<number, CutUnit>();
  const names = new Set([...taken, ...tagged]);
  for (const { index, unit } of shares.sort((a, b) => b.size - a.size || a.index - b.index)) {
    if (kept.has(index) || names.has(unit.name)) continue;
    kept.set(index, unit);
    names.add(unit.name);
  }
  return kept;
}

/** The earlier description of a function, if all of it is still true. */
function keptPhrases(analysis: Analysis, stretch: Stretch, unit: CutUnit | undefined): readonly string[] | null {
  if (unit === undefined || unit.phrases.length === 0) return null;
  const holds = truePhrases(analysis, stretch);
  return unit.phrases.every(holds) ? unit.phrases : null;
}

function freeName(candidates: readonly string[], used: ReadonlySet<string>): string {
  return candidates.find((candidate) => !used.has(candidate)) ?? uniqueName(candidates[0] ?? 'run', used);
}

/** Possible names, from the best to the last resort. */
function candidatesOf(analysis: Analysis, stretch: Stretch, stepName: string, isOnly: boolean): readonly string[] {
  if (stretch.tag !== null) {
    const name = toIdentifier(stretch.tag);
    return [name, `run_${name}`];
  }
  const operation = mainOperation(stretch);
  const heading = headingOfStretch(stretch, operation);
  const facts = factNames(analysis, stretch, operation);
  const objects = objectsOf(analysis, stretch, operation);
  const verb = verbOf(stretch, operation);
  const fromHeading = heading === null ? [] : headingNames(heading, operation, verb);
  const isKnownModel = (operation === 'fit' || operation === 'search') && facts.length > 1 && heading?.kind === 'thing';
  // The more informative of two names.
  const isBetter = heading?.isVague === true && operation === 'read' && facts.length > 1;
  return [
    ...(isBetter ? facts.slice(0, 1) : []),
    ...definedIn(stretch).map((name) => `make_${name}`),
    ...(isOnly && operation === null ? [stepName] : []),
    ...(isKnownModel ? facts.slice(0, 1) : fromHeading),
    ...facts,
    ...(operation === 'draw' && facts[0] !== 'draw_figures'
      ? facts.flatMap((fact) => objects.map((object) => `${fact}_of_${object}`))
      : []),
    ...objects.map((object) => `${verb}_${object}`),
    ...(operation === 'draw' ? ['draw_figures'] : []),
    ...facts.flatMap((fact) => objects.map((object) => `${fact}_of_${object}`)),
    `run_${stepName}`,
    ...facts.map((fact) => `${fact}_further`),
  ];
}

/** Words for the subject of a stretch, from the names of its outputs and inputs. */
function objectsOf(analysis: Analysis, stretch: Stretch, operation: Operation | null): readonly string[] {
  const facts = new Map(analysis.names.map((fact) => [fact.name, fact]));
  const names = [...stretch.gives, ...stretch.items.flatMap((item) => [...item.updates, ...item.immediate])];
  const isOfModels = operation === 'fit' || operation === 'search' || operation === 'measure' || operation === 'draw';
  return names
    .filter((name) => !name.startsWith('%') && nameable.has(facts.get(name)?.type.kind ?? ''))
    .map((name) => (isOfModels ? withoutData(toIdentifier(name)) : toIdentifier(name)))
    .filter((name) => name.length > (isOfModels ? 1 : 2) && !/\d/.test(name));
}

/** Words for parts of the data, which are dropped: `rf_y_test_pred` leaves `rf`. */
const dataWords: ReadonlySet<string> = new Set(
  (
    'x y z df data dataset train test val valid validation training pred preds predict predicted predictions prediction ' +
    'features target labels label true proba prob probs scaled out new final partial set sets batch input output'
  ).split(' '),
);

function withoutData(name: string): string {
  return name
    .split('_')
    .filter((word) => !dataWords.has(word))
    .join('_');
}

/** Kinds of values that may name a function. */
const nameable: ReadonlySet<string> = new Set([
  ...['frame', 'series', 'array', 'sparse', 'estimator', 'list', 'dict', 'float', 'int', 'object', 'unknown'],
]);

/** The verb for a main operation, before an object. */
const verbs: Readonly<Record<Operation, string>> = {
  read: 'read',
  clean: 'prepare',
  encode: 'encode',
  split: 'split',
  load: 'make',
  build: 'build',
  fit: 'train',
  search: 'tune',
  measure: 'measure',
  draw: 'draw',
  write: 'write',
};

function verbOf(stretch: Stretch, operation: Operation | null): string {
  if (operation === null) return 'prepare';
  return operation === 'encode' && makesTransformers(stretch) ? 'build' : verbs[operation];
}

/** The subject of the heading; nothing if it names other things than the files written here. */
function headingOfStretch(stretch: Stretch, operation: Operation | null): ReturnType<typeof nameOfHeading> {
  const heading = stretch.heading === null || stretch.isUnderSeveral ? null : nameOfHeading(stretch.heading);
  const files = operation === 'write' ? writtenFiles(stretch).flatMap((file) => file.split('_')) : [];
  const isOfOthers =
    operation === 'write' &&
    (files.length > 0 || heading?.kind === 'thing') &&
    heading?.name.split('_').every((word) => !files.includes(word));
  return isOfOthers ? null : heading;
}

/** Operations meant by verbs of headings: a function that mainly does something else is named after that. */
const verbMeans: Readonly<Record<string, readonly Operation[]>> = {
  ...{
    read: ['read', 'load', 'clean'],
    load: ['read', 'load', 'clean'],
    split: ['split'],
    save: ['write'],
    write: ['write'],
  },
  ...{ build: ['build', 'fit', 'search'], compile: ['build', 'fit'], train: ['fit', 'search', 'build'] },
  ...{
    fit: ['fit', 'search', 'encode'],
    retrain: ['fit', 'search'],
    tune: ['search', 'fit'],
    optimize: ['search', 'fit'],
  },
  ...{
    evaluate: ['measure', 'draw'],
    validate: ['measure', 'draw', 'search'],
    score: ['measure'],
    measure: ['measure'],
  },
  ...{ predict: ['measure', 'write', 'draw'], forecast: ['fit', 'measure', 'write', 'draw'], plot: ['draw'] },
  ...{ visualize: ['draw'], visualise: ['draw'], draw: ['draw'] },
  ...{ scale: ['encode', 'clean'], normalize: ['encode', 'clean'], standardize: ['encode', 'clean'] },
  ...{ encode: ['encode', 'clean'], vectorize: ['encode', 'clean'], tokenize: ['encode', 'clean'] },
  ...{ drop: ['clean', 'encode'], fill: ['clean', 'encode'], impute: ['clean', 'encode'], rename: ['clean'] },
};

function headingNames(
  heading: NonNullable<ReturnType<typeof nameOfHeading>>,
  operation: Operation | null,
  verb: string,
): readonly string[] {
  // A heading "split" without a split does not name the function.
  if (heading.kind === 'action') {
    const meant = verbMeans[heading.name.split('_')[0] ?? ''];
    return operation === null || meant === undefined || meant.includes(operation) ? [heading.name] : [];
  }
  return operation === null || operation === 'split' ? [] : [`${verb}_${heading.name}`];
}

/** File names that only describe the state of the data. */
const saysState = /^(clean(ed)?|processed|prepared|raw|train|test|input|output|file|features)$/;

/** Names from the operations of a stretch. */
function factNames(analysis: Analysis, stretch: Stretch, operation: Operation | null): readonly string[] {
  // A stretch that also reads the data does more than its longest part.
  const isWhole = (operation === 'clean' || operation === 'encode') && stretch.operations.includes('read');
  if (isWhole)
    return [...readFiles(stretch).flatMap((file) => (saysState.test(file) ? [] : [`prepare_${file}`])), 'prepare_data'];
  const acts = stretchActs(stretch).filter((act) => act.operation === operation);
  const names = [...new Set(acts.map(({ name }) => name))];
  switch (operation) {
    case 'read':
      return readNames(stretch);
    case 'clean':
      return cleaningNames(stretch, names);
    case 'encode':
      if (makesTransformers(stretch)) return ['build_preprocessing'];
      return names.length === 1 ? names : ['encode_features'];
    case 'fit':
    case 'search':
      if (choosesModel(stretch)) return ['choose_model'];
      return modelNames(analysis, stretch).map((model) => `${verbs[operation]}_${model}`);
    case 'measure':
      return names.length === 1 && names[0] !== undefined
        ? [names[0], ...measureNames(analysis, stretch)]
        : measureNames(analysis, stretch);
    case 'draw':
      return names.length > 0 ? names : [...titleNames(stretch), 'draw_figures'];
    case 'write':
      return [...writtenFiles(stretch).map((file) => `write_${file}`), 'write_files'];
    case null:
      return separatesTarget(stretch) ? ['separate_target'] : [];
    default:
      return names.length > 0 ? names : [`${verbs[operation]}_data`];
  }
}

function readNames(stretch: Stretch): readonly string[] {
  if (stretch.items.some(({ statement }) => statement.loadsModel.length === 0))
    return [...readFiles(stretch).map((file) => `read_${file}`), 'read_data'];
  return [...stretch.items.flatMap(({ defines }) => defines.map((name) => `load_${toIdentifier(name)}`)), 'load_model'];
}

const longestTitle = 30;

/** The title of the only figure, if it is a name. */
function titleNames(stretch: Stretch): readonly string[] {
  const [title, ...others] = titlesOf(stretch).map(toIdentifier);
  return title === undefined || others.length > 0 || title.length > longestTitle ? [] : [`draw_${title}`];
}

function measureNames(analysis: Analysis, { items }: Stretch): readonly string[] {
  const measures = items.flatMap((item) => item.statement.measures);
  const uses = items.flatMap((item) => item.statement.predicted.map(({ learner }) => learner));
  const learners = [...new Set([...measures.flatMap(({ of }) => of), ...uses])].flatMap(
    (id) => analysis.learners[id] ?? [],
  );
  const models = [...new Set(learners.map(modelName))];
  const [only] = models;
  const of = models.length > 1 ? 'models' : (only ?? 'model');
  if (measures.length === 0)
    return of === 'model' ? ['predict', 'make_predictions'] : ['predict', `predict_with_${of}`];
  const metrics = [...new Set(measures.map(({ metric }) => metric))];
  const [metric] = metrics;
  const isOne = metrics.length === 1 && metric !== null && metric !== undefined && measures[0]?.shape !== 'report';
  return [...(isOne ? [`measure_${toIdentifier(metric)}`] : []), `evaluate_${of}`, 'evaluate_model'];
}

/** Names of cleaning functions: by operation, or else by what they prepare or derive. */
function cleaningNames(stretch: Stretch, names: readonly string[]): readonly string[] {
  if (dropsTarget(stretch) && names.every((name) => name === 'drop_columns')) return ['separate_target'];
  const own = names.length === 1 ? names : names.length > 1 ? ['clean_data'] : cleanNames(stretch);
  const derives = stretch.items.some(({ statement }) => statement.columns.length > 0);
  return [...own, ...(separatesTarget(stretch) ? ['prepare_features'] : []), ...(derives ? ['derive_features'] : [])];
}

function cleanNames({ items }: Stretch): readonly string[] {
  const columns = [...new Set(items.flatMap((item) => item.statement.columns))];
  const [only] = columns;
  return columns.length === 1 && only !== undefined && /^\w+$/.test(only)
    ? [`derive_${toIdentifier(only)}`, 'clean_data']
    : ['clean_data'];
}

function sentenceOf(phrases: readonly string[], { gives }: Stretch): string {
  const parts = phrases.length > 0 ? phrases : gives.length > 0 ? [`returns ${listed(gives.slice(0, 5))}`] : [];
  const text = listed(parts);
  return text === '' ? '' : `${capitalized(text)}.`;
}
