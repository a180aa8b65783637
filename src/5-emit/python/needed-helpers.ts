import type { HelperName, MainAction, ParameterPlan, StepsPlan } from '../../ir.ts';
import { mayHoldTensors } from './holds-tensors.ts';

/** The plan with every helper that its scripts import, whether it was listed or not. */
export function withNeededHelpers(plan: StepsPlan): StepsPlan {
  const taken = new Set(plan.steps.flatMap((step) => step.parameters));
  const parameters = plan.parameters.filter(({ name }) => taken.has(name));
  const needed = [
    ...plan.helpers,
    ...plan.steps.flatMap((step) => step.script.main.flatMap(helperOf)),
    ...parameters.flatMap(({ parse }) => (parsedByHelper.has(parse) ? (['arguments'] as const) : [])),
  ];
  const storing = needed.includes('bundles') ? bundleHelpers(plan) : [];
  return { ...plan, helpers: [...new Set([...needed, ...storing])].sort() };
}

/** The dependencies of `bundles`. */
function bundleHelpers(plan: StepsPlan): readonly HelperName[] {
  return ['array_views', 'pickling', ...(mayHoldTensors(plan) ? (['tensors'] as const) : [])];
}

const parsedByHelper: ReadonlySet<ParameterPlan['parse']> = new Set(['bool', 'json', 'tuple', 'date', 'datetime']);

function helperOf(action: MainAction): readonly HelperName[] {
  switch (action.kind) {
    case 'load':
    case 'save':
      return [action.storage === 'bundle' ? 'bundles' : 'artifacts'];
    case 'log-figures':
      return ['figures'];
    case 'save-model':
      return action.data === null ? [] : [action.isLoader === true ? 'networks' : 'models'];
    case 'restore-random-state':
    case 'save-random-state':
      return ['random_state'];
    case 'restore-settings':
    case 'save-settings':
      return ['settings'];
    default:
      return [];
  }
}
