/** What crosses from step to step, with the words that people know it by. */
import type { MainAction, PortType, StepInput, StepPlan, StepsPlan, Storage } from '../ir.ts';
import type { Crossing } from './picture.ts';

/** A crossing without the statements that make and use it, which only the analysis knows. */
export type PlannedCrossing = Omit<Crossing, 'madeBy' | 'usedBy'>;

/** Lists what the steps hand to one another, in the order of the steps. */
export function plannedCrossings(plan: StepsPlan): readonly PlannedCrossing[] {
  return plan.steps.flatMap((step) =>
    step.inputs.flatMap(({ name, type, from, description }) => {
      if (from.kind !== 'step') return [];
      const { names, what, format } = contentOf(step, name, type);
      return [
        { from: from.step, to: step.name, output: from.output, input: name, type, names, what, format, description },
      ];
    }),
  );
}

/** The inputs of a step that are data of the pipeline. */
export function dataInputsOf(step: StepPlan): readonly string[] {
  return step.inputs.flatMap(({ from }: StepInput) => (from.kind === 'data' ? [from.input] : []));
}

interface Content {
  readonly names: readonly string[];
  readonly what: string;
  readonly format: string;
}

const storages: Readonly<Record<Storage, Omit<Content, 'names'>>> = {
  table: { what: 'table', format: 'Parquet' },
  column: { what: 'column', format: 'Parquet' },
  array: { what: 'array', format: 'NPY' },
  value: { what: 'value', format: 'JSON' },
  object: { what: 'object', format: 'pickle' },
  'own-object': { what: 'object', format: 'pickle' },
  bundle: { what: 'shared objects', format: 'pickle' },
};

const ports: Readonly<Record<PortType, Content>> = {
  file: { names: [], what: 'file', format: 'as written' },
  folder: { names: [], what: 'folder', format: 'as written' },
  table: { names: [], what: 'table', format: 'as written' },
  model: { names: [], what: 'model', format: 'MLflow' },
};

function contentOf({ script }: StepPlan, input: string, type: PortType): Content {
  const action = script.main.find((one) => 'argument' in one && one.argument === input && one.kind !== 'parameter');
  return (action && contentOfAction(action, type)) ?? ports[type];
}

function contentOfAction(action: MainAction, type: PortType): Content | null {
  switch (action.kind) {
    case 'load':
      return { names: [...action.names, ...(action.unbound ?? [])], ...storages[action.storage] };
    case 'load-model':
      return { names: [action.name], what: 'model', format: `MLflow, ${action.flavor}` };
    case 'restore-random-state':
      return { names: [], what: 'random state', format: 'pickle' };
    case 'restore-settings':
      return { names: [], what: 'settings', format: 'pickle' };
    case 'path':
      return { ...ports[type], names: [action.name] };
    default:
      return null;
  }
}
