import type { Statement } from '../../ir.ts';
import type { StepFlow } from '../flows/parcel.ts';

/** The random generators that each step's statements draw from. */
export function generatorsOf(flows: readonly StepFlow[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    flows.map(({ content }) => {
      const generators = new Set(content.items.flatMap(({ statement }) => drawnBy(statement)));
      return [content.step.draft.name, [...generators].sort()];
    }),
  );
}

/** Objects fitted beside an unknown call may draw like estimators and layers; steps that import no such library are not seeded for it. */
function drawnBy({ draws, effects, fits }: Statement): readonly string[] {
  const isUnknown = effects.some(({ kind }) => kind === 'unknown-call');
  return isUnknown && fits.length > 0 ? [...draws, 'numpy.random', 'torch', 'tensorflow'] : draws;
}
