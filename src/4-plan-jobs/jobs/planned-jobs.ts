import { readSingleBinding } from '../../azureml/binding.ts';
import { bindingText } from '../../azureml/pipeline.ts';
import type { JobPlan } from '../../ir.ts';
import type { Translation } from '../translation.ts';

/** The jobs of the pipeline, with their bindings. */
export function plannedJobs(t: Translation, pipeline: string | null): readonly JobPlan[] {
  const made = pipeline === null ? undefined : t.made.get(pipeline);
  const steps = made?.kind === 'pipeline' ? made.value.steps : [];
  return steps.map(({ name, inputs }) => ({
    name,
    inputs: Object.entries(inputs).flatMap(([input, value]) => {
      const binding = readSingleBinding(bindingText(value) ?? '');
      return binding?.kind === 'step' ? [{ name: input, job: binding.step, output: binding.output }] : [];
    }),
  }));
}
