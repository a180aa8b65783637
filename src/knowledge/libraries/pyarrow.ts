import { filledFolder, type Library, type Row, reads, sharesArguments, sharesReceiver, writes } from '../rows.ts';

/** Tables never change: what looks like a change is a new table with memory of the old one. */
const ofTables: readonly Row[] = [
  ['to_pandas', 'frame', sharesReceiver],
  [
    'append_column add_column set_column remove_column rename_columns select drop drop_columns slice',
    'receiver',
    sharesReceiver,
  ],
  ['filter take sort_by combine_chunks cast replace_schema_metadata', 'receiver', sharesReceiver],
  ['column group_by', '', sharesReceiver],
  ['join', 'receiver', sharesReceiver],
  ['to_pydict', 'dict'],
  ['to_pylist to_batches', 'list', sharesReceiver],
  ['equals', 'bool'],
];

/** Arrow: tables, and files of them. */
export const pyarrow: Library = {
  functions: {
    pyarrow: [
      ['table', 'pyarrow.Table', sharesArguments],
      ['array chunked_array schema field concat_tables record_batch', '', sharesArguments],
      ['int8 int16 int32 int64 float32 float64 string bool_ timestamp date32 list_ struct', ''],
    ],
    'pyarrow.parquet': [
      ['read_table', 'pyarrow.Table', reads(0, 'source')],
      ['read_pandas', 'pyarrow.Table', reads(0, 'source')],
      ['read_schema read_metadata', '', reads(0, 'where')],
      ['write_table', 'none', writes(1, 'where')],
      ['write_to_dataset', 'none', writes(1, 'root_path'), filledFolder],
    ],
    'pyarrow.feather': [
      ['read_feather', 'frame', reads(0, 'source')],
      ['read_table', 'pyarrow.Table', reads(0, 'source')],
      ['write_feather', 'none', writes(1, 'dest')],
    ],
    'pyarrow.csv': [
      ['read_csv', 'pyarrow.Table', reads(0, 'input_file')],
      ['write_csv', 'none', writes(1, 'output_file')],
    ],
    'pyarrow.json': [['read_json', 'pyarrow.Table', reads(0, 'input_file')]],
    'pyarrow.orc': [
      ['read_table', 'pyarrow.Table', reads(0, 'source')],
      ['write_table', 'none', writes(1, 'where')],
    ],
    'pyarrow.dataset': [['write_dataset', 'none', writes(1, 'base_dir'), filledFolder]],
    'pyarrow.compute': [['sum mean min max count unique equal greater less', '']],
  },
  classes: [
    {
      module: 'pyarrow',
      names: 'Table RecordBatch',
      methods: ofTables,
      statics: [
        ['from_pandas', 'pyarrow.Table', sharesArguments],
        ['from_pydict from_pylist from_arrays', 'receiver', sharesArguments],
      ],
      attributes: [
        ['column_names', 'list', 'fresh'],
        ['num_rows num_columns', 'int', 'fresh'],
        ['schema', '', 'fresh'],
      ],
    },
  ],
};
