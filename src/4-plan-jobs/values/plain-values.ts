/** Values of the notebook as values of a YAML file. */

import { writtenLiteral } from '../../azureml/print/print-ports.ts';
import { isObject, printed, reasonOf, type SdkObject, type Value } from '../../evaluator/known-values.ts';
import { isRemote } from '../../evaluator/paths.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import type { Span } from '../../ir.ts';
import type { YamlValue } from '../../yaml/print.ts';
import type { Fields, Problem, Translation } from '../translation.ts';
import { writeLiteral } from '../translation.ts';
import { literalIn } from './literal-in.ts';

/** The values of fields; unknown ones are left out, with a warning. */
export function fieldsOf(t: Translation, object: SdkObject, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => {
      const plain = fieldOf(t, object, name);
      return plain === null ? [] : [[name, plain] as const];
    }),
  );
}

/** The plain value of a field; null if it is not given, and, with a warning, if it is unknown. */
export function fieldOf(t: Translation, object: SdkObject, name: string): YamlValue | null {
  const value = object.fields.get(name);
  if (value === undefined || value.kind === 'none') return null;
  const plain = isObject(value, 'settings') || isObject(value, 'other') ? settingsValue(value) : toYaml(value);
  if (plain === null) leaveOut(t, object, name, reasonOf(value));
  return plain === '' ? null : plain;
}

/** The text of a field that holds a text or a number. */
export function textField(t: Translation, object: SdkObject, name: string): string | null {
  const plain = fieldOf(t, object, name);
  return plain === null ? null : (literalOrWarning(t, object, name, plain)?.text ?? null);
}

/** The number of a field. */
export function numberField(t: Translation, object: SdkObject, name: string): number | null {
  const plain = fieldOf(t, object, name);
  if (plain === null) return null;
  const literal = literalOrWarning(t, object, name, plain);
  const number = literal === null || literal.text === '' ? Number.NaN : Number(literal.text);
  if (literal !== null && Number.isNaN(number)) leaveOut(t, object, name, 'not a number');
  return Number.isNaN(number) ? null : number;
}

/** The texts of a field that holds a mapping: tags, environment variables. */
export function textsField(t: Translation, object: SdkObject, name: string): Readonly<Record<string, string>> {
  const plain = fieldOf(t, object, name);
  if (plain === null) return {};
  if (typeof plain !== 'object' || Array.isArray(plain)) {
    leaveOut(t, object, name, 'not a mapping');
    return {};
  }
  return Object.fromEntries(
    Object.entries(plain as Fields).flatMap(([key, one]) => {
      const literal = one === undefined ? null : literalOrWarning(t, object, `${name}.${key}`, one);
      return literal === null ? [] : [[key, literal.text] as const];
    }),
  );
}

function literalOrWarning(t: Translation, object: SdkObject, name: string, plain: YamlValue) {
  const literal = literalIn(plain);
  if (literal === null) leaveOut(t, object, name, 'not a plain value');
  return literal === null ? null : writtenLiteral(literal);
}

/** Attributes that were set one by one, as a mapping; null if one is unknown. */
export function settingsValue(settings: SdkObject): Fields | null {
  const given = [...settings.fields].filter(([, value]) => value.kind !== 'none');
  const plain = given.map(([name, value]) => [name, toYaml(value)] as const);
  return plain.some(([, value]) => value === null) ? null : (Object.fromEntries(plain) as Fields);
}

/** Reports fields of an object without an equivalent. */
export function tellUnused(t: Translation, object: SdkObject, used: readonly string[]): void {
  for (const [name, value] of object.fields) {
    if (name.startsWith('.') || value.kind === 'none' || used.includes(name)) continue;
    leaveOut(t, object, name, 'a setting that is not translated');
  }
}

/** Reports that a part of an object is left out. */
export function leaveOut(t: Translation, object: SdkObject, field: string, reason: string): void {
  const name = object.variable ?? object.made;
  t.report.add('sdk-value-left-out', object.span, { field, object: name, reason });
}

/** The name of a compute as YAML refers to it; null if it is unknown. */
export function computeReference(value: Value): string | null {
  const name = isObject(value, 'registered', 'other', 'v1')
    ? printed(value.fields.get('name') ?? value)
    : printed(value);
  if (name === null || value.kind === 'none') return null;
  return isRemote(name) || name === 'local' ? name : `azureml:${name}`;
}

/** A problem with an object: `what` names the unknown value. */
export function notTold(what: string, value: Value, span: Span): Problem {
  return { reason: `${what} is ${reasonOf(value)}`, advice: writeLiteral, span };
}
