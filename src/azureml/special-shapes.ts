/** The shapes of what only notebooks with jobs of their own have: Spark, parallel steps, AutoML, models, datastores. */
import { any, boolean, either, keys, list, map, number, type Shaped, text, whole, word } from './shape.ts';

const about = { description: text, tags: map(any), properties: any } as const;
const componentHead = {
  ...{ $schema: text, name: text, version: text, display_name: text, description: text },
  ...{ tags: map(any), is_deterministic: boolean, inputs: map(any), outputs: map(any) },
} as const;

/** A component that Spark runs. */
export const sparkComponent = keys(
  {
    ...componentHead,
    type: word('spark'),
    code: text,
    entry: either(keys({ file: text, class_name: text }), text),
    ...{ py_files: list(text), jars: list(text), files: list(text), archives: list(text) },
    conf: map(any),
    args: text,
    environment: either(any, text),
  },
  'type',
);

/** A component that Spark runs, as it is written. */
export type SparkComponent = Shaped<typeof sparkComponent>;

const division = {
  mini_batch_size: text,
  ...{ max_concurrency_per_instance: whole(1), error_threshold: number, mini_batch_error_threshold: number },
  retry_settings: keys({ max_retries: whole(0), timeout: whole(1) }),
  logging_level: text,
} as const;

/** How a parallel step divides its data and handles failures. */
export const parallelSettings = keys(division);

/** How a parallel step divides its data and handles failures, as it is written. */
export type ParallelSettings = Shaped<typeof parallelSettings>;

/** A component that runs a function on parts of its data. */
export const parallelComponent = keys(
  {
    ...componentHead,
    type: word('parallel'),
    input_data: text,
    ...division,
    task: keys({
      ...{ type: text, code: text, entry_script: text, program_arguments: text, append_row_to: text },
      environment: either(any, text),
    }),
  },
  'type',
);

/** A component that runs a function on parts of its data, as it is written. */
export type ParallelComponent = Shaped<typeof parallelComponent>;

/** What a step of AutoML says beside what all steps say. */
export const automlTask = keys(
  {
    task: word(
      ...['classification', 'regression', 'forecasting'],
      ...['text_classification', 'text_classification_multilabel', 'text_ner'],
    ),
    ...{ training_data: text, validation_data: text, test_data: text },
    ...{ target_column_name: text, primary_metric: text, weight_column_name: text },
    ...{ validation_data_size: number, test_data_size: number, n_cross_validations: any },
    ...{ cv_split_column_names: list(text), log_verbosity: text },
    ...{ limits: map(any), training: map(any), featurization: map(any), forecasting: map(any) },
    ...{ training_parameters: map(any), resources: map(any) },
  },
  'task',
);

/** What a step of AutoML says beside what all steps say, as it is written. */
export type AutomlTask = Shaped<typeof automlTask>;

/** A registered model. */
export const model = keys(
  { $schema: text, name: text, version: any, type: text, path: text, stage: text, flavors: any, ...about },
  'name',
  'path',
);

/** A registered model, as it is written. */
export type Model = Shaped<typeof model>;

/** A place of data; no file holds its credentials. */
export const datastore = keys(
  {
    ...{ $schema: text, name: text, ...about, protocol: text, endpoint: text },
    type: word('azure_blob', 'azure_file', 'azure_data_lake_gen2', 'azure_data_lake_gen1'),
    ...{ account_name: text, container_name: text, file_share_name: text, filesystem: text, store_name: text },
  },
  'name',
  'type',
);

/** A place of data, as it is written. */
export type Datastore = Shaped<typeof datastore>;

/** A machine of one person. */
export const computeInstance = keys(
  {
    ...{ $schema: text, name: text, ...about, size: text, location: text },
    type: word('computeinstance'),
    idle_time_before_shutdown_minutes: whole(1),
    enable_node_public_ip: boolean,
  },
  'name',
  'type',
);

/** A machine of one person, as it is written. */
export type ComputeInstance = Shaped<typeof computeInstance>;

/** The packages of an environment. */
export const conda = keys({
  name: text,
  channels: list(text),
  dependencies: list(either(keys({ pip: list(text) }), text)),
  variables: map(any),
});

/** The packages of an environment, as they are written. */
export type Conda = Shaped<typeof conda>;
