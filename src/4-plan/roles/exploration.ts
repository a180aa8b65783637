/** Distinguishes statements that only show data from those that show model results. */
import type { Config } from '../../config.ts';
import type { Analysis, Effect } from '../../ir.ts';
import type { Place } from '../data/find-places.ts';
import type { Item } from '../edits/item.ts';
import { figureGroups } from './figure-groups.ts';
import { fitsPredictor, followPredictors, hasEffect, writesData } from './fitted.ts';

/** Which statements show results; other displays are exploration. */
export interface Exploration {
  /** False if everything that is shown is kept: by the settings, and in a notebook that neither fits, measures nor writes anything. */
  readonly omits: boolean;
  /** Ids of statements that depend on a fitted model. */
  readonly ofModels: ReadonlySet<number>;
  /** Ids of statements that belong to figures which show what depends on a fitted model. */
  readonly drawn: ReadonlySet<number>;
  /** Ids of statements that write nothing but pictures of data alone, and of those that only make a folder for such pictures. */
  readonly pictures: ReadonlySet<number>;
  /** Names of loggers, whose output is for the operator of the pipeline. */
  readonly loggers: ReadonlySet<string>;
}

/** Keeps everything. */
export const keepsAll: Exploration = {
  omits: false,
  ofModels: new Set(),
  drawn: new Set(),
  pictures: new Set(),
  loggers: new Set(),
};

/** The inputs of the search for exploration. */
export interface ExplorationQuestion {
  readonly analysis: Analysis;
  readonly items: readonly Item[];
  readonly models: readonly string[];
  readonly places: readonly Pick<Place, 'writers'>[];
  /** Ids of statements whose pictures are read by kept code. */
  readonly read: ReadonlySet<number>;
}

/** Distinguishes results from exploration. */
export function findExploration(
  { analysis, items, models, places, read }: ExplorationQuestion,
  config: Config,
): Exploration {
  const leavesMore = (item: Item): boolean =>
    fitsPredictor(item) || writesData(item) || item.statement.measures.length > 0;
  const isAnalysis = models.length === 0 && !items.some(leavesMore);
  if (config.exploration === 'keep' || isAnalysis) return keepsAll;
  const ofModels = followPredictors(items);
  const groupOf = figureGroups(items);
  // What an unknown call draws is kept, and its figure is kept whole.
  const isResult = (item: Item): boolean =>
    ofModels.has(item.id) || read.has(item.id) || hasEffect(item, 'unknown-call');
  const drawing = items.filter((item) => isResult(item) && hasEffect(item, 'draws-figure', 'shows-figure'));
  const groups = new Set(drawing.map(({ id }) => groupOf.get(id)));
  const drawn = new Set(items.filter(({ id }) => groups.has(groupOf.get(id))).map(({ id }) => id));
  const loggers = analysis.names.filter(({ name, type }) => name === 'logging' || type.className === 'logging.Logger');
  return {
    omits: true,
    ofModels,
    drawn,
    pictures: picturesOfData(items, drawn, places),
    loggers: new Set(loggers.map(({ name }) => name)),
  };
}

/** Whether a lasting effect is still left out, since it only shows data. */
export function isExploration(exploration: Exploration, item: Item, effect: Effect): boolean {
  if (!exploration.omits) return false;
  switch (effect.kind) {
    case 'prints':
      return !exploration.ofModels.has(item.id) && !item.immediate.some((name) => exploration.loggers.has(name));
    case 'draws-figure':
    case 'shows-figure':
      return !exploration.drawn.has(item.id);
    case 'writes-path':
      return exploration.pictures.has(item.id);
    default:
      return false;
  }
}

function picturesOfData(
  items: readonly Item[],
  drawn: ReadonlySet<number>,
  places: readonly Pick<Place, 'writers'>[],
): ReadonlySet<number> {
  const isPicture = (item: Item): boolean =>
    hasEffect(item, 'writes-path') && hasEffect(item, 'draws-figure', 'shows-figure') && !drawn.has(item.id);
  const pictures = new Set(items.filter(isPicture).map(({ id }) => id));
  const folders = items.filter(onlyMakesFolder).map(({ id }) => id);
  for (const { writers } of places) {
    const others = [...writers].filter((id) => !folders.includes(id));
    if (others.length > 0 && others.every((id) => pictures.has(id)))
      for (const id of folders.filter((one) => writers.has(one))) pictures.add(id);
  }
  return pictures;
}

/** `os.makedirs("images", exist_ok=True)` */
function onlyMakesFolder({ statement }: Item): boolean {
  return (
    statement.marks.includes('makes-folder') &&
    statement.effects.every((effect) => effect.kind === 'writes-path' && effect.pathKind === 'folder')
  );
}
