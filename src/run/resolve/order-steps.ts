import type { Report } from '../../diagnostics.ts';
import type { Step } from '../load/job-model.ts';

/** The steps that must be done before a step can start. */
export function neededSteps(step: Step): readonly string[] {
  const needed = step.inputs.flatMap(({ value }) => (value.kind === 'step' ? [value.step] : []));
  return [...new Set(needed)];
}

/** Orders steps so that each comes after those it needs; steps that wait for each other are reported and left out. */
export function orderSteps(report: Report, steps: readonly Step[]): readonly Step[] {
  const ordered: Step[] = [];
  const done = new Set<string>();
  let waiting = steps;
  while (waiting.length > 0) {
    const present = new Set(waiting.map((step) => step.id));
    const ready = waiting.filter((step) => neededSteps(step).every((id) => done.has(id) || !present.has(id)));
    if (ready.length === 0) break;
    for (const step of ready) done.add(step.id);
    ordered.push(...ready);
    waiting = waiting.filter((step) => !done.has(step.id));
  }
  const circle = waiting.filter((step) => waiting.some((other) => neededSteps(other).includes(step.id)));
  const [first] = circle;
  if (first !== undefined) {
    report.add('pipeline-cycle', first.span, { steps: circle.map((step) => `\`${step.id}\``).join(', ') });
  }
  return ordered;
}
