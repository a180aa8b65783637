import { isMapping, type YamlMapping } from '../../yaml/value.ts';
import { coerce, numberOf } from '../coerce.ts';
import type { ComponentPorts } from '../command-component.ts';
import type { InputPort, Literal, OutputPort } from '../ports.ts';
import { checkInputName } from '../resource-names.ts';
import { assetTypes, isAssetType, isPrimitiveType, primitiveTypes } from '../types.ts';
import type { CheckedFile } from './checked-file.ts';

const inputKeys = ['type', 'description', 'optional', 'default', 'min', 'max', 'enum', 'mode'];
const outputKeys = ['type', 'description', 'mode', 'optional'];

/** Checks the inputs and outputs of a component: names, types, defaults, ranges. */
export function checkPorts(file: CheckedFile, ports: ComponentPorts): void {
  for (const kind of ['inputs', 'outputs'] as const) {
    const value = file.value[kind];
    if (value !== undefined && value !== null && !isMapping(value)) {
      file.add('azureml-value-wrong', [kind], { subject: `\`${kind}\``, expected: 'a mapping of names' });
    }
    checkPortNames(
      file,
      kind,
      ports[kind].map(({ name }) => name),
    );
  }
  for (const port of ports.inputs) checkInput(file, port);
  for (const port of ports.outputs) checkOutput(file, port);
}

/** Checks the names of inputs or outputs: each one, and that no two differ in case only. */
export function checkPortNames(file: CheckedFile, kind: 'inputs' | 'outputs', names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const problem = checkInputName(name);
    if (problem) file.add('azureml-name-refused', [kind, name], { name, subject: `the ${kind.slice(0, -1)}`, problem });
    const first = seen.get(name.toLowerCase());
    if (first !== undefined) file.add('azureml-names-clash', [kind, name], { first, second: name });
    seen.set(name.toLowerCase(), name);
  }
}

/** The declaration of a port as its file has it. */
function declarationOf(file: CheckedFile, kind: 'inputs' | 'outputs', name: string): YamlMapping {
  const ports = file.value[kind];
  const declaration = isMapping(ports) ? ports[name] : undefined;
  return isMapping(declaration) ? declaration : {};
}

function checkInput(file: CheckedFile, port: InputPort): void {
  const at = ['inputs', port.name];
  const declaration = declarationOf(file, 'inputs', port.name);
  checkKeys(file, 'inputs', port.name, declaration, inputKeys);
  if (port.type === '') {
    file.add('azureml-key-missing', at, { subject: `the input \`${port.name}\``, key: 'type' });
  } else if (isAssetType(port.type)) {
    for (const key of ['default', 'min', 'max', 'enum'].filter((one) => one in declaration)) {
      file.add('azureml-key-unknown', [...at, key], { subject: `the input \`${port.name}\`, a ${port.type},`, key });
    }
  } else if (!isPrimitiveType(port.type)) {
    const known = [...primitiveTypes, ...assetTypes].join(', ');
    file.add('azureml-type-unknown', [...at, 'type'], { type: port.type, subject: 'an input', known });
  } else {
    checkDefault(file, port);
    checkRange(file, port, declaration);
    checkEnum(file, port, declaration);
  }
}

function checkOutput(file: CheckedFile, { name, type }: OutputPort): void {
  const at = ['outputs', name];
  const declaration = declarationOf(file, 'outputs', name);
  checkKeys(file, 'outputs', name, declaration, outputKeys);
  if ('optional' in declaration) {
    file.add('azureml-output-refused', [...at, 'optional'], { output: name, problem: 'optional' });
  }
  if (type === '') file.add('azureml-key-missing', at, { subject: `the output \`${name}\``, key: 'type' });
  else if (isPrimitiveType(type)) {
    file.add('azureml-output-refused', [...at, 'type'], { output: name, problem: `a value of type ${type}` });
  } else if (!isAssetType(type)) {
    const known = assetTypes.join(', ');
    file.add('azureml-type-unknown', [...at, 'type'], { type, subject: 'an output', known });
  }
}

function checkKeys(
  file: CheckedFile,
  kind: 'inputs' | 'outputs',
  name: string,
  declaration: YamlMapping,
  known: readonly string[],
): void {
  for (const key of Object.keys(declaration)) {
    if (known.includes(key)) continue;
    const subject = `the ${kind.slice(0, -1)} \`${name}\``;
    file.add('azureml-key-unknown', [kind, name, key], { subject, key });
  }
}

function checkDefault(file: CheckedFile, port: InputPort): void {
  const problem = port.default === null ? null : literalProblem(port, port.default);
  if (problem !== null) {
    file.add('azureml-default-wrong', ['inputs', port.name, 'default'], { input: port.name, problem });
  }
}

/** Why an input cannot have a value, as the end of a sentence; `null` if it can. */
export function literalProblem(port: InputPort, literal: Literal): string | null {
  const coerced = coerce(port, literal);
  switch (coerced.kind) {
    case 'literal':
      return null;
    case 'mismatch':
      return `is not of type ${port.type}`;
    case 'out-of-range':
      return `is ${coerced.relation} than ${coerced.bound}`;
    case 'not-in-enum':
      return 'is not in its `enum`';
  }
}

function checkRange(file: CheckedFile, port: InputPort, declaration: YamlMapping): void {
  const isOrdered = port.type === 'integer' || port.type === 'number';
  const limits = { min: port.min, max: port.max };
  for (const key of ['min', 'max'] as const) {
    if (declaration[key] === undefined) continue;
    const value = limits[key] === null ? null : numberOf(limits[key].text);
    const problem = !isOrdered
      ? `has no meaning, since its type is ${port.type}`
      : value === null
        ? 'is not a number'
        : null;
    if (problem !== null)
      file.add('azureml-range-wrong', ['inputs', port.name, key], { key, input: port.name, problem });
  }
  const [min, max] = [port.min, port.max].map((limit) => (limit === null ? null : numberOf(limit.text)));
  if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return;
  const problem = 'is greater than its `max`';
  file.add('azureml-range-wrong', ['inputs', port.name, 'min'], { key: 'min', input: port.name, problem });
}

function checkEnum(file: CheckedFile, port: InputPort, declaration: YamlMapping): void {
  if (declaration['enum'] === undefined) return;
  const isText = port.enum?.every(({ kind }) => kind === 'string') === true;
  const problem =
    port.type !== 'string'
      ? `has no meaning, since its type is ${port.type}`
      : isText
        ? null
        : 'is not a list of texts';
  if (problem !== null) file.add('azureml-enum-wrong', ['inputs', port.name, 'enum'], { input: port.name, problem });
}
