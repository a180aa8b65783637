/** The model that a pipeline stores, and its scores. */
import type { Framework, Measured } from './learners.ts';

/** The stored model; if nothing decides between several, all are stored and none is registered. */
export interface ModelPlan {
  readonly isAmbiguous: boolean;
  readonly candidates: readonly ModelCandidate[];
}

/** A model, in the state in which it is stored. */
export interface ModelCandidate {
  readonly variable: string;
  /** Position among all cells, from 1, of the statement that gives it its final state. */
  readonly cell: number;
  /** Position of that statement in `Analysis.statements`. */
  readonly statement: number;
  readonly framework: Framework;
  /** The kind of MLflow model that it is stored as. */
  readonly flavor: string;
  readonly state: 'fitted' | 'loaded' | 'chosen' | 'refitted';
  /** Fitted transformers stored in front of it: requests contain the input of the first one. */
  readonly chain: readonly string[];
  /** Fitted transformers that its input has passed through and that are not stored with it. */
  readonly apart: readonly string[];
  readonly reason: 'setting' | 'saved' | 'chosen' | 'writes predictions' | 'measured' | 'only one';
}

/** A score of the notebook. */
export interface ScorePlan {
  /** Unique: what it says, on what, and of which model if there are several. */
  readonly name: string;
  /** The notebook's variable; null if it is only shown. */
  readonly variable: string | null;
  /** What is shown, if it has no variable. */
  readonly expression: string | null;
  /** Position among all cells, from 1. */
  readonly cell: number;
  readonly shape: Measured['shape'];
}
