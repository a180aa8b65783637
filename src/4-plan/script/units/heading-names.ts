/** Names of functions from headings: verbs with their object, or the noun phrase of the heading. */
import { toIdentifier } from '../../../python/names.ts';

/** A name from a heading. */
export interface HeadingName {
  /** `action` begins with a verb; a `thing` needs one. */
  readonly kind: 'action' | 'thing';
  readonly name: string;
  /** Whether it is generic: `prepare_data`. */
  readonly isVague: boolean;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Verbs with which headings begin. */
const verbs: ReadonlySet<string> = new Set(
  words(`add aggregate analyze apply balance bin build calculate check choose classify clean cluster collect combine
  compare compile compute concatenate construct convert create cross-validate define detect download drop encode
  engineer estimate evaluate explain explore export extract fill filter find fit fix forecast format generate get group handle impute
  import index initialize inspect join label load make map measure merge normalise normalize optimize parse perform plot predict prepare
  preprocess process prune rank read reduce remove rename replace resample reshape retrain sample save scale score search
  select separate set show simplify sort split standardise standardize store summarize test tidy tokenize train transform tune update
  validate vectorize visualise visualize write`),
);

/** Verbs whose `-ing` form is before a noun just as often: `training set`. */
const nominal: ReadonlySet<string> = new Set(words('process sample label test train'));

/** Verbs that are nouns just as often: they count only before an article. */
const ambiguous: ReadonlySet<string> = new Set(
  words('cluster import index label process sample score search set test train'),
);

/** Nouns of activities, with the verb: `data cleaning` is `clean_data`. */
const activities: Readonly<Record<string, string>> = {
  calculation: 'calculate',
  classification: 'classify',
  collection: 'collect',
  comparison: 'compare',
  computation: 'compute',
  conversion: 'convert',
  creation: 'create',
  definition: 'define',
  encoding: 'encode',
  engineering: 'engineer',
  evaluation: 'evaluate',
  extraction: 'extract',
  imputation: 'impute',
  generation: 'generate',
  initialization: 'initialize',
  load: 'load',
  normalization: 'normalize',
  optimization: 'optimize',
  preparation: 'prepare',
  preprocessing: 'preprocess',
  processing: 'process',
  reduction: 'reduce',
  removal: 'remove',
  sampling: 'sample',
  selection: 'select',
  split: 'split',
  standardization: 'standardize',
  standarization: 'standardize',
  transformation: 'transform',
  validation: 'validate',
};

/** Words of tutorials, questions and talk: a heading with one of them names nothing. */
const talk: ReadonlySet<string> = new Set(
  words(`about again also answer appendix background basics bonus can chapter conclusion conclusions contents did do does
  done example exercise exercises explanation finally first how if intro introduction it its just lesson let lets more my
  next note notes now our outline overview part problem question quick references second should so solution start step steps
  summary task that these they things this those tips today try tutorial us want we what when where which who why will
  you your exploratory eda imports import libraries library packages dependencies environment setup installation`),
);

/** Small words of other languages: headings with them are not English. */
const foreign: ReadonlySet<string> = new Set(
  words('da das de del der des di die do dos du el et la las le les los o os para pour por und una y yang dan untuk'),
);

/** Things that name nothing by themselves. */
const vague: ReadonlySet<string> = new Set(
  words(`analysis code cleaning data dataset datasets eda exploration features loading main misc model modeling modelling
  models output plots prediction predictions preprocessing preparation processing result results run running testing
  training validation visualization visualizations evaluation`),
);

const articles: ReadonlySet<string> = new Set(words('a an the some all each'));
/** Words at which the object of a verb ends. */
const links: ReadonlySet<string> = new Set(
  words('with using by for from in on into onto to via at as per through within if when and or vs versus'),
);

const joints: ReadonlySet<string> = new Set(words('and or vs versus if when'));

const mostWords = 4;
const longestName = 36;

/** The name from a heading; null for questions, talk, numbers, and phrases that would have to be cut in the middle. */
export function nameOfHeading(heading: string): HeadingName | null {
  if (heading.includes('?') || /[^\P{L}A-Za-z]/u.test(heading)) return null;
  const all = wordsOf(heading);
  if (
    all.length === 0 ||
    all.some((word) => talk.has(word) || foreign.has(word) || /\d/.test(word) || /[^a-z-]/.test(word))
  )
    return null;
  const verb = verbOf(all);
  const found = verb === null ? thingOf(all) : actionOf(verb, all.slice(1));
  return found === null || found.name.length > longestName ? null : found;
}

/** The words of a heading in lower case, without numbering; of `a: b`, what comes first. */
function wordsOf(heading: string): readonly string[] {
  const text = heading
    .replace(/^\s*(?:(?:step|part|section|task|phase|stage)\s*)?(?:\d+|[ivx]+(?=[.):]))(?:\.\d+)*\s*[.):–—-]*\s*/iu, '')
    .replace(/\([^)]*\)/g, ' ')
    .split(/[:–—]|\s-\s/)[0];
  return (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’'"“”`,!.*#🎉]|\p{Extended_Pictographic}/gu, '')
    .split(/[\s/&]+/)
    .filter((word) => word !== '' && word !== '-');
}

/** The verb that the words begin with, also as `splitting`. */
function verbOf([first = '', second = '']: readonly string[]): string | null {
  if (verbs.has(first)) return ambiguous.has(first) && !articles.has(second) ? null : first;
  if (!first.endsWith('ing')) return null;
  const stem = first.slice(0, -3);
  const bases = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
  const base = bases.find((candidate) => verbs.has(candidate));
  return base === undefined || (nominal.has(base) && !articles.has(second)) ? null : base;
}

function actionOf(verb: string, rest: readonly string[]): HeadingName | null {
  const end = rest.findIndex((word) => links.has(word));
  // Two joined objects cannot be separated.
  if (end >= 0 && joints.has(rest[end] ?? '')) return null;
  const object = (end < 0 ? rest : rest.slice(0, end)).filter((word) => !articles.has(word));
  if (object.length === 0 || object.length > mostWords - 1) return null;
  return action(verb, object);
}

function action(verb: string, object: readonly string[]): HeadingName {
  const isVague = object.every((word) => vague.has(word));
  return { kind: 'action', name: toIdentifier([verb, ...object].join(' ')), isVague };
}

function thingOf(all: readonly string[]): HeadingName | null {
  const content = all.filter((word) => !articles.has(word));
  const last = content.at(-1) ?? '';
  if (content.length > mostWords || content.some((word) => links.has(word) || word === 'of')) return null;
  const verb = activities[last] ?? gerund(last);
  const object = content.slice(0, -1);
  if (verb !== null && object.length > 0 && object[0] !== 'cross') return action(verb, object);
  if (verb !== null || content.every((word) => vague.has(word))) return null;
  return { kind: 'thing', name: toIdentifier(content.join(' ')), isVague: false };
}

/** The verb of `cleaning` in `data cleaning`. */
function gerund(word: string): string | null {
  return word.endsWith('ing') ? verbOf([word, 'the']) : null;
}
