/** A step in words. */
import { listed, sayable } from '../script/units/spoken.ts';
import type { UnitDraft } from '../script/units/unit-draft.ts';
import type { StepDraft } from './step-draft.ts';

/** Describes a step by its functions: `Reads the customers, fills missing values and splits the data`; else its title. */
export function describeUnits(units: readonly Pick<UnitDraft, 'phrases'>[], draft: StepDraft): string {
  const phrases = [...new Set(units.flatMap((unit) => unit.phrases))];
  return capitalized(phrases.length === 0 ? draft.displayName : listed(sayable(phrases)));
}

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
