import type { ComponentShape, Port } from './component-shape.ts';
import { portKeys } from './component-shape.ts';
import { checkLiteral } from './literal.ts';
import { checkInputName } from './names.ts';
import { assetTypes, isAssetType, isPrimitiveType, primitiveTypes } from './types.ts';
import { isMapping, type YamlFile } from './yaml-file.ts';

const inputKeys = ['type', 'description', 'optional', 'default', 'min', 'max', 'enum', 'mode'];
const outputKeys = ['type', 'description', 'mode', 'optional'];

/** Validates the inputs and outputs of a component: names, types, defaults, ranges. */
export function validatePorts(file: YamlFile, shape: ComponentShape): void {
  for (const kind of ['inputs', 'outputs'] as const) {
    if (file.value[kind] !== undefined && file.value[kind] !== null && !isMapping(file.value[kind])) {
      file.add('wrong-value', [kind], `\`${kind}\` is a mapping of names`);
    }
    checkNames(file, kind, shape[kind]);
  }
  for (const port of shape.inputs) checkInput(file, port);
  for (const port of shape.outputs) checkOutput(file, port);
}

function checkNames(file: YamlFile, kind: 'inputs' | 'outputs', ports: readonly Port[]): void {
  const seen = new Map<string, string>();
  for (const port of ports) {
    const problem = checkInputName(port.name);
    if (problem) file.add('wrong-name', portKeys(kind, port), `the name \`${port.name}\` ${problem}`);
    const other = seen.get(port.name.toLowerCase());
    if (other) file.add('names-clash', portKeys(kind, port), `\`${other}\` and \`${port.name}\` differ in case only`);
    seen.set(port.name.toLowerCase(), port.name);
  }
}

function checkInput(file: YamlFile, port: Port): void {
  checkKeys(file, 'inputs', port, inputKeys);
  if (port.type === '') {
    file.add('missing-key', portKeys('inputs', port), `the input \`${port.name}\` needs a \`type\``);
    return;
  }
  if (isAssetType(port.type)) {
    checkAssetInput(file, port);
    return;
  }
  if (!isPrimitiveType(port.type)) {
    const known = [...primitiveTypes, ...assetTypes].join(', ');
    file.add('wrong-type', portKeys('inputs', port, 'type'), `\`${port.type}\` is no type of an input: use ${known}`);
    return;
  }
  checkDefault(file, port);
  checkRange(file, port);
  checkEnum(file, port);
}

function checkOutput(file: YamlFile, port: Port): void {
  checkKeys(file, 'outputs', port, outputKeys);
  if (port.definition.optional !== undefined) {
    file.add(
      'optional-output',
      portKeys('outputs', port, 'optional'),
      `the output \`${port.name}\` cannot be optional`,
    );
  }
  if (port.type === '') {
    file.add('missing-key', portKeys('outputs', port), `the output \`${port.name}\` needs a \`type\``);
    return;
  }
  if (isPrimitiveType(port.type)) {
    const message = `the output \`${port.name}\` cannot be a ${port.type}: write it to a file in a folder`;
    file.add('primitive-output', portKeys('outputs', port, 'type'), message);
    return;
  }
  if (!isAssetType(port.type)) {
    file.add(
      'wrong-type',
      portKeys('outputs', port, 'type'),
      `\`${port.type}\` is no type of an output: use ${assetTypes.join(', ')}`,
    );
  }
}

function checkKeys(file: YamlFile, kind: 'inputs' | 'outputs', port: Port, known: readonly string[]): void {
  for (const key of Object.keys(port.definition)) {
    if (!known.includes(key))
      file.add('unknown-key', portKeys(kind, port, key), `\`${port.name}\` has an unknown key \`${key}\``);
  }
}

function checkAssetInput(file: YamlFile, port: Port): void {
  for (const key of ['default', 'min', 'max', 'enum']) {
    if (port.definition[key] === undefined) continue;
    file.add(
      'default-on-asset',
      portKeys('inputs', port, key),
      `the input \`${port.name}\` is a ${port.type}: it has no \`${key}\``,
    );
  }
}

function checkDefault(file: YamlFile, port: Port): void {
  if (!port.hasDefault || !isPrimitiveType(port.type)) return;
  const problem = checkLiteral(port.type, port.definition.default);
  if (problem) {
    file.add('default-wrong', portKeys('inputs', port, 'default'), `the default of \`${port.name}\` ${problem}`);
    return;
  }
  const range = outOfRange(port, Number(port.definition.default));
  if (range)
    file.add('default-wrong', portKeys('inputs', port, 'default'), `the default of \`${port.name}\` is ${range}`);
}

/** Says on which side of a port's range a value is; null when it is inside, or there is no range. */
export function outOfRange(port: Port, value: number): string | null {
  if (port.type !== 'integer' && port.type !== 'number') return null;
  const { min, max } = port.definition;
  if (min !== undefined && value < Number(min)) return `less than ${String(min)}`;
  if (max !== undefined && value > Number(max)) return `greater than ${String(max)}`;
  return null;
}

function checkRange(file: YamlFile, port: Port): void {
  for (const key of ['min', 'max']) {
    const limit = port.definition[key];
    if (limit === undefined) continue;
    if (port.type !== 'integer' && port.type !== 'number') {
      file.add(
        'range-wrong',
        portKeys('inputs', port, key),
        `\`${key}\` is for integers and numbers, and \`${port.name}\` is a ${port.type}`,
      );
    } else if (checkLiteral('number', limit)) {
      file.add('range-wrong', portKeys('inputs', port, key), `\`${key}\` of \`${port.name}\` is no number`);
    }
  }
  const { min, max } = port.definition;
  if (min !== undefined && max !== undefined && Number(min) > Number(max)) {
    file.add('range-wrong', portKeys('inputs', port, 'min'), `\`min\` of \`${port.name}\` is greater than its \`max\``);
  }
}

function checkEnum(file: YamlFile, port: Port): void {
  const values = port.definition.enum;
  if (values === undefined) return;
  const at = portKeys('inputs', port, 'enum');
  if (port.type !== 'string') {
    file.add('enum-wrong', at, `\`enum\` is for strings, and \`${port.name}\` is a ${port.type}`);
    return;
  }
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) {
    file.add('enum-wrong', at, `the values of \`enum\` of \`${port.name}\` are texts: quote them`);
    return;
  }
  if (port.hasDefault && !values.includes(String(port.definition.default))) {
    file.add('enum-wrong', at, `the default of \`${port.name}\` is not in its \`enum\``);
  }
}
