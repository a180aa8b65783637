/** Abstract evaluation of f-strings. */
import type { Expr } from '../../python/parse.ts';
import { typeOfText } from '../statements/unstorable.ts';
import { concatenate } from './constants.ts';
import { evaluate } from './evaluate.ts';
import type { Machine, Scope } from './machine.ts';
import { type ConstantValue, plainValue, typeOfKind, type Value } from './values.ts';

type Of<Kind extends Expr['nodeType']> = Extract<Expr, { nodeType: Kind }>;

/** Evaluates an f-string: to a constant if all of its parts are known, otherwise to its start. */
export function evaluateJoinedString(machine: Machine, expr: Of<'JoinedStr'>, scope: Scope): Value {
  const values: Value[] = [];
  const parts = expr.values.map((part) => {
    if (part.nodeType !== 'Constant') {
      const value = evaluate(machine, part as Expr, scope);
      values.push(value);
      return value.constant;
    }
    // The literal text inside an f-string cannot be replaced on its own: it has no quotes.
    return { value: part.value as string, root: null };
  });
  const constant = concatenate(parts);
  if (constant === null) return { ...plainValue(typeOfText(values), null), leading: leadingText(expr, parts, scope) };
  if (constant.root !== null) return { ...plainValue(typeOfKind('str'), null), constant };
  const own = leadingText(expr, parts, scope);
  if (own?.root?.text.includes('/'))
    return { ...plainValue(typeOfKind('str'), null), constant: { ...constant, root: own.root } };
  // It begins with a name, so the whole f-string can be replaced.
  const root = { text: String(constant.value), cell: scope.place.cell, ...scope.place.range(expr), isInside: false };
  return { ...plainValue(typeOfKind('str'), null), constant: { value: constant.value, root } };
}

/** The start of an f-string: literal text, or the constants that it inserts first. */
function leadingText(
  expr: Of<'JoinedStr'>,
  parts: readonly (ConstantValue | null)[],
  scope: Scope,
): ConstantValue | null {
  const [first] = expr.values;
  if (first?.nodeType !== 'Constant') {
    const unknown = parts.indexOf(null);
    return concatenate(parts.slice(0, unknown < 0 ? parts.length : unknown));
  }
  const { start, end } = scope.place.range(first);
  const text = scope.place.text.slice(start, end);
  if (text !== first.value) return null;
  return { value: text, root: { text, cell: scope.place.cell, start, end, isInside: true } };
}

/** Evaluates a field of an f-string. */
export function evaluateFormatted(machine: Machine, expr: Of<'FormattedValue'>, scope: Scope): Value {
  const value = evaluate(machine, expr.value, scope);
  if (expr.format_spec) evaluate(machine, expr.format_spec as Expr, scope);
  const plain = expr.conversion === -1 && !expr.format_spec;
  return { ...plainValue(typeOfText([value]), null), constant: plain ? value.constant : null };
}
