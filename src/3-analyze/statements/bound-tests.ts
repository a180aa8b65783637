/** `"model" in dir()`: whether the notebook has a name, which is known where a statement above certainly binds it or none does. */
import type { Statement } from '../../ir.ts';
import { kernelNames } from '../../knowledge/kernel-names.ts';
import { boundTestIn } from '../../python/facts/bound-test.ts';
import type { Compare, Stmt } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';
import type { Machine, Scope } from '../execution/machine.ts';

/** The names that a statement may bind. */
export function boundBy(statement: Stmt): ReadonlySet<string> {
  const { defines, mayDefine } = namesOf(statement);
  return new Set([...defines, ...mayDefine]);
}

/** Stands for names that code in a text may have bound or deleted. */
const anyName = '*';

/** Notes the names that a statement has bound, and those that it may have deleted. */
export function noteBound(
  { boundAbove }: Machine,
  facts: Pick<Statement, 'defines' | 'deletes' | 'mayDelete' | 'needsGlobals'>,
): void {
  for (const name of facts.needsGlobals ? [...facts.defines, anyName] : facts.defines) boundAbove.add(name);
  for (const name of [...facts.deletes, ...facts.mayDelete]) boundAbove.delete(name);
}

/** The value of such a test; null if the comparison is another one, or its value is not certain. */
export function boundTest(machine: Machine, node: Compare, { frame }: Scope): boolean | null {
  const test = frame === null ? boundTestIn(node) : null;
  if (test === null || machine.boundHere.has(test.name) || isOfKernel(test.name)) return null;
  const { boundAbove, globals, stars } = machine;
  if (globals.has(test.namespace) || boundAbove.has(anyName)) return null;
  if (boundAbove.has(test.name)) return test.isPositive;
  return globals.has(test.name) || stars.size > 0 ? null : !test.isPositive;
}

/** What a notebook has and a script has not, or the other way round. */
function isOfKernel(name: string): boolean {
  return kernelNames.has(name) || name.startsWith('_');
}
