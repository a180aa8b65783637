import type { PipelineComponent } from '../../../azureml/pipeline.ts';
import { inputPort, outputPort } from '../../../azureml/ports.ts';
import { printInputs, printPipelineComponent } from '../../../azureml/print/print-pipeline.ts';
import { printProduction } from '../../../azureml/print/print-production.ts';
import { makeComponentName } from '../../../azureml/resource-names.ts';
import { portAssets } from '../../../azureml/types.ts';
import type { Config } from '../../../config.ts';
import type { OutputFile, StepsPlan } from '../../../ir.ts';
import { makeAssetName } from '../../../knowledge/engines/pipeline-names.ts';
import { outputFile } from '../../output-file.ts';
import { plainText } from '../../plain-text.ts';
import type { Render } from '../../render.ts';
import { parameterInput } from '../component.ts';
import { inFolder, pipelineInputs, pipelineParameters, stepOf } from '../pipeline.ts';
import { isNamed, pipelineCluster, pipelineEndpoint } from './deploy-names.ts';

const inputsHead = 'Inputs of a call: az ml batch-endpoint invoke --name ENDPOINT --file deploy/pipeline/inputs.yml';

/** Lets others run the whole pipeline on their data: the pipeline as a component, behind a batch endpoint. */
export function emitPipelineDeployment(plan: StepsPlan, config: Config, render: Render): readonly OutputFile[] {
  const endpoint = pipelineEndpoint(plan, config);
  const given = new Set(plan.dataInputs.map((input) => input.name));
  const inputs = Object.entries(pipelineInputs(plan, config)).filter(([name]) => given.has(name));
  return [
    outputFile('deploy/pipeline/component.yml', printPipelineComponent(componentOf(plan, config))),
    outputFile(
      'deploy/pipeline/endpoint.yml',
      printProduction('batch-endpoint', {
        name: endpoint,
        auth_mode: 'aad_token',
      }),
    ),
    outputFile('deploy/pipeline/deployment.yml', deploymentText(plan, config, endpoint)),
    ...(inputs.length > 0
      ? [outputFile('deploy/pipeline/inputs.yml', printInputs(Object.fromEntries(inputs), { head: inputsHead }))]
      : []),
    outputFile(
      'scripts/deploy_pipeline.sh',
      render('scripts/deploy_pipeline.sh', { endpoint, named: isNamed(config), hasInputs: inputs.length > 0 }),
    ),
  ];
}

function componentOf(plan: StepsPlan, config: Config): PipelineComponent {
  const data = new Map(plan.dataInputs.map((input) => [input.name, plainText(input.description)]));
  const parameters = new Map(pipelineParameters(plan).map((parameter) => [parameter.name, parameter]));
  const inputs = Object.entries(pipelineInputs(plan, config)).map(([name, value]) => {
    const parameter = parameters.get(name);
    if (parameter !== undefined) return parameterInput(parameter);
    const type = value.kind === 'asset' ? value.type : null;
    return inputPort(name, type ?? 'uri_folder', { description: data.get(name) || null });
  });
  return {
    name: makeComponentName(`${plan.name}_pipeline`),
    displayName: plainText(plan.displayName) || plan.name,
    description: plainText(plan.description) || null,
    inputs,
    outputs: plan.outputs.map(({ name, type }) => outputPort(name, portAssets[type])),
    steps: plan.steps.map((step) => inFolder(stepOf(plan, step, config), '../..')),
  };
}

function deploymentText(plan: StepsPlan, config: Config, endpoint: string): string {
  return printProduction(
    'pipeline-deployment',
    {
      name: 'newest',
      type: 'pipeline',
      endpoint_name: endpoint,
      description: `Runs ${makeAssetName(plan.name)} on the data of a call`,
      component: './component.yml',
      settings: { default_compute: pipelineCluster(plan, config), continue_on_step_failure: false, force_rerun: false },
    },
    {
      spaced: ['settings'],
      comments: {
        name: 'scripts/deploy_pipeline.sh gives the name and endpoint of each deployment.',
        'settings default_compute': 'A cluster: pipelines behind an endpoint do not run serverless.',
      },
    },
  );
}
