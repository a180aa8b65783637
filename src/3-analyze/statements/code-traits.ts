/** Facts about values, from the text of all code. */
import type { Cell, Sources } from '../../ir.ts';
import { asksForTables, transformerTraits } from '../../knowledge/transformed.ts';
import type { Machine } from '../execution/machine.ts';

/** Calls that may give a table columns whose `values` are not NumPy arrays. */
const ownColumnTypes = new RegExp(
  [
    /['"]category['"]|Categorical|\.cat\b|\bq?cut\(|U?Int\d|['"](boolean|string)\b|convert_dtypes|dtype_backend|pyarrow/,
    /[Pp]eriod|\btz|\butc\b|\.sparse\b|Sparse(Dtype|Array)|Interval|load_dataset|fetch_openml|\.array\b/,
    /read_(parquet|feather|pickle|orc|hdf|sas|stata|spss|sql\w*|gbq|json)|(?<!\b(?:torch|np|numpy|json|yaml|spacy|nltk|librosa)\.)\bload\(/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Parts of a network that also draw when predicting: a sampling layer, a dropout that stays on. */
const samplingLayers =
  /\b(?:tf|K|backend|keras|ops|layers)\.(?:random|backend)\b|\brandom_(?:normal|uniform|binomial)\b|training\s*=\s*True|SeedGenerator|tensorflow_probability|set_learning_phase/;

/** Traits that hold for the notebooks as a whole. */
export function codeTraits(
  cells: readonly Cell[],
  { modules }: Sources,
): Pick<Machine, 'asksForTables' | 'transformers' | 'hasPlainColumns' | 'hasPlainLayers'> {
  const texts = [...cells.map(({ code }) => code), ...modules.map(({ text }) => text)];
  return {
    asksForTables: texts.some(asksForTables),
    transformers: transformerTraits(texts),
    hasPlainColumns: !texts.some((text) => ownColumnTypes.test(text)),
    hasPlainLayers: !texts.some((text) => samplingLayers.test(text)),
  };
}
