/** Literals that can be parameters: their values, and the statements that assign them. */
import type { ParameterPlan, Statement } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type LiteralValue, literalOf, toJsonText } from '../../python/literals.ts';
import type { Expr } from '../../python/parse.ts';

/** A name, and the literal that it is assigned. */
export type Literal = ParameterValue & Pick<ParameterPlan, 'variable' | 'expression'>;

/** The names that a statement assigns, with their literal values; null where it does anything else. */
export function literalsOf(statement: Statement): readonly Literal[] | null {
  const found = assignmentsOf(statement);
  if (found === null) return null;
  const literals = found.map((part): Literal | null => {
    const value = parameterValue(part.value, part.text, part.source);
    return value === null ? null : { ...value, variable: part.name, expression: part.text };
  });
  return literals.includes(null) ? null : literals.flatMap((literal) => literal ?? []);
}

interface Assigned {
  readonly name: string;
  readonly value: Expr;
  readonly text: string;
  readonly source: string;
}

/** `a = 1`, `a: int = 1`, `a, b = 1, 2`, `a = b = 1`: names and the expressions that they get. */
function assignmentsOf(statement: Statement): readonly Assigned[] | null {
  const { first: node, textOf } = codeTree(statement.text);
  if (node?.nodeType !== 'Assign' && node?.nodeType !== 'AnnAssign') return null;
  if (!node.value) return null;
  const pair = (target: Expr, value: Expr): readonly Assigned[] | null => {
    if (target.nodeType === 'Name') return [{ name: target.id, value, text: textOf(value), source: statement.text }];
    if (target.nodeType !== 'Tuple' || value.nodeType !== 'Tuple' || target.elts.length !== value.elts.length)
      return null;
    const parts = target.elts.map((element, index) => pair(element, value.elts[index] ?? value));
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  };
  const targets = node.nodeType === 'Assign' ? node.targets : [node.target];
  const all = targets.map((target) => pair(target, node.value as Expr));
  return all.includes(null) ? null : all.flatMap((part) => part ?? []);
}

/** What a literal is as a parameter. */
export type ParameterValue = Pick<ParameterPlan, 'type' | 'parse' | 'default' | 'optional'>;

/** The value of a literal as a parameter; null where it cannot be one. */
export function parameterValue(expr: Expr, text: string, source: string): ParameterValue | null {
  const called = calledLiteral(expr, source);
  if (called !== null) return called;
  const literal = literalOf(expr, source);
  return literal === null ? null : valueOfLiteral(literal, text);
}

function valueOfLiteral(literal: LiteralValue, text: string): ParameterValue | null {
  switch (literal.kind) {
    case 'int': {
      const value = Number(literal.text.replaceAll('_', ''));
      return Number.isSafeInteger(value) ? { type: 'integer', parse: 'int', default: value, optional: false } : null;
    }
    case 'float': {
      const value = Number(literal.text.replaceAll('_', ''));
      return Number.isFinite(value) ? { type: 'number', parse: 'float', default: value, optional: false } : null;
    }
    case 'bool':
      return { type: 'boolean', parse: 'bool', default: literal.value, optional: false };
    case 'str':
      return literal.value.includes('\0')
        ? null
        : { type: 'string', parse: 'str', default: literal.value, optional: false };
    case 'none':
      return { type: 'string', parse: 'json', default: null, optional: true };
    case 'list':
    case 'dict':
    case 'tuple': {
      const json = toJsonText(literal.kind === 'tuple' ? { kind: 'list', items: literal.items } : literal);
      if (json === undefined || text.includes('\0')) return null;
      return { type: 'string', parse: literal.kind === 'tuple' ? 'tuple' : 'json', default: json, optional: false };
    }
    default:
      return null;
  }
}

/** `Path("x")`, `date(2024, 1, 31)`, `datetime(2024, 1, 31)`. */
function calledLiteral(expr: Expr, source: string): ParameterValue | null {
  if (expr.nodeType !== 'Call' || expr.keywords.length > 0) return null;
  const name = expr.func.nodeType === 'Name' ? expr.func.id : expr.func.nodeType === 'Attribute' ? expr.func.attr : '';
  const values = expr.args.map((argument) => literalOf(argument, source));
  const first = values[0];
  if (name === 'Path' && values.length === 1 && first?.kind === 'str') {
    return { type: 'string', parse: 'path', default: first.value, optional: false };
  }
  const numbers = values.map((value) => (value?.kind === 'int' ? Number(value.text) : Number.NaN));
  if (numbers.length !== 3 || numbers.some(Number.isNaN) || (name !== 'date' && name !== 'datetime')) return null;
  const day = numbers.map((value, index) => String(value).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return { type: 'string', parse: name, default: name === 'date' ? day : `${day}T00:00:00`, optional: false };
}
