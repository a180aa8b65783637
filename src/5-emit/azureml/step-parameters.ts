import type { ParameterPlan, StepPlan, StepsPlan } from '../../ir.ts';

/** The plan's parameter of this name. */
export function findParameter(plan: StepsPlan, name: string): ParameterPlan {
  const parameter = plan.parameters.find((candidate) => candidate.name === name);
  if (!parameter) throw new Error(`the plan has no parameter ${name}`);
  return parameter;
}

/** The steps that take a parameter, in order. */
export function stepsWithParameter(plan: StepsPlan, name: string): readonly StepPlan[] {
  return plan.steps.filter((step) => step.parameters.includes(name));
}
