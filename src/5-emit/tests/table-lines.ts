/** Made-up tables, as the fixtures print them. */
import type { FixturePlan, MadeUpColumn, MadeUpData, TableWriting } from '../../ir.ts';
import { pythonLiteral, pythonString } from '../../python/print.ts';
import { printFloat } from '../../yaml/print.ts';

type Table = Extract<MadeUpData, { kind: 'table' }>;

/** The lines that write a made-up table and give its path. */
export function tableLines({ file }: FixturePlan, table: Table): readonly string[] {
  const columns = runsOf(table.columns).map((run) => `        ${runItem(run, table.rows)},`);
  const gaps = table.columns.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  return [
    ...(columns.some((column) => column.includes('draw.')) ? ['draw = np.random.default_rng(0)'] : []),
    'table = pd.DataFrame(',
    '    {',
    ...columns,
    '    }',
    ')',
    ...gapLines(gaps),
    `path = tmp_path_factory.mktemp("data") / ${pythonString(file)}`,
    `table.${writeCall(table.write)}`,
    'return str(path)',
  ];
}

/** As many numbered columns that are alike are written as one. */
const leastOfRun = 6;

/** Columns that are alike but for their names, together; all others alone. */
function runsOf(columns: readonly MadeUpColumn[]): readonly (readonly MadeUpColumn[])[] {
  const runs: MadeUpColumn[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isNext(last, column)) run.push(column);
    else runs.push([column]);
  }
  return runs.flatMap((run) => (run.length < leastOfRun ? run.map((column) => [column]) : [run]));
}

/** Whether a column is drawn as the one before it, and is called by the next number if that has one. */
function isNext(column: MadeUpColumn, next: MadeUpColumn): boolean {
  const values = ({ name: _name, isMissing: _isMissing, ...rest }: MadeUpColumn): string => JSON.stringify(rest);
  return values(column) === values(next) && isNumberedNext(column, next) !== false;
}

/** Whether two names have the same stem and numbers that follow one another; null where neither has a number. */
function isNumberedNext(column: MadeUpColumn, next: MadeUpColumn): boolean | null {
  const [stem, number] = numberedName(column.name);
  const [other, following] = numberedName(next.name);
  if (number === null || following === null) return number === following ? null : false;
  return stem === other && following === number + 1;
}

function numberedName(name: string): readonly [string, number | null] {
  const [, stem = name, digits] = /^(.*?)(0|[1-9]\d*)$/.exec(name) ?? [];
  return [stem, digits === undefined || /[{}"\\]/.test(stem) ? null : Number(digits)];
}

function runItem(run: readonly MadeUpColumn[], rows: number): string {
  const [first] = run;
  if (first === undefined) return '';
  if (run.length === 1) return `${pythonString(first.name)}: ${columnValues(first, rows)}`;
  const [stem, from] = numberedName(first.name);
  if (from === null) {
    const names = run.map(({ name }) => pythonString(name)).join(', ');
    return `**{name: ${columnValues(first, rows)} for name in (${names})}`;
  }
  const numbers = `range(${from}, ${from + run.length})`;
  return `**{f"${stem}{number}": ${columnValues(first, rows)} for number in ${numbers}}`;
}

/** Some values are missing; however many columns lack some, most rows are whole. */
function gapLines(names: readonly string[]): readonly string[] {
  const [only, ...others] = names;
  if (only === undefined) return [];
  if (others.length === 0) {
    const column = `table[${pythonString(only)}]`;
    return [`${column} = ${column}.where(table.index % 9 > 0)`];
  }
  return [
    `for row, name in enumerate([${names.map(pythonString).join(', ')}]):`,
    '    table[name] = table[name].where(table.index % 9 != row % 3)',
  ];
}

function columnValues(column: MadeUpColumn, rows: number): string {
  switch (column.kind) {
    case 'numbered':
      return `[f"${column.prefix.replace(/[{}"\\]/g, '')}{number:0${column.digits}}" for number in range(${rows})]`;
    case 'dates': {
      const dates = `pd.date_range(${pythonString(column.start)}, periods=${rows}, freq=${pythonString(column.every)})`;
      return `${dates}.strftime(${pythonString(column.format)})`;
    }
    case 'integers':
      return `draw.integers(${column.least}, ${column.most + 1}, ${rows})`;
    case 'counted':
      return `range(${column.first}, ${column.first + rows})`;
    case 'floats':
      return `draw.uniform(${printFloat(column.least)}, ${printFloat(column.most)}, ${rows}).round(${column.places})`;
    case 'values': {
      // Of two values one is seen more: where both are seen as often, some scores are the same.
      const [first, second, ...others] = column.values;
      const isPair = first !== undefined && second !== undefined && others.length === 0;
      const drawn = isPair ? [first, first, first, second, second] : column.values;
      const values = `[${drawn.map(pythonLiteral).join(', ')}]`;
      const times = rows / drawn.length;
      return Number.isInteger(times)
        ? `draw.permutation(${values} * ${times})`
        : `draw.permutation(np.resize(${values}, ${rows}))`;
    }
  }
}

function writeCall({ format, separator, header, encoding, decimal }: TableWriting): string {
  switch (format) {
    case 'csv': {
      const options = [
        ...(separator === null ? [] : [`sep=${pythonString(separator)}`]),
        ...(header ? [] : ['header=False']),
        ...(encoding === null ? [] : [`encoding=${pythonString(encoding)}`]),
        ...(decimal === null ? [] : [`decimal=${pythonString(decimal)}`]),
      ];
      return `to_csv(${['path', 'index=False', ...options].join(', ')})`;
    }
    case 'jsonl':
      return 'to_json(path, orient="records", lines=True)';
    case 'json':
      return 'to_json(path, orient="records")';
    case 'excel':
      return 'to_excel(path, index=False)';
    default:
      return `to_${format}(path)`;
  }
}
