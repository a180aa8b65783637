import type { StepPlan, StepsPlan } from '../../ir.ts';
import { packagesOfAnyModel, packagesOfFlavor, serializationFormat } from '../../knowledge/needed-packages.ts';
import { pythonString } from '../../python/print.ts';
import { inGroups } from './action-groups.ts';

/** Requirements of a step's environment. */
function ownPackages(plan: StepsPlan, { environment }: StepPlan): readonly string[] {
  const own =
    environment.kind === 'planned' ? plan.environments.find(({ name }) => name === environment.name) : undefined;
  return own?.pip ?? plan.packages ?? [];
}

/** Pinned requirements stored with a model, so that nothing is inferred when the pipeline runs. */
export function modelPackages(plan: StepsPlan, step: StepPlan, flavor: string): readonly string[] {
  const wanted = new Set([...packagesOfAnyModel, ...(packagesOfFlavor[flavor] ?? [])]);
  return ownPackages(plan, step).filter((requirement) =>
    wanted.has(/^[A-Za-z0-9][\w.-]*/.exec(requirement)?.[0].toLowerCase() ?? ''),
  );
}

/** What turns the data that a model was fitted on into what MLflow takes for it: of a network of Keras, arrays and no tables. */
export function asTaken({ script }: StepPlan, flavor: string, data: string): string {
  const named = script.units.flatMap(({ parameters, returns }) => [...parameters, ...returns]);
  const isTable = named.some(({ name, hint }) => name === data && hint === 'pd.DataFrame');
  return flavor === 'tensorflow' && isTable ? '.to_numpy("float32")' : '';
}

/** The argument that names the format of a stored model, after a comma; '' for MLflow's default. */
export function formatArgument(plan: StepsPlan, step: StepPlan, flavor: string): string {
  const format = serializationFormat(flavor, ownPackages(plan, step));
  return format === null ? '' : `, serialization_format=${pythonString(format)}`;
}

/** How a model is stored with its requirements. */
export interface ModelRequirements {
  readonly keyword: 'pip_requirements' | 'extra_pip_requirements';
  /** The list, as Python. */
  readonly list: string;
}

/** The model's requirements; if its own packages are unknown, MLflow infers them, and only those for serving are added. */
export function modelRequirements(plan: StepsPlan, step: StepPlan, flavor: string): ModelRequirements | null {
  const server = plan.servedWith ?? [];
  const own = modelPackages(plan, step, flavor);
  if (own.length + server.length === 0) return null;
  const packages = [...own, ...server].toSorted().map(pythonString).join(', ');
  return { keyword: own.length === 0 ? 'extra_pip_requirements' : 'pip_requirements', list: `[${packages}]` };
}

/** Requirements that a step uses several times, which become a constant. */
export function sharedRequirements(plan: StepsPlan, step: StepPlan): string | null {
  const lists = inGroups(step.script.main).flatMap(([action]) =>
    action.kind === 'save-model' ? (modelRequirements(plan, step, action.flavor)?.list ?? []) : [],
  );
  return lists.find((list, index) => lists.indexOf(list) !== index) ?? null;
}
