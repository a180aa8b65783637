/** Displayed expressions that depend on a model, such as importances: they are results. */

import type { Analysis } from '../../ir.ts';
import { codeTree, onlyStatement } from '../../python/code-tree.ts';
import type { Item } from '../edits/item.ts';
import { nameFact } from '../flows/name-fact.ts';
import type { Exploration } from '../roles/exploration.ts';

/** The kept form of an item: a displayed result is printed, since a script displays nothing by itself. */
export function withShownResult(item: Item, analysis: Analysis, exploration: Exploration): Item {
  if (item.kind !== 'display' || !exploration.omits || !exploration.ofModels.has(item.id)) return item;
  const { offset, text } = item.statement;
  const isHidden = /^[ \t]*;/.test((analysis.cells[item.cell]?.code ?? '').slice(offset + text.length));
  const expression = isHidden ? null : shownExpression(item.text, analysis);
  if (expression === null) return item;
  const statement = { ...item.statement, effects: [...item.statement.effects, { kind: 'prints' } as const] };
  return { ...item, kind: 'code', text: `print(${expression})`, statement };
}

/** The displayed expression; `null` if it is the model itself, which would only show its settings. */
function shownExpression(text: string, analysis: Analysis): string | null {
  const node = onlyStatement(text);
  if (node?.nodeType !== 'Expr') return null;
  const { value } = node;
  if (value.nodeType === 'Constant') return null;
  if (value.nodeType === 'Name') {
    const kind = nameFact(analysis, value.id)?.type.kind;
    if (kind === undefined || !resultKinds.has(kind)) return null;
  }
  return codeTree(text).textOf(value);
}

/** Kinds of values that are informative when printed. */
export const resultKinds: ReadonlySet<string> = new Set('frame series array int float bool list dict tuple'.split(' '));
