/** The state and results of the translation of a notebook's SDK objects. */
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { SdkObject } from '../evaluator/known-values.ts';
import type { SdkFiles } from '../evaluator/sdk-files.ts';
import type { JobsFile, Sources, Span } from '../ir.ts';
import type { YamlValue } from '../yaml/print.ts';
import type { EntityPlace } from './entities/entity-place.ts';

/** Values of an object's fields, before a shape of Azure ML's files types them. */
export type Fields = { readonly [key: string]: YamlValue | undefined };

/** A component, as steps use it. */
export interface ComponentUse {
  readonly name: string;
  /** Path of its file; null if it is registered. */
  readonly path: string | null;
  /** The reference to a registered component. */
  readonly reference: string | null;
  readonly type: string;
  /** Types of inputs, and of outputs; null if the workspace knows them. */
  readonly ports: ComponentPorts | null;
  /** Why jobs cannot use it. */
  readonly problems: readonly Problem[];
  readonly span: Span;
}

/** The ports of a component. */
export interface ComponentPorts {
  readonly inputs: Map<string, InputPort>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** An input of a component; its type is corrected if the notebook gives it a file instead of a folder. */
export interface InputPort {
  type: string;
}

/** The running translation. */
export interface Translation {
  readonly config: Config;
  readonly sources: Sources;
  readonly report: Report;
  readonly files: SdkFiles;
  readonly notebook: string;
  readonly components: Map<SdkObject, ComponentUse>;
  /** Paths of the environments' files. */
  readonly environments: Map<SdkObject, string>;
  /** Generated files, by path. */
  readonly made: Map<string, JobsFile>;
  /** Corrections of the notebook's own YAML files: path, keys, new text. */
  readonly corrections: YamlCorrection[];
  readonly names: Set<string>;
  /** Names and files of other resources that the notebook creates in the workspace. */
  readonly entities: Map<SdkObject, EntityPlace>;
  /** Data outside the repository that is already reported. */
  readonly outside: Set<string>;
  /** Files of the jobs. */
  readonly jobPaths: Map<SdkObject, string>;
  /** All environments and data of the notebook, as they were made. */
  readonly objects: readonly SdkObject[];
}

/** A value of a YAML file of the notebook that is replaced. */
export interface YamlCorrection {
  readonly path: string;
  readonly keys: readonly string[];
  readonly value: string;
}

/** A reason why an SDK object is not translated, and what to write instead. */
export interface Problem {
  readonly reason: string;
  readonly advice: string;
  readonly span: Span;
}

/** Advice for values that are not known from the code. */
export const writeLiteral = 'Write the value as a literal, or build it from literals';
