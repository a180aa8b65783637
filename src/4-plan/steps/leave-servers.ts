/** Drops and reports statements that call a server on the author's machine or wait for requests: a job has neither. */
import type { Report } from '../../diagnostics.ts';
import type { Analysis, Dropping } from '../../ir.ts';
import { boundNames, type Item } from '../edits/item.ts';
import { fitsPredictor, writesData } from '../roles/fitted.ts';

const reason = 'it needs a server that a job does not have';

/** The items that are left out with the reason, by id: those that need a server, and those that read their results. */
export function leaveServers(
  analysis: Analysis,
  items: readonly Item[],
  report: Report,
): ReadonlyMap<number, Dropping> {
  const left = new Map<number, Dropping>();
  const gone = new Set<string>();
  for (const item of items) {
    const effect = item.statement.effects.find((one) => one.kind === 'needs-server');
    const isKept = analysis.cells[item.cell]?.tags.keep === true;
    const isCaller = effect?.kind === 'needs-server' && item.kind !== 'definition';
    if (isCaller && !isKept && !fitsPredictor(item)) {
      report.add('server-not-there', item.span, { what: whats[effect.what] });
      left.set(item.id, { what: 'other', reason });
      for (const name of item.defines) gone.add(name);
    } else if (!isKept && [...item.uses, ...item.immediate].some((name) => gone.has(name)) && !isResult(item)) {
      left.set(item.id, { what: 'other', reason });
      for (const name of item.defines) gone.add(name);
    } else for (const name of boundNames(item)) gone.delete(name);
  }
  return left;
}

const whats = {
  asks: 'asks a server on the machine that the notebook ran on, which a job does not have',
  serves: 'waits for requests and never ends',
} as const;

/** Statements that must not be dropped without reporting the missing name. */
function isResult(item: Item): boolean {
  return fitsPredictor(item) || writesData(item);
}
