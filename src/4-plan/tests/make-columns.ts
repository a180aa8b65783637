/** Values of made-up columns: short patterns that repeat down the table, each column in an order of its own. */
import type { ColumnPlan, MadeUpColumn } from '../../ir.ts';

type Value = string | number | boolean | null;

/** Makes up a column. Neighbours have patterns of different lengths, so that rows differ. */
export function makeColumn(column: ColumnPlan, index: number, rows: number): MadeUpColumn {
  const { name } = column;
  if (column.kind === 'datetime') return makeDates(column, rows);
  const numbered = column.kind === 'str' ? numberedLike(column) : null;
  if (numbered !== null) return { name, kind: 'numbered', ...numbered };
  const length = rows % 25 === 0 && index % 3 === 2 ? 25 : index % 2 === 0 ? 8 : 10;
  const pattern = shuffled(valuesOf(column, length), index);
  if (column.isMissing === true) pattern[pattern.length - 1 - (index % 2)] = null;
  return { name, kind: 'values', isFloat: column.kind === 'float', values: pattern };
}

function makeDates(column: ColumnPlan, rows: number): MadeUpColumn {
  const format = column.shape ?? '%Y-%m-%d';
  const every = format.includes('%H') ? 'h' : format.includes('%d') ? 'D' : 'MS';
  return { name: column.name, kind: 'dates', start: rows > 300 ? '2023-01-01' : '2024-01-01', every, format };
}

/** Texts that all differ, of one shape that ends with digits: `C0001`. */
function numberedLike({ values, isUnique, shape, name }: ColumnPlan): { prefix: string; digits: number } | null {
  if (values.length > 0 || isUnique !== true || shape === 'text') return null;
  const parts = /^(\D*)(0{2,})$/.exec(shape ?? '');
  if (parts !== null)
    return {
      prefix: (parts[1] ?? '').replace(/[Aa]/g, (letter) => (letter === 'A' ? 'C' : 'c')),
      digits: parts[2]?.length ?? 4,
    };
  return { prefix: `${name.replace(/[^A-Za-z]+/g, '_').toLowerCase()} `, digits: 2 };
}

function valuesOf(column: ColumnPlan, length: number): Value[] {
  switch (column.kind) {
    case 'bool':
      return cycle([true, false], length);
    case 'int':
    case 'float':
      return numbersOf(column, length);
    default:
      return cycle(textsOf(column), length);
  }
}

/** Texts that stand for categories; few enough that each occurs several times. */
const letters = ['a', 'b', 'c', 'd', 'e'];

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

function textsOf({ values, distinct = 3, shape }: ColumnPlan): readonly string[] {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length > 1) return texts;
  if (texts.length === 1) return [...texts, `not ${texts[0]}`];
  if (shape === 'text') return sentences;
  if (shape !== undefined && /0/.test(shape)) {
    return letters.map((_letter, index) =>
      shape
        .replace(/0/g, () => String(index + 1))
        .replace(/A/g, 'C')
        .replace(/a/g, 'c'),
    );
  }
  return letters.slice(0, Math.max(2, Math.min(distinct, letters.length)));
}

/** More whole numbers than this between two values: the two are a range, not a choice. */
const mostChoices = 12;

function numbersOf({ kind, values, isUnique }: ColumnPlan, length: number): Value[] {
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const [least = kind === 'int' ? 0 : 0.5, most = kind === 'int' ? length - 1 : 9.5] =
    numbers.length === 0 ? [] : [numbers[0], numbers.at(-1)];
  const isRange =
    kind === 'float' ||
    isUnique === true ||
    numbers.length === 0 ||
    (numbers.length === 2 && most - least > mostChoices);
  if (!isRange) return cycle(numbers, length);
  const places = kind === 'int' ? 0 : decimalsOf(numbers, most - least);
  return Array.from({ length }, (_, index) => round(least + ((most - least) * index) / (length - 1), places));
}

/** As many decimals as the values have, but enough to tell them apart and few enough to read. */
function decimalsOf(numbers: readonly number[], width: number): number {
  const written = Math.max(
    1,
    ...numbers.map((number) => (String(number).split('.')[1] ?? '').replace(/e.*/, '').length),
  );
  const needed = width <= 0 ? 1 : Math.max(0, Math.ceil(2 - Math.log10(width)));
  return Math.min(Math.max(1, Math.min(written, 4)), Math.max(needed, 1)) || needed;
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}

function cycle(values: readonly Value[], length: number): Value[] {
  return Array.from(
    { length: Math.max(length, values.length) },
    (_, index) => values[index % values.length] ?? null,
  ).slice(0, length);
}

/** The same order every time, another for each column: a linear congruential generator draws it. */
function shuffled(values: readonly Value[], seed: number): Value[] {
  const result = [...values];
  let state = (seed * 7919 + 104_729) % 2_147_483_647;
  for (let index = result.length - 1; index > 0; index--) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (index + 1);
    [result[index], result[other]] = [result[other] ?? null, result[index] ?? null];
  }
  return result;
}
