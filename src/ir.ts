/**
 * Every value that one phase hands to the next, in the order in which they arise:
 * Sources → Document (1-read) → Analysis (3-analyze) → Plan (4-plan) → OutputFile[] (5-emit) → Writes (6-write).
 *
 * All values are plain and readonly: they print as JSON and compare with `toEqual`.
 */

// ---------------------------------------------------------------- places

/** A place in a notebook or Python file. Lines count from 1, columns from 0 (in UTF-16 units), the end is exclusive. */
export interface Span {
  /** Path of the notebook or file, relative to the project root, with `/`. */
  readonly file: string;
  /** Position of the cell in the notebook, from 0; `null` in a plain Python file. */
  readonly cell: number | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

// ---------------------------------------------------------------- sources

/** A file's path (relative to the project root, with `/`) and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A Python file that notebooks import. */
export interface ModuleFile extends SourceFile {
  /** Its path below the folder in which Python finds it (`cleaning.py`); left out where that is the project root. */
  readonly importedAs?: string;
}

/** What the disk says of a path below the notebook's folder. */
export interface PathFact {
  /** Relative to the folder of the first notebook, with `/`, no leading `./`. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** The first lines of a small text table (CSV, TSV, JSON lines): columns and types are read off it. */
  readonly preview: string | null;
}

/** All that a compilation needs from the disk, gathered before it starts. */
export interface Sources {
  /** The project root as seen from the output folder (`..`); left out where the two are one folder. */
  readonly root?: string;
  /** The notebooks of the pipeline, in order. */
  readonly notebooks: readonly SourceFile[];
  /** Python files that the notebooks import or `%run`, and what those import. */
  readonly modules: readonly ModuleFile[];
  /** requirements.txt, environment.yml, pyproject.toml beside the notebooks. */
  readonly requirements: readonly SourceFile[];
  readonly paths: readonly PathFact[];
  /** Texts beside the notebook that calls of Azure ML's SDK may name, relative to the folder of the first notebook. */
  readonly files?: readonly SourceFile[];
}

// ---------------------------------------------------------------- 1-read

/** A notebook, read: its cells with Python code only, tags understood. */
export interface Document {
  readonly file: string;
  readonly cells: readonly Cell[];
  /** Python version that the notebook was saved with (`3.11.4`), where it says so. */
  readonly pythonVersion: string | null;
  /** What `%pip`, `!pip`, `%conda` lines ask for, in order. */
  readonly installs: readonly Install[];
}

/** What a role tag makes of a whole cell. */
export type CellRole = 'parameters' | 'imports' | 'functions' | 'skip';

/** The tags of a cell, understood. */
export interface CellTags {
  /** Step name as the tag has it, not yet made a Python name. */
  readonly step: string | null;
  readonly unit: string | null;
  readonly role: CellRole | null;
  readonly keep: boolean;
  readonly metrics: boolean;
  readonly figure: boolean;
  /** The loops of the cell are what a sweep tries. */
  readonly sweep?: boolean;
  /** Steps that must come before (`prev:`). */
  readonly after: readonly string[];
  readonly environment: string | null;
  readonly compute: string | null;
}

/** A cell. Code cells have their magics and shell lines lowered to Python. */
export interface Cell {
  readonly index: number;
  readonly id: string | null;
  readonly kind: 'code' | 'markdown' | 'raw';
  /** As written, with LF line ends. */
  readonly source: string;
  /** Python after lowering (empty for other kinds of cells). */
  readonly code: string;
  /** For each line of `code`, from 0: its line in `source`, from 1. */
  readonly lineMap: readonly number[];
  readonly tags: CellTags;
  readonly executionCount: number | null;
  readonly outputs: readonly SavedOutput[];
  /** Magics and shell lines that left no code behind, with the reason. */
  readonly dropped: readonly DroppedLine[];
  /** Files that this cell makes with `%%writefile`; the cell then has no code. */
  readonly writtenFile: WrittenFile | null;
}

/** A line of a cell that was not compiled, and why. */
export interface DroppedLine {
  readonly span: Span;
  readonly text: string;
  readonly reason: string;
}

/** A file that a `%%writefile` cell makes. */
export interface WrittenFile {
  /** As written, with `{var}` and `$var` not yet expanded. */
  readonly path: string;
  readonly append: boolean;
  readonly text: string;
  readonly span: Span;
}

/** A saved output of a cell, reduced to what types and fixtures are read off. */
export interface SavedOutput {
  readonly kind: 'stream' | 'result' | 'display' | 'error';
  /** Plain text, cut to 10,000 characters. */
  readonly text: string;
  /** HTML of a frame, cut to 100,000 characters. */
  readonly html: string | null;
}

/** One requirement of an install line. */
export interface Install {
  /** As pip reads it: `pandas==2.1`. */
  readonly requirement: string;
  readonly channel: 'pip' | 'conda';
  readonly span: Span;
}

// ---------------------------------------------------------------- 3-analyze

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

/** A piece of a cell's lowered code: the cell's position in `Analysis.cells`, and offsets. */
export interface CodeRange {
  readonly cell: number;
  readonly start: number;
  readonly end: number;
}

/** The string literal that a path begins with, and where it stands. */
export interface PathRoot extends CodeRange {
  readonly text: string;
  /** True for the text that an f-string begins with: it has no quotes of its own. */
  readonly isInside: boolean;
  /** Where it stands inside a plain literal: where that begins, which becomes an f-string. */
  readonly plainAt?: number;
}

/** What a statement does beyond binding names. */
export type Effect =
  | { readonly kind: 'prints' }
  | { readonly kind: 'displays' }
  | { readonly kind: 'draws-figure' }
  /** `figure` is the text of what is shown, where it is not the current figure of matplotlib. */
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
  | { readonly kind: 'uses-network' }
  | { readonly kind: 'raises' }
  | { readonly kind: 'logs' }
  | { readonly kind: 'unknown-call'; readonly callee: string };

/** What kind of statement it is, as far as splitting is concerned. */
export type StatementKind = 'import' | 'definition' | 'constant' | 'setup' | 'display' | 'code';

/**
 * A top-level statement of a cell. Names that begin with `%` stand for hidden state
 * (`%random`, `%numpy.random`, `%cwd`, `%figure`), which flows as variables do.
 */
export interface Statement {
  readonly id: number;
  /** Position in `Analysis.cells`. */
  readonly cell: number;
  readonly span: Span;
  readonly kind: StatementKind;
  /** Source text from the first decorator to the end, dedented; comments above it stand in `comments`. */
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
  /** True where a top-level `await` stands in it. */
  readonly isAsync: boolean;
  /** What it sets for the whole process, besides what random generators are seeded with. */
  readonly sets: readonly ('option' | 'directory')[];
  /** Top-level modules whose options it sets; empty where they are not all known. */
  readonly settingsOf: readonly string[];
  /** Names that strings of its calls name: `frame.query("a > @limit")`, formulas. */
  readonly inTexts: readonly string[];
  /** True where code in strings, `globals()` or `locals()` must find the notebook's names as globals. */
  readonly needsGlobals: boolean;
  /** Names of estimators that are fitted here. */
  readonly fits: readonly string[];
  /** Names of estimators that predict or score here. */
  readonly predicts: readonly string[];
  /** What estimators are fitted on and predict from here, where it can be evaluated once more. */
  readonly modelData: readonly ModelData[];
  /** Names bound here to a score. */
  readonly scores: readonly string[];
  /** True where a cell ends with a score that it only shows. */
  readonly showsScore: boolean;
  /** What the names that are bound here are bound to. */
  readonly types: readonly BoundType[];
  /** Names that share objects or memory after the statement, in groups of two or more. */
  readonly groups: readonly (readonly string[])[];
}

/** What an estimator is given: an expression of notebook names that has no effects. */
export interface ModelData {
  readonly model: string;
  readonly use: 'fit' | 'predict';
  readonly text: string;
  readonly names: readonly string[];
}

/** A name, and what a statement binds it to. */
export interface BoundType {
  readonly name: string;
  readonly type: ValueType;
  /** Advice where such a value cannot be stored. */
  readonly unstorable: string | null;
}

/** What is known of the program as a whole. */
export interface Analysis {
  readonly files: readonly string[];
  readonly cells: readonly Cell[];
  readonly statements: readonly Statement[];
  readonly names: readonly NameFact[];
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

// ---------------------------------------------------------------- 4-plan

/** Types of Azure ML component inputs for values that a user sets. */
export type PrimitiveType = 'string' | 'integer' | 'number' | 'boolean';
/** Types of Azure ML assets. */
export type AssetType = 'uri_file' | 'uri_folder' | 'mltable' | 'mlflow_model' | 'custom_model';

/** Every decision about the repository that is written; no text beyond the user's own code. */
export interface Plan {
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
  readonly parameters: readonly ParameterPlan[];
  readonly dataInputs: readonly DataInputPlan[];
  readonly steps: readonly StepPlan[];
  readonly outputs: readonly PipelineOutputPlan[];
  /** Definitions that several steps share, in the shared package's `definitions.py`; `null` when there are none. */
  readonly definitions: ModulePlan | null;
  /** Which generated helpers the steps need in the shared package. */
  readonly helpers: readonly HelperName[];
  /** Files copied as they are: local modules of the notebook and `%%writefile` files. Paths are below the shared package or the repository. */
  readonly copiedFiles: readonly SourceFile[];
  readonly environments: readonly EnvironmentPlan[];
  /** Pip requirements of all steps, those in environments of Azure's too; left out where `environments` has them all. */
  readonly packages?: readonly string[];
  /** What became of each cell and statement, in document order. */
  readonly fates: readonly Fate[];
  readonly targets: Targets;
  /** The pieces that the notebook itself makes with Azure ML's SDK; they stand in place of scripts made from its cells. */
  readonly sdk?: SdkPlan;
}

/** A value of a YAML file: a number that is a float keeps being one, folded text is printed one part a line. */
export type SdkValue =
  | string
  | number
  | boolean
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'folded'; readonly lines: readonly string[] }
  | readonly SdkValue[]
  | { readonly [key: string]: SdkValue | undefined };

/** A YAML file that stands for an object of the SDK. */
export interface SdkFile {
  readonly path: string;
  readonly kind: 'component' | 'environment' | 'conda' | 'pipeline' | 'data';
  readonly value: { readonly [key: string]: SdkValue | undefined };
  readonly span: Span;
}

/** What a notebook builds with the SDK: its files beside those that are copied (`Plan.copiedFiles`). */
export interface SdkPlan {
  readonly files: readonly SdkFile[];
  /** Path of the pipeline that workflows run; null where no job could be translated. */
  readonly pipeline: string | null;
}

/** Which families of files are asked for. */
export interface Targets {
  readonly github: boolean;
  readonly azureDevops: boolean;
  readonly tests: boolean;
}

/** Helpers that the shared package may hold: storing artifacts, logging figures, describing models, carrying random state and settings. */
export type HelperName = StoringHelper | 'arguments' | 'figures' | 'models' | 'random_state' | 'settings';
type StoringHelper = 'artifacts' | 'array_views' | 'pickling' | 'tensors';

/** A value that a user may set at run time. */
export interface ParameterPlan {
  /** Name of the pipeline input, the component input and the argument: lower case, unique ignoring case. */
  readonly name: string;
  /** The notebook's variable. */
  readonly variable: string;
  readonly type: PrimitiveType;
  /** How the argument's text becomes the Python value. `json` values travel as JSON text; `path` as text that becomes a `Path`. */
  readonly parse: 'int' | 'float' | 'bool' | 'str' | 'json' | 'path' | 'date' | 'datetime' | 'tuple';
  /** The default as Azure and argparse get it; `null` is an optional parameter whose default is None. */
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
  readonly type: 'uri_file' | 'uri_folder';
  /** As the notebook has it: relative path, absolute path or URL. */
  readonly path: string;
  /** Name of the data asset (`data/<asset>.yml`); `null` for a URL that stays one. */
  readonly asset: string | null;
  readonly description: string;
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
  /** Name of one of `Plan.environments`, or one that exists in Azure (`azureml:...`). */
  readonly environment: string;
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

/** An asset that a step is given. */
export interface StepInput {
  readonly name: string;
  readonly type: AssetType;
  readonly from:
    | { readonly kind: 'data'; readonly input: string }
    | { readonly kind: 'step'; readonly step: string; readonly output: string };
  readonly description: string;
}

/** An asset that a step makes. */
export interface StepOutput {
  readonly name: string;
  readonly type: AssetType;
  readonly description: string;
}

/** A step's output that is a result of the pipeline. */
export interface PipelineOutputPlan {
  readonly name: string;
  readonly step: string;
  readonly output: string;
  readonly type: AssetType;
  /** The registered model's name, when this is the model. */
  readonly model: string | null;
}

/** A piece of the user's code, with the place it comes from. May have many lines; not indented. */
export interface Code {
  readonly text: string;
  readonly span: Span;
}

/** A Python module made of the user's definitions. */
export interface ModulePlan {
  readonly docstring: string;
  readonly imports: readonly string[];
  readonly body: readonly Code[];
}

/** The inside of a step's script, in order of printing. */
export interface ScriptPlan {
  readonly docstring: string;
  /** Import statements, one a line, unsorted; the formatter sorts them. */
  readonly imports: readonly string[];
  /** Module-level statements that run at import: options, warnings, constants, small definitions; in document order. */
  readonly prelude: readonly Code[];
  /** Module-level definitions. */
  readonly definitions: readonly Code[];
  /** Module-level variables that functions change through `global`. */
  readonly state: readonly string[];
  readonly units: readonly UnitPlan[];
  /** What `main` does, in order. */
  readonly main: readonly MainAction[];
}

/** A function of a script, made of one or more cells. */
export interface UnitPlan {
  readonly name: string;
  readonly docstring: string;
  readonly parameters: readonly TypedName[];
  readonly returns: readonly TypedName[];
  /** Names declared `global`. */
  readonly globals: readonly string[];
  /** Names set to None first, since a branch may leave them unbound. */
  readonly unbound: readonly string[];
  readonly body: readonly Code[];
  readonly isAsync: boolean;
}

/** A name with its type hint as Python prints it (`pd.DataFrame`), and the import that the hint needs. */
export interface TypedName {
  readonly name: string;
  readonly hint: string | null;
}

/** One thing that `main` does. `argument` is the attribute of `args`. */
export type MainAction =
  /**
   * `names = load_bundle(args.x)` or `name = load_value(args.x)`; one name is a plain value, several are a bundle that share
   * objects. What may be `unbound` is in a bundle where it is bound, and is bound in the module.
   */
  | {
      readonly kind: 'load';
      readonly names: readonly string[];
      readonly unbound?: readonly string[];
      readonly argument: string;
    }
  /** `name = args.argument`, parsed; only where the name cannot be passed straight to the units. */
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly argument: string;
      readonly parse: ParameterPlan['parse'];
    }
  /** `name = args.argument`, or `os.path.join(args.argument, file)`: the path of a data input or output. `make`: the folder is an output and is made first. */
  | {
      readonly kind: 'path';
      readonly name: string;
      readonly argument: string;
      readonly file: string | null;
      readonly make: boolean;
    }
  /** Copies a folder that came from an earlier step into this step's own output before it is changed. */
  | {
      readonly kind: 'copy-folder';
      readonly from: string;
      readonly to: string;
      /** Where `from` is a file: its name in the folder. */
      readonly file?: string;
    }
  | { readonly kind: 'restore-random-state'; readonly argument: string; readonly generators: readonly string[] }
  | { readonly kind: 'save-random-state'; readonly argument: string; readonly generators: readonly string[] }
  /** Makes the settings of the process that an earlier step stored. */
  | { readonly kind: 'restore-settings'; readonly argument: string }
  | { readonly kind: 'save-settings'; readonly argument: string; readonly modules: readonly string[] }
  | { readonly kind: 'call'; readonly unit: string }
  | { readonly kind: 'log-parameters'; readonly names: readonly string[] }
  /** `shownBy` is the position of the cell that only shows the score, which has no name in the notebook. */
  | { readonly kind: 'log-metric'; readonly metric: string; readonly name: string; readonly shownBy?: number }
  /** Logs the figures that are open to MLflow, as `figures/<name>_<n>.png`, and closes them. */
  | { readonly kind: 'log-figures'; readonly name: string }
  | {
      readonly kind: 'save';
      readonly names: readonly string[];
      readonly unbound?: readonly string[];
      readonly argument: string;
    }
  /** `mlflow.<flavor>.save_model(name, path=args.argument)`, with a signature made from `data` where that is at hand. */
  | {
      readonly kind: 'save-model';
      readonly name: string;
      readonly argument: string;
      readonly flavor: string;
      readonly data: Pick<ModelData, 'text' | 'names'> | null;
    };

/** An Azure ML environment and its packages. */
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

// ---------------------------------------------------------------- 5-emit and 6-write

/** A file of the repository that is written, in memory. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** `once` files belong to the user after the first build: what is new in them arrives as a merge. */
  readonly ownership: 'generated' | 'once';
  readonly executable: boolean;
  /** Stable identity that survives a rename of a step or notebook (`component:train`), for carrying edits along. */
  readonly key: string;
  /** Identity of what the file stands for in the notebook (cell ids of the step), to find it again after a rename. */
  readonly origin: readonly string[];
}
