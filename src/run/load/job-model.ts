/**
 * Values that the parts of the local runner pass on:
 * YAML files → Pipeline (load) → Graph (resolve) → StepResult (execute) → RunResult.
 */
import type { InputPort, Literal } from '../../azureml/ports.ts';
import type { Sweep as SweepDefinition } from '../../azureml/sweep.ts';
import type { Span } from '../../ir.ts';
import type { Imitated } from './special-jobs.ts';

/** An output that a component declares. */
export interface OutputPort {
  readonly name: string;
  readonly type: string;
}

/** The software of a step. `null` members are not in the YAML. */
export interface EnvironmentSource {
  /** The environment as one text: part of the key under which results are reused. */
  readonly text: string;
  /** Name or image, for people. */
  readonly label: string;
  /** Text of the conda file. */
  readonly conda: string | null;
}

/** A component that runs a command. */
export interface CommandComponent {
  readonly kind: 'command';
  readonly name: string;
  readonly file: string;
  readonly inputs: readonly InputPort[];
  readonly outputs: readonly OutputPort[];
  readonly command: string;
  readonly commandSpan: Span;
  /** Absolute path of the code folder or file. */
  readonly code: string | null;
  readonly includes: readonly string[];
  readonly environment: EnvironmentSource | null;
  readonly variables: Readonly<Record<string, string>>;
  readonly deterministic: boolean;
  readonly distribution: string | null;
  readonly instances: number;
  /** The kind of job that the command stands for. */
  readonly imitates: Imitated;
  /** The registered component that this file replaces, in words; otherwise `null`. */
  readonly standsFor: string | null;
}

/** A component that is a pipeline. */
export interface PipelineComponent {
  readonly kind: 'pipeline';
  readonly name: string;
  readonly inputs: readonly InputPort[];
  readonly outputs: readonly OutputPort[];
  readonly jobs: JobList;
  readonly standsFor: string | null;
}

/** The nodes of a pipeline. */
export interface JobList {
  readonly loaded: readonly Job[];
  /** Names of nodes that were reported as not runnable, so that bindings to them are not reported again. */
  readonly broken: readonly string[];
}

/** The value of an input in YAML. */
export type InputValue =
  /** `type` is `null` if it is not said. */
  | { readonly kind: 'absent'; readonly type: string | null; readonly span: Span }
  | { readonly kind: 'literal'; readonly literal: Literal; readonly span: Span }
  | {
      readonly kind: 'asset';
      readonly type: string | null;
      readonly path: string;
      /** Folder that a relative path starts from. */
      readonly base: string;
      readonly writable: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'binding'; readonly text: string; readonly writable: boolean; readonly span: Span };

/** How a sweep draws and judges its trials, and where it is defined. */
export interface Sweep extends SweepDefinition {
  readonly span: Span;
}

/** A node of a pipeline. */
export interface Job {
  readonly name: string;
  readonly component: CommandComponent | PipelineComponent;
  readonly inputs: Readonly<Record<string, InputValue>>;
  /** The output of the enclosing pipeline that each output is bound to, if it is. */
  readonly outputs: Readonly<Record<string, string | null>>;
  readonly sweep: Sweep | null;
  readonly timeout: number | null;
  readonly variables: Readonly<Record<string, string>>;
  readonly compute: string | null;
  readonly span: Span;
}

/** A pipeline job, loaded. */
export interface Pipeline {
  readonly file: string;
  readonly name: string;
  readonly experiment: string;
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly outputs: readonly OutputPort[];
  readonly jobs: JobList;
  readonly continueOnStepFailure: boolean;
  readonly forceRerun: boolean;
  readonly compute: string | null;
}

/** A resolved input of a step. */
export type SettledInput =
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'path'; readonly path: string; readonly writable: boolean }
  | { readonly kind: 'step'; readonly step: string; readonly output: string; readonly writable: boolean }
  | { readonly kind: 'absent' };

/** An input of a step of the graph. */
export interface StepInput {
  readonly name: string;
  readonly type: string;
  readonly value: SettledInput;
}

/** A step that is run as one process (or, in a sweep, one a trial). */
export interface Step {
  /** Key of the node; `outer.inner` inside a nested pipeline. */
  readonly id: string;
  readonly component: CommandComponent;
  readonly inputs: readonly StepInput[];
  readonly sweep: Sweep | null;
  readonly timeout: number | null;
  readonly variables: Readonly<Record<string, string>>;
  readonly compute: string | null;
  readonly span: Span;
}

/** A result of the whole pipeline. */
export interface GraphOutput {
  readonly name: string;
  readonly step: string;
  readonly output: string;
  readonly type: string;
}

/** The steps in an order in which they can run. */
export interface Graph {
  readonly steps: readonly Step[];
  readonly outputs: readonly GraphOutput[];
}
