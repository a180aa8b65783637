import type { MainAction } from '../../ir.ts';

/** Actions one by one, but metrics that are logged at one place, under different names, together. */
export function inGroups(actions: readonly MainAction[]): readonly (readonly [MainAction, ...MainAction[]])[] {
  const groups: [MainAction, ...MainAction[]][] = [];
  for (const action of actions) {
    const group = groups.at(-1);
    const joins = action.kind === 'log-metric' && group?.every((one) => isOtherMetric(one, action.metric));
    if (group !== undefined && joins === true) group.push(action);
    else groups.push([action]);
  }
  return groups;
}

function isOtherMetric(action: MainAction, metric: string): boolean {
  return action.kind === 'log-metric' && action.metric !== metric;
}
