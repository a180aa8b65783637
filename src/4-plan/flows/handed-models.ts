/** Which models are stored where, and loaded by later steps. */
import { keptFor } from '../../kept.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import type { Item } from '../edits/item.ts';
import { isRepeatable } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import { storageOf } from './choose-storage.ts';
import type { Parcel, StepFlow } from './parcel.ts';

/** The step that gives a model its final state and stores it; steps that only use it do not store it again. */
export function stepOfModel(model: ModelChoice, program: Program, flows: readonly StepFlow[]): number {
  const id = program.analysis.statements[model.statement]?.id;
  const own = id === undefined ? -1 : flows.findLastIndex((flow) => idsOf(flow.content.items).has(id));
  return own >= 0 ? own : flows.findLastIndex((flow) => flow.content.items.some((item) => touches(item, model.name)));
}

const idsOf = keptFor((items: readonly Item[]): ReadonlySet<number> => new Set(items.map(({ id }) => id)));

/** The parcels that are passed on as the model that their step stores. */
export function handedModels(
  stepOf: ReadonlyMap<ModelChoice, number>,
  program: Program,
  flows: readonly StepFlow[],
): ReadonlyMap<Parcel, ModelChoice> {
  const found = [...stepOf].flatMap(([model, step]) =>
    (flows[step]?.outgoing ?? [])
      .filter((parcel) => isHandedOn(model, parcel, program))
      .map((parcel) => [parcel, model] as const),
  );
  return new Map(found);
}

/** Whether a parcel is only the model, so that it is passed on as the stored model. */
function isHandedOn({ name }: ModelChoice, parcel: Parcel, program: Program): boolean {
  const [only] = parcel.names;
  return parcel.names.length === 1 && only === name && storageOf(program, parcel) !== 'bundle';
}

function touches(item: Item, name: string): boolean {
  return (
    !isRepeatable(item) && (item.defines.includes(name) || item.mayDefine.includes(name) || item.updates.includes(name))
  );
}
