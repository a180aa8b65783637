/** Names of steps that are cut at headings or by cells: kept while most of their statements stay, even if the heading changes. */
import type { Analysis, Cut } from '../../ir.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { fingerprint } from './fingerprint.ts';

/** The drafts, with the name of the last build if a step's heading only changed; names in both are unchanged. */
export function rememberNames(analysis: Analysis, drafts: readonly StepDraft[], cut: Cut): readonly StepDraft[] {
  const names = new Set(drafts.map(({ name }) => name));
  const open = new Map(
    cut
      .filter(({ name }) => !names.has(name))
      .map(({ name, units }) => [name, new Set(units.flatMap(({ statements }) => statements))]),
  );
  if (open.size === 0) return drafts;
  const known = new Set(cut.map(({ name }) => name));
  return drafts.map((draft) => {
    if (known.has(draft.name)) return draft;
    const own = new Set(
      analysis.statements.filter(({ cell }) => draft.cells.includes(cell)).map(({ text }) => fingerprint(text)),
    );
    const found = [...open].find(([, before]) => isMost([...before].filter((one) => own.has(one)).length, before.size));
    if (found === undefined) return draft;
    open.delete(found[0]);
    return { ...draft, name: found[0] };
  });
}

function isMost(part: number, all: number): boolean {
  return all > 0 && part * 2 > all;
}
