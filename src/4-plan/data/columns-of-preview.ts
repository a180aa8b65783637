/** Columns and their types from the first lines of a text table. */
import type { ColumnPlan } from '../../ir.ts';

/** Reads header and rows of a delimited text; the last line may be cut and is left out when there are others. */
export function columnsOfPreview(preview: string, delimiter: string): readonly ColumnPlan[] {
  const rows = parseRows(preview, delimiter);
  const [header, ...rest] = rows;
  if (header === undefined || header.length === 0) return [];
  const body = (rest.length > 1 ? rest.slice(0, -1) : rest).filter((row) => row.length === header.length);
  return header.map((name, index) =>
    describeColumn(
      name.trim(),
      body.map((row) => row[index]?.trim() ?? ''),
    ),
  );
}

/** Values that are listed for a column with at most this many. */
const fewValues = 12;

function describeColumn(name: string, all: readonly string[]): ColumnPlan {
  const values = all.filter((value) => value !== '' && value !== 'NA' && value !== 'NaN' && value !== 'nan');
  const distinct = [...new Set(values)].sort();
  const every = (pattern: RegExp): boolean => values.length > 0 && values.every((value) => pattern.test(value));
  const few = distinct.length <= fewValues && distinct.length < Math.max(values.length / 2, 3);
  if (every(/^(True|False|true|false|TRUE|FALSE)$/)) return { name, kind: 'bool', values: [] };
  if (every(/^[+-]?\d{1,15}$/)) return { name, kind: 'int', values: few ? distinct.map(Number) : rangeOf(values) };
  if (every(/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/)) return { name, kind: 'float', values: rangeOf(values) };
  if (every(/^\d{4}-\d{2}-\d{2}([ T].*)?$/)) return { name, kind: 'datetime', values: [] };
  return { name, kind: 'str', values: few ? distinct : [] };
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
