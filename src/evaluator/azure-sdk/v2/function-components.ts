/** Function components: functions with mldesigner's decorator `@command_component`, as the `command(…)` that they are equivalent to. */
import type { Expr } from '../../../python/parse.ts';
import { evaluate } from '../../evaluate-expression.ts';
import { type FoundFunction, type Machine, placeOf } from '../../interpreter.ts';
import { joinPath } from '../../known-calls.ts';
import { isObject, makeObject, text, unknown, type Value } from '../../known-values.ts';

/** The component of a decorated function; null if the decorator makes something else. */
export function functionComponent(machine: Machine, found: FoundFunction): Value | null {
  if (!/(^|\.)command_component$/.test(found.decorator)) return null;
  const { node, path, keywords, span } = found;
  const folder = path.split('/').slice(0, -1).join('/');
  const object = makeObject('command', 'command_component', span, keywords);
  const { fields } = object;
  object.variable = node.name;
  if (!fields.has('name')) fields.set('name', text(node.name));
  const described = /^[ \t]*"""\s*([^\n]*?)\s*(?:\n|""")/m.exec(docstringOf(found))?.[1];
  if (!fields.has('description') && described) fields.set('description', text(described.replace(/\.$/, '')));
  const ports = portsOf(machine, found);
  fields.set('inputs', { kind: 'dict', entries: ports.inputs });
  fields.set('outputs', { kind: 'dict', entries: ports.outputs });
  fields.set('.function', text(node.name));
  fields.set('.source', text(path));
  if (node.returns && !isNone(node.returns)) fields.set('.returns', text(node.name));
  const code = fields.get('code');
  const isGiven = code !== undefined && code.kind !== 'none';
  fields.set('code', isGiven ? joinPath([text(folder || '.'), code]) : text(folder || '.'));
  const environment = fields.get('environment');
  if (environment?.kind === 'dict')
    fields.set('environment', environmentObject(environment.entries, object.span, node.name));
  return object;
}

function docstringOf({ node }: FoundFunction): string {
  const first = node.body[0];
  const value = first?.nodeType === 'Expr' && first.value.nodeType === 'Constant' ? first.value.value : null;
  return typeof value === 'string' ? `"""${value}"""` : '';
}

function environmentObject(entries: ReadonlyMap<string, Value>, span: FoundFunction['span'], name: string): Value {
  const object = makeObject('environment', 'Environment', span, entries);
  object.variable = name;
  return object;
}

interface Ports {
  readonly inputs: Map<string, Value>;
  readonly outputs: Map<string, Value>;
}

/** Parameters annotated with `Output` are outputs, all others inputs. */
function portsOf(machine: Machine, { node }: FoundFunction): Ports {
  const inputs = new Map<string, Value>();
  const outputs = new Map<string, Value>();
  const { args } = node;
  const plain = [...args.posonlyargs, ...args.args];
  const first = plain.length - args.defaults.length;
  const parameters = [
    ...plain.map(({ arg, annotation }, index) => ({ arg, annotation, standard: args.defaults[index - first] })),
    ...args.kwonlyargs.map(({ arg, annotation }, index) => ({ arg, annotation, standard: args.kw_defaults[index] })),
  ];
  for (const { arg, annotation, standard } of parameters) {
    const type = annotation ? evaluate(machine, annotation) : null;
    const given = standard ? evaluate(machine, standard) : null;
    if (isOutput(type))
      outputs.set(arg, isObject(type) ? type : makeObject('output', 'Output', placeOf(machine, node)));
    else inputs.set(arg, inputOf(machine, node, type, given));
  }
  return { inputs, outputs };
}

function isOutput(type: Value | null): boolean {
  return isObject(type, 'output') || (type?.kind === 'symbol' && /(^|\.)Output$/.test(type.name));
}

const plainTypes: Readonly<Record<string, string>> = {
  'builtins.int': 'integer',
  'builtins.float': 'number',
  'builtins.bool': 'boolean',
  'builtins.str': 'string',
};

function inputOf(machine: Machine, node: FoundFunction['node'], type: Value | null, given: Value | null): Value {
  if (type === null && given !== null && given.kind !== 'none') return given;
  const fields = new Map<string, Value>(isObject(type, 'input') ? type.fields : []);
  if (type?.kind === 'symbol') {
    const plain = plainTypes[type.name] ?? (/(^|\.)Input$/.test(type.name) ? 'uri_folder' : null);
    if (plain === null) return unknown(`of the type \`${type.name}\``);
    fields.set('type', text(plain));
  } else if (!isObject(type, 'input')) return unknown('without a type that is known from the code');
  if (given?.kind === 'none') fields.set('optional', { kind: 'bool', value: true });
  else if (given !== null) fields.set('default', given);
  return makeObject('input', 'Input', placeOf(machine, node), fields);
}

/** True for the annotation `None`. */
function isNone(annotation: Expr): boolean {
  return annotation.nodeType === 'Constant' && annotation.value === null;
}
