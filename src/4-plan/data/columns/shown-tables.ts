/** Facts about a table's columns in a saved output: the table itself, `info()`, `describe()`, types, counts of what is missing. */
import type { ColumnPlan, SavedOutput } from '../../../ir.ts';
import { describeColumn } from './columns-of-preview.ts';

/** The facts shown about one column. */
export interface ShownColumn {
  readonly name: string;
  readonly kind?: ColumnPlan['kind'];
  readonly isMissing?: boolean;
  /** Minimum and maximum. */
  readonly range?: readonly [number, number];
  /** The number of distinct values. */
  readonly distinct?: number;
  /** All its values, if they are numbers and few. */
  readonly choices?: readonly number[];
  /** The form of its first values. */
  readonly seen?: ColumnPlan;
}

/** Columns in an output; `isAll` if it shows all. */
export interface ShownColumns {
  readonly columns: readonly ShownColumn[];
  readonly isAll: boolean;
}

/** Maximum number of values that are listed. */
const mostChoices = 12;

/** Reads an output of `df["late"].value_counts()` or `df["late"].unique()`. Texts may be personal data and are only counted. */
export function valuesShownIn({ text }: Pick<SavedOutput, 'text'>, name: string, asked: string): ShownColumn | null {
  const values = asked === 'unique' ? listedIn(text) : countedIn(text);
  if (values.length === 0 || values.length > mostChoices) return null;
  const numbers = values.map(Number);
  if (!numbers.every(Number.isFinite)) return { name, distinct: values.length };
  return { name, choices: numbers.sort((a, b) => a - b) };
}

/** `array([1, 0])`, also cut short: then not all values are known. */
function listedIn(text: string): readonly string[] {
  const [, list = ''] = /^(?:array\()?\[([^\][]*)\](?:, dtype=\w+\))?\)?$/.exec(text.trim()) ?? [];
  const values = list.split(/[,\s]+/).filter((value) => value !== '' && value !== 'nan');
  return values.includes('...') ? [] : values;
}

/** A line with its count for each value. */
function countedIn(text: string): readonly string[] {
  const lines = text.trim().split('\n');
  if (!/^Name: .*dtype: (?:int|float)64$/.test(lines.at(-1) ?? '') || /^Name: .*Length: /.test(lines.at(-1) ?? ''))
    return [];
  return lines.slice(0, -1).flatMap((line) => /^(\S.*?)\s{2,}[\d.]+$/.exec(line)?.[1] ?? []);
}

/** Reads an output of an expression such as `df.head()` or `df.isnull().sum()`; `known` are texts that the code uses as values. */
export function columnsShownIn(
  { text, html }: Pick<SavedOutput, 'text' | 'html'>,
  asked: string,
  known: ReadonlySet<string>,
): ShownColumns | null {
  const found = [
    () => columnsOfInfo(text),
    () => columnsOfIndex(text),
    () => columnsOfSeries(text, asked),
    () => (html === null ? null : columnsOfDescription(html)),
    () => (html === null ? null : columnsOfTable(html, known)),
  ];
  for (const read of found) {
    const shown = read();
    if (shown !== null && shown.columns.length > 0) return shown;
  }
  return null;
}

const dtypes: Readonly<Record<string, ColumnPlan['kind']>> = {
  int: 'int',
  float: 'float',
  bool: 'bool',
  object: 'str',
  category: 'str',
  string: 'str',
  datetime: 'datetime',
};

function kindOf(dtype: string): ColumnPlan['kind'] | undefined {
  return dtypes[/^u?([a-z]+)/i.exec(dtype.toLowerCase())?.[1] ?? ''];
}

/** The output of `info()`: names, numbers of values, and types. */
function columnsOfInfo(text: string): ShownColumns | null {
  const rows = Number(/^(?:RangeIndex|Index|Int64Index|DatetimeIndex): (\d+) entries/m.exec(text)?.[1] ?? 0);
  const lines = text.matchAll(/^\s*(?:\d+\s+)?(\S.*?)\s+(\d+) non-null\s+([A-Za-z]+)\d*/gm);
  const columns = [...lines].flatMap(([, name = '', count = '', dtype = '']): readonly ShownColumn[] => {
    const kind = kindOf(dtype);
    if (kind === undefined) return [];
    return [{ name, kind, ...(Number(count) < rows ? { isMissing: true } : {}) }];
  });
  return { columns, isAll: true };
}

/** `Index(['age', 'sex'], dtype='object')`. */
function columnsOfIndex(text: string): ShownColumns | null {
  const [, list] = /^Index\(\[([\s\S]*)\],\s*dtype=/.exec(text.trim()) ?? [];
  if (list === undefined || /\.\.\./.test(list)) return null;
  const names = [...list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, a, b]) => a ?? b ?? '');
  return { columns: names.map((name) => ({ name })), isAll: true };
}

/** A series with the names of the columns: `df.dtypes`, `df.isnull().sum()`, `df.nunique()`. */
function columnsOfSeries(text: string, asked: string): ShownColumns | null {
  const lines = text.replace(/\s+$/, '').split('\n');
  if (!/^(?:Length: \d+, )?dtype: \w+$/.test(lines.at(-1)?.trim() ?? '')) return null;
  const rows = lines.slice(0, -1).map((line) => /^(\S.*?)\s{2,}(\S+)$/.exec(line));
  const isAll = rows.every((row) => row !== null && !/^\.+$/.test(row[1] ?? ''));
  const columns = rows.flatMap((row): readonly ShownColumn[] => {
    if (row === null) return [];
    const [, name = '', value = ''] = row;
    if (/dtypes$/.test(asked)) {
      const kind = kindOf(value);
      return kind === undefined ? [] : [{ name, kind }];
    }
    if (/nunique\(\)$/.test(asked)) return [{ name, distinct: Number(value) }];
    return [{ name, ...(Number(value) > 0 || value === 'True' ? { isMissing: true } : {}) }];
  });
  return { columns, isAll };
}

/** `describe()`, also transposed: the range of values. */
function columnsOfDescription(html: string): ShownColumns | null {
  const table = cellsOfTable(html);
  if (table === null) return null;
  const cell = (row: string, column: string): string => {
    const across = table.rows.find(({ label }) => label === row)?.values[table.names.indexOf(column)];
    return across ?? table.rows.find(({ label }) => label === column)?.values[table.names.indexOf(row)] ?? '';
  };
  const isUpright = table.rows.some(({ label }) => label === 'std');
  if (!isUpright && !table.names.includes('std')) return null;
  const names = isUpright ? table.names : table.rows.map(({ label }) => label);
  const columns = names.flatMap((name): readonly ShownColumn[] => {
    const quarters = ['min', '25%', '50%', '75%', 'max'].map((row) => cell(row, name));
    const numbers = quarters.map(Number);
    const [least, , , , most] = numbers;
    if (quarters.includes('') || least === undefined || most === undefined || !numbers.every(Number.isFinite))
      return [];
    return [{ name, range: [least, most], ...(numbers.every(Number.isInteger) ? {} : { kind: 'float' as const }) }];
  });
  return { columns, isAll: false };
}

/** A frame as a page shows it. */
function columnsOfTable(html: string, known: ReadonlySet<string>): ShownColumns | null {
  const table = cellsOfTable(html);
  if (table === null) return null;
  const columns = table.names.flatMap((name, index): readonly ShownColumn[] => {
    if (name === '...') return numberedBetween(table, index);
    const values = table.rows.map((row) => row.values[index] ?? '').filter((value) => value !== '...');
    if (values.length === 0) return [{ name }];
    const { isMissing, ...seen } = describeColumn(name, values, known);
    return [{ name, seen, ...(isMissing === true ? { isMissing } : {}) }];
  });
  const left = table.names.indexOf('...');
  return { columns, isAll: left < 0 || numberedBetween(table, left).length > 0 };
}

/** Columns elided between `pixel4` and `pixel780` are numbered too, with content like their neighbours. */
function numberedBetween({ names, rows }: HtmlTable, index: number): readonly ShownColumn[] {
  const [, stem, from] = /^(.*?)(\d+)$/.exec(names[index - 1] ?? '') ?? [];
  const [, other, to] = /^(.*?)(\d+)$/.exec(names[index + 1] ?? '') ?? [];
  if (stem === undefined || stem !== other) return [];
  const values = rows.map((row) => row.values[index - 1] ?? '');
  return Array.from({ length: Math.max(0, Number(to) - Number(from) - 1) }, (_one, offset) => {
    const name = `${stem}${Number(from) + offset + 1}`;
    return { name, seen: describeColumn(name, values) };
  });
}

interface HtmlTable {
  readonly names: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
}

/** A table with one row of names and one column of labels. */
function cellsOfTable(html: string): HtmlTable | null {
  const [, head = '', body = ''] = /<thead>([\s\S]*?)<\/thead>\s*<tbody>([\s\S]*)/.exec(html) ?? [];
  const [names = [], ...others] = rowsIn(head).map((row) => cellsOf(row, 'th'));
  if (names.length < 2 || others.length > 0 || names[0] !== '') return null;
  const rows = rowsIn(body)
    .map((row) => {
      // Some pages have the labels in plain cells.
      const cells = [...cellsOf(row, 'th'), ...cellsOf(row, 'td')];
      return { label: cells[0] ?? '', values: cells.slice(1) };
    })
    .filter(({ values }) => values.length === names.length - 1 && !values.every((cell) => cell === '...'));
  return { names: names.slice(1), rows };
}

function rowsIn(html: string): readonly string[] {
  return [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => row);
}

function cellsOf(row: string, tag: 'td' | 'th'): readonly string[] {
  return [...row.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => plain(text));
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
