/** What a name holds at a place of the notebook: it may be bound anew to something of another type. */
import type { ValueType } from '../../ir.ts';
import type { Program } from '../edits/program-type.ts';

/** The type that a name has after a statement, by the last binding up to there; what is known of the name where none is. */
export function typeAfter({ analysis, items }: Program, name: string, last: number): ValueType | undefined {
  const binding = items.findLast(({ id, defines, mayDefine }) => {
    return id <= last && (defines.includes(name) || mayDefine.includes(name));
  });
  const bound = binding?.statement.types.find((type) => type.name === name)?.type;
  // A score that the notebook only shows has its name from us.
  const isOpen = bound === undefined || bound.kind === 'unknown';
  if (isOpen && binding?.scores.includes(name)) return { kind: 'float', className: null };
  return bound ?? analysis.names.find((fact) => fact.name === name)?.type;
}
