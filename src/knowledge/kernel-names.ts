/** Names that a notebook's kernel brings. */
export const kernelNames: ReadonlySet<string> = new Set([
  'display',
  'get_ipython',
  '__name__',
  '__doc__',
  '__builtins__',
  '__spec__',
  '__loader__',
  '__package__',
]);

/** Names that the kernels of hosted platforms bring, and what stands for each in a script. */
export const platformNames: Readonly<Record<string, { readonly platform: string; readonly advice: string }>> = {
  spark: {
    platform: 'Databricks, Synapse and Fabric',
    advice:
      'Begin the notebook with `from pyspark.sql import SparkSession` and `spark = SparkSession.builder.getOrCreate()`',
  },
  sc: {
    platform: 'Databricks, Synapse and Fabric',
    advice:
      'Begin the notebook with `from pyspark.sql import SparkSession` and `sc = SparkSession.builder.getOrCreate().sparkContext`',
  },
  sqlContext: {
    platform: 'older Databricks runtimes',
    advice: 'Use a `SparkSession` that the notebook makes itself',
  },
  dbutils: {
    platform: 'Databricks',
    advice: 'Make widgets parameters, mounted paths data inputs, and secrets environment variables',
  },
  mssparkutils: {
    platform: 'Synapse and Fabric',
    advice: 'Make mounted paths data inputs, and secrets environment variables',
  },
  notebookutils: {
    platform: 'Fabric',
    advice: 'Make mounted paths data inputs, and secrets environment variables',
  },
  displayHTML: {
    platform: 'Databricks',
    advice: 'Tag the cell `skip`; a pipeline runs unattended',
  },
};
