import type { CodeRange, Statement } from '../../ir.ts';

/** The name, if the statement assigns exactly the literal at the given position to one name, otherwise null. */
export function literalAssignment({ assigns }: Statement, literal: CodeRange): string | null {
  const [assigned, ...others] = assigns ?? [];
  if (assigned === undefined || others.length > 0) return null;
  const isWhole = assigned.start === literal.start && assigned.end === literal.end;
  return isWhole && assigned.literal !== null ? assigned.name : null;
}
