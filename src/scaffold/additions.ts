import type { Config } from '../config.ts';
import type { Plan } from '../ir.ts';
import { nearestName } from '../nearest-name.ts';
import type { SettingValue } from './setting-value.ts';
import { suggestMeasure, suggestSweep } from './suggest-measures.ts';

/** Something that a project can have written beside its pipeline. */
interface Addition {
  readonly meaning: string;
  /** The settings that turn it on, or why this notebook cannot have it. */
  readonly settings: (config: Config, plan: Plan) => readonly SettingValue[] | string;
}

const online: SettingValue = ['deploy.online', true];

const table = {
  github: {
    meaning: 'workflows for GitHub Actions: CI, training, promotion, deployment',
    settings: ({ ci }) => (ci.includes('github') ? [] : [['ci', [...ci, 'github']]]),
  },
  'azure-devops': {
    meaning: 'the same for Azure DevOps',
    settings: ({ ci }) => (ci.includes('azure-devops') ? [] : [['ci', [...ci, 'azure-devops']]]),
  },
  gate: {
    meaning: 'a metric that decides whether a model goes to production',
    settings: ({ gate }, plan) => (gate.metric === null ? suggestMeasure(plan, 'gate') : []),
  },
  deployment: {
    meaning: 'an online endpoint that serves the model, with blue/green traffic, a smoke test and rollback',
    settings: () => [online],
  },
  batch: {
    meaning: 'a batch endpoint that scores files',
    settings: () => [['deploy.batch', true]],
  },
  'batch-pipeline': {
    meaning: 'a batch endpoint that runs the whole pipeline on the data of each call',
    settings: () => [['deploy.pipeline', true]],
  },
  'scoring-script': {
    meaning: "an online endpoint with a scoring script of the repository, in place of MLflow's own",
    settings: () => [online, ['deploy.script', true]],
  },
  monitoring: {
    meaning: 'a monitor of the online endpoint: data drift, prediction drift, data quality',
    settings: ({ monitoring }) => [online, ...signals(monitoring)],
  },
  retraining: {
    meaning: 'a monitor, and training that starts when it raises an alert',
    settings: ({ monitoring }) => [online, ...signals(monitoring), ['monitoring.retrain', true]],
  },
  schedule: {
    meaning: 'automatic training every week',
    settings: ({ schedule }) =>
      schedule.cron !== null || schedule.frequency !== null
        ? []
        : [
            ['schedule.frequency', 'week'],
            ['schedule.week_days', ['monday']],
          ],
  },
  sweep: {
    meaning: "a search for better values of the training steps' parameters",
    settings: ({ sweep }, plan) => (sweep.steps.length === 0 ? suggestSweep(plan) : []),
  },
  'notebook-sweep': {
    meaning: "a search over what the notebook's own GridSearchCV, RandomizedSearchCV or tagged loop tries",
    settings: ({ sweep }, plan) => {
      const suggested = sweep.metric === null ? suggestMeasure(plan, 'sweep') : [];
      return typeof suggested === 'string' ? suggested : [['sweep.from_notebook', true], ...suggested];
    },
  },
  cluster: {
    meaning: 'a compute cluster for all steps, in place of serverless compute',
    settings: ({ compute }) =>
      compute.cluster.size !== null
        ? []
        : [
            ['compute.default', compute.default === 'serverless' ? 'cpu-cluster' : compute.default],
            ['compute.cluster.size', 'Standard_DS3_v2'],
          ],
  },
  dockerfile: {
    meaning: 'an environment that is built from a Dockerfile of the repository',
    settings: () => [['environment.dockerfile', true]],
  },
  environments: {
    meaning: 'a separate environment for each step that needs other packages',
    settings: () => [['environment.per_step', true]],
  },
  components: {
    meaning: 'components that are registered, for other pipelines to use',
    settings: () => [['components.register', true]],
  },
  registry: {
    meaning: 'training in dev alone: prod deploys the same model, through a registry',
    settings: ({ registry }, plan) =>
      registry === null ? [['registry', `${plan.name.replaceAll('_', '-').slice(0, 23)}-registry`]] : [],
  },
  infra: {
    meaning: 'infrastructure as code: a script and an ARM template that create what the repository needs in Azure',
    settings: () => [['infra', true]],
  },
  sdk: {
    meaning: 'the pipeline by the Python SDK v2 too, as pipeline-job.py',
    settings: () => [['sdk', true]],
  },
  kubeflow: {
    meaning: 'the pipeline for Kubeflow Pipelines too, with the image of its steps and a workflow',
    settings: ({ target }) => (target.includes('kubeflow') ? [] : [['target', [...target, 'kubeflow']]]),
  },
} satisfies Readonly<Record<string, Addition>>;

/** The name of something that `init --with` adds. */
export type AdditionName = keyof typeof table;

/** The names of all that `init --with` can add. */
export const additionNames = Object.keys(table) as readonly AdditionName[];

/** The additions of `init --with`, one per line, for people. */
export const additionHelp: readonly { readonly name: AdditionName; readonly meaning: string }[] = additionNames.map(
  (name) => ({ name, meaning: table[name].meaning }),
);

/** Reads comma-separated names; throws with the nearest known name if one is unknown. */
export function readAdditions(text: string): readonly AdditionName[] {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw new Error(`Name one or more of ${additionNames.join(', ')}.`);
  return [...new Set(words)].map((word) => {
    if (isAddition(word)) return word;
    const near = nearestName(word, additionNames);
    throw new Error(`Did you mean ${near ?? `one of ${additionNames.join(', ')}`}?`);
  });
}

function isAddition(word: string): word is AdditionName {
  return Object.hasOwn(table, word);
}

/** The settings that an addition changes in a project, or why its notebook cannot have it. */
export function settingsOf(name: AdditionName, config: Config, plan: Plan): readonly SettingValue[] | string {
  const addition: Addition = table[name];
  const settings = addition.settings(config, plan);
  if (typeof settings === 'string') return settings;
  return settings.filter(([setting, value]) => currentValue(config, setting) !== value);
}

/** The value of a setting that is named by its place. */
export function currentValue(config: Config, setting: string): unknown {
  return setting.split('.').reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], config);
}

function signals(monitoring: Config['monitoring']): readonly SettingValue[] {
  if (monitoring.signals.length > 0) return [];
  return [['monitoring.signals', ['data_drift', 'prediction_drift', 'data_quality']]];
}
