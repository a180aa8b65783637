/** The cut that a build leaves for the next one to remember. */
import type { CutStep, UnitPlan } from '../../ir.ts';
import type { UnitDraft } from '../script/units/unit-draft.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { fingerprint } from './fingerprint.ts';

/** A function before others stand for it, and the one that does. */
interface CutFunction {
  readonly draft: UnitDraft;
  readonly plan: Pick<UnitPlan, 'name'>;
}

/** A step as the next build will know it. */
export function writeCut(draft: StepDraft, units: readonly CutFunction[]): CutStep {
  return {
    name: draft.name,
    roles: draft.roles ?? [],
    units: units.map(({ draft: { name, phrases, items }, plan }) => ({
      name,
      ...(plan.name === name ? {} : { function: plan.name }),
      phrases,
      statements: items.map(({ statement }) => fingerprint(statement.text)),
    })),
  };
}
