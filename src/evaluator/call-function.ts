import type { Call } from './call-type.ts';
import { evaluate } from './evaluate-expression.ts';
import { execute } from './execute-statement.ts';
import { type Machine, placeOf } from './interpreter.ts';
import { type FunctionValue, isObject, makeObject, none, type SdkObject, unknown, type Value } from './known-values.ts';

const deepest = 8;

/** The value of a call of a function. */
export function callFunction(machine: Machine, callee: FunctionValue, made: Call): Value {
  const name = callee.node.name;
  if (callee.refused !== null) return unknown(callee.refused);
  if (machine.depth > deepest) return unknown(`computed by \`${name}\``);
  const given = bindArguments(machine, callee, made);
  if (given === null) return unknown(`computed by \`${name}\`, whose arguments are unknown`);
  return callee.pipeline === null ? runFunction(machine, callee, given) : buildPipeline(machine, callee, given, made);
}

function runFunction(machine: Machine, callee: FunctionValue, given: ReadonlyMap<string, Value>): Value {
  const inner = innerMachine(machine, callee, given, machine.pipeline);
  for (const statement of callee.node.body) {
    execute(inner, statement);
    if (inner.returned !== null) return inner.returned;
  }
  return none;
}

/** Runs a pipeline function with placeholders for its parameters. */
function buildPipeline(machine: Machine, callee: FunctionValue, given: ReadonlyMap<string, Value>, made: Call): Value {
  const span = placeOf(machine, made.node);
  if (machine.pipeline !== null) return inlinePipeline(machine, machine.pipeline, callee, given, span);
  const pipeline = makeObject('pipeline', callee.node.name, span, callee.pipeline ?? []);
  pipeline.fields.set('.inputs', makeObject('ports', 'inputs', span, given, pipeline));
  const inputs = [...given.keys()].map((name): [string, Value] => [
    name,
    makeObject('pipeline-input', name, callee.span, [], pipeline),
  ]);
  const inner = innerMachine(machine, callee, new Map(inputs), pipeline);
  for (const statement of callee.node.body) {
    execute(inner, statement);
    if (inner.returned !== null) break;
  }
  nameNodes(pipeline, inner);
  pipeline.fields.set('.outputs', makeObject('ports', 'outputs', span, outputsOf(pipeline, inner.returned), pipeline));
  machine.findings.objects.push(pipeline);
  return pipeline;
}

/** The steps of a pipeline that is called in another one are steps of the outer one. */
function inlinePipeline(
  machine: Machine,
  outer: SdkObject,
  callee: FunctionValue,
  given: ReadonlyMap<string, Value>,
  span: SdkObject['span'],
): Value {
  const before = outer.nodes.length;
  const inner = innerMachine(machine, callee, given, outer);
  for (const statement of callee.node.body) {
    execute(inner, statement);
    if (inner.returned !== null) break;
  }
  nameNodes(outer, inner);
  const compute = callee.pipeline?.get('compute') ?? callee.pipeline?.get('default_compute');
  for (const node of outer.nodes.slice(before))
    if (compute !== undefined && !node.fields.has('compute')) node.fields.set('compute', compute);
  const { returned } = inner;
  const ports = returned?.kind === 'dict' ? returned.entries : new Map<string, Value>();
  const made = makeObject('pipeline', callee.node.name, span);
  made.fields.set('.inputs', makeObject('ports', 'inputs', span, given, made));
  made.fields.set('.outputs', makeObject('ports', 'outputs', span, ports, made));
  return made;
}

function outputsOf(pipeline: SdkObject, returned: Value | null): readonly [string, Value][] {
  if (returned === null || returned.kind === 'none') return [];
  if (returned.kind !== 'dict') {
    pipeline.fields.set('.returned', returned);
    return [];
  }
  return [...returned.entries].map(([name, value]) => [name, outputPort(pipeline, name, value)]);
}

/** An output of the pipeline stands for a step's output, and has settings of its own. */
function outputPort(pipeline: SdkObject, name: string, value: Value): Value {
  const source = isObject(value, 'node', 'sweep') ? unknown('a step, not one of its outputs') : value;
  return makeObject('port', name, pipeline.span, [['.source', source]], pipeline);
}

/** Steps are called like the variables that they are bound to when the function ends. */
function nameNodes(pipeline: SdkObject, inner: Machine): void {
  for (const [name, value] of inner.names) {
    if (isObject(value, 'node', 'sweep') && pipeline.nodes.includes(value)) value.variable ??= name;
  }
}

function innerMachine(
  machine: Machine,
  callee: FunctionValue,
  names: ReadonlyMap<string, Value>,
  pipeline: SdkObject | null,
): Machine {
  let outermost = machine;
  while (outermost.parent !== null) outermost = outermost.parent;
  return {
    ...machine,
    names: new Map(names),
    parent: outermost,
    cell: callee.cell,
    pipeline,
    returned: null,
    depth: machine.depth + 1,
  };
}

/** Values of a function's parameters; null if the call does not tell them. */
function bindArguments(
  machine: Machine,
  callee: FunctionValue,
  { positional, keywords }: Call,
): ReadonlyMap<string, Value> | null {
  const { args } = callee.node;
  if (args.vararg || args.kwarg || keywords.has('**')) return null;
  const plain = [...args.posonlyargs, ...args.args];
  const given = new Map<string, Value>();
  const outside: Machine = { ...machine, cell: callee.cell };
  const firstDefault = plain.length - args.defaults.length;
  for (const [index, { arg }] of plain.entries()) {
    const standard = args.defaults[index - firstDefault];
    const value = positional[index] ?? keywords.get(arg) ?? (standard && evaluate(outside, standard));
    if (value !== undefined) given.set(arg, value);
  }
  for (const [index, { arg }] of args.kwonlyargs.entries()) {
    const standard = args.kw_defaults[index];
    const value = keywords.get(arg) ?? (standard && evaluate(outside, standard));
    if (value !== undefined && value !== null) given.set(arg, value);
  }
  const names = [...plain, ...args.kwonlyargs].map(({ arg }) => arg);
  for (const name of names) if (!given.has(name)) given.set(name, unknown('not given'));
  return [...keywords.keys()].every((name) => names.includes(name)) ? given : null;
}
