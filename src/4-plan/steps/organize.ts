/** Sorts items into steps, in the order in which the pipeline runs them. */
import type { Report } from '../../diagnostics.ts';
import { idleNames } from '../edits/idle-figures.ts';
import { boundNames, type Item, neededNames } from '../edits/item.ts';
import { isRepeatable } from '../edits/program.ts';
import type { StepDraft } from './step-draft.ts';

/** A step with the items of its cells, in document order. */
export interface StepItems {
  readonly draft: StepDraft;
  readonly items: readonly Item[];
}

/** Puts every item into a step; repeatable ones whose cells belong to none stay outside. Steps run in the order of `drafts`. */
export function organize(items: readonly Item[], drafts: readonly StepDraft[], report: Report): readonly StepItems[] {
  const contents = new Map<string, Item[]>(drafts.map((draft) => [draft.name, []]));
  for (const item of items) {
    const step = item.step ?? (isRepeatable(item) || item.kind === 'setup' ? null : stepAbove(drafts, item.cell));
    if (step !== null) contents.get(step)?.push(item);
  }
  const steps = drafts.map((draft) => ({ draft, items: contents.get(draft.name) ?? [] }));
  checkOrder(steps, report);
  return steps;
}

/** The step that the nearest cell above belongs to; the first step if there is none. */
function stepAbove(drafts: readonly StepDraft[], cell: number): string | null {
  let nearest: { step: string; cell: number } | null = null;
  for (const draft of drafts) {
    for (const candidate of draft.cells) {
      if (candidate <= cell && (nearest === null || candidate > nearest.cell))
        nearest = { step: draft.name, cell: candidate };
    }
  }
  return nearest?.step ?? drafts[0]?.name ?? null;
}

/** Steps run as a whole, one after the other; if that reorders two statements, neither may affect the other. */
function checkOrder(steps: readonly StepItems[], report: Report): void {
  const idle = idleNames(steps.flatMap(({ items }) => items));
  for (const [index, step] of steps.entries()) {
    for (const later of steps.slice(index + 1)) checkPair(step, later, idle, report);
  }
}

/** Checks the items of a step that are below items of a later step. */
function checkPair(step: StepItems, later: StepItems, idle: ReadonlySet<string>, report: Report): void {
  const others = later.items.filter((other) => !isRepeatable(other));
  for (const item of step.items) {
    if (isRepeatable(item)) continue;
    for (const other of others) {
      const name = other.id < item.id ? conflictOf(item, other, idle) : null;
      if (name === null) continue;
      report.add('steps-out-of-order', item.span, { step: step.draft.name, other: later.draft.name, name });
    }
  }
}

/** A name that one of the two writes and the other reads or writes. */
function conflictOf(a: Item, b: Item, idle: ReadonlySet<string>): string | null {
  const writesOf = (item: Item): readonly string[] =>
    [...boundNames(item), ...item.updates, ...item.deletes].filter((name) => !idle.has(name));
  const touchesOf = (item: Item): ReadonlySet<string> => new Set([...writesOf(item), ...neededNames(item)]);
  const [touchedByA, touchedByB] = [touchesOf(a), touchesOf(b)];
  return writesOf(a).find((name) => touchedByB.has(name)) ?? writesOf(b).find((name) => touchedByA.has(name)) ?? null;
}
