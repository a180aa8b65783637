/** What the templates of registering, deploying and monitoring are filled with. */

/** The scoring script. */
export interface ScoreView {
  readonly monitored: boolean;
}

/** The script that deploys online. */
export interface DeployOnlineView {
  readonly endpoint: string;
  readonly model: string;
  /** Percent of the traffic for a new deployment, and what remains. */
  readonly canary: number;
  readonly rest: number;
  readonly hasCanary: boolean;
  readonly monitored: boolean;
}

/** The script that deploys for batches. */
export interface DeployBatchView {
  readonly endpoint: string;
  readonly model: string;
}

/** The script that deploys the pipeline. */
export interface DeployPipelineView {
  readonly endpoint: string;
  /** True where a call is given data. */
  readonly hasInputs: boolean;
}

/** The script that points the monitor at a deployment. */
export interface MonitorView {
  /** True where predictions are compared with what happened. */
  readonly performance: boolean;
}

/** A model that is registered from an output of the pipeline. */
export interface RegisteredModel {
  readonly name: string;
  readonly type: string;
  readonly output: string;
}

/** The script that registers models. */
export interface RegisterView {
  readonly gated: boolean;
  /** `gate_metric=<metric>` as one word of the shell. */
  readonly metricTag: string;
  readonly models: readonly RegisteredModel[];
}

/** The script that checks the metric; values are Python literals. */
export interface GateView {
  readonly metric: string;
  readonly goal: 'maximize' | 'minimize';
  readonly threshold: string;
  readonly model: string;
}
