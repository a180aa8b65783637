/** The picture of a compilation: what the graph and the page draw. Plain values, made for the eye and for nothing else. */
import type { Diagnostic } from '../diagnostics.ts';
import type { ParameterType, PortType, Span } from '../ir.ts';

/** Everything that is drawn of a compilation. */
export interface Picture {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** `jobs` where the notebook builds its own jobs: its cells become no steps. */
  readonly kind: 'steps' | 'jobs';
  readonly notebooks: readonly NotebookPicture[];
  readonly steps: readonly StepPicture[];
  readonly data: readonly DataPicture[];
  readonly crossings: readonly Crossing[];
  readonly results: readonly ResultPicture[];
  readonly parameters: readonly ParameterPicture[];
  readonly models: readonly ModelPicture[];
  readonly messages: readonly Diagnostic[];
}

/** A notebook, cell by cell. */
export interface NotebookPicture {
  readonly file: string;
  readonly cells: readonly CellPicture[];
}

/** A cell and what became of its statements. */
export interface CellPicture {
  /** Position in its notebook, from 0. */
  readonly index: number;
  readonly id: string | null;
  readonly kind: 'code' | 'markdown' | 'raw';
  readonly source: string;
  /** The tags that the compiler understood. */
  readonly tags: readonly string[];
  readonly fates: readonly FatePicture[];
}

/** What became of a statement. */
export interface FatePicture {
  readonly span: Span;
  readonly kind: 'unit' | 'import' | 'definition' | 'constant' | 'setup' | 'parameter' | 'input' | 'file' | 'left-out';
  /** Steps that have it, in the order of the pipeline. */
  readonly steps: readonly string[];
  /** The function, parameter, data input or file that it became; null for what has no name. */
  readonly name: string | null;
  /** Why it was left out; null if it was not. */
  readonly reason: string | null;
  /** All of it in one sentence. */
  readonly sentence: string;
}

/** A step of the pipeline. */
export interface StepPicture {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly functions: readonly FunctionPicture[];
  readonly parameters: readonly string[];
  /** Steps that come first though nothing crosses. */
  readonly after: readonly string[];
  /** Metrics and figures that it logs. */
  readonly logs: readonly string[];
}

/** A function of a step's script. */
export interface FunctionPicture {
  readonly name: string;
  readonly description: string;
}

/** A file or folder that the pipeline is given. */
export interface DataPicture {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly steps: readonly string[];
  readonly span: Span;
}

/** What goes from one step to another. */
export interface Crossing {
  readonly from: string;
  readonly to: string;
  /** Output of the first step, and input of the second. */
  readonly output: string;
  readonly input: string;
  readonly type: PortType;
  /** The notebook's variables that travel in it. */
  readonly names: readonly string[];
  /** What it is, in a word: table, model, random state. */
  readonly what: string;
  /** How it is stored. */
  readonly format: string;
  readonly description: string;
  /** Statements that give it its value, and those that use it. */
  readonly madeBy: readonly Span[];
  readonly usedBy: readonly Span[];
}

/** What the pipeline is run for. */
export interface ResultPicture {
  readonly step: string;
  readonly name: string;
  readonly kind: 'model' | 'file' | 'score' | 'figure';
  readonly detail: string;
}

/** A value that may be set at run time. */
export interface ParameterPicture {
  readonly name: string;
  readonly variable: string;
  readonly type: ParameterType;
  readonly value: string;
  readonly help: string;
  readonly steps: readonly string[];
  /** Where the notebook has its value. */
  readonly at: readonly Span[];
  /** Whether the value is inside an expression, and has no variable in the notebook. */
  readonly isInline: boolean;
}

/** What may be the model. */
export interface ModelPicture {
  readonly variable: string;
  readonly framework: string;
  /** Position among all cells, from 1. */
  readonly cell: number;
  readonly isChosen: boolean;
}
