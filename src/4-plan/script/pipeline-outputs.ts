/** Outputs of the pipeline: models, and step outputs that no other step loads. */
import type { PipelineOutputPlan } from '../../ir.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import type { ModelDecision } from '../data/choose-model.ts';
import type { Parcel, StepFlow } from '../flows/parcel.ts';
import type { PlannedStep } from './plan-step.ts';

/** The outputs of the pipeline; `registered` is the name under which the model is registered, if one was chosen. */
export function pipelineOutputs(
  flows: readonly StepFlow[],
  planned: readonly PlannedStep[],
  outputOf: ReadonlyMap<Parcel, string>,
  decision: ModelDecision,
  registered: string,
): readonly PipelineOutputPlan[] {
  const outputs: PipelineOutputPlan[] = [];
  const taken = new Set<string>();
  const add = (wanted: string, rest: Omit<PipelineOutputPlan, 'name'>): void => {
    const unique = uniqueName(wanted, taken);
    taken.add(unique);
    outputs.push({ name: unique, ...rest });
  };
  for (const step of planned) {
    for (const [variable, output] of step.modelOutputs) {
      const isOne = decision.kind === 'model';
      const model = isOne ? registered : null;
      add(isOne ? 'model' : `${toIdentifier(variable)}_model`, { step: step.plan.name, output, type: 'model', model });
    }
  }
  const opened = new Set(flows.flatMap((flow) => flow.incoming));
  for (const [index, flow] of flows.entries()) {
    for (const parcel of flow.outgoing) {
      const output = outputOf.get(parcel);
      if (opened.has(parcel) || output === undefined) continue;
      add(output, { step: planned[index]?.plan.name ?? '', output, type: 'folder', model: null });
    }
  }
  return outputs;
}
