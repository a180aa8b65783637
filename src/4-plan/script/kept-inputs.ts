/**
 * `X = scaler.fit_transform(X)`: the transformer's input has no name afterwards. Names it if only this prevents storing a model with its transformers.
 */
import type { Analysis } from '../../ir.ts';
import { assignmentIn } from '../../python/code-tree.ts';
import { uniqueName } from '../../python/names.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import { boundNames, type Item } from '../edits/item.ts';
import { collectDependences, withResults } from '../roles/dependences.ts';
import { servedChain } from './served-chain.ts';

/** The items, with the input of the first transformer of a model's chain kept under a name. */
export function withKeptInputs(
  items: readonly Item[],
  models: readonly ModelChoice[],
  analysis: Analysis,
): readonly Item[] {
  return models.reduce((done, model) => withInputOf(model, done, analysis), items);
}

function withInputOf(model: ModelChoice, items: readonly Item[], analysis: Analysis): readonly Item[] {
  const isStored = (some: readonly Item[]): boolean =>
    servedChain(model, {
      program: { analysis, items: some },
      items: some,
      first: 0,
      before: [],
      isAtHand: () => true,
    }) !== null;
  const position = items.findIndex((item) => transformedInPlace(item, model.chain) !== null);
  const item = items[position];
  const name = item === undefined ? null : transformedInPlace(item, model.chain);
  // After a split it belongs to the training step, which loads its input again.
  if (item === undefined || name === null || isBehindSplit(items, position) || isStored(items)) return items;
  const taken = new Set(analysis.names.map((known) => known.name));
  const kept = items.with(position, keepInput(item, name, uniqueName(`${name}_raw`, taken), items.slice(0, position)));
  return isStored(kept) ? kept : items;
}

function isBehindSplit(items: readonly Item[], position: number): boolean {
  const before = items.slice(0, position + 1);
  const splits = before.map(({ statement }) => statement.marks.includes('splits-data'));
  return withResults(splits, collectDependences(before).sources)[position] === true;
}

/** The variable that is a transformer's input and is overwritten by its result. */
function transformedInPlace({ text }: Item, transformers: readonly string[]): string | null {
  const assignment = assignmentIn(text);
  if (assignment?.value.nodeType !== 'Call') return null;
  const { target } = assignment;
  const { func, args } = assignment.value;
  const [data] = args;
  const isChain =
    func.nodeType === 'Attribute' && func.value.nodeType === 'Name' && transformers.includes(func.value.id);
  if (!isChain || target.nodeType !== 'Name' || data?.nodeType !== 'Name') return null;
  return target.id === data.id ? target.id : null;
}

function keepInput(item: Item, name: string, kept: string, before: readonly Item[]): Item {
  const { statement, text, defines } = item;
  const binding = before.findLast((other) => boundNames(other).includes(name));
  const known = binding?.statement.types.find((type) => type.name === name);
  return {
    ...item,
    text: `${kept} = ${name}\n${text.replace(`(${name}`, `(${kept}`)}`,
    defines: [...defines, kept],
    statement: known ? { ...statement, types: [...statement.types, { ...known, name: kept }] } : statement,
  };
}
