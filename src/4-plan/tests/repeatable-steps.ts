import type { ParameterPlan } from '../../ir.ts';
import { addressesOf } from '../data/describe-addresses.ts';
import type { Item } from '../edits/item.ts';
import type { StepFlow } from '../flows/parcel.ts';

/** The steps that give the same twice on small data: they read no clock, and from addresses only what tests give them. */
export function repeatableSteps(flows: readonly StepFlow[], parameters: readonly ParameterPlan[]): ReadonlySet<string> {
  const given = new Set(parameters.flatMap((parameter) => (parameter.data === undefined ? [] : [parameter.default])));
  const isRepeatable = (item: Item): boolean => {
    const kinds = item.statement.effects.filter(({ kind }) => kind === 'reads-clock' || kind === 'uses-network');
    return kinds.length === addressesOf(item).filter((address) => given.has(address)).length;
  };
  return new Set(
    flows.filter(({ content }) => content.items.every(isRepeatable)).map(({ content }) => content.step.draft.name),
  );
}
