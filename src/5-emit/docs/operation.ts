import type { Config } from '../../config.ts';
import type { StepsPlan } from '../../ir.ts';
import { batchEndpoint, isMonitored, onlineEndpoint, pipelineEndpoint } from '../azureml/deploy/deploy-names.ts';
import { answersAlerts } from '../azureml/infra/alert.ts';
import { deployedModel, isScheduled, usesRegistry } from '../models.ts';
import type { OperationView } from '../views.ts';

/** The part of README.md about infrastructure, deployment, schedules, monitoring and sweeps. */
export function operationView(plan: StepsPlan, config: Config): OperationView {
  const isDeployed = deployedModel(plan, config) !== null;
  const parts = {
    hasInfra: config.infra,
    hasOnline: isDeployed && config.deploy.online,
    hasBatch: isDeployed && config.deploy.batch,
    hasPipelineEndpoint: config.deploy.pipeline,
    hasSchedule: isScheduled(config),
    hasMonitor: isMonitored(plan, config),
    hasRetraining: config.monitoring.retrain,
    hasSweep: plan.sweep.steps.length > 0,
    sharesComponents: config.components.register,
    hasRegistry: usesRegistry(plan, config),
    answersAlerts: answersAlerts(plan, config),
  };
  return {
    ...parts,
    hasOperation: Object.values(parts).includes(true),
    endpoint: onlineEndpoint(plan, config),
    batchEndpoint: batchEndpoint(plan, config),
    pipelineEndpoint: pipelineEndpoint(plan, config),
    setUpArguments: plan.ci.includes('github') ? ' OWNER/REPOSITORY' : '',
  };
}
