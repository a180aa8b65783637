/** Which neighbouring statements must stay in one function. */
import { boundNames, type Item } from '../../edits/item.ts';
import type { Program } from '../../edits/program-type.ts';
import { draws } from './operation-of.ts';

/** Positions before which no function may end: the statement there belongs with the one above it. */
export function findBonds(program: Program, items: readonly Item[]): ReadonlySet<number> {
  const reach = new Map<number, number>();
  const bind = (from: number, to: number): void => {
    reach.set(from, Math.max(to, reach.get(from) ?? to));
  };
  const last = items.length - 1;
  // Code in strings must see the variables of all surrounding code.
  if (items.some((item) => item.statement.needsGlobals)) bind(0, last);
  const awaiting = items.flatMap((item, index) => (item.statement.isAsync ? [index] : []));
  if (awaiting.length > 1) bind(awaiting[0] ?? 0, awaiting.at(-1) ?? 0);
  const lastBinding = lastBindings(items);
  for (const [index, item] of items.entries()) {
    // A function only sees a rebinding of the variable that it closes over.
    const captured = new Set(item.captures.filter((name) => !isModuleLevel(program, name)));
    bind(index, Math.max(-1, ...[...captured].map((name) => lastBinding.get(name) ?? -1)));
  }
  for (const [first, end] of figuresOf(items)) bind(first, end);
  return withinReach(items.length, reach);
}

/** The positions that belong with a statement above them. */
function withinReach(count: number, reach: ReadonlyMap<number, number>): ReadonlySet<number> {
  const found = new Set<number>();
  let end = -1;
  for (let index = 0; index < count; index++) {
    if (index <= end) found.add(index);
    end = Math.max(end, reach.get(index) ?? -1);
  }
  return found;
}

/** Whether a name is at the top of the script rather than inside a unit. */
export function isModuleLevel(program: Program, name: string): boolean {
  return program.hoistable.has(name) || program.state.has(name);
}

function lastBindings(items: readonly Item[]): ReadonlyMap<string, number> {
  return new Map(items.flatMap((item, index) => boundNames(item).map((name) => [name, index] as const)));
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
