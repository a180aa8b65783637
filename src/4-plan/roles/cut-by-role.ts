/** Cuts a notebook into steps by the roles of its statements. */
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
import { findExperiments, keepsOrder } from './experiments.ts';
import { writesData } from './fitted.ts';
import { analysisTitle, type Role, roles, roleTitles } from './role.ts';

/**
 * Returns the steps by role: tagged ones with role names, and, if the settings ask for it, those of a notebook without tags. `taken` are names that no script may have, `cut` is the cut to keep.
 */
export function cutByRole(prepared: Prepared, taken: ReadonlySet<string>, config: Config, cut: Cut): Prepared {
  const tagged = taggedRoles(prepared.drafts);
  if (tagged === null && !isUncut(prepared.drafts, config)) return prepared;
  const one = tagged === null ? prepared : asOneStep(prepared);
  const whole = arrange(one, config, createReport());
  const kept = whole.flows[0]?.content.items.filter(isPlaced) ?? [];
  if (kept.length === 0) return prepared;
  const stepName = (role: Role): string => tagged?.get(role)?.name ?? (taken.has(role) ? `${role}_step` : role);
  const rolesOf = (part: readonly Item[], nameOf: (role: Role) => string): ReadonlyMap<number, Role> =>
    assignRoles({
      items: part,
      models: one.models.map(({ name }) => name),
      learners: prepared.analysis.learners,
      remembered: rememberRoles(cut, part, nameOf),
      ...(tagged !== null && { allowed: (item: Item) => rolesOfCell(item.cell, tagged) }),
    });
  const experiments = tagged === null ? cutExperiments(prepared, kept, cut, rolesOf) : null;
  const { parts, roleOf } = experiments ?? {
    parts: [{ name: '', title: null, ids: new Set(kept.map(({ id }) => id)) }],
    roleOf: rolesOf(kept, stepName),
  };
  const onlyShows =
    tagged === null && [...roleOf.values()].every((role) => role === 'prepare') && !kept.some(writesData);
  const analyze = taken.has('analyze') ? 'analyze_step' : 'analyze';
  const nameOf = (role: Role, part: Part): string =>
    part.title !== null ? nameIn(part, role) : onlyShows ? analyze : stepName(role);
  const stepOf = (item: Item): string | null => {
    const role = roleOf.get(item.id);
    const part = parts.find(({ ids }) => ids.has(item.id));
    return role === undefined || part === undefined ? (isPlaced(item) ? item.step : null) : nameOf(role, part);
  };
  const drafts = parts.flatMap((part) =>
    roles.flatMap((role): readonly StepDraft[] => {
      const own = kept.filter((item) => part.ids.has(item.id) && roleOf.get(item.id) === role);
      const found = [...new Set(own.map((item) => item.cell))];
      const cells = tagged?.get(role)?.cells ?? found.sort((a, b) => a - b);
      if (cells.length === 0) return [];
      const displayName = onlyShows ? analysisTitle : roleTitles[role];
      return [
        {
          name: nameOf(role, part),
          displayName: part.title === null ? displayName : `${displayName}: ${part.title}`,
          isTagged: tagged !== null,
          isCutByRole: true,
          isMain: role === 'train',
          roles: [role],
          ...(part.title !== null && { experiment: part.title }),
          cells,
        },
      ];
    }),
  );
  const items = one.items.filter((item) => !whole.dropped.has(item.id));
  return {
    ...prepared,
    items: items.map((item) => ({ ...item, step: stepOf(item) })),
    drafts,
    omitted: whole.dropped,
  };
}

/** A unit that is cut by role: the notebook, or one of its experiments. */
interface Part {
  readonly name: string;
  /** Null if it is the whole notebook. */
  readonly title: string | null;
  readonly ids: ReadonlySet<number>;
}

function nameIn({ name }: Pick<Part, 'name'>, role: Role): string {
  return `${role}_${name}`;
}

/** The experiments of a notebook and the roles of their statements; null if there is only one, or they cannot run one after the other. */
function cutExperiments(
  { analysis }: Prepared,
  kept: readonly Item[],
  cut: Cut,
  rolesOf: (items: readonly Item[], nameOf: (role: Role) => string) => ReadonlyMap<number, Role>,
): { readonly parts: readonly Part[]; readonly roleOf: ReadonlyMap<number, Role> } | null {
  const experiments = findExperiments(analysis, kept, cut);
  if (experiments.length === 0) return null;
  const parts = experiments.map((part) => ({ ...part, ids: new Set(part.items.map(({ id }) => id)) }));
  const roleOf = new Map(parts.flatMap((part) => [...rolesOf(part.items, (role) => nameIn(part, role))]));
  const positionOf = ({ id }: Item): number =>
    parts.findIndex(({ ids }) => ids.has(id)) * roles.length + roles.indexOf(roleOf.get(id) ?? 'prepare');
  return keepsOrder(kept, positionOf) ? { parts, roleOf } : null;
}

/** The names of steps that are known before the cut by role. */
export function namesOfCut(drafts: readonly StepDraft[], config: Config): readonly string[] {
  return isUncut(drafts, config) ? [] : drafts.map(({ name }) => name);
}

/** Whether the drafts are those of an uncut notebook that is to be cut by role. */
function isUncut([draft, ...others]: readonly StepDraft[], config: Config): boolean {
  const isOpen = draft !== undefined && !draft.isTagged && draft.isKept !== true;
  return config.steps.from === 'roles' && isOpen && others.length === 0;
}

/** The tagged steps by their roles; null if they have other names, or there are none. */
function taggedRoles(drafts: readonly StepDraft[]): ReadonlyMap<Role, StepDraft> | null {
  const found = drafts.flatMap((draft) => draft.roles?.map((role) => [role, draft] as const) ?? []);
  return found.length > 0 && drafts.every(({ isTagged }) => isTagged) ? new Map(found) : null;
}

/** The roles among which the statements of a cell are divided: those of its tags, or else all. */
function rolesOfCell(cell: number, tagged: ReadonlyMap<Role, StepDraft>): readonly Role[] {
  const own = [...tagged].filter(([, { cells }]) => cells.includes(cell)).map(([role]) => role);
  return own.length > 0 ? own : [...tagged.keys()];
}

/** All statements in one step, before any cut. */
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

/** Whether an item belongs to one step, not to each that needs it. */
function isPlaced(item: Item): boolean {
  return !isRepeatable(item) && item.kind !== 'setup';
}
