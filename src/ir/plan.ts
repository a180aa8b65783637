import type { SearchSpace } from '../config/production-settings.ts';
import type { Cut } from './cut.ts';
import type { DataInputPlan, ParameterPlan } from './inputs.ts';
import type { JobsPlan } from './jobs.ts';
import type { ModelPlan, ScorePlan } from './model.ts';
import type { RepositoryPlan } from './repository.ts';
import type { ModulePlan, ScriptPlan } from './script.ts';
import type { TestPlan } from './tests.ts';
import type { StatedSettings } from './translated.ts';

/** Every decision about the repository that is written; no text beyond the user's own code. */
export type Plan = StepsPlan | JobsPlan;

/** A pipeline of scripts that are made of the notebook's cells. */
export interface StepsPlan extends RepositoryPlan {
  readonly kind: 'steps';
  readonly parameters: readonly ParameterPlan[];
  readonly dataInputs: readonly DataInputPlan[];
  /** What the tests are made of. */
  readonly testing?: TestPlan;
  readonly steps: readonly StepPlan[];
  readonly outputs: readonly PipelineOutputPlan[];
  /** The model that the pipeline leaves; absent if it leaves none. */
  readonly model?: ModelPlan;
  /** What the notebook measures, in its order, by the names under which it is logged. */
  readonly scores?: readonly ScorePlan[];
  /** Names under which the steps log metrics, in order; `*` stands for what is known at run time. */
  readonly logged?: readonly string[];
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
  /** Older versions that are taken for what the code calls, which newer ones have no more. */
  readonly older?: readonly { readonly distribution: string; readonly names: readonly string[] }[];
  /** Pip requirements that a stored model brings for who serves it; absent if none are needed. */
  readonly servedWith?: readonly string[];
  /** Pip requirements of all steps, those in existing environments too; absent if `environments` has them all. */
  readonly packages?: readonly string[];
  /** Steps and functions as the next build will know them. */
  readonly cut: Cut;
}

/** A search for the best values of parameters: the steps of a trial, and what is tried. No steps, no search. */
export interface SweepPlan {
  readonly steps: readonly string[];
  readonly parameters: Readonly<Record<string, SearchSpace>>;
}

/** What a step reads from a path that it is given, or leaves at one; targets have their own words for each. */
export type PortType = 'file' | 'folder' | 'table' | 'model';
/** Helpers that the shared package may hold: storing artifacts, logging figures, describing models, carrying random state and settings. */
export type HelperName = StoringHelper | 'arguments' | 'figures' | 'models' | 'networks' | 'random_state' | 'settings';
type StoringHelper = 'artifacts' | 'bundles' | 'array_views' | 'pickling' | 'tensors';

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
  /** What its tags ask of the engine; absent if they ask nothing. */
  readonly asks?: readonly string[];
  /** False when it reads the clock, the network or a URL. */
  readonly deterministic: boolean;
  /** True if it may depend on the order of a set, or on a hash, which differ from process to process. */
  readonly readsOrder: boolean;
  /** Names of `Plan.parameters` that it takes. */
  readonly parameters: readonly string[];
  readonly inputs: readonly StepInput[];
  readonly outputs: readonly StepOutput[];
  /** Steps that must run before it though nothing flows (`prev:`, file effects). */
  readonly after: readonly string[];
  readonly script: ScriptPlan;
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
