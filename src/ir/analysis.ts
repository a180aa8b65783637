import type { Cell, Install } from './document.ts';
import type { KnobUse } from './knobs.ts';
import type { Learner, LearnerUse, Measured, ModelData } from './learners.ts';
import type { CodeFacts } from './marks.ts';
import type { CodeRange, Span } from './place.ts';
import type { SourceFile } from './sources.ts';

/** How well a value's type is known; the words are those of the generated code's needs, not of Python. */
export type ValueKind =
  | 'int'
  | 'float'
  | 'bool'
  | 'str'
  | 'none'
  | 'bytes'
  | 'list'
  | 'tuple'
  | 'dict'
  | 'set'
  | 'frame'
  | 'series'
  | 'array'
  | 'sparse'
  | 'estimator'
  | 'figure'
  | 'axes'
  | 'path'
  | 'module'
  | 'function'
  | 'class'
  | 'generator'
  | 'handle'
  | 'object'
  | 'unknown';

/** What is known of a value's type. */
export interface ValueType {
  readonly kind: ValueKind;
  /** Dotted name of the class where known: `pandas.DataFrame`, `sklearn.linear_model.LogisticRegression`. */
  readonly className: string | null;
}

/** The string literal that a path begins with, and where it stands. */
export interface PathRoot extends CodeRange {
  readonly text: string;
  /** True for the text that an f-string begins with: it has no quotes of its own. */
  readonly isInside: boolean;
  /** Where it is inside a plain literal: where that begins, which becomes an f-string. */
  readonly plainAt?: number;
}

/** What a statement does beyond binding names. */
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

/** What kind of statement it is, as far as splitting is concerned. */
export type StatementKind = 'import' | 'definition' | 'constant' | 'setup' | 'display' | 'code';

/**
 * A top-level statement of a cell. Names that begin with `%` stand for hidden state
 * (`%random`, `%numpy.random`, `%cwd`, `%figure`), which flows as variables do.
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
  /** Names bound for certain, when the statement ends normally. */
  readonly defines: readonly string[];
  /** Names that may be bound (in a branch or a loop). */
  readonly mayDefine: readonly string[];
  readonly deletes: readonly string[];
  /** Names that a `del` may unbind (in a branch); they are among `mayDefine`. */
  readonly mayDelete: readonly string[];
  /** Names whose value at the start of the statement may be read, also through functions. */
  readonly uses: readonly string[];
  /** Names whose object may be changed in place, aliases included. */
  readonly updates: readonly string[];
  readonly effects: readonly Effect[];
  /** What it calls, also in the notebook's functions, in order: `pandas.read_csv`, `frame.fillna`. */
  readonly calls: readonly string[];
  /** Columns that it sets in tables. */
  readonly columns: readonly string[];
  /** True if a top-level `await` is in it. */
  readonly isAsync: boolean;
  /** What it sets for the whole process, besides what random generators are seeded with. */
  readonly sets: readonly ('option' | 'directory')[];
  /** Random generators that what it calls draws from, seeded or not; what is not known of a call says nothing here. */
  readonly draws: readonly string[];
  /** Top-level modules whose options it sets; empty where they are not all known. */
  readonly settingsOf: readonly string[];
  /** Names that strings of its calls name: `frame.query("a > @limit")`, formulas. */
  readonly inTexts: readonly string[];
  /** Names of sets whose order it may depend on. */
  readonly orders: readonly string[];
  /** True if it may depend on the order of a set, or on a hash: both differ from process to process. */
  readonly readsOrder: boolean;
  /** True if code in strings, `globals()` or `locals()` must find the notebook's names as globals. */
  readonly needsGlobals: boolean;
  /** Names of what is fitted here: predictors and transformers, and containers that hold them. */
  readonly fits: readonly string[];
  /** What is fitted here, also what has no name at the notebook's top level. */
  readonly fitted: readonly LearnerUse[];
  /** Names of what predicts or is scored here. */
  readonly predicts: readonly string[];
  /** What predicts or is scored here, also what has no name. */
  readonly predicted: readonly LearnerUse[];
  /** Models, or what they have learned, that are written to files here. */
  readonly savesModel: readonly LearnerUse[];
  /** Models, or what they had learned, that are read here. */
  readonly loadsModel: readonly LearnerUse[];
  /** Learners whose predictions are written to files here. */
  readonly writesPredictions: readonly LearnerUse[];
  /** Arguments of calls that an owner may turn. */
  readonly knobs: readonly KnobUse[];
  /** Everything that is measured here: what is bound to a name, and what is only shown. */
  readonly measures: readonly Measured[];
  /** What estimators are fitted on and predict from here, if it can be evaluated once more. */
  readonly modelData: readonly ModelData[];
  /** Names bound here to a score. */
  readonly scores: readonly string[];
  /** True if a cell ends with a score that it only shows. */
  readonly showsScore: boolean;
  /** What the names that are bound here are bound to. */
  readonly types: readonly BoundType[];
  /** Names that share objects or memory after the statement, in groups of two or more. */
  readonly groups: readonly (readonly string[])[];
}

/** A name, and what a statement binds it to. */
export interface BoundType {
  readonly name: string;
  readonly type: ValueType;
  /** Advice where such a value cannot be stored. */
  readonly unstorable: string | null;
  /** Learners that it may be. */
  readonly learners: readonly number[];
  /** Whether it was picked out of a container of them by what was measured or looked up. */
  readonly isPicked: boolean;
}

/** What is known of the program as a whole. */
export interface Analysis {
  readonly files: readonly string[];
  readonly cells: readonly Cell[];
  readonly statements: readonly Statement[];
  readonly names: readonly NameFact[];
  /** Everything that is fitted, or could be. */
  readonly learners: readonly Learner[];
  readonly installs: readonly Install[];
  readonly modules: readonly SourceFile[];
  readonly pythonVersion: string | null;
}

/** What is known of a name over the whole notebook. */
export interface NameFact {
  readonly name: string;
  readonly type: ValueType;
  /** Ids of the statements that bind it. */
  readonly boundBy: readonly number[];
  /** Notebook names that functions held by its value read when they are called. */
  readonly captures: readonly string[];
  /** For each of `captures`, the statement after which its value holds such a function. */
  readonly capturedSince: readonly number[];
  /** Notebook functions and classes that its value is, holds, or is an instance of. */
  readonly definitions: readonly string[];
}
