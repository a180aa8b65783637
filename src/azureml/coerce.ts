import type { InputPort, Literal } from './ports.ts';

/** What became of a literal that is given to an input: a text for the command, or what is wrong with it. */
export type Coercion =
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'mismatch' }
  | { readonly kind: 'out-of-range'; readonly relation: 'less' | 'greater'; readonly bound: number }
  | { readonly kind: 'not-in-enum' };

/** What an input says of its values. */
export type ValueRules = Pick<InputPort, 'type' | 'min' | 'max' | 'enum'>;

/** Coerces a literal to the type of an input as Azure ML does, and checks its range and its enum. */
export function coerce(port: ValueRules, literal: Literal): Coercion {
  switch (port.type) {
    case 'string':
      if (port.enum !== null && port.enum.length > 0 && !port.enum.some(({ text }) => text === literal.text)) {
        return { kind: 'not-in-enum' };
      }
      return { kind: 'literal', literal: { kind: 'string', text: literal.text } };
    case 'boolean':
      return coerceBoolean(literal);
    case 'integer':
      return inRange(port, coerceInteger(literal));
    case 'number':
      return inRange(port, coerceNumber(literal));
    default:
      return { kind: 'literal', literal };
  }
}

function coerceBoolean(literal: Literal): Coercion {
  const text = literal.text.toLowerCase();
  if (text !== 'true' && text !== 'false') return { kind: 'mismatch' };
  return { kind: 'literal', literal: { kind: 'boolean', text: text === 'true' ? 'True' : 'False' } };
}

function coerceInteger(literal: Literal): Literal | null {
  if (literal.kind === 'boolean') return null;
  const text = literal.text.trim();
  if (/^[-+]?\d+$/.test(text)) return { kind: 'integer', text: text.replace(/^\+/, '') };
  const value = numberOf(text);
  return value !== null && Number.isInteger(value) ? { kind: 'integer', text: BigInt(value).toString() } : null;
}

function coerceNumber(literal: Literal): Literal | null {
  if (literal.kind === 'boolean') return null;
  const text = literal.text.trim();
  return numberOf(text) === null ? null : { kind: 'number', text };
}

/** A text as Python's `float()` reads it; `null` if it is no number. */
export function numberOf(text: string): number | null {
  const special = /^([-+]?)(inf|infinity|nan)$/i.exec(text);
  if (special !== null) {
    if (special[2]?.toLowerCase() === 'nan') return Number.NaN;
    return special[1] === '-' ? -Infinity : Infinity;
  }
  return /^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?$/i.test(text) ? Number(text.replaceAll('_', '')) : null;
}

function inRange(port: ValueRules, literal: Literal | null): Coercion {
  if (literal === null) return { kind: 'mismatch' };
  const value = numberOf(literal.text) ?? Number.NaN;
  const min = port.min === null ? null : numberOf(port.min.text);
  const max = port.max === null ? null : numberOf(port.max.text);
  if (min !== null && value < min) return { kind: 'out-of-range', relation: 'less', bound: min };
  if (max !== null && value > max) return { kind: 'out-of-range', relation: 'greater', bound: max };
  return { kind: 'literal', literal };
}
