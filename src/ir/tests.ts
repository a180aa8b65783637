import type { ArrayShape } from './inputs.ts';

/** The inputs of the generated tests. */
export interface TestPlan {
  /** The small data of each data input, in their order. */
  readonly data: readonly FixturePlan[];
  readonly steps: readonly StepTestPlan[];
  /** How many candidates of a grid the tests try; null if no grid is so large that all of them would take long. */
  readonly candidates: number | null;
  /** The data of NLTK that the scripts would download. */
  readonly words: readonly WordFile[];
}

/** A file in the folder of NLTK's data. */
export interface WordFile {
  readonly path: string;
  readonly text: string;
}

/** The small data that replaces a data input. */
export interface FixturePlan {
  /** Name of the data input, or of the parameter that is an address of data. */
  readonly input: string;
  /** Name of the fixture, different from all functions and steps of the repository. */
  readonly fixture: string;
  /** Name of the file or folder, since scripts may look at its ending. */
  readonly file: string;
  readonly content: MadeUpData;
}

/** Made-up data, or `sample` if it cannot be made up and the owner must provide one. */
export type MadeUpData =
  | {
      readonly kind: 'table';
      readonly rows: number;
      readonly columns: readonly MadeUpColumn[];
      readonly write: TableWriting;
    }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'json'; readonly value: unknown }
  | {
      readonly kind: 'files';
      readonly content: 'images' | 'texts';
      readonly ending: string;
      readonly folders: readonly string[];
      readonly perFolder: number;
    }
  | { readonly kind: 'arrays'; readonly rows: number; readonly arrays: readonly ArrayShape[] }
  | { readonly kind: 'sample' };

/** The format of a table, as the script that reads it expects. */
export interface TableWriting {
  readonly format: 'csv' | 'jsonl' | 'json' | 'parquet' | 'excel' | 'feather' | 'pickle';
  readonly separator: string | null;
  readonly header: boolean;
  readonly encoding: string | null;
  readonly decimal: string | null;
}

/** A column of a made-up table: the range of its values. */
export type MadeUpColumn = { readonly name: string; readonly isMissing: boolean } & (
  | { readonly kind: 'values'; readonly values: readonly Cell[] }
  | { readonly kind: 'integers'; readonly least: number; readonly most: number }
  /** Whole numbers that differ from row to row, from this one on. */
  | { readonly kind: 'counted'; readonly first: number }
  | { readonly kind: 'floats'; readonly least: number; readonly most: number; readonly places: number }
  /** `C0000`, `C0001` … */
  | { readonly kind: 'numbered'; readonly prefix: string; readonly digits: number }
  /** One moment a row, as text in the way of `strftime`. */
  | { readonly kind: 'dates'; readonly start: string; readonly every: 'D' | 'h' | 'MS'; readonly format: string }
);

type Cell = string | number | boolean;

/** The tests of a step. */
export interface StepTestPlan {
  readonly step: string;
  /** True if it gives the same result twice on the small data: it does not read the clock, and from the network only data that the tests replace. */
  readonly isRepeatable: boolean;
  /** Random generators that its statements draw from: `numpy.random`, `random`, `torch`, `tensorflow`. */
  readonly generators: readonly string[];
  /** Arguments that make it quick on small data: fewer epochs. */
  readonly quick: readonly QuickArgument[];
  readonly units: readonly UnitTestPlan[];
}

/** An argument that costs time, with a value that costs less. */
export interface QuickArgument {
  readonly parameter: string;
  readonly value: number;
}

/** Postconditions of a unit. */
export interface UnitTestPlan {
  readonly unit: string;
  /** Parameters whose objects, or the files at whose paths, it may change. */
  readonly changes: readonly string[];
  /** Conditions that hold after it has run: Python expressions over its parameters and results. */
  readonly checks: readonly string[];
}
