/** Columns of a table as the notebook's saved outputs show them: `head()`, `info()`, the table itself. */
import type { Cell, ColumnPlan, Document } from '../../ir.ts';
import type { Item } from '../edits/item.ts';
import { describeColumn } from './columns-of-preview.ts';

/** The columns of the first table of these frames that an output shows whole, before anything changes it. */
export function columnsOfOutputs(
  documents: readonly Document[],
  items: readonly Item[],
  readers: ReadonlySet<number>,
  known: ReadonlySet<string>,
): readonly ColumnPlan[] {
  for (const reader of items.filter(({ id }) => readers.has(id))) {
    for (const frame of reader.defines) {
      const shown = columnsShown(cellsUntilChange(documents, items, reader, frame), frame, known);
      if (shown.length > 0) return shown;
    }
  }
  return [];
}

/** The reader's cell and those after it, up to the one that gives the frame another value. */
function cellsUntilChange(
  documents: readonly Document[],
  items: readonly Item[],
  { id, span }: Item,
  frame: string,
): readonly Cell[] {
  const changes = items.filter((item) => item.id !== id && [...item.defines, ...item.updates].includes(frame));
  const later = changes.flatMap(({ span: { file, cell } }) => (file === span.file && cell !== null ? [cell] : []));
  const first = span.cell ?? 0;
  const end = Math.min(...later.filter((cell) => cell >= first), Number.POSITIVE_INFINITY);
  const document = documents.find(({ file }) => file === span.file);
  return (document?.cells ?? []).filter(({ index }) => index >= first && index < end);
}

function columnsShown(cells: readonly Cell[], frame: string, known: ReadonlySet<string>): readonly ColumnPlan[] {
  const showing = new RegExp(`^${frame}(?:\\.(?:head|tail|sample|info)\\(\\s*\\d*\\s*\\))?;?$`);
  const outputs = cells
    .filter(({ code }) => showing.test(code.trim().split('\n').at(-1)?.trim() ?? ''))
    .flatMap((cell) => cell.outputs);
  const described = outputs.flatMap(({ text }) => columnsOfInfo(text));
  const seen = outputs
    .map(({ html }) => (html === null ? [] : columnsOfTable(html, known)))
    .find((one) => one.length > 0);
  if (described.length === 0) return seen ?? [];
  return described.map((column) => {
    const shown = seen?.find(({ name }) => name === column.name);
    const isMissing = column.isMissing === true ? { isMissing: true } : {};
    return shown === undefined
      ? column
      : { ...shown, ...(column.kind === 'float' ? { kind: 'float' } : {}), ...isMissing };
  });
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

/** What `info()` prints: names, how many values there are, and types. */
function columnsOfInfo(text: string): readonly ColumnPlan[] {
  const rows = Number(/^(?:RangeIndex|Index|Int64Index|DatetimeIndex): (\d+) entries/m.exec(text)?.[1] ?? 0);
  const lines = text.matchAll(/^\s*(?:\d+\s+)?(\S.*?)\s+(\d+) non-null\s+([a-z]+)\d*/gm);
  return [...lines].flatMap(([, name = '', count = '', dtype = '']): readonly ColumnPlan[] => {
    const kind = dtypes[dtype];
    if (kind === undefined) return [];
    return [{ name, kind, values: [], ...(Number(count) < rows ? { isMissing: true } : {}) }];
  });
}

/** A frame as a page shows it; none where columns are left out of the picture. */
function columnsOfTable(html: string, known: ReadonlySet<string>): readonly ColumnPlan[] {
  const [, head = '', body = ''] = /<thead>([\s\S]*?)<\/thead>\s*<tbody>([\s\S]*)/.exec(html) ?? [];
  const rows = [...head.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => cellsOf(row, 'th'));
  const [names = [], ...others] = rows;
  if (names.length < 2 || others.length > 0 || names[0] !== '' || names.includes('...')) return [];
  const values = [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)]
    .map(([, row = '']) => cellsOf(row, 'td'))
    .filter((row) => row.length === names.length - 1 && !row.every((cell) => cell === '...'));
  return names.slice(1).map((name, index) =>
    describeColumn(
      name,
      values.map((row) => row[index] ?? ''),
      known,
    ),
  );
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
