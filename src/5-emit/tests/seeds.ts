import type { StepTestPlan } from '../../ir.ts';
import { seedStatements } from '../../knowledge/generators.ts';

/** Statements that seed what a step draws from, so that it gives the same twice. */
export function seedLines({ generators }: StepTestPlan): readonly string[] {
  return generators.flatMap((generator) => seedStatements[generator] ?? []);
}
