/** The cut that a build leaves for the next one to remember. */
import type { CutStep } from '../../ir.ts';
import type { UnitDraft } from '../script/units/unit-draft.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { fingerprint } from './fingerprint.ts';

/** A step as the next build will know it. */
export function writeCut(draft: StepDraft, units: readonly UnitDraft[]): CutStep {
  return {
    name: draft.name,
    roles: draft.roles ?? [],
    units: units.map(({ name, phrases, items }) => ({
      name,
      phrases,
      statements: items.map(({ statement }) => fingerprint(statement.text)),
    })),
  };
}
