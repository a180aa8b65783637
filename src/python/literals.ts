import type { Dict, Expr } from './parse.ts';
import { createPositions, type Positions } from './positions.ts';
import { prepareText } from './prepare-text.ts';
import { stringValue } from './string-value.ts';
import { tokenize } from './tokens.ts';

/** The value of a literal expression. Numbers are kept as text: integers in decimal, floats as written, without `_`. */
export type LiteralValue =
  | { readonly kind: 'int'; readonly text: string }
  | { readonly kind: 'float'; readonly text: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'str'; readonly value: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly LiteralValue[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [LiteralValue, LiteralValue])[] }
  | { readonly kind: 'bytes' }
  | { readonly kind: 'complex' };

/**
 * The value of an expression that is a literal, else `null`. `text` is the text that was parsed: a parsed `...` looks like
 * a string, and only the source tells them apart.
 */
export function literalOf(expr: Expr, text: string): LiteralValue | null {
  return literalIn(expr, createSource(text));
}

/** The text of a literal; the table of its lines is made when the first constant is looked up, and once. */
interface Source {
  textOf(expr: Extract<Expr, { nodeType: 'Constant' }>): string;
}

function createSource(text: string): Source {
  let made: Positions | null = null;
  return {
    textOf(expr) {
      made ??= createPositions(text, prepareText(text).removed);
      const start = made.offset(expr.lineno, expr.col_offset);
      return text.slice(start, made.offset(expr.end_lineno ?? expr.lineno, expr.end_col_offset ?? expr.col_offset));
    },
  };
}

function literalIn(expr: Expr, source: Source): LiteralValue | null {
  switch (expr.nodeType) {
    case 'Constant':
      return constantOf(source.textOf(expr));
    case 'UnaryOp':
      return signed(expr.op.nodeType, literalIn(expr.operand, source));
    case 'BinOp':
      return complexOf(literalIn(expr.left, source), expr.op.nodeType, literalIn(expr.right, source));
    case 'List':
    case 'Tuple':
    case 'Set':
      return collectionOf(expr.nodeType, expr.elts, source);
    case 'Dict':
      return dictOf(expr, source);
    default:
      return null;
  }
}

/** A literal as the value that JSON stands for; `undefined` where writing that value as JSON would change it in Python. */
export function toJson(value: LiteralValue): unknown | undefined {
  switch (value.kind) {
    case 'none':
      return null;
    case 'bool':
    case 'str':
      return value.value;
    case 'int': {
      const number = Number(value.text);
      return Number.isSafeInteger(number) ? number : undefined;
    }
    case 'float': {
      const number = Number(value.text);
      return Number.isFinite(number) && /[.e]/.test(String(number)) ? number : undefined;
    }
    case 'list': {
      const items = value.items.map(toJson);
      return items.includes(undefined) ? undefined : items;
    }
    case 'dict':
      return objectOf(value.entries);
    default:
      return undefined;
  }
}

/** JSON text that Python reads as exactly this value (floats stay floats); `undefined` if there is none. */
export function toJsonText(value: LiteralValue): string | undefined {
  switch (value.kind) {
    case 'int':
      return value.text;
    case 'float': {
      const number = Number(value.text);
      if (!Number.isFinite(number)) return undefined;
      const text = Object.is(number, -0) ? '-0' : String(number);
      return /[.e]/.test(text) ? text : `${text}.0`;
    }
    case 'list': {
      const items = value.items.map(toJsonText);
      return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
    }
    case 'dict':
      return objectText(value.entries);
    default: {
      const json = toJson(value);
      return json === undefined ? undefined : JSON.stringify(json);
    }
  }
}

type Entries = readonly (readonly [LiteralValue, LiteralValue])[];

function objectOf(entries: Entries): unknown | undefined {
  const keys = entries.map(([key]) => (key.kind === 'str' ? key.value : undefined));
  const values = entries.map(([, value]) => toJson(value));
  if (keys.includes(undefined) || values.includes(undefined)) return undefined;
  const json = Object.fromEntries(keys.map((key, index) => [key, values[index]]));
  const distinct = [...new Set(keys)];
  return Object.keys(json).every((key, index) => key === distinct[index]) ? json : undefined;
}

function objectText(entries: Entries): string | undefined {
  const parts = new Map<string, string>();
  for (const [key, value] of entries) {
    const text = toJsonText(value);
    if (key.kind !== 'str' || text === undefined) return undefined;
    parts.set(JSON.stringify(key.value), text);
  }
  return `{${[...parts].map(([key, text]) => `${key}: ${text}`).join(', ')}}`;
}

function constantOf(source: string): LiteralValue | null {
  if (source === 'None') return { kind: 'none' };
  if (source === 'True' || source === 'False') return { kind: 'bool', value: source === 'True' };
  if (/^[\d.]/.test(source)) return numberOf(source.replaceAll('_', ''));
  const tokens = tokenize(source).filter((token) => token.kind === 'string');
  if (tokens.length === 0) return null;
  if (tokens.every((token) => /^(?:[bB][rR]?|[rR][bB])["']/.test(token.text))) return { kind: 'bytes' };
  const parts = tokens.map((token) => stringValue(token.text));
  return parts.includes(null) ? null : { kind: 'str', value: parts.join('') };
}

function numberOf(source: string): LiteralValue | null {
  if (/^\.\.\.$/.test(source)) return null;
  if (/[jJ]$/.test(source)) return { kind: 'complex' };
  if (/^0[xXoObB]/.test(source)) return { kind: 'int', text: String(BigInt(source)) };
  if (/[.eE]/.test(source)) return { kind: 'float', text: source };
  return { kind: 'int', text: String(BigInt(source)) };
}

function signed(operator: string, value: LiteralValue | null): LiteralValue | null {
  if (value === null || (operator !== 'USub' && operator !== 'UAdd')) return null;
  if (value.kind === 'complex') return value;
  if (value.kind !== 'int' && value.kind !== 'float') return null;
  if (operator === 'UAdd' || (value.kind === 'int' && value.text === '0')) return value;
  const text = value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}`;
  return { kind: value.kind, text };
}

/** `1 + 2j` is how Python writes one complex number. */
function complexOf(left: LiteralValue | null, operator: string, right: LiteralValue | null): LiteralValue | null {
  const isReal = left?.kind === 'int' || left?.kind === 'float';
  const isSum = operator === 'Add' || operator === 'Sub';
  return isReal && isSum && right?.kind === 'complex' ? right : null;
}

function collectionOf(kind: 'List' | 'Tuple' | 'Set', elements: readonly Expr[], source: Source): LiteralValue | null {
  const items: LiteralValue[] = [];
  for (const element of elements) {
    const item = literalIn(element, source);
    if (item === null) return null;
    items.push(item);
  }
  return { kind: kind === 'List' ? 'list' : kind === 'Tuple' ? 'tuple' : 'set', items };
}

function dictOf(node: Dict, source: Source): LiteralValue | null {
  const entries: [LiteralValue, LiteralValue][] = [];
  for (const [index, valueNode] of node.values.entries()) {
    const keyNode = node.keys[index];
    const key = keyNode === undefined || keyNode === null ? null : literalIn(keyNode, source);
    const value = literalIn(valueNode, source);
    if (key === null || value === null) return null;
    entries.push([key, value]);
  }
  return { kind: 'dict', entries };
}
