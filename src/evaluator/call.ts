import { callFunction } from './call-function.ts';
import type { Call } from './call-type.ts';
import { short } from './evaluate-expression.ts';
import { componentOfCell, type Machine, placeOf, refuse } from './interpreter.ts';
import { callMethod, knownCalls } from './known-calls.ts';
import { isObject, textOf, unknown, type Value } from './known-values.ts';

/** The value of a call. In a pipeline function, a call that cannot be told may be a step: the pipeline is refused. */
export function call(machine: Machine, made: Call): Value {
  const value = valueOfCall(machine, made);
  if (machine.pipeline === null) return value;
  if (isObject(value) && machine.sdk.isOtherStep(value))
    refuse(machine, made.node, `its step \`${short(made.source)}\` is of a kind that is not translated`, writeYaml);
  else if (made.callee.kind === 'function' && made.callee.refused === componentOfCell)
    refuse(machine, made.node, `its step \`${short(made.source)}\` is ${componentOfCell}`, writeFile);
  else if (value.kind === 'unknown' && made.callee.kind !== 'method') {
    refuse(
      machine,
      made.node,
      `\`${short(made.source)}\` may be a step, but the code does not show what it is`,
      writeYaml,
    );
  }
  return value;
}

const writeFile = 'Write its cell to a file with `%%writefile components.py`, and import it';

const writeYaml = 'Write the component as YAML and load it with `load_component`, or make it with `command(…)`';

function valueOfCall(machine: Machine, made: Call): Value {
  const { callee, positional, keywords, source } = made;
  switch (callee.kind) {
    case 'symbol':
      return callSymbol(machine, callee.name, made);
    case 'function':
      return callFunction(machine, callee, made);
    case 'method':
      if (isObject(callee.receiver)) return machine.sdk.callMethod(machine, callee.receiver, callee.name, made);
      return callMethod(callee.receiver, callee.name, positional, keywords);
    case 'object':
      return machine.sdk.callObject(machine, callee, made) ?? unknown(`computed by \`${short(source)}\``);
    case 'unknown':
      return callee.from?.kind === 'workspace' ? callee : unknown(`computed by \`${short(source)}\``, callee.from);
    default:
      return unknown(`computed by \`${short(source)}\``);
  }
}

function callSymbol(machine: Machine, name: string, made: Call): Value {
  const ofSdk = machine.sdk.call(machine, name, made);
  if (ofSdk !== null) return ofSdk;
  if (copyCalls.test(name)) noteCopy(machine, made);
  const known = knownCalls.get(name);
  return known === undefined
    ? unknown(`computed by \`${short(made.source)}\``, { kind: 'import', name })
    : known(made.positional, made.keywords);
}

const copyCalls = /^shutil\.(copy|copy2|copyfile|copytree)$/;

/** Files that the notebook copies may be the code of a component. */
function noteCopy(machine: Machine, { positional, keywords, node }: Call): void {
  const from = textOf(positional[0] ?? keywords.get('src'));
  const to = textOf(positional[1] ?? keywords.get('dst'));
  if (from !== null && to !== null) machine.findings.copies.push({ from, to, span: placeOf(machine, node) });
}
