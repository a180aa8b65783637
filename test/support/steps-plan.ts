import type { Plan, StepsPlan } from '../../src/ir.ts';

/** The plan of a notebook that does not build its own jobs. */
export function stepsPlan(plan: Plan): StepsPlan {
  if (plan.kind !== 'steps') throw new Error(`${plan.name} builds its own jobs`);
  return plan;
}
