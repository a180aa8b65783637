/** A step in words. */
import type { UnitDraft } from '../script/unit-draft.ts';
import type { StepDraft } from './step-draft.ts';

/** Phrases that a description holds. */
const mostPhrases = 4;

/** What a step does, as its functions say it: `Reads the customers, fills missing values and splits the data`; else its title. */
export function describeUnits(units: readonly Pick<UnitDraft, 'phrases'>[], draft: StepDraft): string {
  const phrases = [...new Set(units.flatMap((unit) => unit.phrases))].slice(0, mostPhrases);
  return capitalized(phrases.length === 0 ? draft.displayName : listed(phrases));
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
