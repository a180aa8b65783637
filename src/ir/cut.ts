/** A function of an earlier build, as a later build recognises it. */
export interface CutUnit {
  readonly name: string;
  /** The function that stands for it, where that stands for several that are alike. */
  readonly function?: string;
  /** What it does, as parts of its docstring. */
  readonly phrases: readonly string[];
  /** Its statements in order, each as two hashes: of the whole statement, and of its beginning. */
  readonly statements: readonly string[];
  /** Ids of its cells; for functions made by the first version, nothing else is known. */
  readonly cells?: readonly string[];
}

/** A step of an earlier build. */
export interface CutStep {
  readonly name: string;
  /** The roles of its statements if steps were cut by role, otherwise empty. */
  readonly roles: readonly string[];
  readonly units: readonly CutUnit[];
}

/** How the last build cut the notebooks into steps and functions. A later build keeps it as far as possible. */
export type Cut = readonly CutStep[];
