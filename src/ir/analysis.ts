import type { Cell, Install } from './document.ts';
import type { GivenTypes } from './given.ts';
import type { KnobUse } from './knobs.ts';
import type { Learner, LearnerUse, Measured, ModelData } from './learners.ts';
import type { CodeFacts } from './marks.ts';
import type { CodeRange, Span } from './place.ts';
import type { SourceFile } from './sources.ts';
import type { ValueType } from './value-type.ts';

/** The string literal at the start of a path, and its position. */
export interface PathRoot extends CodeRange {
  readonly text: string;
  /** True for the text at the start of an f-string, which has no quotes of its own. */
  readonly isInside: boolean;
  /** Start of the enclosing plain string literal, which must become an f-string. */
  readonly plainAt?: number;
}

/** An effect of a statement beyond binding names. */
export type Effect =
  | { readonly kind: 'prints' }
  | { readonly kind: 'displays' }
  | { readonly kind: 'draws-figure' }
  /** `figure` is the text of what is shown, if it is not the current figure of matplotlib. */
  | ({ readonly kind: 'shows-figure'; readonly figure: string | null } & CodeRange)
  /** `root` is the string literal that the path begins with, where the path is known; `span` the whole argument. */
  | {
      readonly kind: 'reads-path' | 'writes-path';
      readonly path: string | null;
      readonly pathKind: 'file' | 'folder';
      readonly root: PathRoot | null;
      readonly span: Span;
    }
  | { readonly kind: 'reads-clock' }
  /** `address` is the literal of the address that data are read from, if it is known. */
  | { readonly kind: 'uses-network'; readonly address?: PathRoot }
  /** Asks a server on the author's machine, or is one and never ends. */
  | { readonly kind: 'needs-server'; readonly what: 'asks' | 'serves' }
  | { readonly kind: 'raises' }
  | { readonly kind: 'logs' }
  | { readonly kind: 'unknown-call'; readonly callee: string };

/** The kind of a statement, as far as splitting is concerned. */
export type StatementKind = 'import' | 'definition' | 'constant' | 'setup' | 'display' | 'code';

/**
 * A top-level statement of a cell. Names that begin with `%` stand for hidden state
 * (`%random`, `%numpy.random`, `%cwd`, `%figure`), which flows like variables.
 */
export interface Statement extends CodeFacts {
  readonly id: number;
  /** Position in `Analysis.cells`. */
  readonly cell: number;
  readonly span: Span;
  readonly kind: StatementKind;
  /** Source text from the first decorator to the end, dedented; comments above it are in `comments`. */
  readonly text: string;
  /** Offset of `text` in its cell's lowered code. */
  readonly offset: number;
  /** Full-line comments directly above, with their `#`. */
  readonly comments: readonly string[];
  /** Comment at the end of the last line, without its `#`. */
  readonly trailingComment: string | null;
  /** Names that are certainly bound if the statement ends normally. */
  readonly defines: readonly string[];
  /** Names that may be bound (in a branch or a loop). */
  readonly mayDefine: readonly string[];
  readonly deletes: readonly string[];
  /** Names that a `del` may unbind (in a branch); they are among `mayDefine`. */
  readonly mayDelete: readonly string[];
  /** Names whose value at the start of the statement may be read, also through functions. */
  readonly uses: readonly string[];
  /** Names whose object may be changed in place, including aliases. */
  readonly updates: readonly string[];
  readonly effects: readonly Effect[];
  /** Its calls, also those in the notebook's functions, in order: `pandas.read_csv`, `frame.fillna`. */
  readonly calls: readonly string[];
  /** Columns that it sets in tables. */
  readonly columns: readonly string[];
  /** True if it contains a top-level `await`. */
  readonly isAsync: boolean;
  /** Process-wide settings that it makes, besides seeds of random generators. */
  readonly sets: readonly ('option' | 'directory')[];
  /** Random generators that its calls are known to draw from, seeded or not. */
  readonly draws: readonly string[];
  /** Top-level modules whose options it sets; empty where they are not all known. */
  readonly settingsOf: readonly string[];
  /** Names in strings of its calls: `frame.query("a > @limit")`, formulas. */
  readonly inTexts: readonly string[];
  /** Names of sets whose order it may depend on. */
  readonly orders: readonly string[];
  /** True if it may depend on the order of a set, or on a hash: both differ from process to process. */
  readonly readsOrder: boolean;
  /** True if code in strings, `globals()` or `locals()` must find the notebook's names as globals. */
  readonly needsGlobals: boolean;
  /** Names of objects fitted here: predictors, transformers, and containers of them. */
  readonly fits: readonly string[];
  /** Learners fitted here, also without a name at the notebook's top level. */
  readonly fitted: readonly LearnerUse[];
  /** Names of objects that predict or are scored here. */
  readonly predicts: readonly string[];
  /** Learners that predict or are scored here, also without a name. */
  readonly predicted: readonly LearnerUse[];
  /** Models, or their learned state, written to files here. */
  readonly savesModel: readonly LearnerUse[];
  /** Models, or their learned state, read here. */
  readonly loadsModel: readonly LearnerUse[];
  /** Learners whose predictions are written to files here. */
  readonly writesPredictions: readonly LearnerUse[];
  /** Tunable arguments of calls. */
  readonly knobs: readonly KnobUse[];
  /** Measurements made here, bound to a name or only shown. */
  readonly measures: readonly Measured[];
  /** What estimators are fitted on and predict from here, if it can be evaluated once more. */
  readonly modelData: readonly ModelData[];
  /** Names bound here to a score. */
  readonly scores: readonly string[];
  /** True if its cell ends with a score that is only shown. */
  readonly showsScore: boolean;
  /** The values of the names bound here. */
  readonly types: readonly BoundType[];
  /** Names that share objects or memory after the statement, in groups of two or more. */
  readonly groups: readonly (readonly string[])[];
  /** What the functions made here are called with, where all calls are known. */
  readonly given: readonly GivenTypes[];
}

/** A name and the value that a statement binds to it. */
export interface BoundType {
  readonly name: string;
  readonly type: ValueType;
  /** Advice if such a value cannot be stored. */
  readonly unstorable: string | null;
  /** Learners that it may be. */
  readonly learners: readonly number[];
  /** Whether it was chosen from a container by a measurement or lookup. */
  readonly isPicked: boolean;
}

/** Facts about the program as a whole. */
export interface Analysis {
  readonly files: readonly string[];
  readonly cells: readonly Cell[];
  readonly statements: readonly Statement[];
  readonly names: readonly NameFact[];
  /** All learners, fitted or not. */
  readonly learners: readonly Learner[];
  readonly installs: readonly Install[];
  readonly modules: readonly SourceFile[];
  readonly pythonVersion: string | null;
}

/** Facts about a name over the whole notebook. */
export interface NameFact {
  readonly name: string;
  readonly type: ValueType;
  /** Ids of the statements that bind it. */
  readonly boundBy: readonly number[];
  /** Notebook names read by functions in its value when they are called. */
  readonly captures: readonly string[];
  /** For each of `captures`, the statement after which its value contains such a function. */
  readonly capturedSince: readonly number[];
  /** Notebook functions and classes that its value is, holds, or is an instance of. */
  readonly definitions: readonly string[];
}
