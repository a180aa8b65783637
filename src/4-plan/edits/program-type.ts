import type { Analysis, ParameterPlan } from '../../ir.ts';
import type { Place } from '../data/find-places.ts';
import type { Item } from './item.ts';

/** Names, by how they reach the steps that need them. */
export interface Program {
  readonly analysis: Analysis;
  readonly items: readonly Item[];
  readonly parameters: ReadonlyMap<string, ParameterPlan>;
  readonly places: ReadonlyMap<string, Place>;
  /** Places by the hidden name of their content. */
  readonly contents: ReadonlyMap<string, Place>;
  /** Imports, constants and definitions that bind a name, in document order, which can be repeated in any step. */
  readonly repeatable: ReadonlyMap<string, readonly Item[]>;
  /** Names that have one value throughout. */
  readonly stable: ReadonlySet<string>;
  /** Names that can be at the top of a script. */
  readonly hoistable: ReadonlySet<string>;
  /** Names that can be in the shared module. */
  readonly shareable: ReadonlySet<string>;
  /** Names that are variables of a script's module. */
  readonly state: ReadonlySet<string>;
  /** Names of `state` that may be unbound when read. */
  readonly unbound: ReadonlySet<string>;
  /** True if each step reseeds its random generators instead of restoring their state. */
  readonly reseeds: boolean;
}
