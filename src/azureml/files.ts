/** Every kind of Azure ML's files, with the type of what each kind says. */
import type { CommandComponent } from './command-component.ts';
import type { DataAsset } from './data.ts';
import type {
  BatchDeployment,
  BatchEndpoint,
  Cluster,
  OnlineDeployment,
  OnlineEndpoint,
  PipelineDeployment,
} from './deployment-shapes.ts';
import type { Environment } from './environment.ts';
import type { Pipeline } from './pipeline.ts';
import type { JobSchedule, MonitorSchedule } from './schedule-shapes.ts';
import type { ComputeInstance, Conda, Datastore, Model, ParallelComponent, SparkComponent } from './special-shapes.ts';

/** The kinds of files that are described by their shapes, with the values that each may have. */
export interface ShapedFiles {
  readonly 'online-endpoint': OnlineEndpoint;
  readonly 'online-deployment': OnlineDeployment;
  readonly 'batch-endpoint': BatchEndpoint;
  readonly 'batch-deployment': BatchDeployment;
  readonly 'pipeline-deployment': PipelineDeployment;
  readonly cluster: Cluster;
  readonly schedule: JobSchedule;
  readonly monitor: MonitorSchedule;
  readonly model: Model;
  readonly datastore: Datastore;
  readonly 'compute-instance': ComputeInstance;
  readonly 'spark-component': SparkComponent;
  readonly 'parallel-component': ParallelComponent;
  readonly conda: Conda;
}

/** All kinds of files. */
export interface AzuremlFiles extends ShapedFiles {
  readonly component: CommandComponent;
  readonly pipeline: Pipeline;
  readonly environment: Environment;
  readonly data: DataAsset;
}

/** A file: its kind, and what it says. */
export type AzuremlFile = {
  readonly [Kind in keyof AzuremlFiles]: { readonly kind: Kind; readonly value: AzuremlFiles[Kind] };
}[keyof AzuremlFiles];
