/** What the static evaluation of a notebook's SDK calls works with. Objects change as the notebook changes them. */
import type { Span } from '../ir.ts';
import type { AsyncFunctionDef, FunctionDef } from '../python/parse.ts';
import type { SdkCell } from './parsed-cells.ts';

/** A value of the notebook, as far as its text says. */
export type Value =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly isFloat: boolean }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly items: Value[] }
  | { readonly kind: 'dict'; readonly entries: Map<string, Value> }
  /** Something that is imported, by its dotted name. */
  | { readonly kind: 'symbol'; readonly name: string }
  | FunctionValue
  | { readonly kind: 'method'; readonly receiver: Value; readonly name: string }
  | SdkObject
  | UnknownValue;

/** A value that the notebook's text does not give. */
interface UnknownValue {
  readonly kind: 'unknown';
  /** Ends the sentence "the value is …". */
  readonly reason: string;
  /** What gave it: the workspace, or an imported function, by its dotted name. */
  readonly from: { readonly kind: 'workspace' } | { readonly kind: 'import'; readonly name: string } | null;
}

/** A function of the notebook. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly node: FunctionDef | AsyncFunctionDef;
  readonly cell: SdkCell;
  readonly span: Span;
  /** Arguments of its pipeline decorator; null if it is no pipeline. */
  readonly pipeline: ReadonlyMap<string, Value> | null;
  /** Reason why it cannot be called statically. */
  readonly refused: string | null;
}

/** What an object of the SDK is. */
export type SdkType =
  /** `MLClient` and what hangs from it: `ml_client.jobs.create_or_update`. */
  | 'client'
  /** What the workspace or a registry has under a name. */
  | 'registered'
  /** A job that was handed to the workspace. */
  | 'submitted'
  | 'environment'
  | 'build'
  | 'input'
  | 'output'
  | 'data'
  /** `command(…)`: a component, and a job with the values of its inputs. */
  | 'command'
  /** A component of a YAML file. */
  | 'loaded'
  /** A step: a component that was called. */
  | 'node'
  | 'sweep'
  | 'pipeline'
  | 'pipeline-input'
  /** `node.inputs`, `node.outputs`. */
  | 'ports'
  /** `node.outputs.x`. */
  | 'port'
  /** `pipeline.settings`, `node.resources`: attributes that are set one by one. */
  | 'settings'
  /** An object of version 1 (`azureml.core` and its kin) that has no like in version 2. */
  | 'v1'
  /** Any other object of the SDK: what it is made of, and its class. */
  | 'other';

/** An object that the notebook makes with the SDK. */
export interface SdkObject {
  readonly kind: 'object';
  readonly type: SdkType;
  /** Class or function that made it: `Choice`, `automl.classification`. */
  readonly made: string;
  /** Keyword arguments, and attributes that were set. */
  readonly fields: Map<string, Value>;
  readonly span: Span;
  /** The component of a node, the node of a port, the trial of a sweep. */
  readonly of: SdkObject | null;
  /** The steps of a pipeline, in order of their calls. */
  readonly nodes: SdkObject[];
  /** The variable that it was bound to first. */
  variable: string | null;
}

/** Makes an object. */
export function makeObject(
  type: SdkType,
  made: string,
  span: Span,
  fields: Iterable<readonly [string, Value]> = [],
  of: SdkObject | null = null,
): SdkObject {
  return { kind: 'object', type, made, fields: new Map(fields), span, of, nodes: [], variable: null };
}

/** Makes a text. */
export function text(value: string): Value {
  return { kind: 'text', value };
}

/** Creates an unknown value. */
export function unknown(reason: string, from: UnknownValue['from'] = null): Value {
  return { kind: 'unknown', reason, from };
}

/** A value that only the workspace has. */
export const fromWorkspace: Value = unknown('known only by the workspace', { kind: 'workspace' });

/** Makes an unknown value of one from which it is computed. */
export function unknownOf(value: Value): Value {
  return value.kind === 'unknown' ? value : unknown(reasonOf(value));
}

/** Stands for a version that the workspace gives: it may be part of a reference, and of nothing else. */
export const workspaceVersion = '\u{E001}';

/** Python's `None`. */
export const none: Value = { kind: 'none' };

/** True for an object of one of these types. */
export function isObject<Type extends SdkType = SdkType>(
  value: Value | null | undefined,
  ...types: readonly Type[]
): value is SdkObject & { readonly type: Type } {
  return value?.kind === 'object' && (types.length === 0 || types.some((type) => type === value.type));
}

/** The text of a value; null for anything else. */
export function textOf(value: Value | undefined): string | null {
  return value?.kind === 'text' ? value.value : null;
}

/** A value as `str()` and f-strings print it; null if that cannot be told. */
export function printed(value: Value): string | null {
  switch (value.kind) {
    case 'text':
      return value.value;
    case 'number':
      return value.isFloat && Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'none':
      return 'None';
    default:
      return null;
  }
}

/** The reason why a value is unknown, completing "it is …". */
export function reasonOf(value: Value): string {
  if (value.kind === 'unknown') return value.reason;
  if (isObject(value, 'pipeline-input')) return 'a value that is set when the pipeline runs';
  return 'not a plain value';
}
