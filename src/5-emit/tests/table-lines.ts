/** Made-up tables, as the fixtures print them. */
import type { FixturePlan, MadeUpColumn, MadeUpData, TableWriting } from '../../ir.ts';
import { pythonLiteral, pythonString } from '../../python/print.ts';
import { printFloat } from '../../yaml/print.ts';

type Table = Extract<MadeUpData, { kind: 'table' }>;

/** The lines that write a made-up table and give its path. */
export function tableLines({ file }: FixturePlan, table: Table): readonly string[] {
  return [
    'table = pd.DataFrame(',
    '    {',
    ...table.columns.map((column) => `        ${pythonString(column.name)}: ${columnValues(column, table.rows)},`),
    '    }',
    ')',
    `path = tmp_path_factory.mktemp("data") / ${pythonString(file)}`,
    `table.${writeCall(table.write)}`,
    'return str(path)',
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
    case 'values': {
      const pattern = shortest(column.values);
      const values = pattern.map((value) =>
        column.isFloat && typeof value === 'number' ? printFloat(value) : pythonLiteral(value),
      );
      const times = rows / pattern.length;
      return `[${values.join(', ')}]${times === 1 ? '' : ` * ${times}`}`;
    }
  }
}

/** A pattern that itself repeats is printed once. */
function shortest<Value>(values: readonly Value[]): readonly Value[] {
  for (let length = 1; length <= values.length / 2; length++) {
    const isPattern = values.length % length === 0 && values.every((value, index) => value === values[index % length]);
    if (isPattern) return values.slice(0, length);
  }
  return values;
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
