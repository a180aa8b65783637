/** Parallel and Spark jobs, as equivalent commands for this machine. */
import { delimiter } from 'node:path';
import { quoteWord } from '../../shell/quote.ts';
import { isMapping, mappingAt, scalarText, textAt, type YamlMapping, type YamlValue } from '../../yaml/value.ts';
import { pythonResource } from '../python-resource.ts';

/** The kind of job that a command replaces; otherwise `null`. */
export type Imitated = 'parallel' | 'spark' | null;

/** A job or a component, as a command where it is of a kind that a command can stand for. */
export interface RunnableBody {
  readonly mapping: YamlMapping;
  readonly imitates: Imitated;
}

/** A job or a component as what runs here; one that names a component elsewhere keeps what it says again of that. */
export function runnableBody(mapping: YamlMapping): RunnableBody {
  const type = textAt(mapping, 'type');
  if (type === 'parallel') return { mapping: parallelAsCommand(mapping), imitates: 'parallel' };
  if (type === 'spark' && (isPythonEntry(mapping) || 'component' in mapping)) {
    return { mapping: sparkAsCommand(mapping), imitates: 'spark' };
  }
  return { mapping, imitates: null };
}

/** The program that cuts the input of a parallel job into mini-batches. */
export const parallelProgram = pythonResource('parallel.py');

/** Settings that a step may say again are variables of the environment: those of a step take the place of its component's. */
function parallelAsCommand(mapping: YamlMapping): YamlMapping {
  const task = mappingAt(mapping, 'task');
  const retries = mappingAt(mapping, 'retry_settings');
  const keys = mapping['partition_keys'];
  const settings = {
    MINI_BATCH_SIZE: scalarText(mapping['mini_batch_size']),
    MINI_BATCH_ERROR_THRESHOLD: scalarText(mapping['mini_batch_error_threshold']),
    ERROR_THRESHOLD: scalarText(mapping['error_threshold']),
    MAX_RETRIES: scalarText(retries['max_retries']),
    TIMEOUT: scalarText(retries['timeout']),
    PARTITION_KEYS: Array.isArray(keys) ? keys.map((key: YamlValue) => scalarText(key) ?? '').join('\n') : null,
  };
  const variables = Object.entries(settings).flatMap(([name, text]) =>
    text === null ? [] : [[`CELLWRIGHT_PARALLEL_${name}`, text]],
  );
  return {
    ...mapping,
    type: 'command',
    ...given('code', textAt(task, 'code') ?? textAt(mapping, 'code')),
    ...given('environment', task['environment'] ?? mapping['environment']),
    ...given('command', 'component' in mapping ? null : parallelCommand(mapping, task)),
    environment_variables: { ...mappingAt(mapping, 'environment_variables'), ...Object.fromEntries(variables) },
  };
}

function parallelCommand(mapping: YamlMapping, task: YamlMapping): string {
  const rows = textAt(task, 'append_row_to');
  return [
    `python ${quoteWord(parallelProgram)}`,
    `--entry ${quoteWord(textAt(task, 'entry_script') ?? '')}`,
    `--input ${textAt(mapping, 'input_data') ?? ''}`,
    ...(rows === null ? [] : [`--rows ${rows}`]),
    '--',
    textAt(task, 'program_arguments') ?? '',
  ]
    .join(' ')
    .trim();
}

function isPythonEntry(mapping: YamlMapping): boolean {
  return entryOf(mapping)?.endsWith('.py') ?? false;
}

function entryOf(mapping: YamlMapping): string | null {
  return isMapping(mapping['entry']) ? textAt(mappingAt(mapping, 'entry'), 'file') : textAt(mapping, 'entry');
}

/** A script that makes its own session runs in the Spark of the package pyspark, on all cores; the variable hands it the job's options. */
function sparkAsCommand(mapping: YamlMapping): YamlMapping {
  const conf = Object.entries(mappingAt(mapping, 'conf')).map(
    ([key, value]) => `--conf ${quoteWord(`${key}=${scalarText(value) ?? ''}`)}`,
  );
  const lists = ['py_files', 'jars', 'files', 'archives'].flatMap((key) => {
    const paths = pathsOf(mapping, key);
    return paths.length === 0 ? [] : [`--${key.replace('_', '-')} ${quoteWord(paths.join(','))}`];
  });
  const modules = pathsOf(mapping, 'py_files');
  const submit = ["--master 'local[*]'", ...conf, ...lists, 'pyspark-shell'].join(' ');
  const command = `python ${quoteWord(entryOf(mapping) ?? '')} ${textAt(mapping, 'args') ?? ''}`.trim();
  const saysNothing = 'component' in mapping && conf.length + lists.length === 0;
  return {
    ...mapping,
    type: 'command',
    ...given('command', 'component' in mapping ? null : command),
    environment_variables: {
      ...mappingAt(mapping, 'environment_variables'),
      ...(saysNothing ? {} : { PYSPARK_SUBMIT_ARGS: submit }),
      // The script imports them before it makes its session.
      ...(modules.length === 0 ? {} : { PYTHONPATH: modules.join(delimiter) }),
    },
  };
}

function pathsOf(mapping: YamlMapping, key: string): readonly string[] {
  const paths = mapping[key];
  return Array.isArray(paths) ? paths.map((path: YamlValue) => scalarText(path) ?? '') : [];
}

function given(key: string, value: YamlValue | undefined): YamlMapping {
  return value === null || value === undefined ? {} : { [key]: value };
}
