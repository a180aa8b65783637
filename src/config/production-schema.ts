/** The settings of what operates a model, as zod schemas. Development only, as `schema.ts` is. */
import { z } from 'zod';
import { defaultConfig } from '../config.ts';

const text = z.string().regex(/\S/);
const integer = z.number().int();

/** Deployment of the model. */
export const deploy = z
  .strictObject({
    online: z
      .boolean()
      .default(defaultConfig.deploy.online)
      .describe('Whether the model is served by an online endpoint.'),
    batch: z.boolean().default(defaultConfig.deploy.batch).describe('Whether the model scores files in batches.'),
    pipeline: z
      .boolean()
      .default(defaultConfig.deploy.pipeline)
      .describe('Whether a batch endpoint runs the whole pipeline on the data of each call.'),
    endpoint: text
      .nullable()
      .default(defaultConfig.deploy.endpoint)
      .describe(
        "Name of the endpoint, unique in its Azure region; without it, the pipeline's with a hash of the workspace.",
      ),
    instance: text.default(defaultConfig.deploy.instance).describe('Size of the machines that serve.'),
    instances: integer.min(1).default(defaultConfig.deploy.instances).describe('Number of machines that serve.'),
    auth: z
      .enum(['aad_token', 'aml_token', 'key'])
      .default(defaultConfig.deploy.auth)
      .describe('How callers of the online endpoint prove who they are.'),
    dev: z
      .boolean()
      .default(defaultConfig.deploy.dev)
      .describe('Whether a new version is deployed in dev, and tested there, before prod is asked for.'),
    canary: integer
      .min(0)
      .max(100)
      .default(defaultConfig.deploy.canary)
      .describe('Percent of the traffic that a new deployment gets before it takes all; 0 goes straight to all.'),
    script: z
      .boolean()
      .default(defaultConfig.deploy.script)
      .describe("Whether a scoring script of the repository serves the model, in place of MLflow's own."),
    compute: text
      .default(defaultConfig.deploy.compute)
      .describe(
        'The cluster that batch scoring runs on, and the pipeline behind its endpoint where the steps run serverless.',
      ),
  })
  .describe('Deployment of the registered model.');

/** When the pipeline runs by itself. */
export const schedule = z
  .strictObject({
    cron: text
      .nullable()
      .default(defaultConfig.schedule.cron)
      .describe('When the pipeline runs, as five fields of cron (`0 3 * * 1`); or give a `frequency`.'),
    frequency: z
      .enum(['minute', 'hour', 'day', 'week', 'month'])
      .nullable()
      .default(defaultConfig.schedule.frequency)
      .describe('What is counted between two runs; without it and `cron`, nothing is scheduled.'),
    interval: integer.min(1).default(defaultConfig.schedule.interval).describe('How many of them.'),
    hours: z
      .array(integer.min(0).max(23))
      .default([...defaultConfig.schedule.hours])
      .describe('Hours of the day, where days, weeks or months are counted.'),
    minutes: z
      .array(integer.min(0).max(59))
      .default([...defaultConfig.schedule.minutes])
      .describe('Minutes of these hours.'),
    week_days: z
      .array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']))
      .default([...defaultConfig.schedule.week_days])
      .describe('Days of the week, where weeks are counted.'),
    month_days: z
      .array(integer.min(1).max(31))
      .default([...defaultConfig.schedule.month_days])
      .describe('Days of the month, where months are counted.'),
    time_zone: text
      .default(defaultConfig.schedule.time_zone)
      .describe("Time zone, by Windows' name (`W. Europe Standard Time`)."),
  })
  .describe('When the pipeline trains again by itself.');

/** What is watched in production. */
export const monitoring = z
  .strictObject({
    signals: z
      .array(z.enum(['data_drift', 'prediction_drift', 'data_quality', 'model_performance']))
      .default([...defaultConfig.monitoring.signals])
      .describe('What is watched in production; nothing without it. Needs `deploy.online`.'),
    emails: z
      .array(text)
      .default([...defaultConfig.monitoring.emails])
      .describe('Who is told; without anyone, Azure Monitor is.'),
    task: z
      .enum(['classification', 'regression'])
      .default(defaultConfig.monitoring.task)
      .describe('What the model predicts: classes or numbers.'),
    reference: text
      .nullable()
      .default(defaultConfig.monitoring.reference)
      .describe(
        'Data asset (`azureml:name:1`, an MLTable of what the model is given) that production is compared with; without it, production of the days before.',
      ),
    target: text.nullable().default(defaultConfig.monitoring.target).describe('The column that the model predicts.'),
    ground_truth: text
      .nullable()
      .default(defaultConfig.monitoring.ground_truth)
      .describe('Data asset (`azureml:name@latest`) with what really happened, for `model_performance`.'),
    retrain: z
      .boolean()
      .default(defaultConfig.monitoring.retrain)
      .describe('Whether a workflow trains again when an alert tells it to.'),
  })
  .describe('Monitoring of the deployed model.');

const searchSpace = z.strictObject({
  values: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  integer: z.boolean().optional(),
  log: z.boolean().optional(),
});

/** The search for parameters. */
export const sweep = z
  .strictObject({
    from_notebook: z
      .boolean()
      .default(defaultConfig.sweep.from_notebook)
      .describe(
        'Whether the lists of `GridSearchCV`, `RandomizedSearchCV` and of loops in cells tagged `sweep` are what is tried.',
      ),
    steps: z
      .array(text)
      .default([...defaultConfig.sweep.steps])
      .describe(
        'The steps that make one trial, in order, from the one that fits to the one that logs the metric; with `from_notebook`, these are found.',
      ),
    metric: text.nullable().default(defaultConfig.sweep.metric).describe('The logged metric that trials compete in.'),
    goal: z
      .enum(['maximize', 'minimize'])
      .default(defaultConfig.sweep.goal)
      .describe('Whether more or less of the metric is better.'),
    sampling: z
      .enum(['random', 'grid', 'bayesian'])
      .default(defaultConfig.sweep.sampling)
      .describe('How values are chosen.'),
    parameters: z
      .record(z.string(), searchSpace)
      .default({})
      .describe(
        'What is tried of each parameter: `values: [...]`, or `min` and `max` (with `integer: true`, `log: true`).',
      ),
    trials: integer.min(1).default(defaultConfig.sweep.trials).describe('Trials at most.'),
    parallel: integer.min(1).default(defaultConfig.sweep.parallel).describe('Trials at the same time.'),
    timeout: integer.min(1).default(defaultConfig.sweep.timeout).describe('Seconds for the whole sweep.'),
    stop: z
      .enum(['bandit', 'median_stopping', 'truncation_selection'])
      .nullable()
      .default(defaultConfig.sweep.stop)
      .describe('How hopeless trials are ended early; without it, none are.'),
  })
  .describe('Search for the best values of parameters, as `sweep/pipeline-job.yml`.');

/** A data input, where it differs. */
export const dataSetting = z.strictObject({
  type: z.enum(['uri_file', 'uri_folder', 'mltable']).optional(),
  path: text.optional(),
  asset: text.optional(),
  version: text.optional(),
});

/** Components shared between pipelines. */
export const components = z
  .strictObject({
    register: z
      .boolean()
      .default(defaultConfig.components.register)
      .describe('Whether a workflow registers the components, for other pipelines to use.'),
    use: z
      .record(z.string(), text)
      .default({ ...defaultConfig.components.use })
      .describe("Registered components (`azureml:name@latest`) that run in place of steps' own, by the steps' names."),
  })
  .describe('Components shared between pipelines.');
