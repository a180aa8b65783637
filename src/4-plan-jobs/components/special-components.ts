/** Components of Spark and parallel jobs: the calls `spark(…)` and `parallel_run_function(…)` as files. */

import type { CommandComponent } from '../../azureml/command-component.ts';
import { headValue } from '../../azureml/print/print-component.ts';
import { environmentUseValue } from '../../azureml/print/print-environment.ts';
import { type Misfit, readShaped } from '../../azureml/read-shape.ts';
import {
  type ParallelSettings,
  parallelComponent,
  parallelSettings,
  sparkComponent,
} from '../../azureml/special-shapes.ts';
import { isObject, type SdkObject, textOf } from '../../evaluator/known-values.ts';
import { relativeTo, toRepositoryPath } from '../../evaluator/paths.ts';
import { copyPath } from '../../evaluator/sdk-files.ts';
import type { JobsFile } from '../../ir.ts';
import { environmentFrom } from '../environments.ts';
import type { Fields, Problem, Translation } from '../translation.ts';
import { fieldsOf, leaveOut, notTold } from '../values/plain-values.ts';

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

const parallelKeys = Object.keys(parallelSettings.keys);

const kinds: Readonly<Record<string, { readonly type: 'spark' | 'parallel'; readonly keys: readonly string[] }>> = {
  spark: { type: 'spark', keys: [...sparkFiles, ...Object.keys(sparkProperties), 'conf', 'identity'] },
  'parallel.parallel_run_function': { type: 'parallel', keys: [...parallelKeys, 'input_data', 'task'] },
};

/** The type of a component other than a command; null for a command. */
export function specialType(object: SdkObject): 'spark' | 'parallel' | null {
  return kinds[object.made]?.type ?? null;
}

/** The keyword arguments that a component has beside those of a command. */
export function specialArguments(object: SdkObject): readonly string[] {
  return kinds[object.made]?.keys ?? [];
}

/** What components of all types have. */
export type ComponentHead = Pick<
  CommandComponent,
  'name' | 'version' | 'displayName' | 'description' | 'tags' | 'deterministic' | 'inputs' | 'outputs'
>;

/** The file of a component that Spark runs. */
export function sparkFile(
  t: Translation,
  object: SdkObject,
  path: string,
  head: ComponentHead & Pick<CommandComponent, 'code' | 'environment'>,
): JobsFile {
  const properties = Object.entries(fieldsOf(t, object, Object.keys(sparkProperties)));
  const named = properties.map(([key, setting]) => [sparkProperties[key] ?? key, setting] as const);
  const own = fieldsOf(t, object, [...sparkFiles, 'conf']);
  const conf = { ...Object.fromEntries(named), ...(own['conf'] as Fields | undefined) };
  const written = {
    type: 'spark',
    ...headValue(head),
    code: head.code ?? undefined,
    environment: head.environment === null ? undefined : environmentUseValue(head.environment),
    ...own,
    conf: Object.keys(conf).length === 0 ? undefined : conf,
  };
  const value = readShaped(sparkComponent, written, tellMisfit(t, object)) ?? { type: 'spark' as const };
  return { path, kind: 'spark-component', value, span: object.span };
}

/** The file of a component that runs a function on parts of its data. */
export function parallelFile(
  t: Translation,
  object: SdkObject,
  path: string,
  head: ComponentHead,
  problems: Problem[],
): JobsFile {
  const written = {
    type: 'parallel',
    ...headValue(head),
    ...fieldsOf(t, object, ['input_data']),
    ...divisionOf(t, object),
    task: taskOf(t, object, path, problems) ?? undefined,
  };
  const value = readShaped(parallelComponent, written, tellMisfit(t, object)) ?? { type: 'parallel' as const };
  return { path, kind: 'parallel-component', value, span: object.span };
}

/** How a parallel step, or its component, divides its data; null if it does not say it. */
export function parallelSettingsOf(t: Translation, object: SdkObject): ParallelSettings | null {
  const given = divisionOf(t, object);
  return Object.keys(given).length === 0 ? null : readShaped(parallelSettings, given, tellMisfit(t, object));
}

function divisionOf(t: Translation, object: SdkObject): Fields {
  const given = fieldsOf(t, object, parallelKeys);
  const size = given['mini_batch_size'];
  return typeof size === 'number' ? { ...given, mini_batch_size: String(size) } : given;
}

function taskOf(t: Translation, object: SdkObject, path: string, problems: Problem[]): Fields | null {
  const task = object.fields.get('task');
  if (!isObject(task)) {
    problems.push(notTold('its task', task ?? { kind: 'none' }, object.span));
    return null;
  }
  const code = textOf(task.fields.get('code'));
  const folder = toRepositoryPath(code ?? '').path;
  const isCopied = code !== null && copyPath(t.files, folder);
  if (!isCopied) {
    const reason = `its code folder \`${code ?? '?'}\` is neither written by a cell nor a folder of the repository`;
    problems.push({ reason, advice: 'Put the folder beside the notebook', span: object.span });
  }
  const use = environmentFrom(t, task.fields.get('environment'), object.span, path, [], problems);
  return {
    type: 'run_function',
    code: isCopied ? relativeTo(path, folder) : undefined,
    ...fieldsOf(t, task, ['entry_script', 'program_arguments', 'append_row_to']),
    environment: use === null ? undefined : environmentUseValue(use),
  };
}

/** Reports what the shape of a file does not know. */
function tellMisfit(t: Translation, object: SdkObject): (misfit: Misfit) => void {
  return ({ at }) => leaveOut(t, object, at, 'not a setting of its file, or of another type');
}
