/** Plans and settings with everything that production needs, and the files that emission makes of them. */
import { emitDeploy } from '../../src/5-emit/azureml/deploy/emit-deploy.ts';
import { emitInfra } from '../../src/5-emit/azureml/infra/emit-infra.ts';
import { emitMonitoring } from '../../src/5-emit/azureml/monitoring/emit-monitoring.ts';
import { emitRegistry } from '../../src/5-emit/azureml/registry/emit-registry.ts';
import { emitSchedules } from '../../src/5-emit/azureml/schedules/emit-schedules.ts';
import { emitSweep } from '../../src/5-emit/azureml/sweep/emit-sweep.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import type { OutputFile, StepsPlan } from '../../src/ir.ts';
import {
  dataInput,
  emitCase,
  fromData,
  fromStep,
  makes,
  parameter,
  plan,
  result,
  settled,
  span,
  step,
} from '../5-emit-azureml/plans.ts';

/** A plan of three steps whose last one logs the metric `accuracy`. */
export const creditPlan: StepsPlan = plan({
  parameters: [
    parameter('rate', { default: 0.1, expression: '0.1', help: 'step of the gradient' }),
    parameter('depth', { type: 'integer', parse: 'int', default: 3, expression: '3' }),
  ],
  dataInputs: [
    dataInput('credit', {
      path: 'credit.csv',
      columns: [
        { name: 'age', kind: 'int', values: [31, 52] },
        { name: 'income', kind: 'float', values: [] },
        { name: 'job', kind: 'str', values: ['nurse'] },
        { name: 'defaulted', kind: 'bool', values: [] },
      ],
    }),
  ],
  steps: [
    step('prepare', { inputs: [fromData('credit')], outputs: [makes('rows')] }),
    step('train', {
      parameters: ['rate', 'depth'],
      inputs: [fromStep('rows', 'prepare')],
      outputs: [makes('fitted'), makes('model', 'model')],
      script: {
        ...step('train').script,
        main: [{ kind: 'log-metric', metric: 'loss', name: 'loss' }],
      },
    }),
    step('evaluate', {
      inputs: [fromStep('rows', 'prepare'), fromStep('fitted', 'train')],
      script: {
        ...step('evaluate').script,
        main: [{ kind: 'log-metric', metric: 'accuracy', name: 'accuracy' }],
      },
    }),
  ],
  outputs: [result('model', 'train', { type: 'model', model: 'credit-default' })],
  helpers: ['artifacts'],
});

/** Settings with everything on. */
export const fullConfig: Config = {
  ...defaultConfig,
  ci: ['github', 'azure-devops'],
  tags: { team: 'credit', 'cost-center': '42' },
  gate: { metric: 'accuracy', goal: 'maximize', threshold: 0.8 },
  environment: { ...defaultConfig.environment, steps: { evaluate: 'azureml:evaluation@latest' } },
  compute: {
    ...defaultConfig.compute,
    default: 'cpu-cluster',
    steps: { train: 'gpu-cluster' },
    cluster: { ...defaultConfig.compute.cluster, size: 'Standard_DS3_v2' },
    jobs: {
      train: { instance_count: 2, shm_size: '4g', timeout: 3600, distribution: 'pytorch', processes: 4 },
      evaluate: { variables: { OMP_NUM_THREADS: '2', GREETING: 'good morning' } },
    },
  },
  data: {
    credit: { asset: 'credit-rows', version: '3', path: 'azureml://datastores/workspaceblobstore/paths/credit.csv' },
  },
  components: { register: true, use: {} },
  infra: true,
  sweep: {
    ...defaultConfig.sweep,
    steps: ['train', 'evaluate'],
    metric: 'accuracy',
    parameters: { depth: { min: 2, max: 8 }, rate: { min: 0.001, max: 0.1, log: true } },
    stop: 'bandit',
  },
  deploy: { ...defaultConfig.deploy, online: true, batch: true, pipeline: true, script: true },
  schedule: { ...defaultConfig.schedule, frequency: 'week', week_days: ['monday'] },
  monitoring: {
    ...defaultConfig.monitoring,
    signals: ['data_drift', 'prediction_drift', 'data_quality', 'model_performance'],
    target: 'defaulted',
    ground_truth: 'azureml:credit-truth:1',
    emails: ['team@example.com'],
    retrain: true,
  },
};

/** All files of a plan with these settings. */
export function emitProduction(unsettled: StepsPlan, config: Config): readonly OutputFile[] {
  const target = settled(unsettled, config);
  return [
    ...emitCase({ plan: target, config }),
    ...emitDeploy(target, config),
    ...emitSchedules(target, config),
    ...emitMonitoring(target, config),
    ...emitInfra(target, config),
    ...emitRegistry(target, config),
    ...emitSweep(target, config),
  ];
}

const { deploy, schedule, monitoring, compute, environment } = defaultConfig;

/** Settings by what they show. */
export const productionCases: Readonly<Record<string, Config>> = {
  'everything on': fullConfig,
  'online alone, without a canary': { ...defaultConfig, deploy: { ...deploy, online: true, canary: 0, auth: 'key' } },
  'the pipeline alone behind an endpoint': {
    ...defaultConfig,
    deploy: { ...deploy, pipeline: true },
    ci: ['github', 'azure-devops'],
  },
  'everything on, through a registry': { ...fullConfig, registry: 'acme-models' },
  'a registry that nothing is deployed from': {
    ...defaultConfig,
    registry: 'acme-models',
    environment: {
      ...environment,
      per_step: true,
      steps: { evaluate: 'azureml://registries/azureml/environments/x/versions/1' },
    },
    schedule: { ...schedule, cron: '0 3 * * 1' },
    infra: true,
    ci: ['github', 'azure-devops'],
  },
  'a Dockerfile': { ...defaultConfig, environment: { ...environment, dockerfile: true } },
  'a GPU without a cluster, TensorFlow': {
    ...defaultConfig,
    compute: {
      ...compute,
      jobs: {
        train: { instance_type: 'Standard_NC4as_T4_v3', distribution: 'tensorflow', processes: 2, tier: 'spot' },
      },
    },
  },
  'a registered component in place of a step': {
    ...defaultConfig,
    components: { register: false, use: { prepare: 'azureml:prepare@latest' } },
  },
  'set-up alone': { ...defaultConfig, infra: true },
  'set-up and jobs without keys': {
    ...defaultConfig,
    infra: true,
    deploy: { ...deploy, online: true, identity: 'managed' },
    compute: { ...compute, identity: 'managed', steps: { train: 'gpu-cluster' } },
    sweep: {
      ...defaultConfig.sweep,
      steps: ['train'],
      metric: 'loss',
      goal: 'minimize',
      parameters: { rate: { min: 0, max: 1 } },
    },
  },
  'jobs that read data as who submits them': { ...defaultConfig, compute: { ...compute, identity: 'user' } },
  'a grid of the last step alone': {
    ...defaultConfig,
    sweep: {
      ...defaultConfig.sweep,
      steps: ['train'],
      metric: 'loss',
      goal: 'minimize',
      sampling: 'grid',
      parameters: { rate: { values: [1, 0.5] } },
      stop: 'truncation_selection',
    },
  },
  'batch alone': { ...defaultConfig, deploy: { ...deploy, batch: true } },
  'a cron schedule': {
    ...defaultConfig,
    schedule: { ...schedule, cron: '0 3 * * 1', time_zone: 'W. Europe Standard Time' },
  },
  'a monthly schedule': { ...defaultConfig, schedule: { ...schedule, frequency: 'month', month_days: [1, 15] } },
  'an hourly schedule': { ...defaultConfig, schedule: { ...schedule, frequency: 'hour', interval: 6 } },
  'a monitor that tells Azure Monitor, with a reference, without a script': {
    ...defaultConfig,
    deploy: { ...deploy, online: true, endpoint: 'credit-scores' },
    monitoring: {
      ...monitoring,
      signals: ['data_drift', 'model_performance'],
      reference: 'azureml:credit-training:3',
      target: 'defaulted',
      ground_truth: 'azureml:credit-truth:1',
    },
  },
};

export { span };
