import type { ArrayShape } from './inputs.ts';

/** What the tests of the repository that is written are made of. */
export interface TestPlan {
  /** The small data of each data input, in their order. */
  readonly data: readonly FixturePlan[];
  readonly steps: readonly StepTestPlan[];
  /** A step searches a grid of so many candidates that the tests try two of them. */
  readonly hasLargeGrid: boolean;
}

/** The small data that stand in for a data input. */
export interface FixturePlan {
  /** Name of the data input, or of the parameter that is an address of data. */
  readonly input: string;
  /** Name of the fixture, which no function or step of the repository has. */
  readonly fixture: string;
  /** Name of the file or folder, as scripts may look at its ending. */
  readonly file: string;
  readonly content: MadeUpData;
}

/** Data that are made up, or why they cannot be: then the owner gives a sample. */
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

/** How a table is written, so that the script that reads it finds what it asks for. */
export interface TableWriting {
  readonly format: 'csv' | 'jsonl' | 'json' | 'parquet' | 'excel' | 'feather' | 'pickle';
  readonly separator: string | null;
  readonly header: boolean;
  readonly encoding: string | null;
  readonly decimal: string | null;
}

/** A column of a made-up table: what its values are drawn from. */
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

/** What is tested of a step. */
export interface StepTestPlan {
  readonly step: string;
  /** True if it gives the same twice on the small data: it reads no clock, and from the network only what the tests give it. */
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

/** What must hold of a unit's results. */
export interface UnitTestPlan {
  readonly unit: string;
  /** Parameters whose objects, or the files at whose paths, it may change. */
  readonly changes: readonly string[];
  /** What must be true once it has run: Python expressions over its parameters and results. */
  readonly checks: readonly string[];
}
