/** What a name holds at a place of the notebook: it may be rebound to something of another type. */

import type { ValueType } from '../../ir.ts';
import { byName, keptFor } from '../../kept.ts';
import { boundNames } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { nameFact } from './name-fact.ts';

const bindingsByName = keptFor((items: Program['items']) => byName(items, boundNames));

/** The type that a name has after a statement, by the last binding up to there; what is known of the name where none is. */
export function typeAfter({ analysis, items }: Program, name: string, last: number): ValueType | undefined {
  const binding = bindingsByName(items)
    .get(name)
    ?.findLast(({ id }) => id <= last);
  const bound = binding?.statement.types.find((type) => type.name === name)?.type;
  // A score that the notebook only shows has its name from us.
  const isOpen = bound === undefined || bound.kind === 'unknown';
  if (isOpen && binding?.scores.includes(name)) return { kind: 'float', className: null };
  return bound ?? nameFact(analysis, name)?.type;
}
