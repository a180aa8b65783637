/** Data of version 1: datasets, datastores and what is uploaded to them, and how pandas reads the same tables. */

import { toIdentifier } from '../../../python/names.ts';
import { pythonLiteral, pythonString } from '../../../python/print.ts';
import type { Call } from '../../call-type.ts';
import { type Machine, placeOf } from '../../interpreter.ts';
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
import { textIn } from '../../parsed-cells.ts';
import { toYaml } from '../../plain-value.ts';

const readers: Readonly<Record<string, string>> = {
  from_delimited_files: 'read_csv',
  from_parquet_files: 'read_parquet',
  from_json_lines_files: 'read_json',
};

/** Arguments of the readers that change nothing for pandas. */
const idle = new Set(['path', 'validate', 'infer_column_types', 'support_multi_line', 'set_column_types']);

/** The value of `Dataset.….method(…)`. */
export function makeDataset(
  machine: Machine,
  short: string,
  { node }: Call,
  fields: ReadonlyMap<string, Value>,
): Value {
  const method = short.split('.').at(-1) ?? '';
  const span = placeOf(machine, node);
  const make = (more: Iterable<readonly [string, Value]>): SdkObject => makeObject('v1', 'Dataset', span, more);
  if (method === 'get_by_name') {
    const name = textOf(fields.get('name'));
    const own = name === null ? undefined : machine.findings.datasets.get(name);
    if (own !== undefined) return own;
    return name === null ? makeObject('v1', 'other', span) : make([['.registered', text(name)]]);
  }
  const path = method === 'upload_directory' ? (fields.get('src_dir') ?? fields.get('0')) : fields.get('path');
  const source: [string, Value][] =
    path === undefined
      ? []
      : [
          ['.source', path],
          ['.sourceText', text(sourceText(machine, node))],
        ];
  if (method === 'from_files' || method === 'upload_directory') return make([...source, ['.file', text('yes')]]);
  const reader = readers[method];
  if (reader === undefined) return makeObject('v1', 'other', span);
  const options = optionsOf(method, fields);
  const problem: [string, Value][] = options === null ? [['.problem', text('read with custom settings')]] : [];
  return make([...source, ['.reader', text(reader)], ['.options', text(options ?? '')], ...problem]);
}

/** The text of the first argument, or of `path=`. */
function sourceText({ cell }: Machine, node: Call['node']): string {
  const given = node.keywords.find(({ arg }) => arg === 'path')?.value ?? node.args[0];
  return given === undefined ? '' : textIn(cell, given);
}

/** The further arguments for pandas; null if there is one that pandas has no like of. */
function optionsOf(method: string, fields: ReadonlyMap<string, Value>): string | null {
  const options = [method === 'from_json_lines_files' ? ', lines=True' : ''];
  for (const [name, value] of fields) {
    if (idle.has(name) || value.kind === 'none') continue;
    const option = optionOf(name, value);
    if (option === null) return null;
    options.push(option);
  }
  return options.join('');
}

function optionOf(name: string, value: Value): string | null {
  const given = textOf(value);
  if (name === 'separator' && given !== null) return given === ',' ? '' : `, sep=${pythonString(given)}`;
  if (name === 'encoding' && given !== null) return /^utf-?8$/i.test(given) ? '' : `, encoding=${pythonString(given)}`;
  if (name === 'header' && value.kind === 'bool') return value.value ? '' : ', header=None';
  return null;
}

const same = new Set(['with_timestamp_columns', 'as_named_input', 'as_mount', 'as_download', 'as_hdfs']);

/** The value of a method of a dataset. */
export function callDataset(machine: Machine, dataset: SdkObject, name: string, made: Call): Value {
  if (name === 'register') {
    const given = textOf(made.keywords.get('name') ?? made.positional[1]);
    if (given !== null) machine.findings.datasets.set(given, dataset);
    return dataset;
  }
  if (same.has(name)) return withField(dataset, made, machine, name === 'as_named_input' ? '.named' : '.mode', name);
  if (name === 'to_pandas_dataframe') return unknown('a frame that is known only at run time');
  const operation = operationOf(name, made);
  if (operation === null)
    return /^(take|skip|filter|random_split|keep_columns|drop_columns|time_\w+|partition_by|sample|take_sample)$/.test(
      name,
    )
      ? makeObject('v1', 'Dataset', placeOf(machine, made.node), [
          ...dataset.fields,
          ['.problem', text(`changed by \`${name}\``)],
        ])
      : makeObject('v1', 'other', placeOf(machine, made.node));
  const before = textOf(dataset.fields.get('.operations')) ?? '';
  return makeObject('v1', 'Dataset', placeOf(machine, made.node), [
    ...dataset.fields,
    ['.operations', text(before + operation)],
  ]);
}

function withField(dataset: SdkObject, made: Call, machine: Machine, field: string, method: string): SdkObject {
  const value = field === '.named' ? (made.positional[0] ?? made.keywords.get('name') ?? none) : text(method);
  return makeObject('v1', 'Dataset', placeOf(machine, made.node), [...dataset.fields, [field, value]]);
}

/** What pandas does in place of a method of a tabular dataset; null if it has no like of it. */
function operationOf(name: string, { positional, keywords }: Call): string | null {
  const [first] = [...positional, ...keywords.values()];
  if (first === undefined || positional.length + keywords.size > 1) return null;
  const count = first.kind === 'number' && !first.isFloat ? first.value : null;
  if (name === 'take' && count !== null) return `.head(${count})`;
  if (name === 'skip' && count !== null) return `.iloc[${count}:]`;
  const columns = plainTexts(first);
  if (columns === null) return null;
  if (name === 'keep_columns') return `[${pythonLiteral(columns)}]`;
  return name === 'drop_columns' ? `.drop(columns=${pythonLiteral(columns)})` : null;
}

function plainTexts(value: Value): readonly string[] | null {
  if (value.kind === 'text') return [value.value];
  const plain = value.kind === 'list' ? toYaml(value) : null;
  return Array.isArray(plain) && plain.every((one) => typeof one === 'string') ? (plain as string[]) : null;
}

/** Notes what is uploaded: data on the datastore below that path is the local file. */
export function uploadTo(machine: Machine, datastore: SdkObject, method: string, made: Call): Value {
  const { positional, keywords, node } = made;
  const target = (textOf(keywords.get('target_path')) ?? '').replace(/^\/+|\/+$/g, '');
  const given = positional[0] ?? keywords.get(method === 'upload' ? 'src_dir' : 'files');
  const locals = given === undefined ? null : plainTexts(given);
  for (const local of locals ?? []) machine.findings.uploads.push({ target, local, isFolder: method === 'upload' });
  return makeObject('v1', 'DataReference', placeOf(machine, node), [
    ['datastore', datastore],
    ['path_on_datastore', text(target)],
  ]);
}

/** Where the data of a dataset lies. */
export interface DataPlace {
  /** Path or URL for the code. */
  readonly path: string;
  /** Where Azure ML finds it, when that is not the path beside the notebook. */
  readonly remote: string | null;
}

/** The places that a path of version 1 names; null if unknown. */
export function dataPlaces(machine: Machine, value: Value | undefined): readonly DataPlace[] | null {
  if (value?.kind === 'text') return [{ path: value.value, remote: null }];
  if (isObject(value, 'v1') && /^(DataPath|DataReference)$/.test(value.made))
    return onDatastore(machine, value.fields.get('datastore'), value.fields.get('path_on_datastore'));
  if (value?.kind !== 'list') return null;
  const [first, second] = value.items;
  if (isObject(first, 'v1') && first.made === 'Datastore') return onDatastore(machine, first, second);
  const places = value.items.map((item) => dataPlaces(machine, item));
  return places.includes(null) || places.length === 0 ? null : places.flatMap((each) => each ?? []);
}

function onDatastore(
  machine: Machine,
  datastore: Value | undefined,
  path: Value | undefined,
): readonly DataPlace[] | null {
  if (path?.kind === 'list') {
    const each = path.items.map((item) => onDatastore(machine, datastore, item));
    return each.includes(null) ? null : each.flatMap((one) => one ?? []);
  }
  const below = path === undefined ? null : printed(path);
  if (below === null || !isObject(datastore, 'v1')) return null;
  const clean = below.replace(/^\/+/, '');
  const uploaded = findUploaded(machine, clean);
  if (uploaded !== null) return uploaded.map((local) => ({ path: local, remote: null }));
  const name = textOf(datastore.fields.get('name')) ?? 'workspaceblobstore';
  return [{ path: clean || '.', remote: `azureml://datastores/${name}/paths/${clean}` }];
}

/** The local files or the folder that the notebook itself put there. */
function findUploaded(machine: Machine, path: string): readonly string[] | null {
  for (const { target, local, isFolder } of machine.findings.uploads) {
    if (!isFolder || (path !== target && target !== '' && !path.startsWith(`${target}/`))) continue;
    const rest = target === '' ? path : path.slice(target.length + 1);
    return [rest === '' ? local : `${local.replace(/\/$/, '')}/${rest}`];
  }
  const pattern = patternOf(path);
  const files = machine.findings.uploads.flatMap(({ target, local, isFolder }) => {
    const name = local.split('/').at(-1) ?? local;
    return !isFolder && pattern.test(target === '' ? name : `${target}/${name}`) ? [local] : [];
  });
  return files.length === 0 ? null : [...new Set(files)];
}

function patternOf(path: string): RegExp {
  const source = path
    .replace(/\/$/, '/**')
    .split(/(\*\*\/?|\*)/)
    .map((part) => (part.startsWith('**') ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`);
}

/** How pandas reads a dataset. */
export interface PandasRead {
  readonly code: string;
  readonly places: readonly DataPlace[];
  readonly usesGlob: boolean;
  /** Name of a registered dataset whose place the text does not tell. */
  readonly registered: string | null;
}

/** What `dataset.to_pandas_dataframe()` is for pandas; null if too little is known. */
export function pandasRead(machine: Machine, dataset: SdkObject, pandas: string): PandasRead | null {
  const { fields } = dataset;
  if (fields.has('.problem') || fields.has('.file')) return null;
  const operations = textOf(fields.get('.operations')) ?? '';
  const name = textOf(fields.get('.registered'));
  const own = name === null ? undefined : machine.findings.datasets.get(name);
  if (own !== undefined && own !== dataset) {
    const read = pandasRead(machine, own, pandas);
    return read === null ? null : { ...read, code: read.code + operations };
  }
  if (name !== null) {
    const path = `data/${toIdentifier(name)}.csv`;
    const code = `${pandas}.read_csv(${pythonString(path)})${operations}`;
    return { code, places: [{ path, remote: null }], usesGlob: false, registered: name };
  }
  const call = `${pandas}.${textOf(fields.get('.reader')) ?? 'read_csv'}`;
  const options = textOf(fields.get('.options')) ?? '';
  const source = textOf(fields.get('.sourceText')) ?? '';
  const places = dataPlaces(machine, fields.get('.source'));
  if (places === null) {
    if (!/^\w+$/.test(source) || fields.get('.source')?.kind !== 'unknown') return null;
    return { code: `${call}(${source}${options})${operations}`, places: [], usesGlob: false, registered: null };
  }
  const reads = places.map(({ path }) => readOf(path, places.length === 1 ? source : '', call, options));
  const usesGlob = places.some(({ path }) => isPattern(path));
  const only = reads.length === 1 ? reads[0] : undefined;
  const joined = `${pandas}.concat([${reads.map((one) => (one.isSeveral ? `*${one.code}` : one.code)).join(', ')}], ignore_index=True)`;
  const several = only?.isSeveral ? `${pandas}.concat(${only.code}, ignore_index=True)` : joined;
  const code = only !== undefined && !only.isSeveral ? only.code : several;
  return { code: code + operations, places, usesGlob, registered: null };
}

function isPattern(path: string): boolean {
  return !/^https?:/.test(path) && /[*?[]/.test(path);
}

/** A variable that holds the whole path stays: it may be a parameter. */
function readOf(path: string, source: string, call: string, options: string) {
  if (!isPattern(path))
    return { code: `${call}(${/^\w+$/.test(source) ? source : pythonString(path)}${options})`, isSeveral: false };
  const recursive = path.includes('**') ? ', recursive=True' : '';
  const files = `sorted(glob.glob(${pythonString(path)}${recursive}))`;
  return { code: `[${call}(path${options}) for path in ${files}]`, isSeveral: true };
}
