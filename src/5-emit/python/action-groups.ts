import type { MainAction } from '../../ir.ts';

/**
 * Actions one by one, but together: metrics that are logged at one place under different names, and models that are
 * stored in the same way.
 */
export function inGroups(actions: readonly MainAction[]): readonly (readonly [MainAction, ...MainAction[]])[] {
  const groups: [MainAction, ...MainAction[]][] = [];
  for (const action of actions) {
    const group = groups.at(-1);
    if (group?.every((one) => isOtherMetric(one, action) || isStoredAlike(one, action)) === true) group.push(action);
    else groups.push([action]);
  }
  return groups;
}

function isOtherMetric(one: MainAction, other: MainAction): boolean {
  return one.kind === 'log-metric' && other.kind === 'log-metric' && one.metric !== other.metric;
}

function isStoredAlike(one: MainAction, other: MainAction): boolean {
  if (one.kind !== 'save-model' || other.kind !== 'save-model') return false;
  const how = (action: typeof one): string => JSON.stringify({ ...action, name: '', argument: '' });
  return how(one) === how(other);
}

/** Whether an action takes, computes or gives; what may stand anywhere belongs to the phase that it stands in. */
export function phaseOf(action: MainAction, phase: string): string {
  switch (action.kind) {
    case 'call':
    case 'log-metric':
    case 'log-figures':
      return 'compute';
    case 'save':
    case 'save-model':
    case 'save-random-state':
    case 'save-settings':
      return 'end';
    default:
      return phase;
  }
}
