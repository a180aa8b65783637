/** Name and docstring of a shared function. */
import type { UnitPlan } from '../../../ir.ts';
import { uniqueName } from '../../../python/names.ts';
import { capitalized } from '../../steps/describe-step.ts';
import { listed } from '../units/spoken.ts';
import type { Formed } from './function-form.ts';
import { commonName } from './names-for-all.ts';

/** Names the function: `train_model` for those that train models, or else the common part of their names. */
export function nameShared(group: readonly Formed[], used: ReadonlySet<string>): Pick<UnitPlan, 'name' | 'docstring'> {
  const names = group.map(({ unit }) => unit.plan.name);
  const verbs = names.map((name) => name.split('_')[0] ?? name);
  const [verb = 'run'] = mostOften(verbs);
  const common = commonName(names);
  const wanted = common === null || common === verb ? `${verb}_${objectOf(group, verb)}` : common;
  const others = new Set([...used].filter((name) => !names.includes(name)));
  const before = group.flatMap(({ unit }) => unit.draft.stoodFor ?? []);
  const free =
    [...mostOften(before), wanted, `${verb}_candidate`].find((name) => !others.has(name)) ?? uniqueName(wanted, others);
  const phrases = sharedPhrases(group, 'model');
  return { name: free, docstring: phrases.length === 0 ? '' : `${capitalized(listed(phrases))}.` };
}

/** The words, those first that are there most often. */
function mostOften(words: readonly string[]): readonly string[] {
  const count = (word: string): number => words.filter((one) => one === word).length;
  return [...new Set(words)].sort((a, b) => count(b) - count(a));
}

function objectOf(group: readonly Formed[], verb: string): string {
  const statements = group.flatMap(({ unit }) => unit.draft.items.map(({ statement }) => statement));
  if (statements.some(({ fitted }) => fitted.length > 0)) return 'model';
  if (statements.some(({ predicted }) => predicted.length > 0)) return verb === 'make' ? 'predictions' : 'model';
  return group.some(({ unit }) => unit.draft.phrases.some((phrase) => phrase.startsWith('draws'))) ? 'figure' : 'part';
}

/** A description of what all of them do: `fits the model` where each fits another. */
export function sharedPhrases(group: readonly Formed[], fitted: 'model' | 'models'): readonly string[] {
  const lists = group.map(({ unit }) => unit.draft.phrases);
  const [first = []] = lists;
  const phrases = first.flatMap((phrase): readonly string[] => {
    if (lists.every((list) => list.includes(phrase))) return [phrase];
    const verb = /^(fits|tunes|builds and fits|builds and tunes)\b/.exec(phrase)?.[1];
    return verb !== undefined && lists.every((list) => list.some((one) => one.startsWith(verb)))
      ? [`${verb} the ${fitted}`]
      : [];
  });
  return [...new Set(phrases)];
}
