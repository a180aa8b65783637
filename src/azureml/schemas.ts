/** The schema that each kind of file names at its top. */
import type { AzuremlFiles } from './files.ts';

const names = {
  component: 'commandComponent',
  pipeline: 'pipelineJob',
  'pipeline-component': 'pipelineComponent',
  environment: 'environment',
  data: 'data',
  'online-endpoint': 'managedOnlineEndpoint',
  'online-deployment': 'managedOnlineDeployment',
  'batch-endpoint': 'batchEndpoint',
  'batch-deployment': 'modelBatchDeployment',
  'pipeline-deployment': 'pipelineComponentBatchDeployment',
  cluster: 'amlCompute',
  schedule: 'schedule',
  monitor: 'monitorSchedule',
  model: 'model',
  datastore: 'azureBlob',
  'compute-instance': 'computeInstance',
  'spark-component': 'sparkComponent',
  'parallel-component': 'parallelComponent',
} as const satisfies Readonly<Record<Exclude<keyof AzuremlFiles, 'conda'> | 'pipeline-component', string>>;

/** The address of a schema by the name that Azure ML gives it. */
export function schemaAddress(name: string): string {
  return `https://azuremlschemas.azureedge.net/latest/${name}.schema.json`;
}

/** What `$schema` says in a file of a kind. */
export function schemaOf(kind: keyof typeof names): string {
  return schemaAddress(names[kind]);
}
