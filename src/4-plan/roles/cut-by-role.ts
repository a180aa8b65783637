/** Cuts an untagged notebook into steps by what its statements are for. */
import type { Config } from '../../config.ts';
import { createReport } from '../../diagnostics.ts';
import type { Cut } from '../../ir.ts';
import { rememberRoles } from '../cut/remembered-roles.ts';
import type { Item } from '../edits/item.ts';
import { isRepeatable } from '../edits/program.ts';
import { arrange, type Prepared } from '../steps/arrange.ts';
import type { StepDraft } from '../steps/assign-steps.ts';
import { assignRoles } from './assign-roles.ts';
import { writesData } from './fitted.ts';
import { type Role, roles, roleTitles } from './role.ts';

/**
 * Gives the steps by role, where the settings ask for them and neither tags nor several notebooks say otherwise. `taken` are
 * names that no script may have, `cut` is what is kept to.
 */
export function cutByRole(prepared: Prepared, taken: ReadonlySet<string>, config: Config, cut: Cut): Prepared {
  const [draft] = prepared.drafts;
  if (
    config.steps.from !== 'roles' ||
    draft === undefined ||
    draft.isTagged ||
    draft.isKept === true ||
    prepared.drafts.length > 1
  ) {
    return prepared;
  }
  const whole = arrange(prepared, config, createReport());
  const kept = whole.flows[0]?.content.items.filter(isPlaced) ?? [];
  if (kept.length === 0) return prepared;
  const stepName = (role: Role): string => (taken.has(role) ? `${role}_step` : role);
  const remembered = rememberRoles(cut, kept, stepName);
  const roleOf = assignRoles({ items: kept, models: prepared.models, remembered });
  const onlyShows = [...roleOf.values()].every((role) => role === 'prepare') && !kept.some(writesData);
  const nameOf = (role: Role): string => {
    if (!onlyShows) return stepName(role);
    return taken.has('analyze') ? 'analyze_step' : 'analyze';
  };
  const stepOf = (item: Item): string | null => {
    const role = roleOf.get(item.id);
    return role === undefined ? (isPlaced(item) ? item.step : null) : nameOf(role);
  };
  const drafts = roles.flatMap((role): readonly StepDraft[] => {
    const cells = [...new Set(kept.filter((item) => roleOf.get(item.id) === role).map((item) => item.cell))];
    const displayName = onlyShows ? 'Analyze the data' : roleTitles[role];
    return cells.length === 0
      ? []
      : [
          {
            name: nameOf(role),
            displayName,
            isTagged: false,
            isCutByRole: true,
            isMain: role === 'train',
            roles: [role],
            cells: cells.sort((a, b) => a - b),
          },
        ];
  });
  const items = prepared.items.filter((item) => !whole.dropped.has(item.id));
  return {
    ...prepared,
    items: items.map((item) => ({ ...item, step: stepOf(item) })),
    drafts,
    omitted: whole.dropped,
  };
}

/** Whether an item belongs to one step, rather than to each that needs it. */
function isPlaced(item: Item): boolean {
  return !isRepeatable(item) && item.kind !== 'setup';
}
