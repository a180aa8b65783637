/** The shapes of schedules and monitors. */
import {
  any,
  boolean,
  either,
  keys,
  list,
  listOrOne,
  map,
  number,
  type Shaped,
  text,
  typed,
  whole,
  word,
} from './shape.ts';

const days = word('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday');
const times = { start_time: any, end_time: any, time_zone: text } as const;

const trigger = typed({
  cron: keys({ type: text, expression: text, ...times }, 'expression'),
  recurrence: keys(
    {
      type: text,
      frequency: word('minute', 'hour', 'day', 'week', 'month'),
      interval: whole(1),
      schedule: keys(
        {
          hours: listOrOne(whole(0, 23)),
          minutes: listOrOne(whole(0, 59)),
          week_days: listOrOne(days),
          month_days: listOrOne(whole(1, 31)),
        },
        'hours',
        'minutes',
      ),
      ...times,
    },
    'frequency',
    'interval',
  ),
});

const head = { $schema: text, name: { kind: 'text', name: 'asset' }, display_name: text, trigger } as const;
const about = { description: text, tags: any, properties: any } as const;

/** A schedule that starts a job. */
export const jobSchedule = keys({ ...head, ...about, create_job: any }, 'name', 'trigger', 'create_job');

/** A schedule that starts a job, as it is written. */
export type JobSchedule = Shaped<typeof jobSchedule>;

const window = keys({
  window_start: text,
  window_end: text,
  lookback_window_size: text,
  lookback_window_offset: text,
});
const contexts = word('model_inputs', 'model_outputs', 'training', 'test', 'validation', 'ground_truth');
const input = keys({ type: text, path: text, mode: text }, 'path');
const production = keys({
  input_data: input,
  data_context: contexts,
  pre_processing_component: text,
  data_window: window,
  data_column_names: map(text),
});
const numericalDrift = keys({
  jensen_shannon_distance: number,
  normalized_wasserstein_distance: number,
  population_stability_index: number,
  two_sample_kolmogorov_smirnov_test: number,
});
const categoricalDrift = keys({
  jensen_shannon_distance: number,
  population_stability_index: number,
  pearsons_chi_squared_test: number,
});
const quality = keys({ null_value_rate: number, data_type_error_rate: number, out_of_bounds_rate: number });
const features = either(keys({ top_n_feature_importance: whole(1) }), listOrOne(text));
const signal = {
  type: text,
  production_data: production,
  reference_data: production,
  properties: any,
  alert_enabled: boolean,
} as const;
const drift = keys({ numerical: numericalDrift, categorical: categoricalDrift });

const signals = typed({
  data_drift: keys({
    ...signal,
    features,
    feature_type_override: any,
    metric_thresholds: drift,
    data_segment: any,
  }),
  prediction_drift: keys({ ...signal, metric_thresholds: drift }),
  data_quality: keys({
    ...signal,
    features,
    feature_type_override: any,
    metric_thresholds: keys({ numerical: quality, categorical: quality }),
  }),
  model_performance: keys({
    ...signal,
    data_segment: any,
    metric_thresholds: keys({
      classification: keys({ accuracy: number, precision: number, recall: number }),
    }),
  }),
  feature_attribution_drift: any,
  custom: any,
  generation_safety_quality: any,
  generation_token_statistics: any,
});

/** A monitor. */
export const monitorSchedule = keys(
  {
    ...head,
    ...about,
    create_monitor: keys(
      {
        compute: keys({ instance_type: text, runtime_version: text }, 'instance_type', 'runtime_version'),
        monitoring_target: keys({
          ml_task: word('classification', 'regression', 'questionanswering'),
          endpoint_deployment_id: text,
          model_id: text,
        }),
        monitoring_signals: map(signals),
        alert_notification: either(keys({ emails: list(text) }), word('azmonitoring')),
      },
      'compute',
    ),
  },
  'name',
  'trigger',
  'create_monitor',
);

/** A monitor, as it is written. */
export type MonitorSchedule = Shaped<typeof monitorSchedule>;

/** What a monitor watches. */
export type Signal = Shaped<typeof signals>;

/** When a schedule starts what it starts. */
export type Trigger = Shaped<typeof trigger>;
