import { changes, filledFolder, holds, type Library, type Row, reads, sharesReceiver, writes } from '../rows.ts';

const live = 'a session cannot be stored; make it in the step that uses it';
const ofSession = 'a Spark frame belongs to its session; write it to a file and read it in the step that uses it';
const ofReader = 'it belongs to a Spark session; make it in the step that uses it';
const frame = 'pyspark.sql.DataFrame';

const transformations = [
  'select filter where withColumn withColumns withColumnRenamed drop dropDuplicates drop_duplicates orderBy sort limit',
  'join crossJoin union unionByName intersect subtract distinct dropna fillna replace selectExpr alias repartition',
  'coalesce toDF cache persist unpersist',
].join(' ');

const actions: readonly Row[] = [
  ['groupBy groupby rollup cube', '', sharesReceiver],
  ['describe summary', frame, sharesReceiver],
  ['count', 'int'],
  ['collect take head first tail', ''],
  ['toPandas', 'frame'],
  ['show printSchema explain', 'none', { prints: true, displays: true }],
  ['createOrReplaceTempView createTempView', 'none', changes],
  ['approxQuantile', 'list'],
  ['corr cov', 'float'],
];

/** PySpark: lazy frames of a session, what reads them and what writes them. Folders are what Spark writes. */
export const pyspark: Library = {
  functions: {
    'pyspark.sql.functions': [
      ['col lit when expr count countDistinct avg mean sum max min first last stddev', '', { sharesWith: 'nothing' }],
      ['round abs log exp sqrt lower upper trim concat concat_ws split length regexp_replace substring', ''],
      ['to_date to_timestamp year month dayofmonth date_format datediff isnan isnull desc asc explode', ''],
    ],
  },
  classes: [
    {
      module: 'pyspark.sql',
      names: 'SparkSession',
      kind: 'handle',
      unstorable: live,
      methods: [
        ['stop', 'none', changes],
        ['createDataFrame', frame, sharesReceiver],
        ['range table', frame, sharesReceiver],
        ['sql', frame, changes, sharesReceiver],
      ],
      attributes: [
        ['read', 'pyspark.sql.DataFrameReader'],
        ['builder', ''],
      ],
    },
    {
      module: 'pyspark.sql',
      names: 'DataFrame',
      unstorable: ofSession,
      methods: [[transformations, 'receiver', sharesReceiver], ...actions],
      attributes: [
        ['columns dtypes', 'list', 'fresh'],
        ['write', 'pyspark.sql.DataFrameWriter'],
      ],
    },
    {
      module: 'pyspark.sql',
      names: 'DataFrameReader',
      unstorable: ofReader,
      methods: [
        ['option options format schema', 'receiver', changes, sharesReceiver],
        ['csv json parquet orc load', frame, sharesReceiver, reads(0, 'path')],
        ['text', frame, sharesReceiver, reads(0, 'paths')],
        ['table', frame, sharesReceiver],
      ],
    },
    {
      module: 'pyspark.sql',
      names: 'DataFrameWriter',
      unstorable: ofReader,
      methods: [
        ['option options format mode partitionBy bucketBy', 'receiver', changes, sharesReceiver],
        ['csv json parquet orc text save', 'none', writes(0, 'path'), filledFolder],
      ],
    },
    {
      module: 'pyspark.ml',
      names: 'Pipeline',
      unstorable: ofReader,
      methods: [['setStages', 'receiver', holds, sharesReceiver]],
    },
  ],
};
