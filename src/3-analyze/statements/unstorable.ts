/** Values that must not be passed between steps: those that cannot be stored, and those with a login or a secret. */
import type { ValueType } from '../../ir.ts';
import { classFact } from '../../knowledge/lookup.ts';
import { isSecretVariable } from '../../knowledge/secret-names.ts';
import type { Value } from '../execution/values.ts';

/** The type of a secret text. */
const secretText: ValueType = { kind: 'str', className: 'secret' };

/** The first reason among the parts of a container. */
export function whyOfElements(elements: readonly Value[]): string | null {
  for (const { type, holds, elements: inner } of elements) {
    const why = (type.className === null ? null : classFact(type.className)?.unstorable) ?? holds;
    const found = why ?? whyOfElements(inner ?? []);
    if (found !== null) return found;
  }
  return null;
}

/** The type of an environment variable's value if its name suggests a secret, otherwise null. */
export function typeOfVariable(name: Value | undefined): ValueType | null {
  const text = name?.constant?.value;
  return typeof text === 'string' && isSecretVariable(text) ? secretText : null;
}

/** The type of a text made from others. */
export function typeOfText(parts: readonly Value[]): ValueType {
  return parts.some((part) => part.type.className === 'secret') ? secretText : { kind: 'str', className: null };
}
