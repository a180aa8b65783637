import { keptFor } from '../../kept.ts';
import type { Item } from '../edits/item.ts';

/** The texts of statements: the same list for the same statements, so that results can be memoized. */
export const textsOf: (items: readonly Item[]) => readonly string[] = keptFor((items: readonly Item[]) =>
  items.map(({ text }) => text),
);
