/** What must not be handed from step to step: what cannot be stored, and what holds a login or a secret. */
import type { ValueType } from '../ir.ts';
import { classFact } from '../knowledge/lookup.ts';
import { isSecretVariable } from '../knowledge/secret-names.ts';
import { walkNodes } from '../python/parse.ts';
import { evaluate } from './evaluate.ts';
import type { Machine } from './machine.ts';
import type { Value } from './values.ts';

/** The type of a text that holds a secret. */
const secretText: ValueType = { kind: 'str', className: 'secret' };

/** Why a value cannot be stored, and what to do; null where it can. A container is no better than what it holds. */
export function whyUnstorable(value: Value, machine: Machine): string | null {
  const own = value.type.className === null ? null : whyOfClass(value.type.className, machine);
  return own ?? value.holds ?? whyOfElements(value.elements ?? []);
}

/** The first reason among the parts of a container. */
export function whyOfElements(elements: readonly Value[]): string | null {
  for (const { type, holds, elements: inner } of elements) {
    const why = (type.className === null ? null : classFact(type.className)?.unstorable) ?? holds;
    const found = why ?? whyOfElements(inner ?? []);
    if (found !== null) return found;
  }
  return null;
}

/** A class of the notebook is no better than its bases, and what it keeps in its attributes. */
function whyOfClass(className: string, machine: Machine): string | null {
  if (!className.startsWith('notebook.')) return classFact(className)?.unstorable ?? null;
  const callable = machine.globals.get(className.slice('notebook.'.length))?.callable;
  if (callable?.node.nodeType !== 'ClassDef') return null;
  const scope = { frame: callable.frame, place: callable.place };
  const made = [...callable.node.bases];
  walkNodes(callable.node, (node) => {
    if (node.nodeType !== 'Assign' || node.value.nodeType !== 'Call') return;
    if (node.targets.some((target) => target.nodeType === 'Attribute')) made.push(node.value.func);
  });
  for (const expr of made) {
    if (expr.nodeType !== 'Name' && expr.nodeType !== 'Attribute') continue;
    const dotted = evaluate(machine, expr, scope).dotted;
    const why = dotted === null ? null : (classFact(dotted)?.unstorable ?? null);
    if (why !== null) return why;
  }
  return null;
}

/** The type of what an environment variable gives, where its name says that it is a secret; else null. */
export function typeOfVariable(name: Value | undefined): ValueType | null {
  const text = name?.constant?.value;
  return typeof text === 'string' && isSecretVariable(text) ? secretText : null;
}

/** The type of a text that is made from others. */
export function typeOfText(parts: readonly Value[]): ValueType {
  return parts.some((part) => part.type.className === 'secret') ? secretText : { kind: 'str', className: null };
}
