import {
  calls,
  changes,
  copies,
  displays,
  draws2d,
  type Library,
  type Row,
  reads,
  setup,
  sharesArguments,
  sharesReceiver,
  writes,
} from '../rows.ts';
import { both, frameMethods, grouped, groupedOnly, seriesMethods, tabularMethods } from './pandas-methods.ts';

const readers: readonly Row[] = [
  ['read_csv read_table read_fwf', 'frame', reads(0, 'filepath_or_buffer')],
  ['read_stata read_sas', 'frame', reads(0, 'filepath_or_buffer')],
  ['read_excel', 'frame', reads(0, 'io'), { unlessKeyword: 'sheet_name' }],
  ['read_parquet read_feather read_orc read_spss', 'frame', reads(0, 'path')],
  ['read_json', '', reads(0, 'path_or_buf')],
  ['read_hdf', '', reads(0, 'path_or_buf')],
  ['read_pickle', '', reads(0, 'filepath_or_buffer')],
  ['read_xml', 'frame', reads(0, 'path_or_buffer')],
  ['read_html', 'list', reads(0, 'io')],
];

const topLevel: readonly Row[] = [
  ['get_dummies from_dummies crosstab merge merge_asof merge_ordered melt lreshape wide_to_long', 'frame'],
  ['pivot json_normalize', 'frame'],
  ['pivot_table', 'frame', calls],
  ['concat', 'pandas.core.generic.NDFrame', copies('copy'), { framesAmong: 0 }],
  ['to_numeric to_datetime to_timedelta', 'like 0', { isElementwise: true }],
  ['isna isnull notna notnull', 'like 0', { isElementwise: 'tests' }],
  ['cut qcut', ''],
  ['factorize', 'tuple'],
  ['unique', ''],
  ['date_range bdate_range period_range timedelta_range interval_range', 'pandas.Index'],
  ['array', '', sharesArguments],
  ['set_option reset_option', 'none', setup],
  ['get_option', '', sharesArguments],
  ['infer_freq', ''],
];

const textsOfTexts = [
  'lower upper title capitalize swapcase casefold strip lstrip rstrip replace pad center ljust rjust zfill',
  'slice slice_replace repeat wrap normalize encode decode translate removeprefix removesuffix join',
];

const factsOfTexts = [
  'contains match fullmatch startswith endswith isalpha isnumeric isalnum isdigit isdecimal isspace',
  'islower isupper istitle len count find rfind index rindex findall get',
];

/** pandas: readers, frames, series, indexes, groups, windows and accessors. */
export const pandas: Library = {
  aliases: {
    'pandas.core.frame': 'pandas',
    'pandas.core.series': 'pandas',
    'pandas.io.json.json_normalize': 'pandas.json_normalize',
    'pandas.core.groupby.generic': 'pandas.core.groupby',
    'pandas.io.parsers.read_csv': 'pandas.read_csv',
  },
  functions: {
    pandas: [...readers, ...topLevel],
    'pandas.plotting': [
      ['scatter_matrix autocorrelation_plot lag_plot parallel_coordinates andrews_curves', '', draws2d],
      ['register_matplotlib_converters', 'none', setup],
    ],
    'pandas.api.extensions': [
      ['register_dataframe_accessor register_series_accessor register_index_accessor', '', setup],
    ],
    'pandas.api.types': [
      ['is_numeric_dtype is_string_dtype is_object_dtype is_datetime64_any_dtype is_bool_dtype', 'bool'],
      ['is_integer_dtype is_float_dtype is_categorical_dtype', 'bool'],
    ],
  },
  classes: [
    {
      module: 'pandas',
      names: 'DataFrame',
      kind: 'frame',
      methods: [...both, ...frameMethods],
      statics: [['from_dict from_records', 'frame', sharesArguments]],
      attributes: [
        ['columns index', 'pandas.Index'],
        ['dtypes', 'series', 'fresh'],
        ['T', 'frame'],
        ['values', 'array'],
        ['shape', 'tuple', 'fresh'],
        ['size ndim', 'int', 'fresh'],
        ['empty', 'bool', 'fresh'],
        ['axes', 'list'],
        ['attrs', 'dict'],
        ['loc iloc at iat ix', 'pandas.core.indexing._LocIndexer'],
        ['style', 'pandas.io.formats.style.Styler'],
        ['plot', 'pandas.plotting._core.PlotAccessor'],
      ],
    },
    {
      module: 'pandas',
      names: 'Series',
      kind: 'series',
      methods: [...both, ...seriesMethods],
      attributes: [
        ['index', 'pandas.Index'],
        ['values', ''],
        ['array', ''],
        ['name', '', 'fresh'],
        ['shape', 'tuple', 'fresh'],
        ['size ndim nbytes', 'int', 'fresh'],
        ['empty is_unique hasnans is_monotonic_increasing is_monotonic_decreasing', 'bool', 'fresh'],
        ['dtype dtypes', 'numpy.dtype', 'fresh'],
        ['T', 'series'],
        ['loc iloc at iat ix', 'pandas.core.indexing._LocIndexer'],
        ['str', 'pandas.core.strings.accessor.StringMethods'],
        ['dt', 'pandas.core.indexes.accessors.DatetimeProperties'],
        ['cat', 'pandas.core.arrays.categorical.CategoricalAccessor'],
        ['plot', 'pandas.plotting._core.PlotAccessor'],
        ['attrs', 'dict'],
      ],
    },
    // What a column is reduced to.
    {
      module: 'pandas',
      names: 'scalar',
      methods: [
        ['round', 'receiver'],
        ['item', 'float'],
        ['astype', ''],
      ],
    },
    // A text, a number, a time or a tuple of them: whatever its methods are, they change nothing.
    {
      module: 'pandas',
      names: 'label',
      methods: [
        ['strip lstrip rstrip lower upper title capitalize replace', 'receiver'],
        ['*', ''],
      ],
      attributes: [['*', '', 'fresh']],
    },
    {
      module: 'pandas.core.generic',
      names: 'NDFrame',
      methods: [...both, ...tabularMethods, ['__iter__', 'generator', sharesReceiver]],
      attributes: [
        ['index columns', 'pandas.Index'],
        ['values', ''],
        ['shape', 'tuple', 'fresh'],
        ['size ndim', 'int', 'fresh'],
        ['empty is_unique hasnans is_monotonic_increasing is_monotonic_decreasing', 'bool', 'fresh'],
        ['dtype', 'numpy.dtype', 'fresh'],
        ['dtypes', '', 'fresh'],
        ['name', '', 'fresh'],
        ['T', 'receiver'],
        ['cat', 'pandas.core.arrays.categorical.CategoricalAccessor'],
        ['plot', 'pandas.plotting._core.PlotAccessor'],
        ['str', 'pandas.core.strings.accessor.StringMethods'],
        ['dt', 'pandas.core.indexes.accessors.DatetimeProperties'],
        ['loc iloc at iat ix', 'pandas.core.indexing._LocIndexer'],
      ],
    },
    {
      module: 'pandas',
      names: 'Index RangeIndex MultiIndex DatetimeIndex TimedeltaIndex PeriodIndex CategoricalIndex IntervalIndex',
      methods: [
        ['__iter__', 'generator', sharesReceiver],
        ['tolist to_list', 'list'],
        ['to_numpy', 'array', sharesReceiver],
        ['unique sort_values drop drop_duplicates difference union intersection symmetric_difference', 'pandas.Index'],
        ['append insert delete astype copy rename fillna where', 'pandas.Index', sharesReceiver],
        ['map', '', calls],
        ['isin duplicated isna isnull notna notnull', 'array'],
        ['get_loc get_level_values droplevel', '', sharesReceiver],
        ['get_indexer', 'array'],
        ['nunique argmax argmin', 'int'],
        ['min max value_counts', ''],
        ['to_series to_frame', '', sharesReceiver],
        ['equals', 'bool'],
        ['strftime', 'pandas.Index'],
      ],
      statics: [['from_tuples from_product from_arrays from_frame', 'pandas.MultiIndex']],
      attributes: [
        ['values', ''],
        ['names levels', ''],
        ['name', '', 'fresh'],
        ['str', 'pandas.core.strings.accessor.of_labels'],
        ['shape', 'tuple', 'fresh'],
        ['size ndim', 'int', 'fresh'],
        ['dtype', 'numpy.dtype', 'fresh'],
        ['empty is_unique', 'bool', 'fresh'],
        ['year month day hour minute second dayofweek weekday quarter', '', 'fresh'],
      ],
    },
    // What goes through the columns or the rows of a table; pandas gives it no name of its own.
    {
      module: 'pandas',
      names: 'iterator labelled_iterator',
      kind: 'generator',
      unstorable: 'an iterator can be used once only',
    },
    {
      module: 'pandas.core.groupby',
      names: 'DataFrameGroupBy SeriesGroupBy',
      methods: [...grouped, ...groupedOnly, ['__iter__', 'generator']],
      attributes: [
        ['groups indices', 'dict'],
        ['ngroups', 'int', 'fresh'],
      ],
    },
    {
      module: 'pandas.core.window.rolling',
      names: 'Rolling',
      methods: [
        ['sum mean median std var min max count skew kurt quantile corr cov rank sem', ''],
        ['apply agg aggregate', '', sharesReceiver, calls],
      ],
    },
    {
      module: 'pandas.core.resample',
      names: 'Resampler',
      methods: [...grouped, ['ohlc interpolate asfreq nearest', '']],
    },
    {
      module: 'pandas.core.strings.accessor',
      names: 'StringMethods',
      methods: [
        [[...textsOfTexts, ...factsOfTexts].join(' '), 'series'],
        [
          'split rsplit',
          'series',
          {
            otherwise: [
              ['expand=true', 'frame'],
              ['expand', ''],
            ],
          },
        ],
        ['get_dummies', 'frame'],
        ['partition rpartition extract extractall cat', ''],
      ],
    },
    {
      module: 'pandas.core.strings.accessor',
      names: 'of_labels',
      methods: [
        [[...textsOfTexts, ...factsOfTexts].join(' '), ''],
        ['split rsplit partition rpartition extract extractall get_dummies cat', ''],
      ],
    },
    {
      module: 'pandas.core.indexes.accessors',
      names: 'DatetimeProperties',
      methods: [
        ['strftime floor ceil round normalize tz_localize tz_convert to_period day_name month_name', 'series'],
        ['isocalendar', 'frame'],
        ['total_seconds', 'series'],
        ['to_pydatetime', 'array'],
      ],
      attributes: [
        [
          'year month day hour minute second microsecond dayofweek day_of_week weekday dayofyear day_of_year',
          'series',
          'fresh',
        ],
        ['quarter days_in_month is_month_start is_month_end is_quarter_start is_quarter_end', 'series', 'fresh'],
        ['is_year_start is_year_end is_leap_year date time days seconds', '', 'fresh'],
      ],
    },
    {
      module: 'pandas.core.arrays.categorical',
      names: 'CategoricalAccessor',
      methods: [
        ['rename_categories reorder_categories add_categories remove_categories set_categories', 'series'],
        ['remove_unused_categories as_ordered as_unordered', 'series'],
      ],
      attributes: [
        ['codes', 'series'],
        ['categories', 'pandas.Index'],
        ['ordered', 'bool', 'fresh'],
      ],
    },
    { module: 'pandas.core.indexing', names: '_LocIndexer' },
    {
      module: 'pandas.io.formats.style',
      names: 'Styler',
      methods: [
        [
          'background_gradient bar format highlight_max highlight_min highlight_null set_caption',
          'receiver',
          changes,
          sharesReceiver,
          displays,
        ],
        ['set_properties set_table_styles hide', 'receiver', changes, sharesReceiver, displays],
        ['apply map', 'receiver', changes, sharesReceiver, displays, calls],
      ],
    },
    {
      module: 'pandas.plotting._core',
      names: 'PlotAccessor',
      methods: [
        [
          'line bar barh hist box kde density area pie scatter hexbin',
          'axes',
          draws2d,
          { otherwise: [['subplots', '']] },
        ],
      ],
    },
    {
      module: 'pandas',
      names: 'Timestamp Timedelta Period Interval DateOffset',
      construct: [{ sharesWith: 'nothing' }],
    },
    { module: 'pandas', names: 'Categorical CategoricalDtype NamedAgg Grouper' },
    {
      module: 'pandas',
      names: 'ExcelWriter',
      kind: 'handle',
      construct: [writes(0, 'path')],
      unstorable: 'an open workbook cannot be stored; open it in the step that writes it',
    },
    {
      module: 'pandas',
      names: 'ExcelFile',
      kind: 'handle',
      construct: [reads(0, 'path_or_buffer')],
      unstorable: 'an open workbook cannot be stored; open it in the step that reads it',
    },
    {
      module: 'pandas',
      names: 'HDFStore',
      kind: 'handle',
      construct: [reads(0, 'path')],
      unstorable: 'an open file cannot be stored; open it in the step that uses it',
    },
  ],
};
