/** The model that a pipeline leaves, and its scores. */
import type { Framework, Measured } from './learners.ts';

/** What is stored as the model; where nothing decides between several, all of them, and none is registered. */
export interface ModelPlan {
  readonly isAmbiguous: boolean;
  readonly candidates: readonly ModelCandidate[];
}

/** A model in the state in which it is stored. */
export interface ModelCandidate {
  readonly variable: string;
  /** Position among all cells, from 1, of what gives it its state. */
  readonly cell: number;
  /** Position of that statement in `Analysis.statements`. */
  readonly statement: number;
  readonly framework: Framework;
  /** The kind of MLflow model that it is stored as. */
  readonly flavor: string;
  readonly state: 'fitted' | 'loaded' | 'chosen' | 'refitted';
  /** Fitted transformers that are stored in front of it: it is served what the first of them is given. */
  readonly chain: readonly string[];
  /** Fitted transformers that what it predicts from has gone through, and that are not stored with it. */
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
