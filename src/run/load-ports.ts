import { type InputPort, literalOf, readInputPorts, readOutputPorts } from '../azureml/ports.ts';
import type { Span } from '../ir.ts';
import type { YamlFile, YamlPath } from '../yaml/read.ts';
import { isMapping, textAt, type YamlMapping, type YamlValue } from '../yaml/value.ts';
import type { InputValue, OutputPort } from './model.ts';

/** Whether a text holds a binding such as `${{parent.inputs.x}}`. */
export function isBinding(text: string): boolean {
  return /\$\{\{.*?\}\}/.test(text);
}

/** The inputs that a component declares; one without a type is text. */
export function loadInputPorts(inputs: YamlValue | undefined): readonly InputPort[] {
  return readInputPorts(inputs).map((port) => (port.type === '' ? { ...port, type: 'string' } : port));
}

/** The outputs that a component or an inline job declares; one without a type is a folder. */
export function loadOutputPorts(outputs: YamlValue | undefined): readonly OutputPort[] {
  return readOutputPorts(outputs).map(({ name, type }) => ({ name, type: type || 'uri_folder' }));
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
