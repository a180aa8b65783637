/** Views of the templates for registering, deploying and monitoring. */

import type { ServicesView } from './operation-views.ts';

/** The scoring script. */
export interface ScoreView {
  readonly monitored: boolean;
}

/** The script that deploys online. */
export interface DeployOnlineView {
  readonly endpoint: string;
  /** True if the settings name the endpoint. */
  readonly named: boolean;
  /** The names of deployments. */
  readonly turns: readonly string[];
  readonly model: string;
  /** True where the endpoint has an identity of the user's own. */
  readonly hasIdentity: boolean;
  /** Percent of the traffic for a new deployment, and what remains. */
  readonly canary: number;
  readonly rest: number;
  readonly hasCanary: boolean;
  readonly monitored: boolean;
  /** True if a registry may have the model. */
  readonly registry: boolean;
}

/** The script that deploys for batches. */
export interface DeployBatchView {
  readonly endpoint: string;
  /** True if the settings name the endpoint. */
  readonly named: boolean;
  readonly model: string;
  /** True if a registry may have the model. */
  readonly registry: boolean;
}

/** The script that deploys the pipeline. */
export interface DeployPipelineView {
  readonly endpoint: string;
  /** True if the settings name the endpoint. */
  readonly named: boolean;
  /** True if a call gets data. */
  readonly hasInputs: boolean;
}

/** The script that points the monitor at a deployment. */
export interface MonitorView {
  /** True if predictions are compared with actual outcomes. */
  readonly performance: boolean;
}

/** A model that is registered from an output of the pipeline. */
export interface RegisteredModel {
  readonly name: string;
  readonly type: string;
  readonly output: string;
  /** True for the one that is deployed. */
  readonly deployed: boolean;
}

/** The script that registers models. */
export interface RegisterView {
  readonly gated: boolean;
  /** `gate_metric=<metric>` as one word of the shell. */
  readonly metricTag: string;
  /** The notebooks, if they are in the repository; otherwise empty. */
  readonly notebookFiles: string;
  /** Inputs of the pipeline that are data. */
  readonly dataInputs: readonly string[];
  readonly models: readonly (RegisteredModel & ServicesView)[];
}

/** The script that checks the metric; values are Python literals. */
export interface GateView {
  readonly metric: string;
  readonly goal: 'maximize' | 'minimize';
  readonly threshold: string;
  readonly model: string;
}
