/** Columns of a table as the notebook's saved outputs show them: `head()`, `info()`, `describe()`, the table itself. */
import type { Cell, ColumnPlan, Document } from '../../../ir.ts';
import type { Item } from '../../edits/item.ts';
import { type FollowedFrames, follow } from './followed-frames.ts';
import { columnsShownIn, type ShownColumn, type ShownColumns, valuesShownIn } from './shown-tables.ts';

/** Columns in outputs; `isAll` if the file has no others. */
export interface OutputColumns {
  readonly columns: readonly ColumnPlan[];
  readonly isAll: boolean;
}

/** The columns that outputs show of the table that these statements read. */
export function columnsOfOutputs(
  documents: readonly Document[],
  items: readonly Item[],
  readers: ReadonlySet<number>,
  known: ReadonlySet<string>,
): OutputColumns {
  for (const reader of items.filter(({ id }) => readers.has(id))) {
    const columns = joined(shownAfter(documents, items, reader, known));
    if (columns.columns.length > 0) return columns;
  }
  return { columns: [], isAll: false };
}

/** All outputs of the table, from the cell that reads it on. */
function shownAfter(
  documents: readonly Document[],
  items: readonly Item[],
  reader: Item,
  known: ReadonlySet<string>,
): readonly ShownColumns[] {
  const { file, cell: first } = reader.span;
  const cells = documents.find((document) => document.file === file)?.cells ?? [];
  let frames: FollowedFrames = new Map();
  return cells.flatMap((cell) => {
    if (cell.index < (first ?? 0)) return [];
    for (const item of items.filter(({ span }) => span.file === file && span.cell === cell.index)) {
      const read = { isWhole: true, changed: new Set<string>() };
      frames = item.id === reader.id ? new Map(item.defines.map((name) => [name, read])) : follow(frames, item);
    }
    return [...shownIn(cell, frames, known), ...valuesIn(cell, frames)];
  });
}

const showing =
  /^(?:(?:print|display)\()?\s*([A-Za-z_]\w*)((?:\.(?:head|tail|sample|info|describe|dtypes|columns|isnull|isna|sum|any|nunique|T)(?:\([^()]*\))?)*)\)?;?$/;

/** `df["late"].value_counts()`, `print(df.late.unique())`. */
const counting =
  /^(?:(?:print|display)\()?\s*([A-Za-z_]\w*)(?:\[["']([^"']+)["']\]|\.(\w+))\.(value_counts|unique)\((?:normalize\s*=\s*True|dropna\s*=\s*True)?\)\)?;?$/;

/** The values of a column, where a cell shows those of one. */
function valuesIn({ code, outputs }: Cell, frames: FollowedFrames): readonly ShownColumns[] {
  const asked = code.split('\n').flatMap((line) => {
    const [, frame = '', quoted, plain, method = ''] = counting.exec(line.trim()) ?? [];
    const name = quoted ?? plain;
    const isAsIs = name !== undefined && frames.get(frame)?.changed.has(name) === false;
    return isAsIs ? [{ name, method }] : [];
  });
  const [one] = asked;
  if (one === undefined || asked.length > 1) return [];
  const columns = outputs.flatMap((output) => valuesShownIn(output, one.name, one.method) ?? []);
  return columns.length === 1 ? [{ columns, isAll: false }] : [];
}

function shownIn({ code, outputs }: Cell, frames: FollowedFrames, known: ReadonlySet<string>): readonly ShownColumns[] {
  const asked = code.split('\n').flatMap((line) => {
    const [, name = '', methods = ''] = showing.exec(line.trim()) ?? [];
    const frame = frames.get(name);
    return frame === undefined ? [] : [{ name, methods, frame }];
  });
  const [one] = asked;
  if (one === undefined || asked.some(({ name }) => name !== one.name)) return [];
  const { isWhole, changed } = one.frame;
  return outputs.flatMap((output) =>
    asked
      .flatMap(({ methods }) => columnsShownIn(output, methods, known) ?? [])
      .slice(0, 1)
      .map(({ columns, isAll }) => ({
        columns: columns.map((column) => (changed.has(column.name) ? { name: column.name } : column)),
        isAll: isAll && isWhole,
      })),
  );
}

/** Combines everything shown about a column. Only outputs with all columns rule out others. */
function joined(shown: readonly ShownColumns[]): OutputColumns {
  const whole = shown.find(({ isAll }) => isAll);
  const names = whole?.columns ?? shown.flatMap(({ columns }) => columns);
  const facts = shown.flatMap(({ columns }) => columns);
  const columns = [...new Set(names.map(({ name }) => name))].map((name) =>
    columnOf(
      name,
      facts.filter((fact) => fact.name === name),
    ),
  );
  return { columns, isAll: whole !== undefined };
}

function columnOf(name: string, facts: readonly ShownColumn[]): ColumnPlan {
  const first = <Key extends keyof ShownColumn>(key: Key): ShownColumn[Key] | undefined =>
    facts.find((fact) => fact[key] !== undefined)?.[key];
  const seen = first('seen');
  const told = first('kind');
  // For pandas, whole numbers with missing values are floats.
  const kind =
    seen === undefined
      ? (told ?? kindOfNumbers(first('range') ?? first('choices')))
      : told === 'float'
        ? 'float'
        : seen.kind;
  const isNumber = kind === 'int' || kind === 'float';
  const distinct = first('distinct');
  const choices = first('choices');
  const { isChoice, ...shown } = seen ?? { name, values: [] };
  const isRange = facts.some((fact) => fact.range !== undefined && (fact.kind === 'float' || fact.range[1] > 1));
  return {
    ...shown,
    kind,
    ...(isNumber ? { values: choices ?? numbersOf(kind, shown.values, first('range'), distinct) } : {}),
    ...(choices !== undefined || (isChoice === true && !isRange) ? { isChoice: true } : {}),
    ...(first('isMissing') === true ? { isMissing: true } : {}),
    ...(seen === undefined && distinct !== undefined && !isNumber ? { distinct } : {}),
  };
}

function kindOfNumbers(numbers: readonly number[] | undefined): ColumnPlan['kind'] {
  return numbers === undefined ? 'float' : 'int';
}

/** Maximum number of whole numbers that are listed individually. */
const mostListed = 12;

/** A few rows do not show the range; `describe()` does. */
function numbersOf(
  kind: 'int' | 'float',
  seen: ColumnPlan['values'],
  range: ShownColumn['range'],
  distinct: number | undefined,
): ColumnPlan['values'] {
  if (range === undefined) {
    const isCounted = kind === 'int' && seen.length === 0 && distinct !== undefined && distinct <= mostListed;
    return isCounted ? Array.from({ length: distinct }, (_one, index) => index) : seen;
  }
  const [least, most] = range;
  if (kind === 'float' || most - least > mostListed || distinct === 2) return [least, most];
  return Array.from({ length: most - least + 1 }, (_one, index) => least + index);
}
