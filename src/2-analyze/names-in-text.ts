/** Notebook names inside strings: `df.query("a > @limit")`, formulas of statsmodels. */
import type { Arguments } from './evaluate-call.ts';
import { type Machine, readName, type Scope } from './machine.ts';
import type { Value } from './values.ts';

const queryMethods: ReadonlySet<string> = new Set(['query', 'eval']);

/** Reads the names that the strings of a call name. */
export function readNamesInText(machine: Machine, callee: Value, given: Arguments, scope: Scope): void {
  const pattern = patternOf(callee);
  if (pattern === null) return;
  const texts = [...given.positional, ...given.keywords.values()].map((value) => value.constant?.value);
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? '';
      if (machine.globals.has(name)) machine.record.reads.add(name);
      if (machine.globals.has(name) || scope.frame !== null) readName(machine, scope, name);
    }
  }
}

/** How the strings of a call name variables; null where they do not. */
function patternOf(callee: Value): RegExp | null {
  const dotted = callee.dotted ?? '';
  if (callee.method !== null && queryMethods.has(callee.method.name)) return /@([A-Za-z_]\w*)/g;
  if (dotted === 'pandas.eval') return /@?([A-Za-z_]\w*)/g;
  const isFormula = dotted.startsWith('statsmodels.formula') || dotted.startsWith('patsy.');
  return isFormula ? /(?<![.\w'"])([A-Za-z_]\w*)\s*[.(]/g : null;
}
