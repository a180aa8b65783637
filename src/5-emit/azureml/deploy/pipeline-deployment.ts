import { makeAssetName, makeComponentName } from '../../../azureml/resource-names.ts';
import { portAssets } from '../../../azureml/types.ts';
import type { Config } from '../../../config.ts';
import type { OutputFile, StepsPlan } from '../../../ir.ts';
import { printYaml, type YamlValue } from '../../../yaml/print.ts';
import { outputFile } from '../../output-file.ts';
import { plainText } from '../../plain-text.ts';
import type { Render } from '../../render.ts';
import { parameterInput } from '../component.ts';
import { inputValues, jobValue, pipelineParameters } from '../pipeline.ts';
import { isNamed, pipelineCluster, pipelineEndpoint } from './deploy-names.ts';

type YamlMap = { readonly [key: string]: YamlValue | undefined };

/** What lets others run the whole pipeline on their data: the pipeline as a component, behind a batch endpoint. */
export function emitPipelineDeployment(plan: StepsPlan, config: Config, render: Render): readonly OutputFile[] {
  const endpoint = pipelineEndpoint(plan, config);
  const given = new Set(plan.dataInputs.map((input) => input.name));
  const inputs = inputValues(plan, config).filter(([name]) => given.has(name));
  return [
    outputFile('deploy/pipeline/component.yml', componentText(plan, config)),
    outputFile(
      'deploy/pipeline/endpoint.yml',
      printYaml({
        $schema: 'https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json',
        name: endpoint,
        auth_mode: 'aad_token',
      }),
    ),
    outputFile('deploy/pipeline/deployment.yml', deploymentText(plan, config, endpoint)),
    ...(inputs.length > 0 ? [outputFile('deploy/pipeline/inputs.yml', inputsText(inputs))] : []),
    outputFile(
      'scripts/deploy_pipeline.sh',
      render('scripts/deploy_pipeline.sh', { endpoint, named: isNamed(config), hasInputs: inputs.length > 0 }),
    ),
  ];
}

function inputsText(inputs: readonly [string, YamlValue][]): string {
  return printYaml(
    { inputs: Object.fromEntries(inputs) },
    { head: 'What a call is given: az ml batch-endpoint invoke --name ENDPOINT --file deploy/pipeline/inputs.yml' },
  );
}

function componentText(plan: StepsPlan, config: Config): string {
  const data = plan.dataInputs.map((input): [string, string] => [input.name, plainText(input.description)]);
  const descriptions = new Map(data);
  const parameters = new Map(pipelineParameters(plan).map((parameter) => [parameter.name, parameter]));
  const inputs = inputValues(plan, config).map(([name, value]): [string, YamlValue] => {
    const parameter = parameters.get(name);
    if (parameter !== undefined) return [name, parameterInput(parameter)];
    const type = (value as { readonly type?: string }).type ?? 'uri_folder';
    return [name, { type, description: descriptions.get(name) || undefined }];
  });
  const jobs = plan.steps.map((step): [string, YamlMap] => {
    const value = jobValue(plan, step, config);
    return [step.name, { ...value, component: String(value.component).replace(/^\.\//, '../../') }];
  });
  return printYaml(
    {
      $schema: 'https://azuremlschemas.azureedge.net/latest/pipelineComponent.schema.json',
      type: 'pipeline',
      name: makeComponentName(`${plan.name}_pipeline`),
      display_name: plainText(plan.displayName) || plan.name,
      description: plainText(plan.description) || undefined,
      inputs: inputs.length > 0 ? Object.fromEntries(inputs) : undefined,
      outputs:
        plan.outputs.length > 0
          ? Object.fromEntries(plan.outputs.map((output) => [output.name, { type: portAssets[output.type] }]))
          : undefined,
      jobs: Object.fromEntries(jobs),
    },
    { spaced: ['inputs', 'outputs', 'jobs', ...plan.steps.slice(1).map((step) => `jobs ${step.name}`)] },
  );
}

function deploymentText(plan: StepsPlan, config: Config, endpoint: string): string {
  return printYaml(
    {
      $schema: 'https://azuremlschemas.azureedge.net/latest/pipelineComponentBatchDeployment.schema.json',
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
