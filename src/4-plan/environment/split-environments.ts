/** The environment of each step: one for all, a tagged one, or one for each set of requirements. */
import type { EnvironmentPlan, StepPlan } from '../../ir.ts';
import { isAssetName, makeAssetName } from '../../knowledge/engines/pipeline-names.ts';

/** The environments, and the steps with their environment names. */
export interface SplitEnvironments {
  readonly environments: readonly EnvironmentPlan[];
  readonly steps: readonly StepPlan[];
  /** Pip requirements of all steps, if not every step runs in one of the environments. */
  readonly packages?: readonly string[];
}

/**
 * Assigns each step its environment. A step must be able to load the results of earlier steps, so it has their packages too; `planFor` plans the packages of some steps.
 */
export function splitEnvironments(
  whole: EnvironmentPlan,
  steps: readonly StepPlan[],
  perStep: boolean,
  planFor: (names: ReadonlySet<string>) => EnvironmentPlan,
): SplitEnvironments {
  const made: EnvironmentPlan[] = [whole];
  const placed = steps.map((step): StepPlan => {
    const tag = nameOf(step);
    if (tag === null || (tag === whole.name && !perStep)) return step;
    const sharing = tag === whole.name ? [step] : steps.filter((other) => nameOf(other) === tag);
    const planned = planFor(new Set(sharing.flatMap((other) => [...withEarlier(other, steps)])));
    const own = tag === whole.name ? planned : named(planned, tag, step);
    const known = made.find((other) => isSame(own, other, tag === whole.name));
    if (known === undefined) made.push(own.name === whole.name ? { ...own, name: nameFor(whole, step) } : own);
    return { ...step, environment: { kind: 'planned', name: known?.name ?? made.at(-1)?.name ?? whole.name } };
  });
  const used = new Set(placed.map(nameOf));
  const needed = made.filter(({ name }) => used.has(name));
  const elsewhere = placed.some((step) => step.environment.kind === 'existing');
  return {
    environments: needed.length > 0 ? needed : [whole],
    steps: placed,
    ...(elsewhere ? { packages: whole.pip } : {}),
  };
}

/** Name of the planned environment that a step asks for, or null if it runs in an existing one. */
function nameOf({ environment }: StepPlan): string | null {
  return environment.kind === 'planned' ? environment.name : null;
}

/** A tag gives a name, or the base image of the environment. */
function named(planned: EnvironmentPlan, tag: string, step: StepPlan): EnvironmentPlan {
  if (isAssetName(tag)) return { ...planned, name: tag };
  return { ...planned, name: nameFor(planned, step), image: tag };
}

function nameFor(whole: EnvironmentPlan, step: StepPlan): string {
  return makeAssetName(`${whole.name}-${step.name}`);
}

/** Steps with the same requirements share an environment; tagged ones are shared by name. */
function isSame(own: EnvironmentPlan, other: EnvironmentPlan, byNeeds: boolean): boolean {
  const needsOf = ({ image, python, pip, conda }: EnvironmentPlan): string =>
    JSON.stringify([image, python, pip, conda]);
  return byNeeds ? needsOf(own) === needsOf(other) : own.name === other.name;
}

/** A step and all steps whose results reach it. */
function withEarlier(step: StepPlan, steps: readonly StepPlan[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [step.name];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const inputs = steps.find((one) => one.name === name)?.inputs ?? [];
    open.push(...inputs.flatMap(({ from }) => (from.kind === 'step' ? [from.step] : [])));
  }
  return found;
}
