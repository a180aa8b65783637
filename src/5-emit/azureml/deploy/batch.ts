import { printProduction } from '../../../azureml/print/print-production.ts';
import type { Config } from '../../../config.ts';
import type { OutputFile, StepsPlan } from '../../../ir.ts';
import type { RegisteredModel } from '../../deploy-views.ts';
import { usesRegistry } from '../../models.ts';
import { outputFile } from '../../output-file.ts';
import type { Render } from '../../render.ts';
import { tagsValue } from '../resources.ts';
import { batchEndpoint, isNamed } from './deploy-names.ts';

/** Batch scoring with the model: endpoint, deployment, and the script that makes a version the default. */
export function emitBatch(
  plan: StepsPlan,
  config: Config,
  model: RegisteredModel,
  render: Render,
): readonly OutputFile[] {
  const endpoint = batchEndpoint(plan, config);
  return [
    outputFile(
      'deploy/batch/endpoint.yml',
      printProduction('batch-endpoint', {
        name: endpoint,
        auth_mode: 'aad_token',
        tags: tagsValue(config),
      }),
    ),
    outputFile('deploy/batch/deployment.yml', deploymentText(config, endpoint, model)),
    outputFile(
      'scripts/deploy_batch.sh',
      render('scripts/deploy_batch.sh', {
        endpoint,
        named: isNamed(config),
        model: model.name,
        registry: usesRegistry(plan, config),
      }),
    ),
  ];
}

function deploymentText(config: Config, endpoint: string, model: RegisteredModel): string {
  return printProduction(
    'batch-deployment',
    {
      name: 'newest',
      type: 'model',
      endpoint_name: endpoint,
      tags: tagsValue(config),
      model: `azureml:${model.name}@latest`,
      compute: `azureml:${config.deploy.compute}`,
      resources: { instance_count: config.deploy.instances },
      settings: {
        mini_batch_size: 10,
        max_concurrency_per_instance: 2,
        output_action: 'append_row',
        output_file_name: 'predictions.csv',
        error_threshold: 0,
        retry_settings: { max_retries: 3, timeout: 300 },
        logging_level: 'info',
      },
    },
    {
      spaced: ['resources', 'settings'],
      comments: {
        name: 'scripts/deploy_batch.sh gives the name, endpoint and version of each deployment.',
        'settings mini_batch_size': 'Files passed to one call of the model.',
        'settings error_threshold': 'Files that may fail: none.',
      },
    },
  );
}
