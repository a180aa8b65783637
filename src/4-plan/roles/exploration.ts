/** What only shows data to the reader of a notebook, and what shows how good a model is. */
import type { Config } from '../../config.ts';
import type { Analysis, Effect } from '../../ir.ts';
import type { Item } from '../edits/item.ts';
import { figureGroups } from './figure-groups.ts';
import { fitsPredictor, followPredictors, hasEffect, writesData } from './fitted.ts';

/** Which statements show results; all others that only show are exploration. */
export interface Exploration {
  /** False where everything that is shown is kept: by the settings, and in a notebook that neither fits, measures nor writes anything. */
  readonly omits: boolean;
  /** Ids of statements that depend on a fitted model. */
  readonly ofModels: ReadonlySet<number>;
  /** Ids of statements that belong to figures which show what depends on a fitted model. */
  readonly drawn: ReadonlySet<number>;
  /** Names of loggers: what they say is for whoever runs the pipeline. */
  readonly loggers: ReadonlySet<string>;
}

/** Leaves nothing out. */
export const keepsAll: Exploration = { omits: false, ofModels: new Set(), drawn: new Set(), loggers: new Set() };

/** Tells results from exploration. */
export function findExploration(
  analysis: Analysis,
  items: readonly Item[],
  models: readonly string[],
  config: Config,
): Exploration {
  const leavesMore = (item: Item): boolean =>
    fitsPredictor(item) || writesData(item) || item.statement.measures.length > 0;
  const isAnalysis = models.length === 0 && !items.some(leavesMore);
  if (config.exploration === 'keep' || isAnalysis) return keepsAll;
  const ofModels = followPredictors(items);
  const groupOf = figureGroups(items);
  const drawing = items.filter((item) => ofModels.has(item.id) && hasEffect(item, 'draws-figure', 'shows-figure'));
  const groups = new Set(drawing.map(({ id }) => groupOf.get(id)));
  const loggers = analysis.names.filter(({ name, type }) => name === 'logging' || type.className === 'logging.Logger');
  return {
    omits: true,
    ofModels,
    drawn: new Set(items.filter(({ id }) => groups.has(groupOf.get(id))).map(({ id }) => id)),
    loggers: new Set(loggers.map(({ name }) => name)),
  };
}

/** Whether an effect that lasts is left out all the same, since it only shows data. */
export function isExploration(exploration: Exploration, item: Item, effect: Effect): boolean {
  if (!exploration.omits) return false;
  switch (effect.kind) {
    case 'prints':
      return !exploration.ofModels.has(item.id) && !item.immediate.some((name) => exploration.loggers.has(name));
    case 'draws-figure':
    case 'shows-figure':
      return !exploration.drawn.has(item.id);
    case 'writes-path':
      return hasEffect(item, 'draws-figure', 'shows-figure') && !exploration.drawn.has(item.id);
    default:
      return false;
  }
}
