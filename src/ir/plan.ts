import type { SearchSpace } from '../config.ts';
import type { JobsPlan } from './jobs.ts';
import type { ModelPlan, ScorePlan } from './model.ts';
import type { Span } from './place.ts';
import type { Code, ModulePlan, ScriptPlan } from './script.ts';
import type { SourceFile } from './sources.ts';
import type { StatedSettings } from './translated.ts';

/** Every decision about the repository that is written; no text beyond the user's own code. */
export type Plan = StepsPlan | JobsPlan;

/** What every repository has. */
export interface RepositoryPlan {
  /** As `Sources.root`: what stands before a path of the project in the repository that is written. */
  readonly root?: string;
  /** Name of the pipeline, a Python identifier in lower case. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Paths of the notebooks, as spans name them. */
  readonly notebooks: readonly string[];
  /** Name of the shared Python package below `src/`. */
  readonly package: string;
  /** Files copied as they are: local modules of the notebook and `%%writefile` files. Paths are below the shared package or the repository. */
  readonly copiedFiles: readonly SourceFile[];
  /** What became of each cell and statement, in document order. */
  readonly fates: readonly Fate[];
  /** Experiment that runs are filed under. */
  readonly experiment: string;
  /** Services whose workflows check, train and deploy. */
  readonly ci: readonly CiService[];
  /** True where the repository has tests. */
  readonly tests: boolean;
}

/** A pipeline of scripts that are made of the notebook's cells. */
export interface StepsPlan extends RepositoryPlan {
  readonly kind: 'steps';
  readonly parameters: readonly ParameterPlan[];
  readonly dataInputs: readonly DataInputPlan[];
  readonly steps: readonly StepPlan[];
  readonly outputs: readonly PipelineOutputPlan[];
  /** The model that the pipeline leaves; left out where it leaves none. */
  readonly model?: ModelPlan;
  /** What the notebook measures, in its order, by the names under which it is logged. */
  readonly scores?: readonly ScorePlan[];
  /** Definitions that several steps share, in the shared package's `definitions.py`; `null` when there are none. */
  readonly definitions: ModulePlan | null;
  /** Which generated helpers the steps need in the shared package. */
  readonly helpers: readonly HelperName[];
  /** Where steps run that have no compute of their own. */
  readonly compute: string;
  readonly sweep: SweepPlan;
  /** What the notebook itself settles; the first cellwright.yml holds it. */
  readonly stated: StatedSettings;
  readonly environments: readonly EnvironmentPlan[];
  /** Pip requirements of all steps, those in existing environments too; left out where `environments` has them all. */
  readonly packages?: readonly string[];
}

/** A search for the best values of parameters: the steps of a trial, and what is tried. No steps, no search. */
export interface SweepPlan {
  readonly steps: readonly string[];
  readonly parameters: Readonly<Record<string, SearchSpace>>;
}

/** Type of a value that a user sets when a pipeline is started. */
export type ParameterType = 'string' | 'integer' | 'number' | 'boolean';
/** What a step reads from a path that it is given, or leaves at one; targets have their own words for each. */
export type PortType = 'file' | 'folder' | 'table' | 'model';

/** A service that runs workflows. */
export type CiService = 'github' | 'azure-devops';

/** Helpers that the shared package may hold: storing artifacts, logging figures, describing models, carrying random state and settings. */
export type HelperName = StoringHelper | 'arguments' | 'figures' | 'models' | 'random_state' | 'settings';
type StoringHelper = 'artifacts' | 'bundles' | 'array_views' | 'pickling' | 'tensors';

/** A value that a user may set at run time. */
export interface ParameterPlan {
  /** Name of the pipeline's input, the step's input and the argument: lower case, unique ignoring case. */
  readonly name: string;
  /** The notebook's variable. */
  readonly variable: string;
  readonly type: ParameterType;
  /** How the argument's text becomes the Python value. `json` values travel as JSON text; `path` as text that becomes a `Path`. */
  readonly parse: 'int' | 'float' | 'bool' | 'str' | 'json' | 'path' | 'date' | 'datetime' | 'tuple';
  /** The default as it is written on a command line; `null` is an optional parameter whose default is None. */
  readonly default: string | number | boolean | null;
  readonly optional: boolean;
  /** Python expression of the default, as the notebook has it. */
  readonly expression: string;
  readonly help: string;
  readonly span: Span;
}

/** A file or folder that the notebook reads and the pipeline is given. */
export interface DataInputPlan {
  readonly name: string;
  readonly type: 'file' | 'folder';
  /** As the notebook has it: relative path, absolute path or URL. */
  readonly path: string;
  /** Name under which the data is registered (`data/<asset>.yml`); `null` for a URL that stays one. */
  readonly asset: string | null;
  readonly description: string;
  /** Where the data lies, where the notebook's own calls say so; the code reads it from `path`. */
  readonly place: string | null;
  /** Columns that are known of a table, for fixtures and documentation. */
  readonly columns: readonly ColumnPlan[];
  readonly format: 'csv' | 'tsv' | 'json' | 'jsonl' | 'parquet' | 'excel' | 'other';
  readonly span: Span;
}

/** A column of a table, as fixtures make it up. */
export interface ColumnPlan {
  readonly name: string;
  readonly kind: 'int' | 'float' | 'bool' | 'str' | 'datetime';
  /** Values that the code compares with or that were seen, when few. */
  readonly values: readonly (string | number | boolean)[];
}

/** A step: one script, one component, one node. */
export interface StepPlan {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly cells: readonly number[];
  /** Positions of these cells in `Analysis.cells`; they say which notebook a cell is of. */
  readonly positions?: readonly number[];
  /** What the cells are known by when they move: their ids, or hashes of their text. */
  readonly origins: readonly string[];
  readonly environment: EnvironmentChoice;
  readonly compute: string | null;
  /** False when it reads the clock, the network or a URL. */
  readonly deterministic: boolean;
  /** Names of `Plan.parameters` that it takes. */
  readonly parameters: readonly string[];
  readonly inputs: readonly StepInput[];
  readonly outputs: readonly StepOutput[];
  /** Steps that must run before it though nothing flows (`prev:`, file effects). */
  readonly after: readonly string[];
  readonly script: ScriptPlan;
  /** The step's statements as the notebook has them, for the reference that tests compare with. */
  readonly reference: readonly Code[];
}

/** A file or folder that a step is given. */
export interface StepInput {
  readonly name: string;
  readonly type: PortType;
  readonly from:
    | { readonly kind: 'data'; readonly input: string }
    | { readonly kind: 'step'; readonly step: string; readonly output: string };
  readonly description: string;
}

/** A file or folder that a step leaves. */
export interface StepOutput {
  readonly name: string;
  readonly type: PortType;
  readonly description: string;
}

/** A step's output that is a result of the pipeline. */
export interface PipelineOutputPlan {
  readonly name: string;
  readonly step: string;
  readonly output: string;
  readonly type: PortType;
  /** The registered model's name, when this is the model. */
  readonly model: string | null;
}

/** Where a step runs: in one of `Plan.environments`, or in one that the target has already, by the target's own reference. */
export type EnvironmentChoice =
  | { readonly kind: 'planned'; readonly name: string }
  | { readonly kind: 'existing'; readonly reference: string };

/** A container image and the packages that are installed in it. */
export interface EnvironmentPlan {
  readonly name: string;
  readonly image: string;
  readonly python: string;
  /** Pip requirements, pinned, sorted. */
  readonly pip: readonly string[];
  readonly conda: readonly string[];
}

/** What became of a statement or a whole cell. */
export interface Fate {
  readonly cell: number;
  readonly span: Span;
  readonly text: string;
  readonly fate:
    | { readonly kind: 'unit'; readonly step: string; readonly unit: string }
    | {
        readonly kind: 'module';
        readonly steps: readonly string[];
        readonly what: 'import' | 'definition' | 'constant' | 'setup';
      }
    | { readonly kind: 'parameter'; readonly name: string }
    | { readonly kind: 'input'; readonly name: string }
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'dropped'; readonly reason: string };
}
