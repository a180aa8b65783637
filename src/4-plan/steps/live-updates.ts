/** Drops in-place updates that nothing observes later. */

import type { Analysis } from '../../ir.ts';
import { type Item, isHidden } from '../edits/item.ts';
import { handleNames } from './slice.ts';
import type { StepDraft } from './step-draft.ts';

/** The items without updates of names that nothing reads afterwards; `results` are read at the end, and a file that is closed is on the disk. */
export function withoutUnseenUpdates(
  analysis: Analysis,
  items: readonly Item[],
  drafts: readonly StepDraft[],
  results: readonly string[],
): readonly Item[] {
  if (!drafts.every((draft) => draft.isCutByRole) && !runsInDocumentOrder(drafts)) return items;
  const captured = new Set(items.flatMap((item) => [...item.captures, ...item.globalWrites]));
  const live = new Set(results);
  const handles = handleNames(analysis.names);
  const lasts = ({ uses }: Item, name: string): boolean =>
    isHidden(name) || captured.has(name) || (handles.has(name) && uses.includes(name));
  const seen = [...items].reverse().map((item) => {
    const updates = item.updates.filter(
      (name) => lasts(item, name) || live.has(name) || isReadUnderAnotherName(item, name),
    );
    for (const name of item.defines) if (!item.mayDefine.includes(name)) live.delete(name);
    for (const name of [...item.uses, ...item.immediate]) live.add(name);
    return updates.length === item.updates.length ? item : { ...item, updates };
  });
  return items.some((item) => item.statement.needsGlobals) ? items : seen.reverse();
}

/** Whether a statement that changes an object also reads it under another name, so that it may see its own change. */
function isReadUnderAnotherName(item: Item, name: string): boolean {
  const isUsed = (other: string): boolean => item.uses.includes(other);
  return item.statement.groups.some(
    (group) => group.includes(name) && isUsed(name) && group.some((other) => other !== name && isUsed(other)),
  );
}

function runsInDocumentOrder(drafts: readonly StepDraft[]): boolean {
  const ranges = drafts.map((draft) => [Math.min(...draft.cells), Math.max(...draft.cells)] as const);
  return ranges.every(
    ([first, last], index) => !ranges.some(([from, to], other) => other !== index && from < last && to > first),
  );
}
