/** Calls: of the SDK, of the notebook's own functions, of components, of the workspace's client. */
import type { Expr } from '../../python/parse.ts';
import { callFunction } from './call-function.ts';
import { callClient } from './client-calls.ts';
import { short } from './evaluate.ts';
import { callMethod, knownCalls } from './known-calls.ts';
import { type Machine, placeOf, refuse } from './machine.ts';
import { callObjectMethod, makeNode } from './node-calls.ts';
import { callSdk, isSdk } from './sdk-calls.ts';
import { callV1, isSdkV1 } from './v1/objects.ts';
import { isObject, unknown, type Value } from './values.ts';

/** A call, its callee and arguments evaluated. */
export interface Call {
  readonly callee: Value;
  readonly positional: readonly Value[];
  /** `**` stands for arguments that cannot be told. */
  readonly keywords: ReadonlyMap<string, Value>;
  readonly node: Extract<Expr, { nodeType: 'Call' }>;
  /** Text of the callee. */
  readonly source: string;
}

/** The value of a call. In a pipeline function, a call that cannot be told may be a step: the pipeline is refused. */
export function call(machine: Machine, made: Call): Value {
  const value = valueOfCall(machine, made);
  if (machine.pipeline === null) return value;
  const isOtherStep = isObject(value, 'other') && /^(automl|spark|parallel|Parallel|Spark)/.test(value.made);
  if (isOtherStep)
    refuse(machine, made.node, `its step \`${short(made.source)}\` is of a kind that is not translated`, writeYaml);
  else if (value.kind === 'unknown' && made.callee.kind !== 'method') {
    refuse(
      machine,
      made.node,
      `\`${short(made.source)}\` may be a step, and the text does not tell what it is`,
      writeYaml,
    );
  }
  return value;
}

const writeYaml = 'Write the component as YAML and load it with `load_component`, or make it with `command(…)`';

function valueOfCall(machine: Machine, made: Call): Value {
  const { callee, positional, keywords, source } = made;
  switch (callee.kind) {
    case 'symbol': {
      if (isSdk(callee.name)) return callSdk(machine, callee.name, made);
      if (isSdkV1(callee.name)) return callV1(machine, callee.name, made);
      const known = knownCalls.get(callee.name);
      return known === undefined ? unknown(`computed by \`${short(source)}\``) : known(positional, keywords);
    }
    case 'function':
      return callFunction(machine, callee, made);
    case 'method':
      if (isObject(callee.receiver)) return callObjectMethod(machine, callee.receiver, callee.name, made);
      return callMethod(callee.receiver, callee.name, positional, keywords);
    case 'object':
      if (callee.type === 'client') return callClient(machine, callee, made);
      if (['command', 'loaded', 'registered', 'node'].includes(callee.type) || callee.made === 'component')
        return makeNode(machine, callee.made === 'component' && callee.of !== null ? callee.of : callee, made);
      return unknown(`computed by \`${short(source)}\``);
    case 'unknown':
      return callee.reason.startsWith('known only') ? callee : unknown(`computed by \`${short(source)}\``);
    default:
      return unknown(`computed by \`${short(source)}\``);
  }
}

/** A call's place. */
export function placeOfCall(machine: Machine, { node }: Call) {
  return placeOf(machine, node);
}
