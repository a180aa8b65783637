/** Names of figures that nobody reads: `fig = plt.figure()` only draws. */
import { parseModule } from '../../python/parse.ts';
import type { Item } from '../edits/item.ts';
import { readBy } from './units/crossings.ts';
import { draws } from './units/operation-of.ts';
import type { UnitDraft } from './units/unit-draft.ts';

/** Libraries whose figures are kept by the library itself, whether a name holds them or not. */
const drawing = /^(matplotlib\.pyplot|seaborn|frame|series)\./;

/** The item without the name that it gives to a figure, where nothing in the function or after it reads the name. */
export function withoutIdleName(item: Item, draft: Pick<UnitDraft, 'items'>, used: ReadonlySet<string>): Item {
  if (!draws(item) || !item.statement.calls.every((call) => drawing.test(call))) return item;
  const parsed = parseModule(item.text);
  const node = parsed.ok ? parsed.module.body[0] : undefined;
  if (!parsed.ok || node?.nodeType !== 'Assign' || node.targets.length !== 1 || parsed.module.body.length > 1)
    return item;
  const [target] = node.targets;
  if (target?.nodeType !== 'Name' || node.value.nodeType !== 'Call') return item;
  const isRead = draft.items.some((other) => readBy(other).includes(target.id) || other.updates.includes(target.id));
  if (isRead || used.has(target.id)) return item;
  return { ...item, text: item.text.slice(parsed.module.range(node.value).start) };
}
