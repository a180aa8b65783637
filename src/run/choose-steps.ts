import type { Report } from '../diagnostics.ts';
import type { Graph } from './model.ts';

/** The graph, or the one step of it that was asked for; what that step needs must be there from an earlier run. */
export function chooseSteps(
  report: Report,
  graph: Graph,
  chosen: string | undefined,
  earlier: ReadonlyMap<string, Readonly<Record<string, string>>>,
): Graph {
  if (chosen === undefined) return graph;
  const step = graph.steps.find((each) => each.id === chosen);
  if (step === undefined) {
    const known = graph.steps.map((each) => each.id).join(', ') || 'none';
    if (!report.hasErrors()) report.add('run-option-unknown', null, { option: `--step ${chosen}`, known });
    return { steps: [], outputs: [] };
  }
  for (const { value } of step.inputs) {
    if (value.kind !== 'step' || earlier.get(value.step)?.[value.output] !== undefined) continue;
    report.add('step-inputs-not-kept', step.span, { step: chosen, needed: `${value.step}.${value.output}` });
  }
  return { steps: [step], outputs: graph.outputs.filter((output) => output.step === chosen) };
}
