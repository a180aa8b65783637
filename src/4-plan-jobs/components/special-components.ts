/** Components of Spark and parallel jobs: the calls `spark(…)` and `parallel_run_function(…)` as files. */

import { isObject, type SdkObject, textOf } from '../../evaluator/known-values.ts';
import { relativeTo, toRepositoryPath } from '../../evaluator/paths.ts';
import { copyPath } from '../../evaluator/sdk-files.ts';
import { environmentOf } from '../environments.ts';
import type { Problem, SdkMap, Translation } from '../translation.ts';
import { copyFields, notTold } from '../values/plain-values.ts';

/** A component other than a command: its type, and its keyword arguments. */
export interface SpecialComponent {
  readonly type: 'spark' | 'parallel';
  readonly schema: string;
  readonly keys: readonly string[];
}

const sparkFiles = ['entry', 'py_files', 'jars', 'files', 'archives', 'args'];

/** Spark's keyword arguments as its own properties. */
const sparkProperties: Readonly<Record<string, string>> = {
  driver_cores: 'spark.driver.cores',
  driver_memory: 'spark.driver.memory',
  executor_cores: 'spark.executor.cores',
  executor_memory: 'spark.executor.memory',
  executor_instances: 'spark.executor.instances',
  dynamic_allocation_enabled: 'spark.dynamicAllocation.enabled',
  dynamic_allocation_min_executors: 'spark.dynamicAllocation.minExecutors',
  dynamic_allocation_max_executors: 'spark.dynamicAllocation.maxExecutors',
};

/** How a parallel step divides its data and handles failures; a step may override its component. */
export const parallelSettings: readonly string[] = [
  'mini_batch_size',
  'max_concurrency_per_instance',
  'error_threshold',
  'mini_batch_error_threshold',
  'retry_settings',
  'logging_level',
];

const kinds: Readonly<Record<string, SpecialComponent>> = {
  spark: {
    type: 'spark',
    schema: 'https://azuremlschemas.azureedge.net/latest/sparkComponent.schema.json',
    keys: [...sparkFiles, ...Object.keys(sparkProperties), 'conf', 'identity'],
  },
  'parallel.parallel_run_function': {
    type: 'parallel',
    schema: 'https://azuremlschemas.azureedge.net/latest/parallelComponent.schema.json',
    keys: [...parallelSettings, 'input_data', 'task'],
  },
};

/** The kind of a component other than a command; null for a command. */
export function specialComponent(object: SdkObject): SpecialComponent | null {
  return kinds[object.made] ?? null;
}

/** Adds the parts of a Spark component that a command does not have. */
export function addSpark(t: Translation, object: SdkObject, value: SdkMap): void {
  copyFields(t, object, [...sparkFiles, 'conf'], value);
  const properties: SdkMap = {};
  copyFields(t, object, Object.keys(sparkProperties), properties);
  const named = Object.entries(properties).map(([key, setting]) => [sparkProperties[key] ?? key, setting]);
  if (named.length > 0) value.conf = { ...Object.fromEntries(named), ...(value.conf as SdkMap | undefined) };
}

/** Adds the settings and the task of a parallel component. */
export function addParallel(t: Translation, object: SdkObject, path: string, value: SdkMap, problems: Problem[]): void {
  copyFields(t, object, ['input_data', ...parallelSettings], value);
  if (typeof value.mini_batch_size === 'number') value.mini_batch_size = String(value.mini_batch_size);
  const task = object.fields.get('task');
  if (!isObject(task)) {
    problems.push(notTold('its task', task ?? { kind: 'none' }, object.span));
    return;
  }
  const made: SdkMap = { type: 'run_function' };
  const code = textOf(task.fields.get('code'));
  const folder = toRepositoryPath(code ?? '').path;
  if (code !== null && copyPath(t.files, folder)) made.code = relativeTo(path, folder);
  else {
    const reason = `its code folder \`${code ?? '?'}\` is neither written by a cell nor a folder of the repository`;
    problems.push({ reason, advice: 'Put the folder beside the notebook', span: object.span });
  }
  copyFields(t, task, ['entry_script', 'program_arguments', 'append_row_to'], made);
  const use = environmentOf(t, task.fields.get('environment'), object.span, []);
  if ('reason' in use) problems.push(use);
  else made.environment = use.kind === 'file' ? `file:${relativeTo(path, use.path)}` : use.text;
  value.task = made;
}
