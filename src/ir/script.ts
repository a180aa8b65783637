import type { ParameterPlan } from './inputs.ts';
import type { ModelData } from './learners.ts';
import type { Span } from './place.ts';

/** A piece of the user's code, with its origin. May have many lines; not indented. */
export interface Code {
  readonly text: string;
  readonly span: Span;
}

/** A Python module with the user's definitions. */
export interface ModulePlan {
  readonly docstring: string;
  readonly imports: readonly string[];
  readonly body: readonly Code[];
}

/** The inside of a step's script, in order of printing. */
export interface ScriptPlan {
  readonly docstring: string;
  /** Import statements, one per line, unsorted; the formatter sorts them. */
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
  /** Where the rest of the code stands that the function is made of, if it stands for several pieces of code that are alike. */
  readonly alike?: readonly Span[];
}

/** What a call gives for a parameter: an expression, and the notebook's names in it. */
export interface CallArgument {
  readonly text: string;
  readonly names: readonly string[];
}

/** A name with its type hint as Python prints it (`pd.DataFrame`), and the import that the hint needs. */
export interface TypedName {
  readonly name: string;
  readonly hint: string | null;
}

/**
 * How a value is stored between steps, depending on its type: a frame, a series, an array, a number or text as JSON, an object as a
 * pickle, one of the notebook's own definitions by value, or several values that share objects.
 */
export type Storage = 'table' | 'column' | 'array' | 'value' | 'object' | 'own-object' | 'bundle';

/** The arguments and results of one of several calls of a function. */
export interface OwnCall {
  readonly arguments: readonly CallArgument[];
  readonly results: readonly (string | null)[];
}

/** One action of `main`. `argument` is the attribute of `args`. */
export type MainAction =
  /** Loads the model stored by an earlier step, in MLflow's format for its library. */
  | {
      readonly kind: 'load-model';
      readonly name: string;
      readonly argument: string;
      readonly flavor: string;
      /** Whether it is stored in a pipeline after its transformers, and taken out of it here. */
      readonly isChained?: boolean;
    }
  /**
   * Loads what an earlier step saved: one name, or a bundle of several that share objects. What may be `unbound` is in a
   * bundle where it is bound, and is bound in the module.
   */
  | {
      readonly kind: 'load';
      readonly storage: Storage;
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
      /** If `from` is a file: its name in the folder. */
      readonly file?: string;
    }
  | { readonly kind: 'restore-random-state'; readonly argument: string; readonly generators: readonly string[] }
  | { readonly kind: 'save-random-state'; readonly argument: string; readonly generators: readonly string[] }
  /** Makes the settings of the process that an earlier step stored. */
  | { readonly kind: 'restore-settings'; readonly argument: string }
  | { readonly kind: 'save-settings'; readonly argument: string; readonly modules: readonly string[] }
  /** Calls a function, with `arguments` for its parameters; else with what is called like them. Null among `results` is not used. */
  | ({ readonly kind: 'call'; readonly unit: string } & Partial<OwnCall>)
  | { readonly kind: 'log-parameters'; readonly names: readonly string[] }
  /** `shownBy` is the position of the cell that only shows the score, which has no name in the notebook. */
  | { readonly kind: 'log-metric'; readonly metric: string; readonly name: string; readonly shownBy?: number }
  /** Logs the open figures, as `figures/<name>_<n>.png`, and closes them. */
  | { readonly kind: 'log-figures'; readonly name: string }
  | {
      readonly kind: 'save';
      readonly storage: Storage;
      readonly names: readonly string[];
      readonly unbound?: readonly string[];
      readonly argument: string;
    }
  /** Saves the model to `args.argument` in MLflow's format for its library, with a signature made from `data` where that is at hand. */
  | {
      readonly kind: 'save-model';
      readonly name: string;
      readonly argument: string;
      readonly flavor: string;
      readonly data: ServedData | null;
      /** Fitted transformers that are stored with the model, in front of it. */
      readonly chain?: readonly string[];
      /** Those of the chain that give the next one a table. */
      readonly tables?: readonly string[];
      /** Whether `data` is a data loader of a network: its first batch is the example. */
      readonly isLoader?: boolean;
      /** Whether the model contains definitions of the shared package, which is stored with it. */
      readonly needsPackage?: boolean;
    };

/** The data that describes a stored model: an expression of names available at the end of `main`, or an input that is loaded again. */
export interface ServedData extends Pick<ModelData, 'text' | 'names'> {
  readonly again?: { readonly storage: Exclude<Storage, 'bundle'>; readonly argument: string };
}
