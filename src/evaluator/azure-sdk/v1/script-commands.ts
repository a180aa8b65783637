/** A script, its arguments and where it runs, as version 1 has them, become a `command(…)`. */
import { makeInputName } from '../../../azureml/resource-names.ts';
import { uniqueName } from '../../../python/names.ts';
import { quoteWord } from '../../../shell/quote.ts';
import type { Machine } from '../../interpreter.ts';
import {
  isObject,
  makeObject,
  none,
  printed,
  type SdkObject,
  text,
  textOf,
  unknown,
  type Value,
} from '../../known-values.ts';
import { dataPlaces } from './datasets.ts';
import { environmentWith } from './environment-objects.ts';

/** What the steps of a pipeline know of each other. */
export interface StepPorts {
  /** The data that the step writes, and the names of the outputs. */
  readonly outputs: ReadonlyMap<SdkObject, string>;
  /** An input that another step, or the pipeline, gives; null if nothing gives it. */
  readonly inputOf: (data: SdkObject) => GivenInput | null;
}

/** An input: what the component declares, and what the step is given. */
export interface GivenInput {
  readonly declared: Value;
  readonly given: Value;
}

const alone: StepPorts = { outputs: new Map(), inputOf: () => null };

/** Makes the command of `ScriptRunConfig`, an estimator or a script step. */
export function makeScriptCommand(
  machine: Machine,
  span: SdkObject['span'],
  fields: ReadonlyMap<string, Value>,
): SdkObject {
  return makeStepCommand(machine, span, fields, alone).command;
}

/** The command of a step, with the values of its inputs. */
export function makeStepCommand(
  machine: Machine,
  span: SdkObject['span'],
  fields: ReadonlyMap<string, Value>,
  ports: StepPorts,
): { readonly command: SdkObject; readonly given: ReadonlyMap<string, Value> } {
  const script = fields.get('script') ?? fields.get('entry_script') ?? fields.get('script_name') ?? none;
  const line: CommandLine = { machine, ports, words: [], inputs: new Map(), given: new Map(), outputs: new Map() };
  const own = fields.get('command');
  const isOwn = own !== undefined && own.kind !== 'none';
  for (const word of isOwn ? itemsOf(own) : [text('python'), script]) addWord(line, word, !isOwn);
  for (const item of argumentsOf(fields)) addArgument(line, item);
  const made: [string, Value][] = [
    ['.v1', none],
    ['.script', script],
    ['code', fields.get('source_directory') ?? text('.')],
    [
      'command',
      line.words.includes(null)
        ? unknown('built from values that are not known from the code')
        : text(line.words.join(' ')),
    ],
    ['inputs', { kind: 'dict', entries: line.inputs }],
    ['outputs', { kind: 'dict', entries: line.outputs }],
    ...settingsOf(machine, fields),
  ];
  const command = makeObject('command', 'command', span, made);
  machine.findings.objects.push(command);
  return { command, given: line.given };
}

interface CommandLine {
  readonly machine: Machine;
  readonly ports: StepPorts;
  readonly words: (string | null)[];
  readonly inputs: Map<string, Value>;
  readonly given: Map<string, Value>;
  readonly outputs: Map<string, Value>;
}

function itemsOf(value: Value): readonly Value[] {
  if (value.kind === 'none') return [];
  if (value.kind === 'text') return value.value.trim().split(/\s+/).map(text);
  return value.kind === 'list' ? value.items : [value];
}

/** The arguments in order: a list, or an estimator's dict of flags. */
function argumentsOf(fields: ReadonlyMap<string, Value>): readonly Value[] {
  const params = fields.get('script_params');
  if (params?.kind === 'dict')
    return [...params.entries].flatMap(([flag, value]) =>
      textOf(value) === '' || value.kind === 'none' ? [text(flag)] : [text(flag), value],
    );
  const given = fields.get('arguments');
  return given === undefined || given.kind === 'none' ? [] : given.kind === 'list' ? given.items : [given];
}

function addWord(line: CommandLine, value: Value, isQuoted: boolean): void {
  const shown = printed(value);
  if (shown !== null) line.words.push(isQuoted ? quoted(shown) : shown);
  else if (isObject(value)) addArgument(line, value);
  else line.words.push(null);
}

/** Variables of the process, such as `$AZUREML_DATAREFERENCE_x`, stay for the shell to fill. */
function quoted(word: string): string {
  return /^[\w@%+=:,./{}$-]+$/.test(word) ? word : quoteWord(word);
}

/** Values behind a flag become inputs of its name; flags and words that stand alone stay as they are. */
function addArgument(line: CommandLine, value: Value): void {
  const last = line.words.at(-1) ?? '';
  const flag = /^--?[A-Za-z]/.test(last ?? '') ? (last ?? '') : null;
  const shown = printed(value);
  if (shown !== null && (shown.startsWith('-') || flag === null) && !/^-[\d.]/.test(shown)) {
    line.words.push(quoted(shown));
    return;
  }
  const output = isObject(value) ? (line.ports.outputs.get(value) ?? ownOutput(line, value)) : undefined;
  if (output !== undefined) {
    line.outputs.set(output, makeObject('output', 'Output', outputSpan(value), [['type', text('uri_folder')]]));
    line.words.push(`\${{outputs.${output}}}`);
    return;
  }
  const wanted = isObject(value) ? nameOf(value) : null;
  const name = uniqueName(makeInputName(wanted ?? flag?.replace(/^-+/, '') ?? 'argument'), new Set(line.inputs.keys()));
  const { declared, given } = inputOf(line, value);
  line.inputs.set(name, declared);
  line.given.set(name, given);
  line.words.push(declared.kind === 'text' ? `"\${{inputs.${name}}}"` : `\${{inputs.${name}}}`);
}

/** A job alone writes its outputs itself. */
function ownOutput({ ports }: CommandLine, value: SdkObject): string | undefined {
  if (ports !== alone || !/^(OutputFileDatasetConfig|PipelineData)$/.test(value.made)) return undefined;
  return makeInputName(textOf(value.fields.get('name')) ?? value.variable ?? 'output');
}

function outputSpan(value: Value): SdkObject['span'] {
  return isObject(value) ? value.span : { file: '', cell: null, line: 1, column: 0, endLine: 1, endColumn: 0 };
}

function nameOf(value: SdkObject): string | null {
  const source = value.made === 'PipelineInput' && value.of !== null ? value.of : value;
  return textOf(value.fields.get('.named')) ?? textOf(value.fields.get('name')) ?? textOf(source.fields.get('name'));
}

function inputOf(line: CommandLine, value: Value): GivenInput {
  const [parameter] = value.kind === 'list' ? value.items : [];
  if (isObject(parameter, 'v1')) return inputOf(line, parameter);
  if (!isObject(value)) return { declared: value, given: value };
  const known = line.ports.inputOf(value);
  if (known !== null) return known;
  const isData = value.made === 'Dataset' || value.made === 'DataReference' || value.made === 'DataPath';
  const input = isData ? datasetInput(line.machine, value) : unknown(`an object of version 1 (\`${value.made}\`)`);
  return { declared: input, given: input };
}

/** Data that a script gets as a path: a dataset of files, a place on a datastore. */
export function datasetInput(machine: Machine, data: SdkObject, isMounted = false): Value {
  const isTable = !isMounted && data.made === 'Dataset' && !data.fields.has('.file') && !data.fields.has('.mode');
  if (isTable) return unknown('a tabular dataset, which scripts of version 1 ask the workspace for');
  const registered = textOf(data.fields.get('.registered'));
  const input = (type: string, path: string): Value =>
    makeObject('input', 'Input', data.span, [
      ['type', text(type)],
      ['path', text(path)],
    ]);
  if (registered !== null) return input('uri_folder', `azureml:${registered}@latest`);
  const places = dataPlaces(machine, data.made === 'Dataset' ? data.fields.get('.source') : data);
  const [only, ...others] = places ?? [];
  if (only === undefined) return unknown('a dataset whose path is not known from the code');
  if (others.length > 0) return folderOfAll(data, places ?? []);
  const path = only.remote ?? only.path;
  const folder = path.replace(/\/?\*\*?(\/\*+(\.\w+)?)?$/, '');
  const isFile = folder === path && /\.\w{1,8}$/.test(path);
  if (/[*?]/.test(folder)) return unknown('a dataset of a pattern of paths');
  return input(isFile ? 'uri_file' : 'uri_folder', folder);
}

function folderOfAll(
  data: SdkObject,
  places: readonly { readonly path: string; readonly remote: string | null }[],
): Value {
  const folders = new Set(places.map(({ path, remote }) => (remote ?? path).split('/').slice(0, -1).join('/')));
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) return unknown('a dataset of several paths');
  return makeObject('input', 'Input', data.span, [
    ['type', text('uri_folder')],
    ['path', text(folder)],
  ]);
}

/** Compute, environment, name and distribution. */
function settingsOf(machine: Machine, fields: ReadonlyMap<string, Value>): readonly [string, Value][] {
  const settings: [string, Value][] = [];
  const configuration = fields.get('runconfig') ?? fields.get('run_config');
  const run = isObject(configuration) ? configuration.fields : new Map<string, Value>();
  const compute = fields.get('compute_target') ?? run.get('target');
  if (compute !== undefined && textOf(compute) !== 'local') settings.push(['compute', compute]);
  settings.push(['environment', environmentOf(machine, fields, run)]);
  const name = fields.get('name');
  if (name !== undefined) settings.push(['name', name]);
  const distributed = fields.get('distributed_job_config') ?? fields.get('distributed_training');
  const nodes = fields.get('node_count') ?? (isObject(distributed) ? distributed.fields.get('node_count') : undefined);
  if (nodes?.kind === 'number') settings.push(['instance_count', nodes]);
  const distribution = isObject(distributed) ? distributionOf(distributed) : null;
  if (distribution !== null) settings.push(['distribution', distribution]);
  const seconds = fields.get('max_run_duration_seconds');
  if (seconds?.kind === 'number') settings.push(['timeout', seconds]);
  return settings;
}

/** An estimator's packages are an environment of their own. */
function environmentOf(machine: Machine, fields: ReadonlyMap<string, Value>, run: ReadonlyMap<string, Value>): Value {
  const given = fields.get('environment') ?? fields.get('environment_definition') ?? run.get('environment');
  if (given !== undefined) return given;
  const packages = ['conda_packages', 'pip_packages'].filter((name) => fields.has(name));
  return packages.length === 0 ? none : environmentWith(machine, fields);
}

const distributions: Readonly<Record<string, readonly [string, string, string]>> = {
  MpiConfiguration: ['MpiDistribution', 'process_count_per_node', 'process_count_per_instance'],
  PyTorchConfiguration: ['PyTorchDistribution', 'process_count', 'process_count_per_instance'],
  TensorflowConfiguration: ['TensorFlowDistribution', 'worker_count', 'worker_count'],
};

function distributionOf(distributed: SdkObject): Value | null {
  const row = distributions[distributed.made];
  if (row === undefined) return null;
  const [made, from, to] = row;
  const count = distributed.fields.get(from);
  const nodes = distributed.fields.get('node_count');
  const isTotal = from === 'process_count' && count?.kind === 'number' && nodes?.kind === 'number';
  const each = isTotal ? { ...count, value: count.value / nodes.value } : count;
  return makeObject('other', made, distributed.span, each === undefined ? [] : [[to, each]]);
}

/** What a script run of version 1 tells of itself: its folder, its script, where it runs. */
export function scriptAttribute(command: SdkObject, name: string): Value | null {
  if (name === 'source_directory') return command.fields.get('code') ?? none;
  if (name === 'script') return command.fields.get('.script') ?? none;
  if (name !== 'run_config') return null;
  const environment = command.fields.get('environment');
  const target = command.fields.get('compute');
  return makeObject('v1', 'RunConfiguration', command.span, [
    ...(environment === undefined ? [] : [['environment', environment] as const]),
    ...(target === undefined ? [] : [['target', target] as const]),
  ]);
}
