import type { SearchSpace } from '../config/production-settings.ts';
import type { Cut } from './cut.ts';
import type { DataInputPlan, ParameterPlan, PortType } from './inputs.ts';
import type { JobsPlan } from './jobs.ts';
import type { ModelPlan, ScorePlan } from './model.ts';
import type { RepositoryPlan } from './repository.ts';
import type { ModulePlan, ScriptPlan } from './script.ts';
import type { TestPlan } from './tests.ts';
import type { StatedSettings } from './translated.ts';

/** Every decision about the generated repository; no text beyond the user's own code. */
export type Plan = StepsPlan | JobsPlan;

/** A pipeline of scripts made from the notebook's cells. */
export interface StepsPlan extends RepositoryPlan {
  readonly kind: 'steps';
  readonly parameters: readonly ParameterPlan[];
  readonly dataInputs: readonly DataInputPlan[];
  /** The inputs of the generated tests. */
  readonly testing?: TestPlan;
  readonly steps: readonly StepPlan[];
  readonly outputs: readonly PipelineOutputPlan[];
  /** The model that the pipeline leaves; absent if it leaves none. */
  readonly model?: ModelPlan;
  /** The scores of the notebook, in order, by the names under which they are logged. */
  readonly scores?: readonly ScorePlan[];
  /** Names under which the steps log metrics, in order; `*` means names known only at run time. */
  readonly logged?: readonly string[];
  /** Definitions that several steps share, in the shared package's `definitions.py`; `null` if there are none. */
  readonly definitions: ModulePlan | null;
  /** Which generated helpers the steps need in the shared package. */
  readonly helpers: readonly HelperName[];
  /** The compute of steps without their own. */
  readonly compute: string;
  readonly sweep: SweepPlan;
  /** Settings that follow from the notebook itself; the first cellwright.yml contains them. */
  readonly stated: StatedSettings;
  readonly environments: readonly EnvironmentPlan[];
  /** Older versions chosen because newer ones no longer have a name that the code uses. */
  readonly older?: readonly { readonly distribution: string; readonly names: readonly string[] }[];
  /** Pip requirements that a stored model brings for who serves it; absent if none are needed. */
  readonly servedWith?: readonly string[];
  /** Pip requirements of all steps, those in existing environments too; absent if `environments` has them all. */
  readonly packages?: readonly string[];
  /** Steps and functions, recorded for the next build. */
  readonly cut: Cut;
}

/** A parameter search: the steps of a trial, and the values to try. No steps means no search. */
export interface SweepPlan {
  readonly steps: readonly string[];
  readonly parameters: Readonly<Record<string, SearchSpace>>;
}

/** Helpers that the shared package may contain: storing artifacts, logging figures, describing models, passing on random state and settings. */
export type HelperName =
  | StoringHelper
  | 'arguments'
  | 'figures'
  | 'metrics'
  | 'models'
  | 'networks'
  | 'random_state'
  | 'settings';
type StoringHelper = 'artifacts' | 'bundles' | 'array_views' | 'pickling' | 'tensors';

/** A step: one script, one component, one node. */
export interface StepPlan {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly cells: readonly number[];
  /** Positions of these cells in `Analysis.cells`, which give their notebook. */
  readonly positions?: readonly number[];
  /** Identities of the cells that survive a move: their ids, or hashes of their text. */
  readonly origins: readonly string[];
  readonly environment: EnvironmentChoice;
  readonly compute: string | null;
  /** Requests of its tags to the engine; absent if there are none. */
  readonly asks?: readonly string[];
  /** False if it reads the clock, the network or a URL. */
  readonly deterministic: boolean;
  /** True if it may depend on the order of a set, or on a hash, which differ from process to process. */
  readonly readsOrder: boolean;
  /** Names of `Plan.parameters` that it takes. */
  readonly parameters: readonly string[];
  readonly inputs: readonly StepInput[];
  readonly outputs: readonly StepOutput[];
  /** Steps that must run before it although no value passes (`prev:`, file effects). */
  readonly after: readonly string[];
  readonly script: ScriptPlan;
}

/** An input file or folder of a step. */
export interface StepInput {
  readonly name: string;
  readonly type: PortType;
  readonly from:
    | { readonly kind: 'data'; readonly input: string }
    | { readonly kind: 'step'; readonly step: string; readonly output: string };
  readonly description: string;
}

/** An output file or folder of a step. */
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
  /** The registered model's name, if this is the model. */
  readonly model: string | null;
}

/** The environment of a step: one of `Plan.environments`, or an existing one, by the engine's reference. */
export type EnvironmentChoice =
  | { readonly kind: 'planned'; readonly name: string }
  | { readonly kind: 'existing'; readonly reference: string };

/** A container image and its packages. */
export interface EnvironmentPlan {
  readonly name: string;
  readonly image: string;
  readonly python: string;
  /** Pip requirements, pinned, sorted. */
  readonly pip: readonly string[];
  readonly conda: readonly string[];
}
