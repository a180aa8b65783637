import type { Call } from '../../call-type.ts';
import { type Machine, placeOf } from '../../interpreter.ts';
import { fromWorkspace, isObject, makeObject, none, type SdkObject, unknown, type Value } from '../../known-values.ts';

/** Calls a component: a step of the pipeline that is being built, or a job of its own. */
export function makeNode(machine: Machine, callee: SdkObject, { positional, keywords, node }: Call): Value {
  const component = callee.type === 'node' && callee.of !== null ? callee.of : callee;
  const inputs = new Map<string, Value>();
  const declared = callee.fields.get(callee.type === 'node' ? '.inputs' : 'inputs');
  // The defaults of a function's parameters stay with the component.
  if (declared?.kind === 'dict' && component.made !== 'command_component')
    for (const [name, value] of declared.entries) inputs.set(name, value);
  if (isObject(declared)) for (const [name, value] of declared.fields) inputs.set(name, value);
  for (const [name, value] of keywords) inputs.set(name, value);
  const span = placeOf(machine, node);
  const made = makeObject('node', 'node', span, [], component);
  made.fields.set('.inputs', makeObject('ports', 'inputs', span, inputs, made));
  if (positional.length > 0) made.fields.set('.positional', { kind: 'list', items: [...positional] });
  for (const field of ['compute', 'experiment_name', 'display_name']) {
    const value = callee.fields.get(field);
    if (value !== undefined && machine.pipeline === null) made.fields.set(field, value);
  }
  machine.pipeline?.nodes.push(made);
  machine.findings.objects.push(made);
  return made;
}

/** A method of an object of the SDK. */
export function callObjectMethod(machine: Machine, receiver: SdkObject, name: string, made: Call): Value {
  if (name === 'sweep' && (receiver.type === 'node' || receiver.type === 'command'))
    return makeSweep(machine, receiver, made);
  if (name === 'result' || name === 'wait') return receiver;
  if (name === 'set_limits') return setFields(receiver, 'limits', made);
  if (name === 'set_resources') return setFields(receiver, 'resources', made);
  if (name === 'set_objective') return setFields(receiver, 'objective', made);
  if (receiver.type === 'other' && receiver.made.startsWith('automl.') && /^(set|extend)_/.test(name))
    return setFields(receiver, name, made);
  if (receiver.type === 'other' || receiver.type === 'submitted') return fromWorkspace;
  return unknown(`computed by \`${name}\``);
}

function setFields(receiver: SdkObject, name: string, { keywords, positional }: Call): Value {
  const settings = isObject(receiver.fields.get(name))
    ? receiver.fields.get(name)
    : makeObject('settings', name, receiver.span);
  if (isObject(settings)) {
    for (const [key, value] of keywords) settings.fields.set(key, value);
    if (positional.length > 0) settings.fields.set('**', none);
    receiver.fields.set(name, settings);
  }
  return none;
}

/** A sweep takes the place of its trial among the steps. */
function makeSweep(machine: Machine, receiver: SdkObject, { keywords, node }: Call): Value {
  const sweep = makeObject('sweep', 'sweep', placeOf(machine, node), keywords, receiver);
  const nodes = machine.pipeline?.nodes ?? [];
  const index = nodes.indexOf(receiver);
  if (index >= 0) nodes.splice(index, 1, sweep);
  else nodes.push(sweep);
  machine.findings.objects.push(sweep);
  return sweep;
}
