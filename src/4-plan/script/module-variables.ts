/** Variables that must be at module level in a script, since inside a function Python would look them up differently. */

import { statementsIn } from '../../python/code-tree.ts';
import { builtinNames } from '../../python/names.ts';
import { type ClassDef, walkNodes } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';
import { boundNames, type Item } from '../edits/item.ts';
import { namesInFunctionTexts } from '../edits/names-in-texts.ts';

/** Names that functions bind through `global`, that hide a builtin which is read too, or that a class body reads and binds. */
export function moduleVariables(items: readonly Item[]): ReadonlySet<string> {
  return new Set([
    ...items.flatMap((item) => item.globalWrites),
    ...hiddenBuiltins(items),
    ...items.flatMap((item) => (/\bclass\b/.test(item.text) ? namesInClassBodies(item.text) : [])),
    ...namesInTextsOfFunctions(items),
  ]);
}

/** Names in code strings are looked up in the function that runs them and in the module, not in an enclosing unit. */
function namesInTextsOfFunctions(items: readonly Item[]): readonly string[] {
  const named = new Set(items.flatMap((item) => namesInFunctionTexts(item.text)));
  if (named.size === 0) return [];
  const atTop = items.filter(
    ({ kind, immediate }) => kind === 'import' || kind === 'definition' || immediate.length === 0,
  );
  const placed = new Set(atTop.filter(({ kind }) => kind !== 'code').flatMap(boundNames));
  return [...named].filter((name) => !placed.has(name) && !builtinNames.has(name));
}

/** Names of builtins that are bound, and read before they are certainly bound. */
function hiddenBuiltins(items: readonly Item[]): ReadonlySet<string> {
  const bound = new Set(items.flatMap(boundNames).filter((name) => builtinNames.has(name)));
  const hidden = new Set<string>();
  if (bound.size === 0) return hidden;
  const certain = new Set<string>();
  for (const item of items) {
    for (const name of [...item.immediate, ...item.captures, ...item.uses]) {
      if (bound.has(name) && !certain.has(name)) hidden.add(name);
    }
    for (const name of item.defines) certain.add(name);
  }
  return hidden;
}

/** In a class body, a name that the body binds is looked up in the body and the module, never in a function around it. */
function namesInClassBodies(text: string): readonly string[] {
  const found: string[] = [];
  for (const statement of statementsIn(text)) {
    walkNodes(statement, (node) => {
      if (node.nodeType === 'ClassDef') found.push(...readAndBound(node));
      return node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' ? 'skip' : undefined;
    });
  }
  return found;
}

function readAndBound(node: ClassDef): readonly string[] {
  const parts = node.body.map((statement) => namesOf(statement));
  const bound = new Set(parts.flatMap((part) => part.storesAll));
  const certain = new Set<string>();
  const found: string[] = [];
  for (const part of parts) {
    found.push(...part.reads.filter((name) => bound.has(name) && !certain.has(name)));
    for (const name of part.defines) certain.add(name);
  }
  return found;
}
