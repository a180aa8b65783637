/** Calls that reach the notebook's names by text: `exec`, `eval`, `globals()` and similar. */
import { parseModule } from '../../python/parse.ts';
import { executeAll } from '../execution/execute.ts';
import { type Machine, noteSetup, type Scope } from '../execution/machine.ts';
import { unknownValue, type Value } from '../execution/values.ts';
import type { Arguments } from './call-arguments.ts';
import { classOf, superOf } from './implicit-calls.ts';

/** Calls that may read and change every name. */
const namespaces: ReadonlySet<string> = new Set(['globals', 'locals', 'vars', 'dir']);

/** The value of such a call; `null` if the call is an ordinary one. */
export function specialCall(machine: Machine, callee: Value, given: Arguments, scope: Scope): Value | null {
  const { dotted } = callee;
  if (dotted === null) return null;
  if (namespaces.has(dotted) && given.node.args.length === 0) return barrier(machine);
  const holder = given.positional[0];
  if (dotted === 'setattr' && holder !== undefined && holder.dotted !== null && holder.callable === null)
    noteSetup(machine, holder.dotted);
  if (dotted === 'super' && given.node.args.length === 0) return superOf(machine, scope);
  if (dotted === 'type' && holder !== undefined && given.node.args.length === 1) return classOf(machine, holder);
  if (dotted === 'exec' || dotted === 'eval') return evaluateText(machine, given, scope);
  return null;
}

function barrier(machine: Machine): Value {
  machine.record.barrier = true;
  return unknownValue(machine.newObject());
}

/** Code in a literal string is evaluated in place; any other may do anything. */
function evaluateText(machine: Machine, given: Arguments, scope: Scope): Value {
  const text = given.positional[0]?.constant?.value;
  if (typeof text !== 'string' || given.positional.length > 1) return barrier(machine);
  const parsed = parseModule(text.trim());
  if (!parsed.ok) return barrier(machine);
  const place = { ...scope.place, text: parsed.module.text, range: parsed.module.range };
  const before = new Map(machine.globals);
  machine.running.set(given.node, machine.newObject());
  executeAll(machine, parsed.module.body, { frame: scope.frame, place });
  machine.running.delete(given.node);
  for (const [name, value] of machine.globals) if (before.get(name) !== value) machine.record.bound.add(name);
  machine.record.unknown = true;
  machine.record.codeInText = true;
  return unknownValue(machine.newObject());
}
