/** Names used only in strings (`eval("np.pi")`, formulas), whose imports look unused. */

import { statementsIn } from '../../python/code-tree.ts';
import { importsIn } from '../../python/facts/imports.ts';
import { namesInTexts } from '../../python/facts/text-names.ts';
import { walkNodes } from '../../python/parse.ts';
import { freeNamesOf } from '../../python/scopes.ts';
import type { Item } from './item.ts';
import type { Program } from './program-type.ts';

/** Names of the module that strings inside the functions of a text use. */
export function namesInFunctionTexts(text: string): readonly string[] {
  if (!/\b(?:def|lambda)\b/.test(text)) return [];
  const found: string[] = [];
  for (const statement of statementsIn(text)) {
    walkNodes(statement, (node) => {
      if (node.nodeType !== 'FunctionDef' && node.nodeType !== 'AsyncFunctionDef' && node.nodeType !== 'Lambda')
        return undefined;
      const { reads } = freeNamesOf(node);
      walkNodes(node, (inner) => {
        if (inner.nodeType === 'Call') found.push(...namesInTexts(inner).filter((name) => reads.includes(name)));
        return undefined;
      });
      return 'skip';
    });
  }
  return found;
}

/** Marks imports used only in strings, so that linters keep them. */
export function markImports(
  program: Program,
  imports: readonly string[],
  read: readonly string[],
  code: readonly string[],
): readonly string[] {
  const named = new Set([
    ...program.analysis.statements.flatMap((statement) => statement.inTexts),
    ...program.items.flatMap((item: Item) => namesInFunctionTexts(item.text)),
  ]);
  const wanted = read.filter((name) => named.has(name));
  if (wanted.length === 0) return imports;
  const seen = new Set(code.flatMap(namesWritten));
  const hidden = new Set(wanted.filter((name) => !seen.has(name)));
  return imports.map((text) => {
    const name = importedName(text);
    return name !== null && hidden.has(name) && !text.includes('# noqa') ? `${text}  # noqa: F401` : text;
  });
}

/** The name that an import of one name binds. */
export function importedName(text: string): string | null {
  const [only, ...others] = importsIn(text);
  return others.length > 0 ? null : (only?.bound ?? null);
}

function namesWritten(text: string): readonly string[] {
  const names: string[] = [];
  for (const statement of statementsIn(text)) {
    walkNodes(statement, (node) => {
      if (node.nodeType === 'Name') names.push(node.id);
    });
  }
  return names;
}
