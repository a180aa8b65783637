import type { ParameterPlan } from '../../ir.ts';
import { addressesOf } from '../data/describe-addresses.ts';
import type { Item } from '../edits/item.ts';
import type { StepFlow } from '../flows/parcel.ts';

/** The steps with the same result in two runs on small data: they do not read the clock, and from addresses only data that the tests provide. */
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
