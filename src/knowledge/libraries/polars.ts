import {
  calls,
  callsHeld,
  changes,
  type Library,
  prints,
  type Row,
  reads,
  setup,
  sharesArguments,
  sharesReceiver,
  type Trait,
  writes,
} from '../rows.ts';

/** A few methods change a frame or a column in place if an argument says so. */
const inPlace: Trait = { changesReceiver: { whenKeyword: 'in_place' } };

const fresh = [
  'select filter with_columns with_row_index drop drop_nulls rename sort head tail limit slice reverse unique',
  'fill_null fill_nan join join_asof cast explode unnest gather_every clear top_k bottom_k',
].join(' ');

const ofFrames: readonly Row[] = [
  ['describe', 'polars.DataFrame'],
  ['pivot unpivot transpose to_dummies', 'polars.DataFrame'],
  ['group_by group_by_dynamic rolling', '', sharesReceiver],
  ['map_rows', 'polars.DataFrame', calls],
  ['pipe', '', calls, sharesReceiver],
  ['insert_column replace_column extend', 'receiver', changes, sharesReceiver],
  ['drop_in_place', 'polars.Series', changes],
  ['vstack hstack', 'receiver', inPlace, sharesReceiver],
  ['write_csv write_parquet write_json write_ndjson write_ipc write_avro', '', writes(0, 'file')],
  ['write_excel', '', writes(0, 'workbook')],
  ['to_pandas', 'frame', sharesReceiver],
  ['to_numpy', 'array', sharesReceiver],
  ['to_dicts rows', 'list', sharesReceiver],
  ['to_dict', 'dict', sharesReceiver],
  ['to_arrow', 'pyarrow.Table', sharesReceiver],
  ['get_column to_series', 'polars.Series', sharesReceiver],
  ['equals is_empty', 'bool'],
  ['glimpse', '', prints, { displays: true }],
];

const ofSeries: readonly Row[] = [
  ['sum mean median min max std var n_unique null_count product', ''],
  ['abs round cast fill_null fill_nan drop_nulls unique head tail reverse cum_sum diff rank value_counts', ''],
  ['is_null is_not_null is_in is_between', 'polars.Series'],
  ['sort', 'receiver', inPlace, sharesReceiver],
  ['append extend', 'receiver', changes, sharesReceiver],
  ['map_elements', 'polars.Series', calls],
  ['to_list', 'list'],
  ['to_numpy', 'array', sharesReceiver],
  ['to_pandas', 'series', sharesReceiver],
  ['to_frame', 'polars.DataFrame', sharesReceiver],
  ['alias rename', 'receiver', sharesReceiver],
];

/** polars: tables whose methods give new ones, but for a few that say so. */
export const polars: Library = {
  functions: {
    polars: [
      [
        'read_csv read_parquet read_json read_ndjson read_ipc read_excel read_avro',
        'polars.DataFrame',
        reads(0, 'source'),
      ],
      ['scan_csv scan_parquet scan_ndjson scan_ipc', 'polars.LazyFrame', reads(0, 'source')],
      ['col lit when all len count sum mean max min first last struct concat_str date datetime', '', sharesArguments],
      ['concat', 'like 0', sharesArguments],
      ['from_pandas from_dict from_dicts from_numpy from_arrow from_records', '', sharesArguments],
    ],
    'polars.Config': [['set_tbl_rows set_tbl_cols set_fmt_str_lengths set_tbl_width_chars', '', setup]],
  },
  classes: [
    {
      module: 'polars',
      names: 'DataFrame',
      methods: [
        [fresh, 'receiver'],
        ['clone', 'receiver', sharesReceiver],
        ['lazy', 'polars.LazyFrame', sharesReceiver],
        ...ofFrames,
      ],
      attributes: [
        ['columns dtypes', 'list', 'fresh'],
        ['shape', 'tuple', 'fresh'],
        ['height width', 'int', 'fresh'],
        ['schema', '', 'fresh'],
      ],
    },
    {
      module: 'polars',
      names: 'LazyFrame',
      methods: [
        ['select filter with_columns drop rename sort head tail unique join limit', 'receiver', sharesReceiver],
        ['group_by', '', sharesReceiver],
        // Functions of the notebook in the plan are called now.
        ['collect', 'polars.DataFrame', callsHeld],
        ['sink_parquet sink_csv sink_ipc sink_ndjson', '', callsHeld, writes(0, 'path')],
        ['explain', 'str'],
      ],
    },
    {
      module: 'polars',
      names: 'Series',
      methods: ofSeries,
      attributes: [
        ['name', 'str', 'fresh'],
        ['dtype shape', '', 'fresh'],
      ],
    },
  ],
};
