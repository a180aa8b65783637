/** Notebook names inside strings: `df.query("a > @limit")`, formulas of statsmodels. */

import { queryMethods } from '../../knowledge/calls/code-in-texts.ts';
import { namesInFormula } from '../../python/facts/text-names.ts';
import type { Arguments } from '../calls/call-arguments.ts';
import { type Machine, readName, type Scope } from '../execution/machine.ts';
import { find, holdAll } from '../execution/objects.ts';
import { objectOf, type Value } from '../execution/values.ts';

/** Records and returns the names in the strings of a call. */
export function readNamesInText(machine: Machine, callee: Value, given: Arguments, scope: Scope): readonly string[] {
  const namesOf = readerOf(callee, given);
  if (namesOf === null) return [];
  const texts = [...given.positional, ...given.keywords.values()].map((value) => value.constant?.value);
  const names = texts.flatMap((text) => (typeof text === 'string' ? namesOf(text) : []));
  for (const name of names) {
    if (machine.globals.has(name)) {
      machine.record.reads.add(name);
      machine.record.inTexts.add(name);
    }
    if (machine.globals.has(name) || scope.frame !== null) readName(machine, scope, name);
  }
  return names;
}

/** An object made from a formula looks up its names again when it predicts and when it is loaded. */
export function keepNamesOfFormula(machine: Machine, callee: Value, names: readonly string[], result: Value): void {
  if (!isFormulaFunction(callee)) return;
  const object = objectOf(result);
  if (object === null) return;
  const captures = new Set(names.filter((name) => machine.globals.has(name)));
  holdAll(find(object), { captures, writes: new Set(), changesHeld: new Set(), definitions: new Set() });
}

function isFormulaFunction({ dotted }: Value): boolean {
  return dotted !== null && /^(?:statsmodels\.formula|patsy)\./.test(dotted);
}

/** How strings of a call refer to variables; null if they do not. */
function readerOf(callee: Value, given: Arguments): ((text: string) => readonly string[]) | null {
  const dotted = callee.dotted ?? '';
  if (callee.method !== null && queryMethods.has(callee.method.name)) return matching(/@([A-Za-z_]\w*)/g);
  if (dotted === 'pandas.eval') return matching(/@?([A-Za-z_]\w*)/g);
  if (!isFormulaFunction(callee)) return null;
  const hasData = given.spread || given.positional.length > 1 || given.keywords.has('data');
  return (text) => namesInFormula(text, hasData ? 'in-calls' : 'all');
}

function matching(pattern: RegExp): (text: string) => readonly string[] {
  return (text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
