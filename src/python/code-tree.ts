/** What the plan and what is printed ask of a text of Python: its statements, and what stands where in it. */
import { type Expr, type Located, parseModule, type Range, type Stmt } from './parse.ts';

/** A text with its statements: none if it cannot be read. Texts are read once, see `parseModule`. */
export interface CodeTree {
  /** False if the text cannot be read. */
  readonly isPython: boolean;
  readonly statements: readonly Stmt[];
  /** The first statement: of an item the only one. */
  readonly first: Stmt | undefined;
  rangeOf(node: Located): Range;
  textOf(node: Located): string;
}

/** Reads a text. */
export function codeTree(text: string): CodeTree {
  const parsed = parseModule(text);
  const statements = parsed.ok ? parsed.module.body : [];
  const rangeOf = (node: Located): Range => (parsed.ok ? parsed.module.range(node) : { start: 0, end: 0 });
  const textOf = (node: Located): string => {
    const { start, end } = rangeOf(node);
    return text.slice(start, end);
  };
  return { isPython: parsed.ok, statements, first: statements[0], rangeOf, textOf };
}

/** The statements of a text. */
export function statementsIn(text: string): readonly Stmt[] {
  const parsed = parseModule(text);
  return parsed.ok ? parsed.module.body : [];
}

/** The statement of a text that has just one. */
export function onlyStatement(text: string): Stmt | undefined {
  const [only, ...others] = statementsIn(text);
  return others.length > 0 ? undefined : only;
}

/** What `target = value` has on both sides. */
export interface Assignment {
  readonly target: Expr;
  readonly value: Expr;
}

/** Both sides of the assignment that a text is, if it has one target. */
export function assignmentIn(text: string): Assignment | null {
  const node = onlyStatement(text);
  const [target, ...others] = node?.nodeType === 'Assign' ? node.targets : [];
  if (node?.nodeType !== 'Assign' || target === undefined || others.length > 0) return null;
  return { target: target as Expr, value: node.value as Expr };
}
