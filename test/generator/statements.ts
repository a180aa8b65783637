/** The kinds of statements that random programs are made of. */
import type { Random } from './random.ts';
import { arrays } from './statements/arrays.ts';
import { blocks } from './statements/blocks.ts';
import { classes } from './statements/classes.ts';
import { closures } from './statements/closures.ts';
import { collections } from './statements/collections.ts';
import { columns } from './statements/columns.ts';
import { containers } from './statements/containers.ts';
import { detours } from './statements/detours.ts';
import { frames } from './statements/frames.ts';
import { functions } from './statements/functions.ts';
import { lists } from './statements/lists.ts';
import type { Make } from './statements/making.ts';
import { matrices } from './statements/matrices.ts';
import { numbers } from './statements/numbers.ts';
import { objects } from './statements/objects.ts';
import { settings } from './statements/settings.ts';
import { tables } from './statements/tables.ts';

/** Groups that belong together, so that a program has more to do with each of its values. */
const themes: readonly (readonly (readonly Make[])[])[] = [
  [numbers, lists, lists, containers, containers, functions, detours, blocks],
  [numbers, arrays, arrays, matrices, matrices, functions, blocks],
  [numbers, frames, frames, columns, columns, tables, arrays],
  [numbers, lists, objects, classes, classes, closures, detours, functions],
  [numbers, lists, collections, collections, blocks, closures],
  [numbers, lists, arrays, settings, settings, blocks],
  [...[numbers, lists, containers, arrays, frames, functions, detours, detours, tables, objects]],
  [...[collections, classes, closures, blocks, settings, columns, matrices, lists, arrays, frames, functions]],
];

/** What a program is about. */
export type Theme = (typeof themes)[number];

/** Picks what a program is about. */
export function pickTheme(random: Random): Theme {
  return random.pick(themes);
}

/** The statements to choose from. */
export function statementsOf(random: Random, theme: Theme): readonly Make[] {
  return random.pick(theme);
}
