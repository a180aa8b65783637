/** The backward slice: drops what nothing needs, with the reason. */

import type { Config } from '../../config.ts';
import type { Analysis, Dropping, Effect } from '../../ir.ts';
import { keptFor } from '../../kept.ts';
import { builtinNames } from '../../python/names.ts';
import { boundNames, type Item, neededNames } from '../edits/item.ts';
import { isRepeatable, isSeed, withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import { heldNames } from '../flows/held-names.ts';
import { type Exploration, isExploration } from '../roles/exploration.ts';
import type { StepItems } from './organize.ts';
import { withShownResult } from './shown-results.ts';

/** The remaining items of the steps, and the reasons for dropping the others. */
export interface Slice {
  readonly steps: readonly StepItems[];
  readonly dropped: ReadonlyMap<number, Dropping>;
}

/** Drops items without a lasting effect or a needed result; `results` are needed at the end. */
export function slice(
  program: Program,
  organized: readonly StepItems[],
  results: ReadonlySet<string>,
  exploration: Exploration,
  config: Config,
): Slice {
  const steps = organized.map((step) => ({
    ...step,
    items: step.items.map((item) => withShownResult(item, program.analysis, exploration)),
  }));
  const live = withRequirements(program, results);
  const dropped = new Map<number, Dropping>();
  const kept = new Set<number>();
  for (const step of [...steps].reverse()) {
    for (const item of [...step.items].reverse()) {
      if (isRepeatable(item)) {
        if (isSupersededUnused(program, item, live) || isUnseenState(program, item, live))
          dropped.set(item.id, unneeded);
        continue;
      }
      const reason = reasonToDrop(program.analysis, item, live, exploration, config);
      if (reason !== null) {
        dropped.set(item.id, reason);
        continue;
      }
      kept.add(item.id);
      passOver(program, item, live);
    }
  }
  return {
    steps: steps.map((step) => ({
      ...step,
      items: step.items.filter((item) => (isRepeatable(item) ? !dropped.has(item.id) : kept.has(item.id))),
    })),
    dropped,
  };
}

/** The names needed before a kept item, given those needed after it; names that it may not bind stay needed. */
function passOver(program: Program, item: Item, live: Set<string>): void {
  for (const name of [...item.defines, ...item.deletes]) live.delete(name);
  for (const name of withRequirements(program, [...neededNames(item), ...heldNames(item)])) live.add(name);
  for (const name of item.deletes) live.add(name);
}

/** Why an item is left out; null if it is needed. */
function reasonToDrop(
  analysis: Analysis,
  item: Item,
  live: ReadonlySet<string>,
  exploration: Exploration,
  config: Config,
): Dropping | null {
  const tags = analysis.cells[item.cell]?.tags;
  if (tags?.keep === true) return null;
  if (item.kind === 'display') return exploring('something');
  if (item.kind === 'setup' || item.statement.sets.length > 0) return null;
  const lasting = item.statement.effects.filter((effect) => isLasting(effect, item, analysis, config));
  if (lasting.some((effect) => !isExploration(exploration, item, effect))) return null;
  if (item.statement.needsGlobals || usesHandle(analysis, item)) return null;
  const changed = item.updates.filter((name) => !exploration.pictures.has(item.id) || !name.startsWith('%file:'));
  if ([...boundNames(item), ...changed, ...item.deletes].some((name) => live.has(name))) return null;
  if (item.scores.length > 0 || givesResults(item)) return null;
  if (lasting.length > 0) return exploring('the data');
  if (boundNames(item).length === 0 && item.deletes.length > 0) return other('only frees memory');
  if (item.statement.effects.some((effect) => effect.kind === 'prints'))
    return other('only prints, which the settings leave out');
  if (item.statement.effects.some((effect) => effect.kind === 'draws-figure'))
    return other('only draws a figure that is not kept');
  return unneeded;
}

function exploring(what: string): Dropping {
  return { what: 'exploration', reason: `only shows ${what} to the reader of the notebook` };
}

function other(reason: string): Dropping {
  return { what: 'other', reason };
}

/** Whether an item measures a model, or fits one that is checkpointed: both are results, even if nothing reads them. */
function givesResults({ statement }: Item): boolean {
  const isNumber = statement.measures.some(({ shape }) => shape !== 'report');
  return isNumber || statement.savesModel.some(({ what }) => what === 'predictor');
}

/** Whether an item uses an open file or connection, an effect outside the program. */
function usesHandle(analysis: Analysis, item: Item): boolean {
  const handles = handleNames(analysis.names);
  return handles.size > 0 && item.updates.some((name) => handles.has(name));
}

/** The names of open files and connections. */
export const handleNames = keptFor(
  (names: Analysis['names']): ReadonlySet<string> =>
    new Set(names.flatMap(({ name, type }) => (type.kind === 'handle' ? [name] : []))),
);

const unneeded = other('nothing that the pipeline produces needs it');

/** Whether an item sets a generator to a computed state that nothing draws from afterwards, so that its inputs may be dropped. */
function isUnseenState(program: Program, item: Item, live: ReadonlySet<string>): boolean {
  const isThere = (name: string): boolean =>
    program.hoistable.has(name) || program.parameters.has(name) || builtinNames.has(name);
  const isComputed = !item.immediate.every(isThere);
  return isSeed(item) && isComputed && item.defines.every((name) => !live.has(name));
}

/** Whether a definition rebinds a name that nothing uses afterwards. */
function isSupersededUnused(program: Program, item: Item, live: ReadonlySet<string>): boolean {
  const isNew = (name: string): boolean => (program.repeatable.get(name)?.length ?? 0) > 1;
  return (
    item.kind === 'definition' &&
    item.defines.every((name) => isNew(name) && !program.hoistable.has(name) && !live.has(name))
  );
}

function keepsFigures(cell: number, analysis: Analysis, config: Config): boolean {
  return config.figures === 'log' || analysis.cells[cell]?.tags.figure === true;
}

/** Whether a cell stores the current figure, so that its drawing is part of a file. */
function savesFigure(cell: number, { statements }: Analysis): boolean {
  const has = (effects: readonly Effect[], kind: Effect['kind']) => effects.some((effect) => effect.kind === kind);
  return statements.some(
    (statement) =>
      statement.cell === cell && has(statement.effects, 'draws-figure') && has(statement.effects, 'writes-path'),
  );
}

function isLasting(effect: Effect, item: Item, analysis: Analysis, config: Config): boolean {
  switch (effect.kind) {
    case 'prints':
      return (
        config.prints === 'keep' ||
        config.prints === 'results' ||
        (config.prints === 'scalars' && readsScalars(item, analysis))
      );
    case 'draws-figure':
      return keepsFigures(item.cell, analysis, config) || savesFigure(item.cell, analysis);
    case 'shows-figure':
      return keepsFigures(item.cell, analysis, config);
    case 'displays':
    case 'reads-clock':
    case 'reads-path':
      return false;
    case 'writes-path':
    case 'uses-network':
    case 'needs-server':
    case 'raises':
    case 'logs':
    case 'unknown-call':
      return true;
  }
}

const scalarKinds: ReadonlySet<string> = new Set(['int', 'float', 'bool', 'str', 'none']);

/** Whether all values that an item reads are scalars (except callees). */
function readsScalars(item: Item, analysis: Analysis): boolean {
  const kinds = new Map(analysis.names.map((fact) => [fact.name, fact.type.kind]));
  const things: ReadonlySet<string> = new Set(['module', 'function', 'class']);
  return item.immediate.every((name) => {
    const kind = kinds.get(name);
    return kind === undefined || things.has(kind) || scalarKinds.has(kind);
  });
}
