import { changes, type Library, reads, sharesArguments, sharesReceiver, shows, writes } from '../rows.ts';

const live = 'a session cannot be stored; make it in the step that uses it';

/** Frames of other libraries: immutable tables whose methods give new ones. */
export const otherFrames: Library = {
  functions: {
    polars: [
      ['read_csv read_parquet read_json read_ndjson read_ipc read_excel', 'polars.DataFrame', reads(0, 'source')],
      ['scan_csv scan_parquet scan_ndjson', 'polars.LazyFrame', reads(0, 'source')],
      ['col lit when concat', ''],
      ['from_pandas from_dict from_numpy', '', sharesArguments],
    ],
    geopandas: [['read_file', 'geopandas.GeoDataFrame', reads(0, 'filename')]],
    'plotly.io': [
      ['write_image write_html', 'none', writes(1, 'file')],
      ['show', 'none', { displays: true }],
    ],
    'plotly.express': [
      [
        'scatter line bar histogram box violin pie density_heatmap imshow area scatter_3d scatter_matrix',
        'plotly.graph_objects.Figure',
      ],
      [
        'choropleth scatter_mapbox scatter_geo treemap sunburst funnel parallel_coordinates strip ecdf',
        'plotly.graph_objects.Figure',
      ],
    ],
    'plotly.subplots': [['make_subplots', 'plotly.graph_objects.Figure']],
  },
  aliases: { 'plotly.graph_objs': 'plotly.graph_objects' },
  classes: [
    {
      module: 'polars',
      names: 'DataFrame LazyFrame',
      methods: [
        ['select filter with_columns drop rename sort head tail join unique fill_null drop_nulls limit', 'receiver'],
        ['clone lazy', ''],
        ['collect', 'polars.DataFrame'],
        ['write_csv write_parquet write_json write_ipc', '', writes(0, 'file')],
        ['to_pandas', 'frame'],
      ],
      attributes: [
        ['columns dtypes', 'list', 'fresh'],
        ['shape', 'tuple', 'fresh'],
      ],
    },
    {
      module: 'geopandas',
      names: 'GeoDataFrame',
      bases: 'pandas.DataFrame',
      methods: [
        ['to_file', 'none', writes(0, 'filename')],
        ['to_crs set_crs', 'receiver', { changesReceiver: { whenKeyword: 'inplace' } }],
        ['plot', 'axes', { drawsFigure: true, changesArguments: [{ position: null, keyword: 'ax' }] }],
      ],
    },
    {
      module: 'plotly.graph_objects',
      names: 'Figure FigureWidget',
      methods: [
        [
          'add_trace add_traces add_annotation add_shape add_hline add_vline',
          'receiver',
          { changesReceiver: 'always', sharesWith: 'receiver', keepsArguments: true },
        ],
        ['update_layout update_traces update_xaxes update_yaxes update_coloraxes', 'receiver', changes, sharesReceiver],
        ['show', 'none', shows],
        ['write_html write_image', 'none', writes(0, 'file')],
        ['to_json', 'str'],
      ],
    },
    {
      module: 'plotly.graph_objects',
      names:
        'Scatter Bar Histogram Box Heatmap Pie Layout Violin Surface Scatter3d Scattergl Candlestick Indicator Table',
    },
    {
      module: 'pyspark.sql',
      names: 'SparkSession',
      kind: 'handle',
      unstorable: live,
      methods: [['stop', 'none', changes]],
    },
    {
      module: 'pyspark.sql',
      names: 'DataFrame',
      unstorable: 'a Spark frame belongs to its session; write it to a file and read it in the step that uses it',
      methods: [
        [
          'select filter where withColumn withColumnRenamed drop dropDuplicates orderBy sort limit join union distinct dropna fillna',
          'receiver',
          sharesReceiver,
        ],
        ['groupBy', '', sharesReceiver],
        ['count', 'int'],
        ['collect take head', ''],
        ['toPandas', 'frame'],
        ['show printSchema', 'none', { prints: true, displays: true }],
      ],
      attributes: [
        ['columns dtypes', 'list', 'fresh'],
        ['write', ''],
      ],
    },
  ],
};
