/** Arguments and results of calls of a script's functions. */
import type { CallArgument, MainAction, UnitPlan } from '../../ir.ts';

/** A call of a function by `main`. */
export type Call = Extract<MainAction, { kind: 'call' }>;

/** The unit of this name. */
export function findUnit(units: readonly UnitPlan[], name: string): UnitPlan {
  const unit = units.find((candidate) => candidate.name === name);
  if (unit === undefined) throw new Error(`the plan has no unit ${name}`);
  return unit;
}

/** The names that a call binds, in the order of what the function returns; null for what is not used. */
export function resultsOf(call: Call, units: readonly UnitPlan[]): readonly (string | null)[] {
  return call.results ?? findUnit(units, call.unit).returns.map(({ name }) => name);
}

/** The arguments of a call, in the order of the parameters. */
export function argumentsOf(call: Call, units: readonly UnitPlan[]): readonly CallArgument[] {
  return call.arguments ?? findUnit(units, call.unit).parameters.map(({ name }) => ({ text: name, names: [name] }));
}
