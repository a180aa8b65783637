/** Which neighbouring statements must stay in one function. */
import { boundNames, type Item } from '../../edits/item.ts';
import type { Program } from '../../edits/program-type.ts';
import { draws } from './operation-of.ts';

/** Positions before which no function may end: the statement there belongs with the one above it. */
export function findBonds(program: Program, items: readonly Item[]): ReadonlySet<number> {
  const bonds = new Set<number>();
  const bind = (from: number, to: number): void => {
    for (let index = from + 1; index <= to; index++) bonds.add(index);
  };
  const last = items.length - 1;
  // Code in strings must see the variables of all that stands around it.
  if (items.some((item) => item.statement.needsGlobals)) bind(0, last);
  const awaiting = items.flatMap((item, index) => (item.statement.isAsync ? [index] : []));
  if (awaiting.length > 1) bind(awaiting[0] ?? 0, awaiting.at(-1) ?? 0);
  for (const [index, item] of items.entries()) {
    // A function sees a variable that is bound again only where that is the variable it is closed over.
    const captured = new Set(item.captures.filter((name) => !isModuleLevel(program, name)));
    if (captured.size > 0) bind(index, lastBinding(items, captured));
  }
  for (const [first, end] of figuresOf(items)) bind(first, end);
  return bonds;
}

/** Whether a name stands at the top of the script rather than inside a unit. */
export function isModuleLevel(program: Program, name: string): boolean {
  return program.hoistable.has(name) || program.state.has(name);
}

function lastBinding(items: readonly Item[], names: ReadonlySet<string>): number {
  return items.findLastIndex((item) => boundNames(item).some((name) => names.has(name)));
}

/** From the first to the last statement that draws a cell's figure. */
function figuresOf(items: readonly Item[]): readonly (readonly [number, number])[] {
  const found = new Map<number, [number, number]>();
  for (const [index, item] of items.entries()) {
    if (!draws(item)) continue;
    const range = found.get(item.cell);
    if (range === undefined) found.set(item.cell, [index, index]);
    else range[1] = index;
  }
  return [...found.values()];
}
