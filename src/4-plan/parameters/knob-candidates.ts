/** Candidate knobs in the kept code: literals in calls, and constants. */
import type { Analysis, CodeRange, KnobPart, KnobUse, Statement } from '../../ir.ts';
import {
  isDictionaryKeyword,
  isKnobKey,
  isKnobName,
  isSeedKeyword,
  isSwitchName,
  mayBeTuple,
  shareKeyword,
} from '../../knowledge/knobs.ts';
import { codeTree } from '../../python/code-tree.ts';
import { literalOf } from '../../python/literals.ts';
import type { Expr } from '../../python/parse.ts';
import { statementAt } from '../data/find-places.ts';
import { type Literal, literalsOf, type ParameterValue, parameterOf } from './parameter-literals.ts';

/** A literal in a call. */
export interface InlineKnob extends CodeRange {
  readonly kind: 'inline';
  readonly value: ParameterValue;
  readonly expression: string;
  readonly part: KnobPart;
  readonly keyword: string;
  readonly callee: string;
  readonly learners: readonly number[];
  readonly statement: Statement;
}

/** A statement that assigns constants. */
export interface ConstantKnob {
  readonly kind: 'constant';
  readonly literals: readonly Literal[];
  readonly statement: Statement;
  /** The calls that the constants are passed to; null if only their names say that they are knobs. */
  readonly use: Pick<KnobUse, 'part' | 'learners'> | null;
}

/** A tunable value. */
export type KnobCandidate = InlineKnob | ConstantKnob;

/** The kept code of the notebook. */
export interface Kept {
  readonly statements: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
}

/** Finds them, in document order. */
export function findKnobCandidates(analysis: Analysis, kept: Kept): readonly KnobCandidate[] {
  const uses = usesOf(analysis, kept);
  const inline = uses.flatMap((use) => inlineOf(analysis, kept, use));
  const unique = new Map(inline.map((knob) => [`${knob.cell}:${knob.start}`, knob]));
  const found: readonly KnobCandidate[] = [
    ...unique.values(),
    ...constantsOf(analysis, kept, uses),
    ...reassignedOf(analysis, kept, uses),
  ];
  return found.toSorted((a, b) => a.statement.id - b.statement.id || startOf(a) - startOf(b));
}

function startOf(knob: KnobCandidate): number {
  return knob.kind === 'inline' ? knob.start : 0;
}

function usesOf(analysis: Analysis, kept: Kept): readonly KnobUse[] {
  return analysis.statements.filter(({ id }) => kept.statements.has(id)).flatMap(({ knobs }) => knobs);
}

function inlineOf(analysis: Analysis, kept: Kept, use: KnobUse): readonly InlineKnob[] {
  if (isDictionaryKeyword(use.keyword))
    return use.variables.flatMap((name) => dictionaryKnobs(analysis, kept, use, name));
  const statement = statementAt(analysis, use);
  if (use.variables.length > 0 || statement === null || !isOpen(statement, kept)) return [];
  const knob = inlineAt(statement, use, use.keyword, use);
  return knob === null ? [] : [knob];
}

/** Whether literals of a statement may become names: not those in functions and classes. */
function isOpen({ id, kind, needsGlobals }: Statement, kept: Kept): boolean {
  return kept.statements.has(id) && kind !== 'definition' && !needsGlobals;
}

function inlineAt(statement: Statement, range: CodeRange, keyword: string, use: KnobUse): InlineKnob | null {
  const { cell, start, end } = range;
  const expression = statement.text.slice(start - statement.offset, end - statement.offset);
  const value = numberOf(expression, keyword);
  if (value === null || (isShare(keyword) && !isBetween(value))) return null;
  const { part, callee, learners } = use;
  return { kind: 'inline', cell, start, end, value, expression, part, keyword, callee, learners, statement };
}

function isShare(keyword: string): boolean {
  return keyword === shareKeyword || keyword === 'threshold';
}

function isBetween({ default: value }: ParameterValue): boolean {
  return typeof value === 'number' && value > 0 && value < 1;
}

/** A number as a parameter, also a calculation of numbers. */
function numberOf(expression: string, keyword: string): ParameterValue | null {
  const node = codeTree(expression).first;
  if (node?.nodeType !== 'Expr') return null;
  const literal = parameterOf(literalOf(node.value, expression), expression);
  const isSeveral = literal?.parse === 'tuple' || (literal?.parse === 'json' && node.value.nodeType === 'List');
  if (isSeveral) return mayBeTuple(keyword) ? literal : null;
  if (literal !== null) return isNumber(literal) ? literal : null;
  const value = quotient(node.value, expression);
  return value === null ? null : { type: 'number', parse: 'float', default: value, optional: false };
}

function isNumber({ parse }: ParameterValue): boolean {
  return parse === 'int' || parse === 'float';
}

/** `1 / 0.1`: computed as in Python, since both use the same floats. */
function quotient(node: Expr, text: string): number | null {
  if (node.nodeType !== 'BinOp' || node.op.nodeType !== 'Div') return null;
  const [left, right] = [node.left, node.right].map((side) => {
    const literal = literalOf(side, text);
    return literal?.kind === 'int' || literal?.kind === 'float' ? Number(literal.text) : null;
  });
  if (left === null || left === undefined || right === null || right === undefined || right === 0) return null;
  const value = left / right;
  return Number.isFinite(value) && Math.abs(left) <= Number.MAX_SAFE_INTEGER ? value : null;
}

/** The numbers of a dictionary passed to an estimator: `params = {"eta": 0.1}`, `params = dict(eta=0.1)`. */
function dictionaryKnobs(analysis: Analysis, kept: Kept, use: KnobUse, name: string): readonly InlineKnob[] {
  const user = analysis.statements.findIndex(({ knobs }) => knobs.includes(use));
  const statement = analysis.statements.slice(0, user).findLast(({ defines }) => defines.includes(name));
  if (statement === undefined || !isOpen(statement, kept)) return [];
  const [assigned, ...others] = statement.assigns ?? [];
  if (others.length > 0) return [];
  return (assigned?.entries ?? []).flatMap(({ key, ...range }) =>
    isKnobKey(key) ? (inlineAt(statement, range, key, use) ?? []) : [],
  );
}

function constantsOf(analysis: Analysis, kept: Kept, uses: readonly KnobUse[]): readonly ConstantKnob[] {
  const inClasses = namesInClasses(analysis);
  const bound = new Map(analysis.names.map(({ name, boundBy }) => [name, boundBy.length]));
  const changed = new Set(analysis.statements.flatMap(({ updates, deletes }) => [...updates, ...deletes]));
  return analysis.statements.flatMap((statement): readonly ConstantKnob[] => {
    const { kind, defines } = statement;
    if (kind !== 'constant' || !defines.some((name) => kept.names.has(name))) return [];
    if (defines.some((name) => bound.get(name) !== 1 || changed.has(name) || inClasses.has(name))) return [];
    const literals = literalsOf(statement);
    const use = uses.find(
      ({ variables, keyword }) => !isDictionaryKeyword(keyword) && variables.some((name) => defines.includes(name)),
    );
    if (literals === null || literals.length === 0) return [];
    return literals.every((literal) => isKnob(literal, use))
      ? [{ kind: 'constant', literals, statement, use: use ?? null }]
      : [];
  });
}

/** Constants that are bound several times: each literal is a knob, and the variable stays. */
function reassignedOf(analysis: Analysis, kept: Kept, uses: readonly KnobUse[]): readonly InlineKnob[] {
  const bound = new Map(analysis.names.map(({ name, boundBy }) => [name, boundBy.length]));
  return analysis.statements.flatMap((statement): readonly InlineKnob[] => {
    const [name] = statement.defines;
    if (!kept.statements.has(statement.id) || statement.defines.length !== 1 || name === undefined) return [];
    if ((bound.get(name) ?? 1) < 2) return [];
    const [assigned, ...others] = statement.assigns ?? [];
    if (assigned === undefined || others.length > 0) return [];
    const own = uses.find(({ variables, keyword }) => variables.includes(name) && !isDictionaryKeyword(keyword));
    if (own === undefined && !isKnobName(name)) return [];
    const range = { cell: assigned.cell, start: assigned.start, end: assigned.end };
    const use = { ...range, part: own?.part ?? 'function', keyword: name, learners: own?.learners ?? [] } as const;
    const found = inlineAt(statement, range, name, {
      ...use,
      callee: `cell ${statement.span.cell === null ? '' : statement.span.cell + 1}`,
      variables: [],
    });
    return found === null ? [] : [found];
  });
}

function isKnob(literal: Literal, use: KnobUse | undefined): boolean {
  const { variable, parse } = literal;
  if (parse === 'bool') return isSwitchName(variable);
  if (parse === 'tuple') return use !== undefined && mayBeTuple(use.keyword);
  if (!isNumber(literal)) return false;
  return isKnobName(variable) || (use?.variables.includes(variable) ?? false);
}

/** Names of the notebook that classes read: a class that depends on the run of a step could not be imported. */
function namesInClasses({ statements, names }: Analysis): ReadonlySet<string> {
  const classes = statements.filter(({ kind, form }) => kind === 'definition' && form === 'class');
  const captures = new Map(names.map((fact) => [fact.name, fact.captures]));
  return new Set(
    classes.flatMap(({ names: own, uses, defines }) => {
      const read = new Set([...uses, ...defines.flatMap((name) => captures.get(name) ?? [])]);
      return own.filter((name) => read.has(name));
    }),
  );
}

/** Whether a candidate is a random seed. */
export function isSeed(knob: InlineKnob): boolean {
  return knob.part === 'seed' || isSeedKeyword(knob.keyword);
}
