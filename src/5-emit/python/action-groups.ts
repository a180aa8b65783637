import type { MainAction } from '../../ir.ts';

/**
 * Groups actions: metrics logged at one place under different names, and models stored in the same way.
 */
export function inGroups(actions: readonly MainAction[]): readonly (readonly [MainAction, ...MainAction[]])[] {
  const groups: [MainAction, ...MainAction[]][] = [];
  let metrics = new Set<string>();
  for (const action of actions) {
    const group = groups.at(-1);
    const isOneMore =
      group !== undefined && (isOtherMetric(group[0], action, metrics) || isStoredAlike(group[0], action));
    if (isOneMore) group.push(action);
    else groups.push([action]);
    if (!isOneMore) metrics = new Set();
    if (action.kind === 'log-metric') metrics.add(action.metric);
  }
  return groups;
}

/** All actions of a group are of one kind, so the first represents the others. */
function isOtherMetric(first: MainAction, other: MainAction, metrics: ReadonlySet<string>): boolean {
  return first.kind === 'log-metric' && other.kind === 'log-metric' && !metrics.has(other.metric);
}

function isStoredAlike(first: MainAction, other: MainAction): boolean {
  if (first.kind !== 'save-model' || other.kind !== 'save-model') return false;
  const how = (action: typeof first): string => JSON.stringify({ ...action, name: '', argument: '' });
  return how(first) === how(other);
}

/** Whether an action loads, computes or stores; others belong to the phase that they are in. */
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
