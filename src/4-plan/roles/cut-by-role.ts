/** Cuts a notebook into steps by what its statements are for. */
import type { Config } from '../../config.ts';
import { createReport } from '../../diagnostics.ts';
import type { Cut } from '../../ir.ts';
import { rememberRoles } from '../cut/remembered-roles.ts';
import type { Item } from '../edits/item.ts';
import { isRepeatable } from '../edits/program.ts';
import { arrange, type Prepared } from '../steps/arrange.ts';
import { isCode, uncutName } from '../steps/assign-steps.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { assignRoles } from './assign-roles.ts';
import { writesData } from './fitted.ts';
import { analysisTitle, type Role, roles, roleTitles } from './role.ts';

/**
 * Gives the steps by role: those that tags call so, and, where the settings ask for them, all of a notebook without tags.
 * `taken` are names that no script may have, `cut` is what is kept to.
 */
export function cutByRole(prepared: Prepared, taken: ReadonlySet<string>, config: Config, cut: Cut): Prepared {
  const tagged = taggedRoles(prepared.drafts);
  if (tagged === null && !isUncut(prepared.drafts, config)) return prepared;
  const one = tagged === null ? prepared : asOneStep(prepared);
  const whole = arrange(one, config, createReport());
  const kept = whole.flows[0]?.content.items.filter(isPlaced) ?? [];
  if (kept.length === 0) return prepared;
  const stepName = (role: Role): string => tagged?.get(role)?.name ?? (taken.has(role) ? `${role}_step` : role);
  const remembered = rememberRoles(cut, kept, stepName);
  const allowed = tagged === null ? undefined : (item: Item) => rolesOfCell(item.cell, tagged);
  const roleOf = assignRoles({
    items: kept,
    models: one.models.map(({ name }) => name),
    remembered,
    ...(allowed && { allowed }),
  });
  const onlyShows =
    tagged === null && [...roleOf.values()].every((role) => role === 'prepare') && !kept.some(writesData);
  const analyze = taken.has('analyze') ? 'analyze_step' : 'analyze';
  const nameOf = (role: Role): string => (onlyShows ? analyze : stepName(role));
  const stepOf = (item: Item): string | null => {
    const role = roleOf.get(item.id);
    return role === undefined ? (isPlaced(item) ? item.step : null) : nameOf(role);
  };
  const drafts = roles.flatMap((role): readonly StepDraft[] => {
    const found = [...new Set(kept.filter((item) => roleOf.get(item.id) === role).map((item) => item.cell))];
    const asked = tagged?.get(role);
    const cells = asked?.cells ?? found.sort((a, b) => a - b);
    const displayName = onlyShows ? analysisTitle : roleTitles[role];
    const isMain = role === 'train';
    return cells.length === 0
      ? []
      : [
          {
            name: nameOf(role),
            displayName,
            isTagged: tagged !== null,
            isCutByRole: true,
            isMain,
            roles: [role],
            cells,
          },
        ];
  });
  const items = one.items.filter((item) => !whole.dropped.has(item.id));
  return {
    ...prepared,
    items: items.map((item) => ({ ...item, step: stepOf(item) })),
    drafts,
    omitted: whole.dropped,
  };
}

/** The names of steps, as far as they are settled before the cut by role. */
export function namesOfCut(drafts: readonly StepDraft[], config: Config): readonly string[] {
  return isUncut(drafts, config) ? [] : drafts.map(({ name }) => name);
}

/** Whether the drafts are those of a notebook that nobody has cut yet, and that is cut by role. */
function isUncut([draft, ...others]: readonly StepDraft[], config: Config): boolean {
  const isOpen = draft !== undefined && !draft.isTagged && draft.isKept !== true;
  return config.steps.from === 'roles' && isOpen && others.length === 0;
}

/** The tagged steps by their roles; null where tags call them otherwise, or there are none. */
function taggedRoles(drafts: readonly StepDraft[]): ReadonlyMap<Role, StepDraft> | null {
  const found = drafts.flatMap((draft) => draft.roles?.map((role) => [role, draft] as const) ?? []);
  return found.length > 0 && drafts.every(({ isTagged }) => isTagged) ? new Map(found) : null;
}

/** The roles among which the statements of a cell are divided: those of its tags, else all. */
function rolesOfCell(cell: number, tagged: ReadonlyMap<Role, StepDraft>): readonly Role[] {
  const own = [...tagged].filter(([, { cells }]) => cells.includes(cell)).map(([role]) => role);
  return own.length > 0 ? own : [...tagged.keys()];
}

/** All statements in one step, as before anything is cut. */
function asOneStep(prepared: Prepared): Prepared {
  const { analysis } = prepared;
  const cells = analysis.cells.flatMap((cell, index) => (isCode(cell) ? [index] : []));
  const own = new Set(cells);
  return {
    ...prepared,
    drafts: [{ name: uncutName, displayName: uncutName, isTagged: false, cells }],
    items: prepared.items.map((item) => ({ ...item, step: own.has(item.cell) ? uncutName : null })),
  };
}

/** Whether an item belongs to one step, rather than to each that needs it. */
function isPlaced(item: Item): boolean {
  return !isRepeatable(item) && item.kind !== 'setup';
}
