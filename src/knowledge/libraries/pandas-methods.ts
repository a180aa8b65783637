import { noArguments } from '../facts.ts';
import { calls, changes, copies, draws, draws2d, holds, inplace, type Row, sharesReceiver, writes } from '../rows.ts';

/** Methods that frames and series have alike, with the same facts. */
export const both: readonly Row[] = [
  ['copy', 'receiver', copies('deep')],
  ['head tail', 'receiver', sharesReceiver],
  ['describe', 'receiver'],
  ['info', 'none', { prints: true, displays: true }],
  ['drop drop_duplicates dropna sort_index fillna ffill bfill interpolate replace', 'receiver', inplace],
  ['where mask clip', 'receiver', inplace],
  ['astype convert_dtypes', 'receiver', copies('copy')],
  ['infer_objects', 'receiver', sharesReceiver],
  ['round abs diff pct_change shift rank cumsum cumprod cummax cummin', 'receiver'],
  ['nlargest nsmallest', 'receiver'],
  ['isna isnull notna notnull isin', 'receiver'],
  ['add sub subtract mul multiply div divide truediv floordiv mod pow radd rsub rmul rdiv rtruediv', 'receiver'],
  ['eq ne lt gt le ge', 'receiver'],
  ['add_prefix add_suffix', 'receiver'],
  ['sample', 'receiver', draws('numpy.random', 'random_state')],
  ['combine_first', 'receiver'],
  ['explode', 'receiver'],
  ['take', 'receiver'],
  ['asfreq', 'receiver'],
  ['truncate first last between_time at_time', 'receiver', sharesReceiver],
  ['xs squeeze droplevel swapaxes', '', sharesReceiver],
  ['groupby', 'pandas.core.groupby.DataFrameGroupBy', sharesReceiver, calls],
  ['rolling expanding ewm', 'pandas.core.window.rolling.Rolling', sharesReceiver],
  ['resample', 'pandas.core.resample.Resampler', sharesReceiver],
  ['to_numpy', 'array', sharesReceiver],
  ['pipe', '', sharesReceiver, calls],
  ['apply transform', 'pandas.core.generic.NDFrame', calls, { mapsColumns: true }],
  ['agg aggregate', '', calls],
  ['plot', 'axes', draws2d, { otherwise: [['subplots', '']] }],
  ['equals', 'bool'],
  ['memory_usage', ''],
  ['keys', 'pandas.Index', sharesReceiver],
  ['get', '', sharesReceiver],
  ['to_clipboard', 'none'],
  ['to_string to_markdown to_latex', ''],
  ['to_csv to_json', '', writes(0, 'path_or_buf')],
  ['to_excel', 'none', writes(0, 'excel_writer')],
  ['to_pickle', 'none', writes(0, 'path')],
  ['to_hdf', 'none', writes(0, 'path_or_buf')],
  ['update', 'none', changes],
  ['pop', '', changes, sharesReceiver],
  ['hist', '', draws2d],
];

const reductions = 'sum mean median std var sem min max prod product skew kurt kurtosis count nunique quantile any all';
/** Those that give a frame's column for each of its columns or rows, unless all of it is reduced to one value. */
const reductionsOfFrames = 'sum mean median std var sem min max prod product skew kurt kurtosis';

/** Methods of frames only. */
export const frameMethods: readonly Row[] = [
  ['insert', 'none', holds],
  // Gone since, and still what older notebooks call.
  ['append', 'frame'],
  ['sort', 'frame', inplace],
  ['mad', 'series'],
  ['lookup as_matrix get_values', 'array', sharesReceiver],
  ['assign', 'frame', calls],
  ['set_index reset_index sort_values', 'frame', inplace],
  ['rename rename_axis', 'frame', inplace, copies('copy')],
  ['query', 'frame', inplace],
  ['eval', '', inplace, sharesReceiver],
  ['set_axis', 'frame', copies('copy')],
  ['reindex', 'frame', copies('copy')],
  ['filter', 'frame'],
  ['select_dtypes', 'frame'],
  ['merge', 'frame', copies('copy')],
  ['join', 'frame'],
  ['melt pivot', 'frame'],
  ['pivot_table', 'frame', calls],
  ['corr cov', 'frame', calls],
  ['stack unstack dot', ''],
  ['corrwith value_counts duplicated idxmax idxmin', 'series'],
  ['mode', 'frame'],
  [reductions, ''],
  [reductionsOfFrames, 'series', { unlessKeyword: 'axis' }],
  ['nunique count', 'series'],
  ['map applymap', 'frame', calls],
  ['transpose', 'frame', sharesReceiver],
  ['items iterrows', 'pandas.labelled_iterator', sharesReceiver],
  ['itertuples', 'pandas.iterator', sharesReceiver],
  [
    'to_dict',
    '',
    {
      otherwise: [
        [noArguments, 'dict'],
        ['0:orient=records', 'list'],
      ],
    },
  ],
  ['to_records', ''],
  ['to_parquet to_feather to_orc to_stata', '', writes(0, 'path')],
  ['to_html', '', writes(0, 'buf')],
  ['to_xml', '', writes(0, 'path_or_buffer')],
  ['boxplot', '', draws2d],
];

/** Methods of series, laid over those that both have. */
export const seriesMethods: readonly Row[] = [
  ['groupby', 'pandas.core.groupby.SeriesGroupBy', sharesReceiver, calls],
  ['sort_values', 'series', inplace],
  ['append order', 'series'],
  ['sort', 'none', changes],
  ['mad', 'float'],
  ['as_matrix get_values', 'array', sharesReceiver],
  [
    'reset_index',
    'frame',
    inplace,
    {
      otherwise: [
        ['1:drop=true', 'series'],
        ['1:drop', ''],
      ],
    },
  ],
  ['rename', 'series', inplace, copies('copy')],
  ['rename_axis', 'series', inplace, copies('copy')],
  ['reindex', 'series', copies('copy')],
  ['map', 'series', calls],
  ['unique', ''],
  ['value_counts mode', 'series'],
  ['duplicated between', 'series'],
  ['nunique count argmax argmin', 'int'],
  ['mean median std var sem skew kurt kurtosis', 'pandas.scalar'],
  ['sum min max prod product quantile any all', ''],
  ['idxmax idxmin', 'pandas.label'],
  ['corr cov autocorr', 'float', calls],
  ['dot', ''],
  ['tolist to_list', 'list'],
  ['to_dict', 'dict'],
  ['to_frame', 'frame', sharesReceiver],
  ['unstack', 'frame'],
  ['factorize', 'tuple'],
  ['argsort searchsorted', ''],
  ['ravel view', '', sharesReceiver],
  ['items', 'pandas.iterator', sharesReceiver],
  ['item', ''],
];

/** What only one of frames and series has, or what differs, and is harmless for both. */
export const tabularMethods: readonly Row[] = [
  ['groupby', '', sharesReceiver, calls],
  ['sort_values', 'receiver', inplace],
  ['reset_index', 'frame', inplace, { otherwise: [['1:drop', 'receiver']] }],
  ['rename rename_axis', 'receiver', inplace, copies('copy')],
  ['reindex', 'receiver', copies('copy')],
  ['unstack', 'receiver'],
  ['map', 'receiver', calls],
  ['unique tolist to_list to_dict', ''],
  ['value_counts mode duplicated', 'receiver'],
  ['to_frame', 'frame', sharesReceiver],
  [reductions, ''],
  ['idxmax idxmin argmax argmin dot item', ''],
  ['between', 'series'],
  ['corr cov autocorr', '', calls],
  ['factorize', 'tuple'],
  ['argsort searchsorted', ''],
  ['ravel view', '', sharesReceiver],
  ['items iterrows', 'pandas.labelled_iterator', sharesReceiver],
  ['set_index', 'frame', inplace],
  ['assign pivot_table', 'frame', calls],
  ['query', 'frame', inplace],
  ['merge', 'frame', copies('copy')],
  ['join melt pivot select_dtypes filter', 'frame'],
  ['append', 'receiver'],
];

/** Methods of groups and resamplers. */
export const grouped: readonly Row[] = [
  [
    'sum mean median std var sem min max prod count nunique quantile size first last ffill bfill',
    'pandas.core.generic.NDFrame',
  ],
  ['apply agg aggregate transform', 'pandas.core.generic.NDFrame', calls],
  ['pipe', '', sharesReceiver, calls],
  ['get_group', '', sharesReceiver],
];

/** Methods of groups only. */
export const groupedOnly: readonly Row[] = [
  [
    'any all skew nth head tail cumsum cumprod cumcount ngroup rank shift diff pct_change describe value_counts',
    'pandas.core.generic.NDFrame',
  ],
  ['sample', '', draws('numpy.random', 'random_state')],
  ['filter', '', calls],
  ['rolling expanding resample', '', sharesReceiver],
];
