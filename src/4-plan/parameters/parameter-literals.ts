/** Literals that can be parameters: their values, and the statements that assign them. */
import type { ConstantValue, ParameterPlan, Statement } from '../../ir.ts';
import { type LiteralValue, toJsonText } from '../../python/literals.ts';

/** A name, and the literal that it is assigned. */
export type Literal = ParameterValue & Pick<ParameterPlan, 'variable' | 'expression'>;

/** The names that a statement assigns, with their literal values; null if it does anything else. */
export function literalsOf({ assigns }: Statement): readonly Literal[] | null {
  const literals = assigns?.map(({ name, expression, literal }): Literal | null => {
    const value = parameterOf(literal, expression);
    return value === null ? null : { ...value, variable: name, expression };
  });
  return literals === undefined || literals.includes(null) ? null : literals.flatMap((literal) => literal ?? []);
}

/** A literal as a parameter. */
export type ParameterValue = Pick<ParameterPlan, 'type' | 'parse' | 'default' | 'optional'>;

/** The value of a literal as a parameter; null if it cannot be one. */
export function parameterOf(literal: ConstantValue | null, expression: string): ParameterValue | null {
  if (literal === null) return null;
  return literal.kind === 'call' ? calledLiteral(literal) : valueOfLiteral(literal, expression);
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
function calledLiteral({ name, values }: Extract<ConstantValue, { kind: 'call' }>): ParameterValue | null {
  const first = values[0];
  if (name === 'Path' && values.length === 1 && first?.kind === 'str') {
    return { type: 'string', parse: 'path', default: first.value, optional: false };
  }
  const numbers = values.map((value) => (value?.kind === 'int' ? Number(value.text) : Number.NaN));
  if (numbers.length !== 3 || numbers.some(Number.isNaN) || (name !== 'date' && name !== 'datetime')) return null;
  const day = numbers.map((value, index) => String(value).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return { type: 'string', parse: name, default: name === 'date' ? day : `${day}T00:00:00`, optional: false };
}
