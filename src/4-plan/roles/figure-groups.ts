/** Which statements draw one figure: those of a cell between two that show a figure. */
import type { Item } from '../edits/item.ts';
import { hasEffect } from './fitted.ts';

/** The figure that each statement of a notebook may belong to, by the statement's id; items are in document order. */
export function figureGroups(items: readonly Item[]): ReadonlyMap<number, string> {
  const shown = new Map<number, number>();
  return new Map(
    items.map((item) => {
      const before = shown.get(item.cell) ?? 0;
      if (hasEffect(item, 'shows-figure')) shown.set(item.cell, before + 1);
      return [item.id, `${item.cell}:${before}`] as const;
    }),
  );
}
