/**
 * For a model that is stored with transformers of earlier steps: passes these to its step, with the input of the first one, so that the stored model accepts the notebook's raw data.
 */
import { createReport } from '../../diagnostics.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import { boundNames } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { checkCrossing } from '../flows/check-crossing.ts';
import { stepOfModel } from '../flows/handed-models.ts';
import type { StepFlow } from '../flows/parcel.ts';
import { type ChainSurroundings, servedChain } from './served-chain.ts';

/** The flows including the values that models are stored with, if all of them can be passed separately; otherwise without. */
export function withServedNames(
  program: Program,
  models: readonly ModelChoice[],
  carried: ReadonlySet<string>,
  settle: (served: ReadonlyMap<number, readonly string[]>) => readonly StepFlow[],
): readonly StepFlow[] {
  const flows = settle(new Map());
  const served = servedNames(program, models, flows);
  if (served.size === 0) return flows;
  const more = settle(served);
  const names = new Set([...served.values()].flat());
  const isApart = more.every(({ incoming }) =>
    incoming.every((parcel) => parcel.names.length === 1 || !parcel.names.some((name) => names.has(name))),
  );
  return isApart && complaints(program, more, carried) <= complaints(program, flows, carried) ? more : flows;
}

/** The values that the step of each model lacks, by the position of the step. */
function servedNames(
  program: Program,
  models: readonly ModelChoice[],
  flows: readonly StepFlow[],
): ReadonlyMap<number, readonly string[]> {
  const served = new Map<number, readonly string[]>();
  const steps = new Map<number, StepAround>();
  for (const model of models) {
    const step = stepOfModel(model, program, flows);
    const around = steps.get(step) ?? stepAround(step, program, flows);
    steps.set(step, around);
    const chain = servedChain(model, around);
    if (chain === null) continue;
    const missing = [...chain.transformers, ...chain.data.names].filter((name) => !around.here.has(name));
    if (missing.length > 0) served.set(step, [...(served.get(step) ?? []), ...missing]);
  }
  return served;
}

interface StepAround extends ChainSurroundings {
  /** The names that the step binds or is handed. */
  readonly here: ReadonlySet<string>;
}

function stepAround(step: number, program: Program, flows: readonly StepFlow[]): StepAround {
  const own = flows[step]?.content.items ?? [];
  const earlier = flows.slice(0, Math.max(0, step)).flatMap(({ content }) => content.items);
  const items = [...earlier, ...own];
  const bound = new Set(items.flatMap(boundNames));
  const here = new Set([...own.flatMap(boundNames), ...(flows[step]?.incoming ?? []).flatMap(({ names }) => names)]);
  const isAtHand = (name: string): boolean => bound.has(name) || program.hoistable.has(name);
  return { program, items, first: earlier.length, before: [], isAtHand, here };
}

function complaints(program: Program, flows: readonly StepFlow[], carried: ReadonlySet<string>): number {
  const report = createReport();
  checkCrossing(program, flows, carried, report);
  return report.diagnostics.length;
}
