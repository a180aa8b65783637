/** Columns and their types from the first lines of a text table. */
import type { ColumnPlan } from '../../../ir.ts';

/** What is known of a table besides its text. */
interface Known {
  /** The texts that the code uses as values. */
  readonly known: ReadonlySet<string>;
  /** The names of the columns if the text has no header: others are numbered. */
  readonly names?: readonly string[] | null;
}

/** Reads header and rows of a delimited text; the last line may be cut and is left out when there are others. */
export function columnsOfPreview(
  preview: string,
  delimiter: string,
  { known, names = null }: Known,
): readonly ColumnPlan[] {
  const rows = parseRows(preview, delimiter);
  const [first = []] = rows;
  const [header, ...rest] =
    names === null ? rows : [first.map((_cell, index) => names[index] ?? String(index)), ...rows];
  if (header === undefined || header.length === 0) return [];
  const body = (rest.length > 1 ? rest.slice(0, -1) : rest).filter((row) => row.length === header.length);
  return namedAsRead(header).map((name, index) =>
    describeColumn(
      name,
      body.map((row) => row[index]?.trim() ?? ''),
      known,
    ),
  );
}

/** The names that pandas gives: a second `age` is `age.1`, a column without a name is numbered. */
function namedAsRead(header: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((text, index) => {
    const name = text.replace(/^\uFEFF/, '') || `Unnamed: ${index}`;
    let own = name;
    for (let count = 1; taken.has(own); count++) own = `${name}.${count}`;
    taken.add(own);
    return own;
  });
}

/** Maximum number of values listed for a column. */
const fewValues = 12;

/** The content of a column, from the texts of its values. */
export function describeColumn(
  name: string,
  all: readonly string[],
  known: ReadonlySet<string> = new Set(),
): ColumnPlan {
  const values = all.filter((value) => !missing.has(value));
  const distinct = [...new Set(values)].sort();
  const isMissing = values.length < all.length ? { isMissing: true } : {};
  const every = (pattern: RegExp): boolean => values.length > 0 && values.every((value) => pattern.test(value));
  const few = distinct.length <= fewValues && distinct.length < Math.max(values.length / 2, 3);
  if (every(/^(True|False|true|false|TRUE|FALSE)$/)) return { name, kind: 'bool', values: [], ...isMissing };
  if (every(/^[+-]?\d{1,15}$/)) {
    const numbers = few ? distinct.map(Number).sort((a, b) => a - b) : rangeOf(values);
    const isUnique = values.length > 2 && distinct.length === values.length;
    const ascends =
      isUnique && values.every((value, index) => index === 0 || Number(value) > Number(values[index - 1]));
    return {
      name,
      kind: 'int',
      values: numbers,
      ...isMissing,
      ...(isUnique ? { isUnique } : {}),
      ...(ascends ? { ascends } : {}),
    };
  }
  // Classes, or whole numbers among which some are missing.
  if (few && every(/^[+-]?\d+\.0*$/)) {
    const numbers = distinct.map(Number).sort((a, b) => a - b);
    return { name, kind: 'float', values: numbers, isChoice: true, ...isMissing };
  }
  if (every(number)) {
    return { name, kind: 'float', values: rangeOf(values), ...isMissing };
  }
  const format = dateFormats.find(([pattern]) => every(pattern))?.[1];
  if (format !== undefined) return { name, kind: 'datetime', values: [], shape: format, ...isMissing };
  const texts = distinct.filter((value) => known.has(value) || known.has(value.toLowerCase()) || marker.test(value));
  return { name, kind: 'str', values: texts, ...isMissing, ...numeralsIn(values), ...describeTexts(values, distinct) };
}

/** `?`, `-`: no text of anybody, but what keeps a column of numbers from being one. */
const marker = /^[^\p{L}\d\s]+$/u;

const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The numbers among texts that are not all numbers: minimum and maximum, or each if there are few. */
function numeralsIn(values: readonly string[]): Pick<ColumnPlan, 'numerals' | 'amongNumbers'> {
  const numbers = values.filter((value) => number.test(value));
  const distinct = [...new Set(numbers.map(Number))].sort((a, b) => a - b);
  // A single number among names counts as a name.
  if (numbers.length < Math.max(2, values.length / 10)) return {};
  const [amongNumbers = ''] = mostSeen(values.filter((value) => !number.test(value)));
  return { numerals: distinct.length <= fewValues ? distinct : rangeOf(numbers), amongNumbers };
}

const missing: ReadonlySet<string> = new Set(['', 'NA', 'NaN', 'nan', 'None', 'null', 'NULL', 'N/A', 'NaT', '<NA>']);

/** The `strftime` format of dates. */
const dateFormats: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, '%Y-%m-%d'],
  [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, '%Y-%m-%d %H:%M:%S'],
  [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, '%Y-%m-%d %H:%M'],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?$/, '%Y-%m-%dT%H:%M:%S'],
  [/^\d{4}-\d{2}$/, '%Y-%m'],
  [/^\d{4}\/\d{2}\/\d{2}$/, '%Y/%m/%d'],
  [/^(0?\d|1[012])\/\d{1,2}\/\d{4}$/, '%m/%d/%Y'],
  [/^\d{1,2}\/(0?\d|1[012])\/\d{4}$/, '%d/%m/%Y'],
  [/^(0?\d|1[012])\/\d{1,2}\/\d{4} \d{1,2}:\d{2}$/, '%m/%d/%Y %H:%M'],
  [/^\d{1,2}-\d{2}-\d{4}$/, '%d-%m-%Y'],
  [/^(0?\d|1[012])\/\d{1,2}\/\d{2}$/, '%m/%d/%y'],
];

/** Texts may be personal data: only their number and form are kept. */
function describeTexts(
  values: readonly string[],
  distinct: readonly string[],
): Pick<ColumnPlan, 'distinct' | 'isUnique' | 'shape' | 'shapes' | 'forms'> {
  const shapes = new Set(values.map(shapeOf));
  const words = values.reduce((sum, value) => sum + value.split(/\s+/).length, 0) / Math.max(values.length, 1);
  const [shape] = shapes;
  const isUnique = values.length > 2 && distinct.length === values.length;
  // Numbers that a script extracts from texts are among their words: `Full HD 1920x1080`.
  const isProse = words > 3 && !values.every((value) => /\d/.test(value));
  const known = isProse
    ? 'text'
    : shapes.size === 1 || (shape !== undefined && isNumberLike(values))
      ? shape
      : undefined;
  const forms = formsOf(distinct);
  return {
    distinct: distinct.length,
    ...(forms.length > 0 ? { forms } : {}),
    ...(isUnique ? { isUnique } : {}),
    ...(known === undefined ? {} : { shape: known }),
    ...(known === undefined && values.every((value) => /\d/.test(value)) ? { shapes: mostSeen(values) } : {}),
  };
}

/** The text around numbers, with `0` for each, if several texts differ in nothing else: `0.0 kmpl`. */
function formsOf(distinct: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of distinct) {
    const form = /\d/.test(text) && /\p{L}/u.test(text) ? text.replace(/\d/g, '0').replace(/0+/g, '0') : '';
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  counts.delete('');
  const shared = [...counts].filter(([form, count]) => count >= 3 && /^[^\p{L}]*0[^\p{L}]*\s*\p{L}/u.test(form));
  return shared
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([form]) => form);
}

/** The two or three most frequent forms. */
function mostSeen(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const form of values.map(shapeOf)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([form]) => form);
}

/** `1,200`, `$5.00`, `12 %`: numbers that a script may turn into numbers. */
function isNumberLike(values: readonly string[]): boolean {
  return values.every((value) => /\d/.test(value) && /^[^\p{L}\d]*\d[\d.,]*[^\p{L}\d]*$/u.test(value));
}

/** A single letter between digits belongs to them: `1920x1080`. */
function shapeOf(value: string): string {
  return value.replace(/\p{L}(?!(?<=\d.)\d)/gu, (letter) => (/\p{Lu}/u.test(letter) ? 'A' : 'a')).replace(/\d/g, '0');
}

/** Smallest and largest value: made-up numbers stay between them. */
function rangeOf(values: readonly string[]): readonly number[] {
  const numbers = values.map(Number);
  return [Math.min(...numbers), Math.max(...numbers)];
}

function parseRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (quoted) {
      if (char === '"' && text[index + 1] === '"') field += text[++index];
      else if (char === '"') quoted = false;
      else field += char;
    } else if (char === '"') quoted = true;
    else if (char === delimiter) {
      row.push(field);
      field = '';
    } else if (char === '\n') {
      rows.push([...row, field.replace(/\r$/, '')]);
      row = [];
      field = '';
    } else field += char;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}
