import { isRandomState } from '../edits/item.ts';
import type { StepFlow } from '../flows/parcel.ts';

/** The random generators that each step's statements draw from. */
export function generatorsOf(flows: readonly StepFlow[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    flows.map(({ content }) => {
      const used = content.items.flatMap(({ uses }) => uses.filter(isRandomState));
      const generators = new Set(
        used.filter((name) => name !== '%cwd' && name !== '%figure').map((name) => name.slice(1)),
      );
      return [content.step.draft.name, [...generators].sort()];
    }),
  );
}
