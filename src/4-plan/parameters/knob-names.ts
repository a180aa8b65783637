/** Names of found parameters: what they control, and of which object if several control the same. */

import type { Analysis, Statement } from '../../ir.ts';
import { reservedInputs } from '../../knowledge/engines/pipeline-names.ts';
import { shareKeyword } from '../../knowledge/knobs.ts';
import { builtinNames, toIdentifier, uniqueName } from '../../python/names.ts';
import { classInWords } from '../data/model-name.ts';
import { type InlineKnob, isSeed } from './knob-candidates.ts';

/** Assigns unique names. */
export interface KnobNames {
  /** A name for a literal and those that share its parameter, also used for its variable. */
  nameOf(knob: InlineKnob, others: readonly InlineKnob[]): string;
  /** The name of a pipeline's input, if the variable already has a name. */
  inputOf(wanted: string): string;
}

/** Names that scripts use themselves. */
const ofScripts = ['args', 'parser', 'main', 'parse_args', 'argv'];

/** Keywords that say too little on their own. */
const spoken: Readonly<Record<string, string>> = {
  C: 'inverse_regularization',
  lr: 'learning_rate',
  nb_epoch: 'epochs',
  cv: 'folds',
  p: 'dropout',
  rate: 'dropout',
  degrees: 'rotation',
  l1: 'l1_penalty',
  l2: 'l2_penalty',
  d: 'difference_order',
};

/** The common meaning and value of knobs that share a parameter; null if a knob is separate. */
export function meaningOf(knob: InlineKnob): string | null {
  const { part, keyword, callee, value, expression, learners } = knob;
  const what = sharedMeaning(knob);
  if (what === null) return null;
  const owner = part === 'model' && !isSeed(knob) ? `${callee} ${learners.join()}` : '';
  return [what, owner, value.parse, String(value.default), expression, isSeed(knob) ? '' : keyword].join('|');
}

/** Numbers that are chosen once for a notebook and repeated wherever they are needed. */
function sharedMeaning(knob: InlineKnob): string | null {
  const { part, keyword, callee } = knob;
  switch (part) {
    case 'split':
      return isValidation(knob) ? 'validation' : 'split';
    case 'folds':
      return keyword === 'cv' ? 'folds' : `folds of ${callee}`;
    case 'search':
      return keyword === 'cv' || isSeed(knob) ? 'search' : null;
    case 'loader':
      return keyword === 'batch_size' || isSeed(knob) ? 'loader' : null;
    case 'model':
      // The same value for several models: changing it is meant for all.
      return isSeed(knob) ? 'model' : null;
    default:
      return isSeed(knob) ? `${part} of ${callee}` : null;
  }
}

/** Starts with the names that are taken. */
export function createKnobNames(analysis: Analysis, stored: ReadonlySet<number>, given: readonly string[]): KnobNames {
  const variables = new Set([...builtinNames, ...reservedInputs, ...ofScripts, ...given, ...namesIn(analysis)]);
  const inputs = new Set<string>([...reservedInputs, ...given]);
  const take = (wanted: readonly string[]): string => {
    const isFree = (name: string): boolean => !variables.has(name) && !inputs.has(name);
    const free = wanted.find(isFree);
    const name = free ?? uniqueName(wanted.at(-1) ?? 'value', new Set([...variables, ...inputs]));
    variables.add(name);
    inputs.add(name);
    return name;
  };
  return {
    nameOf: (knob, others) => {
      const isOfSeveral = knob.part === 'model' && others.some(({ callee }) => callee !== knob.callee);
      const learners = [...new Set([knob, ...others].flatMap((one) => one.learners))];
      return take(isOfSeveral && isSeed(knob) ? ['model_seed'] : wantedNames({ ...knob, learners }, analysis, stored));
    },
    inputOf: (wanted) => {
      const name = uniqueName(wanted, inputs);
      inputs.add(name);
      return name;
    },
  };
}

/** Possible names, the best first. */
function wantedNames(knob: InlineKnob, analysis: Analysis, stored: ReadonlySet<number>): readonly string[] {
  const owner = ownerOf(knob, analysis);
  const isStored = knob.learners.length === 0 || knob.learners.some((id) => stored.has(id));
  if (isSeed(knob)) return seedNames(knob, owner, isStored && !isOneOfMany(knob, stored, analysis));
  const plain = toIdentifier(spoken[knob.keyword] ?? knob.keyword);
  if (knob.part === 'folds')
    return [plain, ...(owner === null ? [] : [`${owner}_${plain}`]), ...ofVariable(knob, plain)];
  const others = owner === null ? [plain] : [`${owner}_${toIdentifier(knob.keyword)}`];
  if (knob.keyword === shareKeyword) return [shareName(knob)];
  if (knob.part === 'split')
    return [...(isValidation(knob) ? [plain.replace(/^test/, 'validation')] : []), plain, ...ofVariable(knob, plain)];
  return isStored && !isOneOfMany(knob, stored, analysis) ? [plain, ...others] : others;
}

/** `train_share` for `n_train = int(0.8 * n)`. */
function shareName({ statement }: InlineKnob): string {
  const words = toIdentifier(statement.defines[0] ?? '').split('_');
  const kept = words.filter(
    (word) => !['n', 'num', 'size', 'len', 'length', 'split', 'index', 'idx', 'count', ''].includes(word),
  );
  return kept.length === 0 ? 'split_share' : `${kept.join('_')}_share`;
}

/** A name from the names that the statement binds: `small_test_size` of the split that gives `X_small_train`. */
function ofVariable({ statement }: InlineKnob, plain: string): readonly string[] {
  const variable = statement.defines.find((name) => !name.startsWith('%'));
  const words = variable === undefined ? [] : toIdentifier(variable).split('_');
  const kept = words.filter((word) => !sayNothing.has(word) && !/^\d*$/.test(word));
  return kept.length === 0 ? [] : [`${kept.join('_')}_${plain}`];
}

/** Words that the names of any split and any scores have. */
const sayNothing: ReadonlySet<string> = new Set(
  'x y train test val valid validation data df set cv score scores result results fold folds splitter'.split(' '),
);

function seedNames(knob: InlineKnob, owner: string | null, isStored: boolean): readonly string[] {
  switch (knob.part) {
    case 'seed':
      return ['seed', `${toIdentifier(knob.callee.split('.')[0] ?? '')}_seed`];
    case 'split':
      return isValidation(knob) ? ['validation_seed', 'split_seed'] : ['split_seed'];
    case 'folds':
      return ['folds_seed'];
    case 'search':
      return ['search_seed'];
    case 'loader':
      return ['loader_seed'];
    default:
      return [...(isStored ? ['model_seed'] : []), owner === null ? 'model_seed' : `${owner}_seed`];
  }
}

/** Whether a split makes the data to validate with. */
function isValidation({ statement }: InlineKnob): boolean {
  return statement.defines.some((name) => /(?:^|_)(?:val|valid|validation)(?:_|$)/i.test(name));
}

/** The estimator in words: `random_forest` of `RandomForestClassifier`. */
function ownerOf({ part, callee, learners, statement }: InlineKnob, analysis: Analysis): string | null {
  const known =
    analysis.learners[learners[0] ?? -1]?.className ?? (part === 'folds' ? measured(statement, analysis) : null);
  const className = part === 'model' ? callee : known?.split('.').at(-1);
  return className === undefined || !/^[A-Z]/.test(className) ? null : classInWords(className);
}

/** The class of the estimator that a statement measures. */
function measured({ measures }: Statement, { learners }: Analysis): string | null {
  const of = measures.flatMap((one) => one.of)[0];
  return of === undefined ? null : (learners[of]?.className ?? null);
}

/** Whether several models are stored, so that none is the main one. */
function isOneOfMany({ part, learners }: InlineKnob, stored: ReadonlySet<number>, analysis: Analysis): boolean {
  const predictors = [...stored].filter((id) => analysis.learners[id]?.what === 'predictor');
  return (
    part === 'model' &&
    predictors.length > 1 &&
    learners.some((id) => predictors.includes(id)) &&
    !areNested(predictors, analysis)
  );
}

/** Whether each is a part of the previous one, or was chosen by it: a search, a pipeline, and its estimator. */
function areNested(ids: readonly number[], analysis: Analysis): boolean {
  return (
    ids.filter(
      (id) =>
        !ids.some((other) => analysis.learners[other]?.parts.includes(id) || analysis.learners[id]?.chosenBy === other),
    ).length <= 1
  );
}

/** The notebook's variables, and those of lambdas and comprehensions; local names of functions do not hide outer ones. */
function namesIn(analysis: Analysis): readonly string[] {
  const found = new Set(analysis.names.map(({ name }) => name));
  for (const { kind, names, innerNames } of analysis.statements) {
    if (kind === 'definition') continue;
    for (const name of [...names, ...innerNames]) found.add(name);
  }
  return [...found];
}
