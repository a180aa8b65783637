/** Values of the notebook as values of a YAML file. */

import { isObject, printed, reasonOf, type SdkObject, type Value } from '../../evaluator/known-values.ts';
import { isRemote } from '../../evaluator/paths.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import type { Span } from '../../ir.ts';
import type { Problem, SdkMap, Translation } from '../translation.ts';
import { writeLiteral } from '../translation.ts';

/** Copies fields with plain values; unknown ones are left out, with a warning. */
export function copyFields(t: Translation, object: SdkObject, names: readonly string[], into: SdkMap): void {
  for (const name of names) {
    const value = object.fields.get(name);
    if (value === undefined || value.kind === 'none') continue;
    const plain = isObject(value, 'settings') || isObject(value, 'other') ? settingsValue(value) : toYaml(value);
    if (plain === null) leaveOut(t, object, name, reasonOf(value));
    else if (plain !== '') into[name] = plain;
  }
}

/** Attributes that were set one by one, as a mapping; null if one is unknown. */
export function settingsValue(settings: SdkObject): SdkMap | null {
  const map: SdkMap = {};
  for (const [name, value] of settings.fields) {
    if (value.kind === 'none') continue;
    const plain = toYaml(value);
    if (plain === null) return null;
    map[name] = plain;
  }
  return map;
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
