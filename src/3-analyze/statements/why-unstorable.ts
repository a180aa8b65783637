/** Why a value cannot be passed between steps. */
import { classFact } from '../../knowledge/lookup.ts';
import { type Expr, type Node, walkNodes } from '../../python/parse.ts';
import { evaluate } from '../execution/evaluate.ts';
import type { Machine } from '../execution/machine.ts';
import { methodsOf } from '../execution/make-function.ts';
import type { Value } from '../execution/values.ts';

type Callable = NonNullable<Value['callable']>;

import { whyOfElements } from './unstorable.ts';

/** Why a value cannot be stored, and what to do; null if it can. A container is no better than what it holds. */
export function whyUnstorable(value: Value, machine: Machine): string | null {
  const own = value.type.className === null ? null : whyOfClass(value.type.className, machine);
  return own ?? whyOfHooks(classOf(value, machine), machine) ?? value.holds ?? whyOfElements(value.elements ?? []);
}

/** The notebook's class that a value is, or is an object of. */
function classOf({ callable, type }: Value, machine: Machine): Callable | null {
  const name = type.className ?? '';
  const found = name.startsWith('notebook.') ? machine.globals.get(name.slice('notebook.'.length))?.callable : callable;
  return found?.node.nodeType === 'ClassDef' ? found : null;
}

/** Loading recreates a class: the hooks of its bases or its metaclass run a second time. */
function whyOfHooks(found: Callable | null, machine: Machine): string | null {
  const waiting = found === null ? [] : [found];
  const seen = new Set(waiting);
  for (const { node, frame, place } of waiting) {
    if (node.nodeType !== 'ClassDef') continue;
    const metaclasses = node.keywords.filter(({ arg }) => arg === 'metaclass').map(({ value }) => value);
    for (const expr of [...node.bases, ...metaclasses]) {
      const above = evaluate(machine, expr, { frame, place }).callable;
      if (above?.node.nodeType !== 'ClassDef' || seen.has(above)) continue;
      seen.add(above);
      waiting.push(above);
      const hooks = metaclasses.includes(expr) ? ['__new__', '__init__'] : ['__init_subclass__'];
      const methods = methodsOf(above.node);
      const hook = hooks.find((name) => countsCalls(methods.get(name)));
      if (hook !== undefined)
        return `reading its class back runs \`${hook}\` of \`${above.node.name}\` once more, which then registers it twice. Define its classes in one step, with what uses them`;
    }
  }
  return null;
}

/** Whether a method has another result on its second run: it calls something for its effect, or adds to a value. */
function countsCalls(method: Node | undefined): boolean {
  let counts = false;
  if (method !== undefined)
    walkNodes(method, (node) => {
      if (node.nodeType === 'AugAssign') counts = true;
      if (node.nodeType === 'Expr' && node.value.nodeType === 'Call' && !isOfSuper(node.value)) counts = true;
    });
  return counts;
}

function isOfSuper({ func }: Extract<Expr, { nodeType: 'Call' }>): boolean {
  const called = func.nodeType === 'Attribute' ? func.value : null;
  return called?.nodeType === 'Call' && called.func.nodeType === 'Name' && called.func.id === 'super';
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
