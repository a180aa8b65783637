import type { Config } from '../../config.ts';
import type { DataInputPlan, StepsPlan } from '../../ir.ts';
import { dataPath } from '../data-path.ts';

/** The data reference of a pipeline input: a version of the asset, by default the newest, or the notebook's URL. */
export function dataReference(plan: StepsPlan, input: DataInputPlan, config: Config): string {
  const setting = config.data[input.name];
  const asset = setting?.asset ?? input.asset;
  if (asset === null) return setting?.path ?? input.place ?? dataPath(plan, input);
  return setting?.version === undefined ? `azureml:${asset}@latest` : `azureml:${asset}:${setting.version}`;
}
