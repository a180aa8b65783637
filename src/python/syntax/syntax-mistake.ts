import type { Node } from '../tree.ts';

/** A mistake that the grammar lets pass and CPython's compiler does not. */
export interface SyntaxMistake {
  readonly offset: number;
  readonly message: string;
}

/** Notes a mistake at a node, or, if that has no place of its own, at its first child that has one. */
export type ReportMistake = (node: Node, message: string) => void;
