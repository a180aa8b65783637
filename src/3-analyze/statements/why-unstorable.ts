/** Why a value cannot be handed from step to step. */
import { classFact } from '../../knowledge/lookup.ts';
import { walkNodes } from '../../python/parse.ts';
import { evaluate } from '../execution/evaluate.ts';
import type { Machine } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';
import { whyOfElements } from './unstorable.ts';

/** Why a value cannot be stored, and what to do; null where it can. A container is no better than what it holds. */
export function whyUnstorable(value: Value, machine: Machine): string | null {
  const own = value.type.className === null ? null : whyOfClass(value.type.className, machine);
  return own ?? value.holds ?? whyOfElements(value.elements ?? []);
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
