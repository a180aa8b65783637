import type { Item } from '../edits/item.ts';

/** The names in statements that test object identity, directly or through functions. */
export function comparedNames(items: readonly Item[]): ReadonlySet<string> {
  const asking = new Set(items.filter(asksForIdentity));
  const functions = new Set<string>();
  for (let size = -1; size < asking.size; ) {
    size = asking.size;
    for (const item of asking)
      if (item.statement.kind === 'definition') for (const name of item.defines) functions.add(name);
    for (const item of functions.size > 0 ? items : [])
      if (namesIn(item).some((name) => functions.has(name))) asking.add(item);
  }
  return new Set([...asking].flatMap(namesIn));
}

function namesIn(item: Item): readonly string[] {
  return [...item.uses, ...item.immediate, ...item.captures];
}

function asksForIdentity({ statement }: Item): boolean {
  return statement.marks.includes('tests-identity');
}
