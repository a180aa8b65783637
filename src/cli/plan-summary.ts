import type { Compilation } from '../compile.ts';
import type { Document, ModelPlan, Plan, StepsPlan } from '../ir.ts';

/** What a plan comes to, in about a dozen lines: steps, model, scores, parameters, data, what is left out. */
export function summarizePlan({ plan, documents }: Compilation): readonly string[] {
  const head = `${plan.name}: ${plan.kind === 'steps' ? stepCount(plan) : `${plan.jobs.length} jobs of the notebook`}`;
  return [head, ...(plan.kind === 'steps' ? aboutSteps(plan) : []), ...leftOut(plan, documents)];
}

function stepCount({ steps }: StepsPlan): string {
  return `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
}

function aboutSteps(plan: StepsPlan): readonly string[] {
  const steps = plan.steps.map(({ name, cells, parameters }) => {
    const takes = parameters.length === 0 ? '' : `; takes ${parameters.join(', ')}`;
    return `  ${name}: cells ${cells.map((cell) => cell + 1).join(', ')}${takes}`;
  });
  const parameters = plan.parameters.map(({ name }) => name);
  const scores = (plan.scores ?? []).map(({ name }) => name);
  return [
    ...steps,
    `model: ${plan.model === undefined ? 'none' : describeModel(plan.model)}`,
    `scores: ${listed(scores)}`,
    `parameters: ${listed(parameters)}`,
    `data: ${listed(plan.dataInputs.map(({ name }) => name))}`,
  ];
}

function describeModel({ isAmbiguous, candidates }: ModelPlan): string {
  const named = candidates.map(({ variable, cell, reason }) => `\`${variable}\` of cell ${cell} (${reason})`);
  return isAmbiguous ? `${named.join(', ')}; none is registered until \`model.variable\` says which` : listed(named);
}

function leftOut({ fates }: Plan, documents: readonly Document[]): readonly string[] {
  const dropped = fates.filter(({ fate }) => fate.kind === 'dropped');
  if (dropped.length === 0) return [];
  const several = documents.length > 1;
  const cells = dropped.map(({ span, cell }) => `${several ? `${span.file}:` : ''}${(span.cell ?? cell) + 1}`);
  return [`left out: ${dropped.length} statements of cells ${[...new Set(cells)].join(', ')}`];
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
