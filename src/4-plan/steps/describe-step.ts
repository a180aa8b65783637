/** A step in words. */
import { listed, sayable } from '../script/units/spoken.ts';
import type { UnitDraft } from '../script/units/unit-draft.ts';
import type { StepDraft } from './step-draft.ts';

/** Describes a step by its functions: `Reads the customers, fills missing values and splits the data`; else its title. */
export function describeUnits(units: readonly Pick<UnitDraft, 'phrases'>[], draft: StepDraft): string {
  const phrases = builtAndFitted([...new Set(units.flatMap((unit) => unit.phrases))]);
  return capitalized(phrases.length === 0 ? draft.displayName : listed(sayable(phrases)));
}

/** Building and fitting a model, in functions of their own, are one thing that a step does; its optimizer is a part of that. */
function builtAndFitted(phrases: readonly string[]): readonly string[] {
  const said = new Set(phrases);
  return phrases.flatMap((phrase) => {
    const [, verb, what] = /^(builds|fits|tunes) (.+)$/.exec(phrase) ?? [];
    if (verb === 'builds') return said.has(`fits ${what}`) || said.has(`tunes ${what}`) ? [] : [phrase];
    if (verb !== undefined) return said.has(`builds ${what}`) ? [`builds and ${phrase}`] : [phrase];
    return phrase === 'sets up the optimizer' && said.has('fits the model') ? [] : [phrase];
  });
}

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
