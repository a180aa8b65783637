/** The role of each statement in the last build. */
import type { Cut } from '../../ir.ts';
import type { Item } from '../edits/item.ts';
import { type Role, roles } from '../roles/role.ts';
import { fingerprint } from './fingerprint.ts';

/** The roles of the last build. */
export interface RememberedRoles {
  /** Roles by the ids of statements. */
  readonly of: ReadonlyMap<number, Role>;
  /** Roles merged with another role, which named the step. */
  readonly joined: ReadonlyMap<Role, Role>;
}

/** Finds the roles of statements from the last build; `stepNames` has the name of each role's step. */
export function rememberRoles(cut: Cut, items: readonly Item[], stepName: (role: Role) => string): RememberedRoles {
  const steps = cut.flatMap((step) => {
    const role = roles.find((one) => stepName(one) === step.name);
    return role === undefined || step.roles.length === 0 ? [] : [{ role, step }];
  });
  const holders = new Map<string, Role[]>();
  for (const { role, step } of steps) {
    for (const print of new Set(step.units.flatMap((unit) => unit.statements))) {
      holders.set(print, [...(holders.get(print) ?? []), role]);
    }
  }
  const known = items.map(({ statement }) => holders.get(fingerprint(statement.text)) ?? []);
  const of = new Map<number, Role>();
  for (const [index, item] of items.entries()) {
    const [role, other] = known[index] ?? [];
    if (role !== undefined && other === undefined) of.set(item.id, role);
  }
  const joined = steps.flatMap(({ role, step }) =>
    roles.filter((one) => step.roles.includes(one)).map((one) => [one, role] as const),
  );
  return { of, joined: new Map(joined) };
}
