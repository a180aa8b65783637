/** Views of the scripts that people and workflows call. */

/** The services whose workflows call the scripts. */
export interface ServicesView {
  readonly github: boolean;
  readonly azureDevops: boolean;
}

/** The script that submits the pipeline. */
export interface RunPipelineView extends ServicesView {
  readonly retrains: boolean;
  readonly schedules: boolean;
  /** Experiment of scheduled jobs. */
  readonly scheduledExperiment: string;
  /** The notebooks as words of the shell, if they are in the repository. */
  readonly notebookFiles: string;
}

/** The script that creates or updates the schedule. */
export interface UpdateScheduleView {
  readonly notebookFiles: string;
  /** True if the schedule keeps a version of a data asset. */
  readonly frozen: boolean;
}

/** The script that registers data. */
export interface RegisterDataView {
  readonly assets: readonly string[];
  readonly schedules: boolean;
  readonly schedule: string;
}

/** The script that registers the components; the files are words of the shell. */
export interface RegisterComponentsView {
  readonly files: readonly string[];
}

/** The script that puts a version of the model into the registry; texts are words of the shell. */
export interface ShareView {
  readonly registry: string;
  readonly models: readonly string[];
  /** True if the registry is given environments of the repository, and where it is given those of the workspace. */
  readonly makes: boolean;
  readonly copies: boolean;
  /** Components by their environment, with the call that has the registry hold it; empty if it needs none. */
  readonly groups: readonly { readonly make: string; readonly components: readonly string[] }[];
}

/** The requirements of the scripts. */
export interface ToolsView {
  readonly gated: boolean;
  readonly online: boolean;
  /** Versions of the packages that read metrics. */
  readonly azuremlMlflow: string;
  readonly mlflow: string;
}

/** The script that creates the infrastructure in Azure. */
export interface SetUpView {
  readonly name: string;
  readonly github: boolean;
  readonly azureDevops: boolean;
  readonly resources: readonly { readonly what: string; readonly type: string }[];
  readonly dataAssets: readonly string[];
  /** True if an alert of prod starts a training. */
  readonly answersAlerts: boolean;
  /** The secret for its request to GitHub. */
  readonly tokenSecret: string;
  /** The registry between dev and prod; empty if there is none. */
  readonly registry: string;
}

/** The script that makes Azure trust the pipelines of an Azure DevOps project. */
export interface TrustView {
  readonly name: string;
}

/** The script that checks in Azure whether the pipeline can run; texts are words of the shell. */
export interface PreflightView {
  readonly needed: readonly { readonly what: string; readonly make: string; readonly show: string }[];
  readonly machines: readonly {
    readonly what: string;
    readonly size: string;
    readonly count: number;
    readonly hours: number;
    readonly per: string;
  }[];
}

/** The script that creates in a workspace what a notebook created with the SDK. */
export interface ApplyView {
  readonly entities: readonly ApplyEntity[];
  readonly traffic: readonly { readonly endpoint: string; readonly shares: string }[];
}

/** Commands below `az ml`; `show` is empty if `create` may be called again, `update` where nothing can be changed. */
export interface ApplyEntity {
  readonly show: string;
  readonly create: string;
  readonly update: string;
  readonly done: string;
}

/** The pipeline by the Python SDK; all but the names of arguments is Python. */
export interface SdkView {
  readonly displayName: string;
  readonly description: string;
  readonly hasDescription: boolean;
  readonly experiment: string;
  readonly compute: string;
  readonly hasIdentity: boolean;
  readonly identityClass: string;
  readonly arguments: string;
  readonly dataArguments: string;
  readonly hasData: boolean;
  readonly tags: string;
  readonly hasTags: boolean;
  /** Classes of azure.ai.ml.entities that the steps use. */
  readonly entities: string;
  readonly steps: readonly {
    readonly variable: string;
    readonly load: string;
    readonly arguments: string;
    readonly settings: readonly string[];
  }[];
  readonly returns: string;
  readonly outputs: readonly { readonly name: string; readonly type: string }[];
}
