import type { AzuremlFile } from '../azureml/files.ts';
import type { Span } from './place.ts';
import type { RepositoryPlan } from './repository.ts';

/** A file of Azure ML that describes an object of the SDK. */
export type JobsFile = AzuremlFile & { readonly path: string; readonly span: Span };

/** The jobs that a notebook builds itself with the Azure ML SDK: its scripts are copied, its objects become files. */
export interface JobsPlan extends RepositoryPlan {
  readonly kind: 'jobs';
  readonly files: readonly JobsFile[];
  /** Paths of the copied files that no file beside the notebook holds: a cell writes them, or they are made from another. */
  readonly writtenPaths: readonly string[];
  /** Path of the pipeline that workflows run; null if no job could be translated. */
  readonly pipeline: string | null;
  /** Percent of its traffic that each deployment of an online endpoint gets, by the endpoint's name. */
  readonly traffic: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The jobs of that pipeline, in order. */
  readonly jobs: readonly JobPlan[];
}

/** A job of the notebook's pipeline, and its inputs from other jobs. */
export interface JobPlan {
  readonly name: string;
  readonly inputs: readonly { readonly name: string; readonly job: string; readonly output: string }[];
}
