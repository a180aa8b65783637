import type { Span } from './place.ts';
import type { RepositoryPlan } from './repository.ts';

/** A value of a YAML file: floats stay floats, folded text is printed with one part per line. */
export type SdkValue =
  | string
  | number
  | boolean
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'folded'; readonly lines: readonly string[] }
  | readonly SdkValue[]
  | { readonly [key: string]: SdkValue | undefined };

/** The object that a file describes. */
export type SdkFileKind =
  | 'component'
  | 'environment'
  | 'conda'
  | 'pipeline'
  | 'data'
  | 'model'
  | 'datastore'
  | 'cluster'
  | 'online-endpoint'
  | 'online-deployment'
  | 'batch-endpoint'
  | 'batch-deployment'
  | 'schedule';

/** A YAML file that describes an object of the SDK. */
export interface SdkFile {
  readonly path: string;
  readonly kind: SdkFileKind;
  readonly value: { readonly [key: string]: SdkValue | undefined };
  readonly span: Span;
}

/** The jobs that a notebook builds itself with the Azure ML SDK: its scripts are copied, its objects become files. */
export interface JobsPlan extends RepositoryPlan {
  readonly kind: 'jobs';
  readonly files: readonly SdkFile[];
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
