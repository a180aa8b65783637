import { makeEndpointName } from '../../../azureml/names.ts';
import type { Config } from '../../../config.ts';
import type { StepsPlan } from '../../../ir.ts';
import { deployedModel } from '../../models.ts';

/** Name of the online endpoint. */
export function onlineEndpoint(plan: StepsPlan, config: Config): string {
  return config.deploy.endpoint ?? makeEndpointName(plan.name);
}

/** Name of the batch endpoint; it must differ from the online one's. */
export function batchEndpoint(plan: StepsPlan, config: Config): string {
  return makeEndpointName(`batch ${onlineEndpoint(plan, config)}`);
}

/** Name of the batch endpoint that runs the whole pipeline. */
export function pipelineEndpoint(plan: StepsPlan, config: Config): string {
  return makeEndpointName(`pipeline ${onlineEndpoint(plan, config)}`);
}

/** The cluster that the pipeline runs on behind its endpoint. */
export function pipelineCluster(plan: StepsPlan, config: Config): string {
  const name = plan.compute.replace(/^azureml:/, '');
  return name === 'serverless' || name === 'local' ? config.deploy.compute : name;
}

/** The two deployments that take turns. */
export const turns = ['blue', 'green'] as const;

/** True where production is watched. */
export function isMonitored(plan: StepsPlan, config: Config): boolean {
  return config.deploy.online && config.monitoring.signals.length > 0 && deployedModel(plan, config) !== null;
}
