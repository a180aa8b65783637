import type { ParameterType } from '../ir.ts';

/** Says why a literal is no value of a primitive type; `null` when Azure ML can read it as one. */
export function checkLiteral(type: ParameterType, value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : String(value);
  switch (type) {
    case 'string':
      return typeof value === 'object' && !(value instanceof Date) ? 'is no text' : null;
    case 'boolean':
      return typeof value === 'boolean' || /^(true|false)$/i.test(text) ? null : 'is neither true nor false';
    case 'integer':
      return isNumber(value, text) && Number.isInteger(Number(text)) ? null : 'is no integer';
    case 'number':
      return isNumber(value, text) ? null : 'is no number';
    default:
      return type satisfies never;
  }
}

function isNumber(value: unknown, text: string): boolean {
  return typeof value !== 'boolean' && text !== '' && Number.isFinite(Number(text));
}
