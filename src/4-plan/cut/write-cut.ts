/** The cut that a build records for the next one. */
import type { CutStep, UnitPlan } from '../../ir.ts';
import type { UnitDraft } from '../script/units/unit-draft.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { fingerprint } from './fingerprint.ts';

/** A function before it was merged with similar ones, and the merged function. */
interface CutFunction {
  readonly draft: UnitDraft;
  readonly plan: Pick<UnitPlan, 'name'>;
}

/** A step as recorded for the next build. */
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
