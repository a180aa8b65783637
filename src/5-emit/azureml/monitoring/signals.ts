import type { Signal } from '../../../azureml/schedule-shapes.ts';
import type { MonitoringSignal } from '../../../config/production-settings.ts';
import type { Config } from '../../../config.ts';
import { float } from '../../../yaml/print.ts';

/** The signals of the monitor, by name. */
export function signalValues(config: Config, endpoint: string, deployment: string): Readonly<Record<string, Signal>> {
  const names = [...new Set(config.monitoring.signals)];
  return Object.fromEntries(names.map((name) => [name, signalValue(name, config, `${endpoint}-${deployment}`)]));
}

function signalValue(signal: MonitoringSignal, config: Config, collection: string): Signal {
  switch (signal) {
    case 'data_drift':
      return {
        type: signal,
        reference_data: referenceData(config),
        features: 'all_features',
        metric_thresholds: driftThresholds,
        alert_enabled: true,
      };
    case 'prediction_drift':
      return {
        type: signal,
        reference_data: referenceData(config),
        metric_thresholds: driftThresholds,
        alert_enabled: true,
      };
    case 'data_quality':
      return {
        type: signal,
        reference_data: referenceData(config),
        features: 'all_features',
        metric_thresholds: { numerical: qualityThresholds, categorical: qualityThresholds },
        alert_enabled: true,
      };
    case 'model_performance':
      return performanceValue(config, collection);
    default:
      return signal satisfies never;
  }
}

const driftThresholds = {
  numerical: { jensen_shannon_distance: float(0.1) },
  categorical: { pearsons_chi_squared_test: float(0.05) },
};

const qualityThresholds = { null_value_rate: float(0.05), out_of_bounds_rate: float(0.05) };

/** Without a reference, Azure ML compares with production of the previous days. */
function referenceData(config: Config): Extract<Signal, { type: 'data_drift' }>['reference_data'] {
  const { reference, target } = config.monitoring;
  if (reference === null) return undefined;
  return {
    input_data: { type: 'mltable', path: reference },
    data_context: 'training',
    data_column_names: target === null ? undefined : { target_column: target },
  };
}

function performanceValue(config: Config, collection: string): Signal {
  const { ground_truth, target } = config.monitoring;
  return {
    type: 'model_performance',
    production_data: {
      input_data: { type: 'uri_folder', path: `azureml:${collection}-model_outputs:1` },
      data_context: 'model_outputs',
      data_column_names: { prediction: 'prediction', correlation_id: 'correlation_id' },
    },
    reference_data: {
      input_data: { type: 'mltable', path: ground_truth ?? '' },
      data_context: 'ground_truth',
      data_column_names: { target_column: target ?? '', correlation_id: 'correlation_id' },
    },
    metric_thresholds: { classification: { accuracy: float(0.8), precision: float(0.8) } },
    alert_enabled: true,
  };
}
