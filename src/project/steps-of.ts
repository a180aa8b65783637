import type { ParameterPlan, Plan, StepPlan } from '../ir.ts';

/** The steps that are made of a notebook's cells: none if it builds its own jobs. */
export function stepsOf(plan: Plan): readonly StepPlan[] {
  return plan.kind === 'steps' ? plan.steps : [];
}

/** The parameters of the pipeline: none that we know of where the notebook builds its own jobs. */
export function parametersOf(plan: Plan): readonly ParameterPlan[] {
  return plan.kind === 'steps' ? plan.parameters : [];
}
