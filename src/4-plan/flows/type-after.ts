/** The type of a name at a position in the notebook, since it may be rebound with another type. */

import type { ValueType } from '../../ir.ts';
import { byName, keptFor } from '../../kept.ts';
import { boundNames } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { nameFact } from './name-fact.ts';

const bindingsByName = keptFor((items: Program['items']) => byName(items, boundNames));

/** The type that a name has after a statement, by the last binding up to there, or else the facts about the name. */
export function typeAfter({ analysis, items }: Program, name: string, last: number): ValueType | undefined {
  const binding = bindingsByName(items)
    .get(name)
    ?.findLast(({ id }) => id <= last);
  const bound = binding?.statement.types.find((type) => type.name === name)?.type;
  // The name of a displayed score is generated.
  const isOpen = bound === undefined || bound.kind === 'unknown';
  if (isOpen && binding?.scores.includes(name)) return { kind: 'float', className: null };
  return bound ?? nameFact(analysis, name)?.type;
}
