/** Jobs of AutoML: `automl.classification(…)` and its like become a pipeline with one step of this kind. */
import { printBinding } from '../../azureml/binding.ts';
import { outputBoundTo, outputOfType, type Pipeline, pipelineStep } from '../../azureml/pipeline.ts';
import { readShaped } from '../../azureml/read-shape.ts';
import { makeStepKey } from '../../azureml/resource-names.ts';
import { type AutomlTask, automlTask } from '../../azureml/special-shapes.ts';
import { isObject, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import type { YamlValue } from '../../yaml/print.ts';
import type { Fields, Translation } from '../translation.ts';
import { leaveOut, notTold, tellUnused } from '../values/plain-values.ts';
import { assetValue } from './job-inputs.ts';
import type { JobTranslation } from './job-translation.ts';
import { jobHead, jobSettings, type TranslatedJob } from './jobs.ts';

/** What a task is told: plain settings, and sections with settings of their own. */
interface Task {
  readonly keys: readonly string[];
  readonly sections: readonly string[];
}

const ofTables = [
  'target_column_name',
  'primary_metric',
  'weight_column_name',
  'validation_data_size',
  'n_cross_validations',
  'cv_split_column_names',
  'test_data_size',
  'log_verbosity',
];
const table: Task = { keys: ofTables, sections: ['limits', 'training', 'featurization'] };
const words: Task = {
  keys: ['target_column_name', 'primary_metric', 'log_verbosity'],
  sections: ['limits', 'featurization', 'training_parameters', 'resources'],
};
/** Tasks on images search over spaces of their own, which are not translated. */
const tasks: Readonly<Record<string, Task>> = {
  classification: table,
  regression: table,
  forecasting: { keys: ofTables, sections: [...table.sections, 'forecasting'] },
  text_classification: words,
  text_classification_multilabel: words,
  text_ner: words,
};

/** Where the SDK says what a section of the file says: in a keyword argument, or by a method. */
const sources: Readonly<Record<string, readonly string[]>> = {
  limits: ['limits'],
  resources: ['resources'],
  training: ['set_training'],
  training_parameters: ['set_training_parameters'],
  featurization: ['set_featurization'],
  forecasting: ['forecasting_settings', 'set_forecast_settings'],
};
const allSources = Object.values(sources).flat();

const dataKeys = ['training_data', 'validation_data', 'test_data'];
const jobKeys = ['name', 'display_name', 'description', 'tags', 'experiment_name', 'compute'];

/** True for a job of AutoML whose task can be translated. */
export function isAutoml(job: SdkObject): boolean {
  return job.type === 'other' && taskOf(job) in tasks;
}

function taskOf(job: SdkObject): string {
  return /^automl\.(\w+)$/.exec(job.made)?.[1] ?? '';
}

/** Translates a job of AutoML that is in a file at `path`. */
export function translateAutoml(t: Translation, job: SdkObject, path: string, experiment: Value | null): TranslatedJob {
  const translation: JobTranslation = {
    ...{ t, pipeline: job, path, problems: [], keys: new Map(), inputs: {}, components: [] },
  };
  const step = pipelineStep(makeStepKey(job.variable ?? taskOf(job)), 'automl', {
    automl: taskValue(translation, job),
    outputs: { best_model: outputBoundTo('best_model') },
  });
  const value: Pipeline = {
    ...jobHead(translation, job, experiment),
    ...jobSettings(translation, job),
    inputs: translation.inputs,
    outputs: { best_model: outputOfType('mlflow_model') },
    steps: [step],
  };
  return { value, problems: translation.problems, components: [], span: job.span };
}

function taskValue(translation: JobTranslation, job: SdkObject): AutomlTask | null {
  const { t, problems } = translation;
  const { keys, sections } = tasks[taskOf(job)] ?? table;
  if (isMissing(job, 'training_data'))
    problems.push({
      reason: 'it has no `training_data`',
      advice: 'Give it an `Input(type="mltable", …)`',
      span: job.span,
    });
  const data = dataKeys.map((key) => [key, dataValue(translation, job, key)] as const);
  const settings = keys.flatMap((key) => {
    const given = job.fields.get(key);
    if (given === undefined || given.kind === 'none') return [];
    const plain = toYaml(given);
    if (plain === null) problems.push(notTold(`\`${key}\``, given, job.span));
    return plain === null ? [] : [[key, plain] as const];
  });
  const made = sections.map((section) => [section, sectionValue(translation, job, section)] as const);
  const written = Object.fromEntries<YamlValue>([
    ['task', taskOf(job)],
    ...data.flatMap(([key, binding]) => (binding === null ? [] : [[key, binding] as const])),
    ...settings,
    ...made.filter(([, section]) => Object.keys(section).length > 0),
  ]);
  refuseMethods(translation, job, sections);
  tellUnused(t, job, [
    ...keys,
    ...dataKeys,
    ...jobKeys,
    ...allSources,
    'enable_model_explainability',
    ...methodsOf(job),
  ]);
  return readShaped(automlTask, written, ({ at }) => leaveOut(t, job, at, 'of another type than AutoML takes'));
}

function isMissing(job: SdkObject, key: string): boolean {
  const given = job.fields.get(key);
  return given === undefined || given.kind === 'none';
}

/** AutoML reads tables that an MLTable file describes. */
function dataValue(translation: JobTranslation, job: SdkObject, key: string): string | null {
  const given = job.fields.get(key);
  if (given === undefined || given.kind === 'none') return null;
  const asset = assetValue(translation, given);
  if (asset?.kind !== 'asset') {
    translation.problems.push(notTold(`\`${key}\``, given, job.span));
    return null;
  }
  if (asset.type !== 'mltable')
    translation.problems.push({
      reason: `\`${key}\` is of the type \`${asset.type}\``,
      advice: 'Give AutoML an `Input(type="mltable", …)`',
      span: job.span,
    });
  translation.inputs[key] = asset;
  return printBinding({ kind: 'input', name: key });
}

function sectionValue(translation: JobTranslation, job: SdkObject, section: string): Fields {
  const made: Record<string, YamlValue> = {};
  for (const source of sources[section] ?? []) {
    const given = job.fields.get(source);
    if (!isObject(given)) continue;
    for (const [name, value] of given.fields) {
      if (value.kind === 'none') continue;
      const plain = plainOf(value);
      if (plain === null) leaveOut(translation.t, job, `${section}.${name}`, 'not a plain value');
      else made[name] = plain;
    }
  }
  const explained = job.fields.get('enable_model_explainability');
  if (section === 'training' && explained?.kind === 'bool') made['enable_model_explainability'] = explained.value;
  return made;
}

/** A value with the objects in it as mappings, such as the `ColumnTransformer`s of a list. */
function plainOf(value: Value): YamlValue | null {
  if (value.kind === 'list') {
    const items = value.items.map(plainOf);
    return items.includes(null) ? null : (items as YamlValue[]);
  }
  const entries = value.kind === 'dict' ? value.entries : isObject(value, 'other', 'settings') ? value.fields : null;
  if (entries === null) return toYaml(value);
  const plain = [...entries].map(([key, inner]) => [key, plainOf(inner)] as const);
  return plain.some(([, inner]) => inner === null) ? null : (Object.fromEntries(plain) as Fields);
}

function methodsOf(job: SdkObject): readonly string[] {
  return [...job.fields.keys()].filter((name) => /^(set|extend)_/.test(name));
}

/** A search over models or parameters of one's own has no counterpart here: without it, another job would run. */
function refuseMethods(translation: JobTranslation, job: SdkObject, sections: readonly string[]): void {
  const known = sections.flatMap((section) => sources[section] ?? []);
  for (const name of methodsOf(job).filter((method) => !known.includes(method)))
    translation.problems.push({
      reason: `\`${textOf(job.fields.get('name')) ?? job.variable ?? job.made}.${name}(…)\` is not translated`,
      advice: 'Leave it out, or keep the job as YAML of your own',
      span: job.span,
    });
}
