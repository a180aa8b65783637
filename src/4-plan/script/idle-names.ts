/** Unused names of figures: `fig = plt.figure()` only draws. */
import { assignmentIn, codeTree } from '../../python/code-tree.ts';
import type { Item } from '../edits/item.ts';
import { readBy } from './units/crossings.ts';
import { draws } from './units/operation-of.ts';
import type { UnitDraft } from './units/unit-draft.ts';

/** Libraries that keep their figures themselves, with or without a name. */
const drawing = /^(matplotlib\.pyplot|seaborn|frame|series)\./;

/** The item without the name of its figure, if nothing in the function or after it reads the name. */
export function withoutIdleName(item: Item, draft: Pick<UnitDraft, 'items'>, used: ReadonlySet<string>): Item {
  if (!draws(item) || !item.statement.calls.every((call) => drawing.test(call))) return item;
  const assignment = assignmentIn(item.text);
  const target = assignment?.target;
  if (target?.nodeType !== 'Name' || assignment?.value.nodeType !== 'Call') return item;
  const isRead = draft.items.some((other) => readBy(other).includes(target.id) || other.updates.includes(target.id));
  if (isRead || used.has(target.id)) return item;
  return { ...item, text: item.text.slice(codeTree(item.text).rangeOf(assignment.value).start) };
}
