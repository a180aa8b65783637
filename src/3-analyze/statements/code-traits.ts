/** What the text of all code tells of the values that it makes. */
import type { Cell, Sources } from '../../ir.ts';
import type { Machine } from '../execution/machine.ts';

/** What may give a table columns whose `values` are no arrays of NumPy. */
const ownColumnTypes = new RegExp(
  [
    /['"]category['"]|Categorical|\.cat\b|\bq?cut\(|U?Int\d|['"](boolean|string)\b|convert_dtypes|dtype_backend|pyarrow/,
    /[Pp]eriod|\btz|\butc\b|[Ss]parse|Interval|load_dataset|fetch_openml|\.array\b/,
    /read_(parquet|feather|pickle|orc|hdf|sas|stata|spss|sql\w*|gbq|json)|\bload\(/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Traits that hold for the notebooks as a whole. */
export function codeTraits(
  cells: readonly Cell[],
  { modules }: Sources,
): Pick<Machine, 'asksForTables' | 'hasPlainColumns'> {
  const texts = [...cells.map(({ code }) => code), ...modules.map(({ text }) => text)];
  return {
    asksForTables: texts.some((text) => /\bset_output\b|\btransform_output\b/.test(text)),
    hasPlainColumns: !texts.some((text) => ownColumnTypes.test(text)),
  };
}
