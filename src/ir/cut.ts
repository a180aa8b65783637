/** A function as a build made it: what a later build knows it by. */
export interface CutUnit {
  readonly name: string;
  /** The function that stands for it, where that stands for several that are alike. */
  readonly function?: string;
  /** What it does, as parts of its docstring. */
  readonly phrases: readonly string[];
  /** Its statements in order, each as two hashes: of all of it, and of what it begins with. */
  readonly statements: readonly string[];
  /** Ids of its cells: of a function that the first version made, all that is known. */
  readonly cells?: readonly string[];
}

/** A step as a build cut it. */
export interface CutStep {
  readonly name: string;
  /** The roles of its statements, where steps were cut by role; else none. */
  readonly roles: readonly string[];
  readonly units: readonly CutUnit[];
}

/** How the last build cut the notebooks into steps and functions. A later build keeps to it where it still can. */
export type Cut = readonly CutStep[];
