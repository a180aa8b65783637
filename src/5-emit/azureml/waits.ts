/**
 * Steps that wait for others although no data passes. Azure ML orders steps by their bindings alone, so the waiting step
 * gets an input that its command does not use, bound to an output of the step before it; `direct` mounts nothing.
 */
import type { PortType, StepPlan, StepsPlan } from '../../ir.ts';

/** An input that only makes a step wait. */
export interface WaitInput {
  readonly name: string;
  readonly step: string;
  readonly output: string;
  readonly type: PortType;
}

/** The inputs that make a step wait; except for steps whose outputs it already uses. */
export function waitInputs(plan: StepsPlan, step: StepPlan): readonly WaitInput[] {
  const bound = step.inputs.flatMap((input) => (input.from.kind === 'step' ? [input.from.step] : []));
  return step.after
    .filter((name) => name !== step.name && !bound.includes(name))
    .flatMap((name) => {
      const earlier = plan.steps.find((candidate) => candidate.name === name);
      if (!earlier) return [];
      const output = earlier.outputs[0] ?? { name: doneOutput, type: 'folder' as const };
      return [{ name: `after_${name}`, step: name, output: output.name, type: output.type }];
    });
}

/** True if another step waits for this one and it has no output to wait for. */
export function needsDoneOutput(plan: StepsPlan, step: StepPlan): boolean {
  return (
    step.outputs.length === 0 &&
    plan.steps.some((later) => waitInputs(plan, later).some((wait) => wait.step === step.name))
  );
}

/** Name of the output of a step that has none of its own. */
export const doneOutput = 'done';
