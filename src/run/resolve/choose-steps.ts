import type { Report } from '../../diagnostics.ts';
import { hintFor } from '../../nearest-name.ts';
import type { Graph } from '../load/job-model.ts';

/** The steps that can be chosen from. */
interface Choice {
  readonly graph: Graph;
  /** Names of the pipeline's nodes as the file has them, broken ones too; null if the file could not be read. */
  readonly named: readonly string[] | null;
}

/** The graph, or the one step of it that was asked for; what that step needs must be there from an earlier run. */
export function chooseSteps(
  report: Report,
  { graph, named }: Choice,
  chosen: string | undefined,
  earlier: ReadonlyMap<string, Readonly<Record<string, string>>>,
): Graph {
  if (chosen === undefined) return graph;
  const step = graph.steps.find((each) => each.id === chosen);
  if (step === undefined) {
    const known = graph.steps.map((each) => each.id);
    // A step that was reported already may be missing from the graph; it is not unknown.
    const isNamed = named?.some((name) => chosen === name || chosen.startsWith(`${name}.`)) ?? true;
    const isBroken = report.hasErrors() && isNamed;
    if (!isBroken)
      report.add('run-option-unknown', null, {
        option: `--step ${chosen}`,
        hint: hintFor(chosen, known, 'the pipeline has no steps'),
      });
    return { steps: [], outputs: [] };
  }
  for (const { value } of step.inputs) {
    if (value.kind !== 'step' || earlier.get(value.step)?.[value.output] !== undefined) continue;
    report.add('step-inputs-not-kept', step.span, { step: chosen, needed: `${value.step}.${value.output}` });
  }
  return { steps: [step], outputs: graph.outputs.filter((output) => output.step === chosen) };
}
