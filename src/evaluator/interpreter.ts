import type { Span } from '../ir.ts';
import type { FunctionDef, Located } from '../python/parse.ts';
import type { Call } from './call-type.ts';
import type { SdkObject, Value } from './known-values.ts';
import { type SdkCell, spanIn } from './parsed-cells.ts';
import type { SdkFiles } from './sdk-files.ts';

/** A job that the notebook submits. */
export interface Submission {
  readonly job: SdkObject;
  readonly experiment: Value | null;
  readonly span: Span;
}

/** Reasons why a job cannot be translated, found while it was built. */
export interface Refusal {
  readonly job: string;
  readonly reason: string;
  readonly advice: string;
  readonly span: Span;
}

/** A part of an object that has no equivalent. */
export interface Loss {
  readonly object: string;
  readonly field: string;
  readonly reason: string;
  readonly span: Span;
}

/** The results of the whole run. */
export interface Findings {
  readonly objects: SdkObject[];
  readonly submissions: Submission[];
  readonly refusals: Refusal[];
  /** What objects are told that their translation cannot say. */
  readonly lost: Loss[];
  /** Components and environments that the notebook registers. */
  readonly registered: SdkObject[];
  /** Steps of pipelines of version 1. */
  readonly steps: SdkObject[];
  /** Datasets of version 1 that the notebook registers, by name. */
  readonly datasets: Map<string, SdkObject>;
  /** Files and folders that the notebook copies. */
  readonly copies: Copy[];
  /** Files that statements write, by their path; the text is null if it is known only at run time. */
  readonly texts: Map<string, { readonly text: string | null; readonly span: Span }>;
  /** What the notebook uploads to datastores with version 1. */
  readonly uploads: Upload[];
}

/** A file or folder that is copied to another place. */
export interface Copy {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

/** A local file or folder that is uploaded. */
export interface Upload {
  /** Path on the datastore. */
  readonly target: string;
  readonly local: string;
  readonly isFolder: boolean;
}

/** Findings with nothing in them. */
export function createFindings(): Findings {
  return {
    objects: [],
    submissions: [],
    refusals: [],
    lost: [],
    registered: [],
    copies: [],
    steps: [],
    datasets: new Map(),
    texts: new Map(),
    uploads: [],
  };
}

/** What an SDK says of its names and objects; the evaluator itself knows no SDK. `null` if something is not the SDK's. */
export interface Sdk {
  /** The value of a call of a function or class, by its dotted name. */
  call(machine: Machine, name: string, made: Call): Value | null;
  /** The value of a call of an object that it made. */
  callObject(machine: Machine, object: SdkObject, made: Call): Value | null;
  callMethod(machine: Machine, receiver: SdkObject, name: string, made: Call): Value;
  attributeOf(object: SdkObject, name: string, span: Span): Value;
  itemOf(object: SdkObject, key: Value, span: Span): Value;
  setAttribute(object: SdkObject, name: string, given: Value, span: Span): void;
  /** The value of a constant, by its dotted name. */
  constantOf(name: string): Value | null;
  /** What an imported function becomes by its decorator: a component; null for all others. */
  functionComponent(machine: Machine, found: FoundFunction): Value | null;
  /** Whether a decorator makes a function build a pipeline. */
  isPipelineDecorator(name: string): boolean;
  /** Whether an object is a step of a kind that is not translated. */
  isOtherStep(object: SdkObject): boolean;
}

/** Why a function component that a cell defines is no component. */
export const componentOfCell = 'a function component in a cell, and `mldesigner` takes them from Python files only';

/** A decorated function in a file of the repository. */
export interface FoundFunction {
  readonly node: FunctionDef;
  readonly path: string;
  /** Name of the decorator, and its arguments. */
  readonly decorator: string;
  readonly keywords: ReadonlyMap<string, Value>;
  /** Where the notebook imports it. */
  readonly span: Span;
}

/** The running evaluation: names, and where it stands. */
export interface Machine {
  readonly sdk: Sdk;
  readonly names: Map<string, Value>;
  readonly parent: Machine | null;
  readonly cell: SdkCell;
  readonly findings: Findings;
  /** Files of the notebook's folder, which it may import; null if imports are not followed. */
  readonly files: SdkFiles | null;
  /** The pipeline that is being built; null outside pipeline functions. */
  readonly pipeline: SdkObject | null;
  /** What a function returned, once it has. */
  returned: Value | null;
  readonly depth: number;
}

/** The value of a name, in this scope or one around it; undefined where it has none. */
export function lookUp(machine: Machine, name: string): Value | undefined {
  for (let scope: Machine | null = machine; scope !== null; scope = scope.parent) {
    const value = scope.names.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Where a node of the present cell stands. */
export function placeOf(machine: Machine, node: Located): Span {
  return spanIn(machine.cell, node);
}

/** Notes that the pipeline which is being built cannot be translated. */
export function refuse(machine: Machine, node: Located, reason: string, advice: string): void {
  const job = machine.pipeline?.variable ?? machine.pipeline?.made ?? 'job';
  machine.findings.refusals.push({ job, reason, advice, span: placeOf(machine, node) });
}
