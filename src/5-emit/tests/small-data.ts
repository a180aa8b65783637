import { posix } from 'node:path';
import type { ColumnPlan, DataInputPlan, StepsPlan } from '../../ir.ts';
import { pythonLiteral, pythonString } from '../../python/print.ts';
import { printFloat } from '../../yaml/print.ts';

/** Where the tests put an input's data, and how it is made up. */
export interface SmallData {
  readonly input: DataInputPlan;
  /** Below the folder in which the tests run the pipeline. */
  readonly place: string;
  /** Python dictionary of columns, or `None` where the content cannot be made up. */
  readonly columns: string;
  /** True where the notebook's own path cannot be used: a URL, or an absolute path. */
  readonly isElsewhere: boolean;
}

/** The data of all inputs. */
export function smallData(plan: StepsPlan): readonly SmallData[] {
  const root = ['project', ...Array<string>(foldersAbove(plan)).fill('notebook')].join('/');
  return plan.dataInputs.map((input) => {
    const isElsewhere = !isRelative(input.path);
    const place = isElsewhere ? `elsewhere/${input.name}/${fileName(input)}` : posix.join(root, input.path);
    return { input, place, columns: columnsLiteral(input), isElsewhere };
  });
}

/** How many folders up from the notebook the data lies at most. */
export function foldersAbove(plan: StepsPlan): number {
  const paths = plan.dataInputs.filter(({ path }) => isRelative(path)).map(({ path }) => posix.normalize(path));
  return Math.max(0, ...paths.map((path) => path.split('/').filter((part) => part === '..').length));
}

function isRelative(path: string): boolean {
  return !/^(\/|~|[A-Za-z][\w+.-]*:)/.test(path);
}

function fileName({ path, name }: DataInputPlan): string {
  const last =
    path
      .replace(/[?#].*$/, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  return /^[\w.-]+$/.test(last) && !/^\.*$/.test(last) ? last : name;
}

function columnsLiteral(input: DataInputPlan): string {
  if (input.columns.length === 0 || input.type === 'folder' || input.format === 'other') return 'None';
  return `{${input.columns.map((column) => `${pythonString(column.name)}: ${columnLiteral(column)}`).join(', ')}}`;
}

/** A type's name, a list of values that all occur, or a tuple of the smallest and the largest number. */
function columnLiteral(column: ColumnPlan): string {
  const values = severalValues(column.values);
  if (values.length === 0) return pythonString(column.kind);
  const range = rangeOf(column, values);
  if (range !== null) return `(${range.map((value) => valueLiteral(value, column)).join(', ')})`;
  return `[${values.map((value) => valueLiteral(value, column)).join(', ')}]`;
}

/** More whole numbers than this between two values: the two are a range, not a choice. */
const mostChoices = 12;

function rangeOf(column: ColumnPlan, values: ColumnPlan['values']): readonly number[] | null {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < 2 || numbers.length < values.length) return null;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const isRange = column.kind === 'float' || (numbers.length === 2 && most - least > mostChoices);
  return isRange ? [least, most] : null;
}

function valueLiteral(value: string | number | boolean, column: ColumnPlan): string {
  return column.kind === 'float' && typeof value === 'number' ? printFloat(value) : pythonLiteral(value);
}

/** A column of one value alone would teach nothing: values beside it are added. */
function severalValues(values: ColumnPlan['values']): ColumnPlan['values'] {
  const [only] = values;
  if (values.length !== 1 || only === undefined) return values;
  if (typeof only === 'number') return [only - 1, only, only + 1];
  return typeof only === 'boolean' ? [true, false] : [only, `not ${only}`];
}
