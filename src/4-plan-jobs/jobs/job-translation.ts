import type { InputValue } from '../../azureml/pipeline.ts';
import type { SdkObject } from '../../evaluator/known-values.ts';
import type { ComponentUse, Problem, Translation } from '../translation.ts';

/** The running translation of a job. */
export interface JobTranslation {
  readonly t: Translation;
  readonly pipeline: SdkObject;
  readonly path: string;
  readonly problems: Problem[];
  /** Keys of the steps. */
  readonly keys: Map<SdkObject, string>;
  /** The pipeline's inputs, created as steps need them. */
  readonly inputs: Record<string, InputValue>;
  readonly components: ComponentUse[];
}

/** The step of the pipeline that an output belongs to; for a trial, its sweep. */
export function stepOf(pipeline: SdkObject, node: SdkObject | null): SdkObject | null {
  return pipeline.nodes.find((step) => step === node || (step.type === 'sweep' && step.of === node)) ?? null;
}
