import type { OnlineDeployment } from '../../../azureml/deployment-shapes.ts';
import { makeEnvironment } from '../../../azureml/environment.ts';
import { environmentValue } from '../../../azureml/print/print-environment.ts';
import { printProduction } from '../../../azureml/print/print-production.ts';
import type { Config } from '../../../config.ts';
import type { EnvironmentPlan, OutputFile, StepsPlan } from '../../../ir.ts';
import { printYaml } from '../../../yaml/print.ts';
import type { RegisteredModel } from '../../deploy-views.ts';
import { usesRegistry } from '../../models.ts';
import { outputFile } from '../../output-file.ts';
import type { Render } from '../../render.ts';
import { condaValue, environmentOf } from '../environment.ts';
import { tagsValue } from '../resources.ts';
import { hasEndpointIdentity, isMonitored, isNamed, onlineEndpoint, turns } from './deploy-names.ts';
import { sampleRequest } from './sample-request.ts';

/** Online serving: endpoint, deployment, request, and the script that deploys a new version beside the current one. */
export function emitOnline(
  plan: StepsPlan,
  config: Config,
  model: RegisteredModel,
  render: Render,
): readonly OutputFile[] {
  const monitored = isMonitored(plan, config);
  const request = sampleRequest(plan, config);
  const view = {
    endpoint: onlineEndpoint(plan, config),
    named: isNamed(config),
    turns,
    model: model.name,
    canary: config.deploy.canary,
    rest: 100 - config.deploy.canary,
    hasCanary: config.deploy.canary > 0 && config.deploy.canary < 100,
    monitored,
    registry: usesRegistry(plan, config),
    hasIdentity: hasEndpointIdentity(plan, config),
  };
  return [
    outputFile('deploy/online/endpoint.yml', endpointText(plan, config)),
    outputFile('deploy/online/deployment.yml', deploymentText(plan, config, model, monitored)),
    ...(request === null ? [] : [outputFile('deploy/online/sample-request.json', request, 'once')]),
    ...(config.deploy.script ? scoringFiles(plan, monitored, render) : []),
    outputFile('scripts/deploy_online.sh', render('scripts/deploy_online.sh', view)),
    outputFile('scripts/sample_request.py', render('scripts/sample_request.py', {})),
  ];
}

const identityPlace =
  '/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.ManagedIdentity/userAssignedIdentities/NAME';

function endpointText(plan: StepsPlan, config: Config): string {
  return printProduction(
    'online-endpoint',
    {
      name: onlineEndpoint(plan, config),
      auth_mode: config.deploy.auth,
      tags: tagsValue(config),
      identity: hasEndpointIdentity(plan, config)
        ? { type: 'user_assigned', user_assigned_identities: [{ resource_id: identityPlace }] }
        : undefined,
    },
    {
      spaced: ['identity'],
      comments: {
        name: 'scripts/deploy_online.sh gives the name, which must be unique in the Azure region.',
        identity: 'scripts/deploy_online.sh gives the id. The identity of an endpoint cannot be changed.',
      },
    },
  );
}

function deploymentText(plan: StepsPlan, config: Config, model: RegisteredModel, monitored: boolean): string {
  const value: OnlineDeployment = {
    name: turns[0],
    endpoint_name: onlineEndpoint(plan, config),
    tags: tagsValue(config),
    model: `azureml:${model.name}@latest`,
    ...(config.deploy.script
      ? {
          code_configuration: { code: 'code', scoring_script: 'score.py' },
          environment: environmentValue(
            makeEnvironment({ image: modelEnvironment(plan)?.image ?? config.environment.image, conda: 'conda.yml' }),
          ),
        }
      : {}),
    instance_type: config.deploy.instance,
    instance_count: config.deploy.instances,
    data_collector: monitored
      ? { collections: { model_inputs: { enabled: 'true' }, model_outputs: { enabled: 'true' } } }
      : undefined,
  };
  return printProduction('online-deployment', value, {
    spaced: ['code_configuration', 'environment', 'data_collector'],
    comments: {
      name: 'scripts/deploy_online.sh gives the name, endpoint and version of each deployment.',
      data_collector: 'Inputs and outputs are collected for monitoring.',
    },
  });
}

/** The environment in which the model was made. */
function modelEnvironment(plan: StepsPlan): EnvironmentPlan | undefined {
  const maker = plan.outputs.find((output) => output.model !== null)?.step;
  const step = plan.steps.find((candidate) => candidate.name === maker);
  return (step === undefined ? undefined : environmentOf(plan, step)) ?? plan.environments[0];
}

/** A scoring script, and the environment that runs it: that of the pipeline, and the server. */
function scoringFiles(plan: StepsPlan, monitored: boolean, render: Render): readonly OutputFile[] {
  const first = modelEnvironment(plan);
  if (!first) return [];
  const server = ['azureml-inference-server-http==1.4.1', ...(monitored ? ['azureml-ai-monitoring==1.0.0'] : [])];
  const conda = condaValue({ ...first, name: `${first.name}-online`, pip: [...first.pip, ...server].sort() });
  return [
    outputFile('deploy/online/code/score.py', render('deploy/online/score.py', { monitored })),
    outputFile('deploy/online/conda.yml', printYaml(conda)),
  ];
}
