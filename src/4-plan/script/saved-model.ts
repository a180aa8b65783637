/** How a step stores a model: the output, the transformers, and the data that describes it. */
import type { ModelChoice } from '../data/choose-model.ts';
import type { Item } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { chooseLoader, chooseModelData, holdsShared, isAtHand } from './choose-model-data.ts';
import type { SavedModel } from './main-actions.ts';
import type { PlacedItems } from './place-items.ts';
import { servedChain } from './served-chain.ts';
import type { StepPorts } from './step-ports.ts';

/** The stored form of a model: with the transformers that its training data has passed through, if that is certain. */
export function savedModel(
  model: ModelChoice,
  { inline }: PlacedItems,
  { before }: StepPorts,
  available: ReadonlySet<string>,
  outputs: ReadonlyMap<string, string>,
  around: { readonly program: Program; readonly shared: ReadonlySet<string>; readonly earlier: readonly Item[] },
): SavedModel {
  const { program, shared, earlier } = around;
  const names = [model.name, ...model.fittedAs];
  const isThere = (name: string): boolean => isAtHand(program, inline, available, name);
  const chain = servedChain(model, {
    program,
    items: [...earlier, ...inline],
    first: earlier.length,
    before,
    isAtHand: isThere,
  });
  const plain = chain === null ? chooseModelData(program, inline, available, names) : chain.data;
  const loader = plain === null ? chooseLoader(program, inline, available, model) : null;
  const stored = [model.name, ...(chain?.transformers ?? [])];
  return {
    model,
    output: outputs.get(model.name) ?? 'model',
    data: plain ?? loader,
    chain: chain?.transformers ?? [],
    tables: chain?.tables ?? [],
    isLoader: loader !== null,
    needsPackage: stored.some((name) => holdsShared(program, shared, name)),
  };
}
