import type { Span } from '../ir.ts';
import type { InputPort, InputValue, Literal, OutputPort } from './model.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';
import {
  isMapping,
  isYamlNumber,
  numberAt,
  scalarText,
  textAt,
  type YamlMapping,
  type YamlValue,
} from './yaml-value.ts';

/** Whether a text holds a binding such as `${{parent.inputs.x}}`. */
export function isBinding(text: string): boolean {
  return /\$\{\{.*?\}\}/.test(text);
}

/** A YAML scalar as a literal, or `null` for what is none. */
export function literalOf(value: YamlValue | undefined): Literal | null {
  const text = scalarText(value);
  if (text === null) return null;
  if (typeof value === 'boolean') return { kind: 'boolean', text };
  return { kind: isYamlNumber(value) ? value.kind : 'string', text };
}

/** The inputs that a component declares. */
export function loadInputPorts(file: YamlFile, component: YamlMapping, at: YamlPath): readonly InputPort[] {
  const inputs = component['inputs'];
  if (!isMapping(inputs)) return [];
  return Object.entries(inputs).map(([name, value]) => {
    const span = file.spanAt([...at, 'inputs', name]);
    return isMapping(value) ? portOf(name, value, span) : { ...emptyPort, name, span, default: literalOf(value) };
  });
}

const emptyPort = { type: 'string', optional: false, default: null, min: null, max: null, enum: [] };

function portOf(name: string, port: YamlMapping, span: Span): InputPort {
  const choices = port['enum'];
  return {
    name,
    type: textAt(port, 'type') ?? 'string',
    optional: textAt(port, 'optional')?.toLowerCase() === 'true',
    default: literalOf(port['default']),
    min: numberAt(port, 'min'),
    max: numberAt(port, 'max'),
    enum: Array.isArray(choices) ? choices.map((choice: YamlValue) => scalarText(choice) ?? '') : [],
    span,
  };
}

/** The outputs that a component or an inline job declares. */
export function loadOutputPorts(outputs: YamlValue | undefined): readonly OutputPort[] {
  if (!isMapping(outputs)) return [];
  return Object.entries(outputs).map(([name, value]) => ({
    name,
    type: (isMapping(value) ? textAt(value, 'type') : null) ?? 'uri_folder',
  }));
}

/** The values that a job or a pipeline gives to inputs; a key without a value is an input that is not given. */
export function loadInputValues(
  file: YamlFile,
  inputs: YamlValue | undefined,
  at: YamlPath,
  base: string,
): Readonly<Record<string, InputValue>> {
  const values: Record<string, InputValue> = {};
  if (!isMapping(inputs)) return values;
  for (const [name, value] of Object.entries(inputs)) {
    values[name] = inputValue(value, file.spanAt([...at, name]), base);
  }
  return values;
}

function inputValue(value: YamlValue, span: Span, base: string): InputValue {
  if (isMapping(value)) return mappingValue(value, span, base);
  const literal = literalOf(value);
  if (literal === null) return { kind: 'absent', type: null, span };
  if (isBinding(literal.text)) return { kind: 'binding', text: literal.text, writable: false, span };
  return { kind: 'literal', literal, span };
}

function mappingValue(value: YamlMapping, span: Span, base: string): InputValue {
  const writable = textAt(value, 'mode') === 'rw_mount';
  const path = textAt(value, 'path');
  if (path !== null) {
    if (isBinding(path)) return { kind: 'binding', text: path, writable, span };
    return { kind: 'asset', type: textAt(value, 'type'), path, base, writable, span };
  }
  const literal = literalOf(value['default'] ?? value['value']);
  return literal === null ? { kind: 'absent', type: textAt(value, 'type'), span } : { kind: 'literal', literal, span };
}
