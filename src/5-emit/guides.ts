/** What the guides of a repository say of its engines: a row for each. */
import type { Config } from '../config.ts';
import type { StepsPlan } from '../ir.ts';
import { azuremlGuide } from './azureml/azureml-guide.ts';
import type { EngineGuide } from './engine-guide.ts';
import { kubeflowGuide } from './kubeflow/kubeflow-guide.ts';

const guides: Readonly<Record<Config['target'][number], (plan: StepsPlan, config: Config) => EngineGuide>> = {
  azureml: azuremlGuide,
  kubeflow: kubeflowGuide,
};

/** Returns what the guides say of each engine of the settings. */
export function guidesOf(plan: StepsPlan, config: Config): readonly EngineGuide[] {
  return [...new Set(config.target)].map((name) => guides[name](plan, config));
}
