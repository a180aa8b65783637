import { makeEndpointName } from '../../../azureml/resource-names.ts';
import type { Config } from '../../../config.ts';
import type { Plan, StepsPlan } from '../../../ir.ts';
import { deployedModel } from '../../models.ts';

/** True if the settings name the endpoint. Names are unique in an Azure region, so the scripts otherwise add a hash of the workspace. */
export function isNamed(config: Config): boolean {
  return config.deploy.endpoint !== null;
}

/** Name of the online endpoint, without the hash that the scripts add if the settings name none. */
export function onlineEndpoint(plan: StepsPlan, config: Config): string {
  return config.deploy.endpoint ?? makeEndpointName(plan.name, lengthOf(config));
}

/** Azure accepts 32 characters; a hyphen and six of a hash need room. */
function lengthOf(config: Config): number {
  return isNamed(config) ? 32 : 25;
}

/** Name of the batch endpoint; it must differ from the online one's. */
export function batchEndpoint(plan: StepsPlan, config: Config): string {
  return makeEndpointName(`batch ${onlineEndpoint(plan, config)}`, lengthOf(config));
}

/** Name of the batch endpoint that runs the whole pipeline. */
export function pipelineEndpoint(plan: StepsPlan, config: Config): string {
  return makeEndpointName(`pipeline ${onlineEndpoint(plan, config)}`, lengthOf(config));
}

/** The cluster that the pipeline runs on behind its endpoint. */
export function pipelineCluster(plan: StepsPlan, config: Config): string {
  const name = plan.compute.replace(/^azureml:/, '');
  return name === 'serverless' || name === 'local' ? config.deploy.compute : name;
}

/** The names of deployments in turn: the current one, the previous one, and the next. */
export const turns = ['blue', 'green', 'amber'] as const;

/** True if the online endpoint has an identity of the user's own. */
export function hasEndpointIdentity(plan: Plan, config: Config): boolean {
  return config.deploy.online && config.deploy.identity === 'managed' && deployedModel(plan, config) !== null;
}

/** True if production is watched. */
export function isMonitored(plan: StepsPlan, config: Config): boolean {
  return config.deploy.online && config.monitoring.signals.length > 0 && deployedModel(plan, config) !== null;
}
