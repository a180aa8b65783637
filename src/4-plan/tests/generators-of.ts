import type { StepFlow } from '../flows/parcel.ts';

/** The random generators that each step's statements draw from. */
export function generatorsOf(flows: readonly StepFlow[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    flows.map(({ content }) => {
      const generators = new Set(content.items.flatMap(({ statement }) => statement.draws));
      return [content.step.draft.name, [...generators].sort()];
    }),
  );
}
