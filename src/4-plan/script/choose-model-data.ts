/** The data for a stored model's signature: its training data, or else the data that it last predicted from. */

import type { ModelData } from '../../ir.ts';
import { builtinNames } from '../../python/names.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import { boundNames, type Item } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { nameFact } from '../flows/name-fact.ts';

/** Finds data of the model that is still available at the end of its step; null if there is none. */
export function chooseModelData(
  program: Program,
  inline: readonly Item[],
  available: ReadonlySet<string>,
  models: readonly string[],
): ModelData | null {
  const given = inline.flatMap((item, index) =>
    item.statement.modelData.filter((data) => models.includes(data.model)).map((data) => ({ data, item, index })),
  );
  const usable = given.filter(({ data, item, index }) => {
    const isKnown = data.names.every((name) => isAtHand(program, inline, available, name));
    return isKnown && isSame(data, item, inline.slice(index + 1));
  });
  // Data that may be changed in place afterwards comes last; among it, the last use is the most likely to be unchanged.
  const still = usable.filter(({ data, index }) => !isChanged(data, inline.slice(index)));
  const ofUse = (use: ModelData['use']): typeof still => still.filter(({ data }) => data.use === use).reverse();
  const grown = usable.flatMap(({ data, index }) => withoutAdded(program, data, inline.slice(index)));
  return (
    [
      ...ofUse('fit').map(({ data }) => data),
      ...grown,
      ...ofUse('predict').map(({ data }) => data),
      ...usable.reverse().map(({ data }) => data),
    ][0] ?? null
  );
}

/** A table that was fitted on and has got columns since, such as the clusters that were found, without these columns. */
function withoutAdded(program: Program, data: ModelData, items: readonly Item[]): readonly ModelData[] {
  const [name = ''] = data.names;
  const isTable = data.text === name && nameFact(program.analysis, name)?.type.kind === 'frame';
  if (data.use !== 'fit' || !isTable) return [];
  const changing = items.filter(({ statement }) => statement.updates.includes(name));
  const added = changing.map((item) => item.statement.columns.filter((column) => isSetIn(item, name, column)));
  if (added.some((columns) => columns.length !== 1)) return [];
  const columns = [...new Set(added.flat())].map((column) => JSON.stringify(column));
  return columns.length === 0 ? [] : [{ ...data, text: `${name}.drop(columns=[${columns.join(', ')}])` }];
}

/** Whether all that an item does to a table is to set this column. */
function isSetIn({ text }: Item, name: string, column: string): boolean {
  return [`"`, `'`].some((quote) => text.startsWith(`${name}[${quote}${column}${quote}] = `));
}

/** The loader whose batches a PyTorch network is fitted on, if available at the end of its step. */
export function chooseLoader(
  program: Program,
  inline: readonly Item[],
  available: ReadonlySet<string>,
  { name, framework }: ModelChoice,
): ModelData | null {
  if (framework !== 'pytorch') return null;
  const loaders = new Set(
    program.analysis.names.flatMap((fact) => (fact.type.className?.endsWith('.DataLoader') ? [fact.name] : [])),
  );
  const fitting = inline.filter(({ statement }) => statement.fitted.some((use) => use.name === name));
  const found = fitting.flatMap((item) => item.uses.filter((used) => loaders.has(used)));
  const loader = found.find((used) => isAtHand(program, inline, available, used));
  return loader === undefined ? null : { model: name, use: 'fit', text: loader, names: [loader] };
}

/** Whether a model contains objects of definitions in the shared package, which is then stored with it. */
export function holdsShared({ analysis }: Program, shared: ReadonlySet<string>, name: string): boolean {
  const fact = nameFact(analysis, name);
  return [...(fact?.definitions ?? []), ...(fact?.captures ?? [])].some((definition) => shared.has(definition));
}

/** Whether one of the names may visibly be changed in place by these items. */
function isChanged(data: ModelData, items: readonly Item[]): boolean {
  const changed = new Set(items.flatMap((item) => item.statement.updates));
  return data.names.some((name) => changed.has(name));
}

/** Whether `main` can read a name: it is at the top of the script, an input, or the result of a unit. */
export function isAtHand(
  program: Program,
  inline: readonly Item[],
  available: ReadonlySet<string>,
  name: string,
): boolean {
  if (program.hoistable.has(name) || available.has(name)) return true;
  const bound = inline.some((item) => boundNames(item).includes(name));
  return bound || (builtinNames.has(name) && !program.repeatable.has(name));
}

/** Whether the expression is unchanged in the script, and its names are not rebound later. */
function isSame(data: ModelData, item: Item, later: readonly Item[]): boolean {
  const isPlain = data.names.length === 1 && data.names[0] === data.text;
  if (!isPlain && !item.text.includes(data.text)) return false;
  const lost = new Set([...item.defines, ...later.flatMap((other) => [...boundNames(other), ...other.deletes])]);
  return !data.names.some((name) => lost.has(name));
}
