/** The record of one statement's effects. */
import type { Effect, KnobUse } from '../../ir.ts';
import type { Generator } from '../../knowledge/facts.ts';
import type { Expr, Node } from '../../python/parse.ts';
import type { ObjectClass } from './objects.ts';
import type { Frame, Place, Value } from './values.ts';

/** The data passed to an estimator. */
export interface GivenData {
  readonly use: 'fit' | 'predict';
  readonly receiver: Value;
  /** The estimator's name, if a statement of the notebook itself names it. */
  readonly receiverName: string | null;
  readonly data: Value;
  /** The argument as it is in the notebook; null inside functions, and if it cannot be evaluated again. */
  readonly expression: { readonly text: string; readonly names: readonly string[] } | null;
}

/** An access to a file. */
export type PathEffect = Extract<Effect, { readonly kind: 'reads-path' | 'writes-path' }>;

/** The observed effects of one statement. */
export interface Record {
  /** Notebook names whose value was read by functions that ran. */
  readonly reads: Set<string>;
  /** Notebook names of objects older than the statement that may have been changed in place. */
  readonly updated: Set<string>;
  /** Objects made since the statement began have ids from here on. */
  readonly firstNewObject: number;
  readonly draws: Set<Generator>;
  readonly seeds: Set<Generator>;
  readonly effects: Effect[];
  /** True if a call made a process-wide setting. */
  setup: boolean;
  /** Top-level modules of these settings; null if one is not known. */
  settingsOf: Set<string> | null;
  /** The new path, if the working directory was changed and the path is known. */
  directory: { readonly path: string | null } | null;
  /** True if something unknown ran. */
  unknown: boolean;
  /** Notebook names in strings of calls. */
  readonly inTexts: Set<string>;
  /** Sets whose order was read. */
  readonly ordered: Set<ObjectClass>;
  /** True if the order of a set, or a hash, was read. */
  readsOrder: boolean;
  /** True if code in a literal string ran, which must see the variables of its scope. */
  codeInText: boolean;
  /** True if all names may be read and changed (`exec` of something computed). */
  barrier: boolean;
  /** True if nested loops ended before their state had settled: they may have read and changed all names. */
  isUnfinished: boolean;
  /** Whether the value of the last expression is a score. */
  givesScore: boolean;
  /** Fitted objects. */
  readonly fitted: Set<ObjectClass>;
  /** Learners by the calls that made them. */
  readonly sites: Map<Node, number>;
  readonly fittedLearners: Set<number>;
  readonly predictedLearners: Set<number>;
  readonly savedLearners: Set<number>;
  readonly loadedLearners: Set<number>;
  /** Learners whose predictions were written to files. */
  readonly writtenLearners: Set<number>;
  /** Values of expressions that measure something. */
  readonly measured: Map<Node, Value>;
  readonly shown: Map<Node, ShownMeasure>;
  /** Names of containers to which scores were added. */
  readonly filled: Set<string>;
  /** Data that estimators were fitted on or predicted from. */
  readonly modelData: GivenData[];
  /** Arguments that are knobs, by their expressions. */
  readonly knobs: Map<Expr, KnobUse>;
  /** The calls in order: dotted names, and methods after the kind or class of their receiver. */
  readonly calls: Set<string>;
  /** Columns that were set in tables. */
  readonly columns: Set<string>;
  /** Notebook names bound through `global` by functions that ran. */
  readonly bound: Set<string>;
}

/** A displayed score. */
export interface ShownMeasure {
  readonly node: Expr;
  readonly value: Value;
  readonly scope: { readonly frame: Frame | null; readonly place: Place };
  readonly isRepeated: boolean;
}

/** An empty record. */
export function createRecord(firstNewObject: number): Record {
  return {
    firstNewObject,
    reads: new Set(),
    updated: new Set(),
    draws: new Set(),
    seeds: new Set(),
    effects: [],
    setup: false,
    settingsOf: new Set(),
    directory: null,
    unknown: false,
    barrier: false,
    isUnfinished: false,
    codeInText: false,
    givesScore: false,
    inTexts: new Set(),
    ordered: new Set(),
    readsOrder: false,
    bound: new Set(),
    fitted: new Set(),
    sites: new Map(),
    fittedLearners: new Set(),
    predictedLearners: new Set(),
    savedLearners: new Set(),
    loadedLearners: new Set(),
    writtenLearners: new Set(),
    measured: new Map(),
    shown: new Map(),
    filled: new Set(),
    modelData: [],
    knobs: new Map(),
    calls: new Set(),
    columns: new Set(),
  };
}
