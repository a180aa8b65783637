/** Small data for each data input, if enough is known to make it up. */
import type {
  AddressedData,
  Code,
  ColumnPlan,
  DataInputPlan,
  FixturePlan,
  MadeUpData,
  StepsPlan,
  TableWriting,
} from '../../ir.ts';
import { tableReaders } from '../../knowledge/calls/path-calls.ts';
import type { LiteralValue } from '../../python/literals.ts';
import { uniqueName } from '../../python/names.ts';
import { isUnnamed } from '../data/columns/columns-by-position.ts';
import { findReadings, type Reading } from './find-reading.ts';
import { makeColumn } from './make-columns.ts';
import { rowsNeeded } from './rows-needed.ts';

/** Plans the fixtures of all data inputs. `taken` are names that the fixtures cannot have. */
export function makeData(
  plan: Pick<StepsPlan, 'steps' | 'dataInputs' | 'definitions' | 'parameters'>,
  taken: ReadonlySet<string>,
): readonly FixturePlan[] {
  const names = new Set(taken);
  const rows = rowsNeeded(plan);
  const inputs = withSameColumns([...plan.dataInputs, ...plan.parameters.flatMap(({ data }) => data ?? [])]);
  const keys = sharedNames(inputs);
  const codes = plan.steps.flatMap(({ script }) => [
    ...script.definitions,
    ...script.units.flatMap(({ body }) => body),
  ]);
  return inputs.map((input) => {
    const wanted = names.has(input.name) ? `${input.name}_${input.type === 'file' ? 'file' : 'folder'}` : input.name;
    const fixture = uniqueName(wanted, names);
    names.add(fixture);
    const content = contentOf(input, findReadings(plan, input), { rows, keys, codes });
    const isWorkbook = content.kind === 'table' && content.write.format === 'excel';
    const file = fileName(input);
    return { input: input.name, fixture, file: isWorkbook ? workbookName(file) : file, content };
  });
}

/** pandas writes workbooks of the new form only, and knows them by their ending; they are read regardless of their ending. */
function workbookName(file: string): string {
  return `${file.replace(/\.xls\w*$/i, '')}.xlsx`;
}

function fileName({ path, name }: AddressedData): string {
  const last =
    path
      .replace(/[?#].*$/, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  return /^[\w.-]+$/.test(last) && !/^\.*$/.test(last) ? last : name;
}

/**
 * What several tables have in common: a column of texts has the same categories in each, as in a training and a test set that the code
 * encodes alike; a column of which only the name is known is that of the table that is at hand.
 */
function withSameColumns<Input extends AddressedData>(inputs: readonly Input[]): readonly Input[] {
  const richest = new Map<string, ColumnPlan>();
  for (const column of inputs.flatMap(({ columns }) => columns)) {
    const known = richest.get(column.name);
    if (known === undefined || richness(column) > richness(known)) richest.set(column.name, column);
  }
  return inputs.map((input) => {
    const isKnown = (column: ColumnPlan): boolean =>
      column.kind === 'str' || richness(column) > 0 || richness(richest.get(column.name) ?? column) === 0;
    const columns = input.columns.map((column) => {
      const { isMissing: _, ...rich } = richest.get(column.name) ?? column;
      const isSame = column.kind === rich.kind && column.kind === 'str';
      if (isKnown(column) && !isSame) return column;
      return { ...rich, ...(column.isMissing === true ? { isMissing: true } : {}) };
    });
    const found = input.columns.filter((column) => !isKnown(column));
    // What stands for columns without a name is not needed beside so many that have one.
    return { ...input, columns: found.length < fewColumns ? columns : columns.filter((column) => !isUnnamed(column)) };
  });
}

/** Fewer columns are no table. */
const fewColumns = 3;

function richness({ values, distinct = 0 }: ColumnPlan): number {
  return Math.max(values.length, distinct);
}

/** Columns of several inputs, unique in one of them, by which the code may join the tables. */
function sharedNames(inputs: readonly AddressedData[]): ReadonlySet<string> {
  const columns = inputs.flatMap((input) => input.columns);
  const isShared = (name: string): boolean =>
    inputs.filter((input) => input.columns.some((column) => column.name === name)).length > 1;
  return new Set(columns.flatMap(({ name, isUnique }) => (isUnique === true && isShared(name) ? [name] : [])));
}

interface Wanted {
  readonly rows: number;
  readonly keys: ReadonlySet<string>;
  readonly codes: readonly Code[];
}

function contentOf(input: AddressedData, readings: readonly Reading[], { rows, keys, codes }: Wanted): MadeUpData {
  if (input.layout?.kind === 'files')
    return { ...input.layout, perFolder: Math.max(6, 24 / input.layout.folders.length) };
  if (input.layout?.kind === 'arrays' && input.layout.arrays.every(({ name }) => /^\w*$/.test(name)))
    return { ...input.layout, rows };
  if (input.type !== 'file') return { kind: 'sample' };
  const reading = readings.find(({ callee }) => tableReaders.has(callee));
  if (reading === undefined && input.example !== undefined) return textOf(input.example, input.format);
  if (isProse(input, readings, codes)) return { kind: 'lines', lines: prose };
  const format = reading === undefined ? formats.get(input.format) : tableReaders.get(reading.callee);
  const columns = withNames(input.columns, reading);
  if (format === undefined || columns.length === 0) return { kind: 'sample' };
  return {
    kind: 'table',
    rows,
    columns: columns.map((column) =>
      makeColumn(
        column,
        rows,
        keys.has(column.name),
        codes.some(({ text }) => monthly.test(text)),
      ),
    ),
    write: writingOf(format, input, reading),
  };
}

/** `index.freq = "MS"`, `asfreq("MS")`: of any other dates, the code would be wrong. */
const monthly = /\bfreq\s*=\s*["']MS["']|\.asfreq\(\s*["']MS["']/;

/** A text that is read as a whole. Code that splits or parses its lines needs lines of that form. */
function isProse({ path }: AddressedData, readings: readonly Reading[], codes: readonly Code[]): boolean {
  const isText = /\.(?:txt|text|md)$/i.test(path) && readings.length > 0;
  const isRead = ({ callee, options }: Reading): boolean => {
    const mode = options.get('mode');
    return callee === 'Path' || (callee === 'open' && (mode?.kind !== 'str' || !mode.value.includes('b')));
  };
  return isText && readings.every(isRead) && !codes.some(({ text }) => formed.test(text));
}

const formed = /\.split\((["'])(?!\s|\\n)[^"']+\1|\bjson\.loads?\(|\bcsv\.|\bast\.literal_eval\(|\byaml\./;

const prose: readonly string[] = [
  'The shop in the old town opens at nine, and it is never empty.',
  'Anna bought three apples and a loaf of bread.',
  '',
  'In the evening the price of bread goes down!',
  'Who would have thought that? Nobody in the town did.',
  'The next day it rained, so the shop stayed closed.',
];

/** A JSON file for a script that does not read it as a table. */
function textOf(example: unknown, format: DataInputPlan['format']): MadeUpData {
  if (format !== 'jsonl' || !Array.isArray(example)) return { kind: 'json', value: example };
  return { kind: 'lines', lines: example.map((line) => JSON.stringify(line)) };
}

const formats: ReadonlyMap<DataInputPlan['format'], TableWriting['format']> = new Map([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['jsonl', 'jsonl'],
  ['parquet', 'parquet'],
  ['excel', 'excel'],
]);

function writingOf(format: TableWriting['format'], input: AddressedData, reading: Reading | undefined): TableWriting {
  const option = (name: string): LiteralValue | undefined => reading?.options.get(name);
  const text = (name: string): string | null => {
    const value = option(name);
    return value?.kind === 'str' ? value.value : null;
  };
  const isLines = format === 'json' && option('lines')?.kind === 'bool';
  const isTabs = reading?.callee === 'read_table' || (input.format === 'tsv' && text('sep') === null);
  const separator = text('sep') ?? text('delimiter') ?? (isTabs ? '\t' : null);
  return {
    format: isLines ? 'jsonl' : format,
    separator: separator === ',' ? null : separator === null || separator.length === 1 ? separator : ' ',
    header:
      option('header')?.kind !== 'none' && (reading?.given.has('names') !== true || option('header') !== undefined),
    encoding: text('encoding'),
    decimal: text('decimal'),
  };
}

/** A file without a header has its columns' names in the call that reads it. */
function withNames(columns: readonly ColumnPlan[], reading: Reading | undefined): readonly ColumnPlan[] {
  const names = reading?.options.get('names');
  if (names?.kind !== 'list' && names?.kind !== 'tuple') return columns;
  return names.items.flatMap((item, index): readonly ColumnPlan[] => {
    if (item.kind !== 'str') return [];
    const known = columns.find(({ name }) => name === item.value) ?? columns[index];
    return [known === undefined ? { name: item.value, kind: 'float', values: [] } : { ...known, name: item.value }];
  });
}
