/** Ranges of values of made-up columns. */
import type { ColumnPlan, MadeUpColumn } from '../../ir.ts';
import { oppositeOf } from './opposites.ts';

type Value = string | number | boolean;

/** Makes up a column. A key is a column by which the code may join two tables: its values are in both. */
export function makeColumn(column: ColumnPlan, rows: number, isKey: boolean, isMonthly = false): MadeUpColumn {
  const { name, isUnique } = column;
  const isMissing = column.isMissing === true;
  if (column.kind === 'datetime') return { name, isMissing, kind: 'dates', ...datesOf(column, rows, isMonthly) };
  if (column.kind === 'int' && isKey) {
    return isUnique === true
      ? { name, isMissing, kind: 'counted', first: 1 }
      : { name, isMissing, kind: 'integers', least: 1, most: rows };
  }
  const numbered = column.kind === 'str' ? numberedLike(column, isKey) : null;
  if (numbered !== null) return { name, isMissing, kind: 'numbered', ...numbered };
  if (column.kind === 'bool') return { name, isMissing, kind: 'values', values: [true, false] };
  if (column.kind === 'str') return { name, isMissing, kind: 'values', values: separated(column, textsOf(column)) };
  return { name, isMissing, ...numbersOf(column) };
}

type Dates = Pick<Extract<MadeUpColumn, { kind: 'dates' }>, 'start' | 'every' | 'format'>;

function datesOf({ shape }: ColumnPlan, rows: number, isMonthly: boolean): Dates {
  const format = shape ?? '%Y-%m-%d';
  const every = format.includes('%H') ? 'h' : format.includes('%d') && !isMonthly ? 'D' : 'MS';
  return { start: rows > 300 ? '2023-01-01' : '2024-01-01', every, format };
}

/** Texts that all differ, of one shape that ends with digits: `C0001`. */
function numberedLike(
  { values, isUnique, shape, shapes = [], name, forms, numerals }: ColumnPlan,
  isKey: boolean,
): { prefix: string; digits: number } | null {
  if (values.length > 0 || !(isUnique === true || isKey) || shape === 'text') return null;
  if (!isKey && (forms !== undefined || numerals !== undefined || isAmount(shape))) return null;
  if (!isKey && shapes.some((form) => form.includes(' '))) return null;
  const parts = /^(\D*)(0{2,})$/.exec(shape ?? '');
  if (parts !== null)
    return {
      prefix: (parts[1] ?? '').replace(/[Aa]/g, (letter) => (letter === 'A' ? 'C' : 'c')),
      digits: parts[2]?.length ?? 4,
    };
  return { prefix: `${name.replace(/[^A-Za-z]+/g, '_').toLowerCase()} `, digits: 2 };
}

/** `0,000`, `$0.00`: a number with affixes that a script strips. */
function isAmount(shape = ''): boolean {
  return /^[^\p{L}\d]*0[\d.,]*[^\p{L}\d]*$/u.test(shape) && !/^0+$/.test(shape);
}

/** Texts that stand for categories; few enough that each occurs several times. */
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** As many categories as there are names for; of more, a few. */
function categories(distinct: number): readonly string[] {
  return letters.slice(0, distinct > letters.length ? fewCategories : distinct);
}

const fewCategories = 5;

const sentences = [
  'a good product that I like',
  'the worst that I ever bought',
  'it came late, and it was broken',
  'works well and looks nice!',
  'not what I had hoped for',
  'I would buy it again at once',
  'the price is fair for what it is',
  'nobody answered my letters',
];

function textsOf(column: ColumnPlan): readonly Value[] {
  const { distinct = 3, shape, shapes = [], forms = [] } = column;
  const own = column.values.filter((value) => typeof value === 'string');
  const seen = [...new Set([...own, ...numeralsOf(column)])];
  const texts = [...seen, ...amongNumbers(column, seen)];
  if (texts.length > 1) return [...texts, ...othersThan(column, seen)];
  if (texts.length === 1 && forms.length === 0) {
    const others = othersThan(column, seen);
    return [...texts, ...(others.length > 1 ? others : [oppositeOf(texts[0] ?? '')])];
  }
  if (shape === 'text' && forms.length === 0) return sentences;
  if (forms.length > 0) return [...texts, ...categories(fewCategories).map((_letter, index) => numbered(forms, index))];
  const formed = shape !== undefined && /0/.test(shape) ? [shape] : shapes;
  if (formed.length > 0)
    return categories(fewCategories).map((_letter, index) => ofForm(formed[index % formed.length] ?? '', index));
  return categories(Math.max(2, distinct));
}

/** As many more categories as the file has, up to a few: a network may be as wide as they are many. */
function othersThan(column: ColumnPlan, seen: readonly string[]): readonly string[] {
  const { distinct = 0, isUnique, isChoice, shape = '', shapes = [], forms = [], numerals = [] } = column;
  const isCategory = isUnique !== true && isChoice !== true && shape !== 'text' && !/0/.test(shape);
  if (!isCategory || [...shapes, ...forms, ...numerals].length > 0) return [];
  const left = categories(distinct).length - seen.length;
  return letters.filter((letter) => !seen.includes(letter)).slice(0, Math.max(0, left));
}

/** Texts that the code splits have its separators, unless they do so by themselves or the code compares with them. */
function separated({ values, separators = [] }: ColumnPlan, texts: readonly Value[]): readonly Value[] {
  const isSplit = (text: Value): boolean =>
    separators.every(
      (separator) => String(text).split(separator).length > separators.filter((one) => one === separator).length,
    );
  if (separators.length === 0 || values.length > 0 || texts.every(isSplit)) return texts;
  const parts = texts === sentences ? categories(fewCategories) : texts;
  return parts.map((text, index) =>
    separators.reduce<string>(
      (whole, separator, turn) => `${whole}${separator}${parts[(index + turn + 1) % parts.length]}`,
      String(text),
    ),
  );
}

/** Numbers alone would be read as numbers: a text of the form that was seen among them. */
function amongNumbers({ amongNumbers: form }: ColumnPlan, texts: readonly string[]): readonly string[] {
  if (form === undefined || texts.length < 2 || texts.some((text) => !Number.isFinite(Number(text)))) return [];
  return [ofForm(form, texts.length)];
}

/** Maximum number of listed numbers among texts. */
const mostNumerals = 8;

/** Numbers among texts: the observed ones, or some between minimum and maximum. */
function numeralsOf({ numerals = [] }: ColumnPlan): readonly string[] {
  if (numerals.length !== 2) return numerals.slice(0, mostNumerals).map(String);
  const [least = 0, most = 0] = numerals;
  const places = Math.max(...numerals.map((number) => (String(number).split('.')[1] ?? '').length));
  const texts = [0, 1, 2, 3, 4].map((part) => (least + ((most - least) * part) / 4).toFixed(Math.min(places, 4)));
  return [...new Set(texts)];
}

/** A text of one of the forms, with numbers in their place. */
function numbered(forms: readonly string[], index: number): string {
  // Code may strip zeros as a text: `replace(".0", "")` leaves nothing of 40.
  const number = String(12 + 7 * index).replaceAll('0', '5');
  return (forms[index % forms.length] ?? '').replace(/0/g, () => number);
}

/** A text of a form: digits and letters instead of `0`, `A` and `a`. */
function ofForm(form: string, index: number): string {
  return form
    .replace(/0+/g, (digits) => String(index + 1).padStart(digits.length, '1'))
    .replace(/A/g, 'C')
    .replace(/a/g, 'c');
}

/** More whole numbers than this between two values: the two are a range, not a choice. */
const mostChoices = 12;

type Numbers =
  | { readonly kind: 'values'; readonly values: readonly number[] }
  | { readonly kind: 'integers'; readonly least: number; readonly most: number }
  | { readonly kind: 'counted'; readonly first: number }
  | { readonly kind: 'floats'; readonly least: number; readonly most: number; readonly places: number };

function numbersOf({ kind, values, isUnique, ascends, isChoice }: ColumnPlan): Numbers {
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const [least = kind === 'int' ? 0 : 0.5, most = kind === 'int' ? 9 : 9.5] =
    numbers.length === 0 ? [] : [numbers[0], numbers.at(-1)];
  if (isChoice === true) return { kind: 'values', values: choicesOf(numbers) };
  if (kind === 'float')
    return { kind: 'floats', least, most: Math.max(most, least + 1e-6), places: decimalsOf(numbers, most - least) };
  // Ascending and with few gaps, they number the rows.
  if (isUnique === true && ascends === true && most - least < 60) return { kind: 'counted', first: least };
  const isRange = numbers.length === 0 || isUnique === true || (numbers.length === 2 && most - least > mostChoices);
  if (isRange) return { kind: 'integers', least, most };
  return { kind: 'values', values: choicesOf(numbers) };
}

/** The numbers to choose from: at least two, since a constant column makes a regression singular. A lone 1 or 0 is a flag. */
function choicesOf(numbers: readonly number[]): readonly number[] {
  const [least = 0] = numbers;
  if (numbers.some((number) => number !== least)) return numbers;
  return least === 0 || least === 1 ? [0, 1] : [least, least + 1];
}

/** The decimals of the values, but enough to distinguish them and few enough to read. */
function decimalsOf(numbers: readonly number[], width: number): number {
  const written = Math.max(
    1,
    ...numbers.map((number) => (String(number).split('.')[1] ?? '').replace(/e.*/, '').length),
  );
  const needed = width <= 0 ? 1 : Math.max(0, Math.ceil(2 - Math.log10(width)));
  return Math.min(Math.max(1, Math.min(written, 4)), Math.max(needed, 1)) || needed;
}
