import type { InputValue as GivenValue } from '../../azureml/pipeline.ts';
import type { OutputPort as DeclaredOutput, InputPort } from '../../azureml/ports.ts';
import type { Span } from '../../ir.ts';
import type { YamlFile, YamlPath } from '../../yaml/read.ts';
import type { InputValue, OutputPort } from './job-model.ts';

/** The inputs that a component declares; one without a type is text. */
export function loadInputPorts(inputs: readonly InputPort[]): readonly InputPort[] {
  return inputs.map((port) => (port.type === '' ? { ...port, type: 'string' } : port));
}

/** The outputs that a component or an inline job declares; one without a type is a folder. */
export function loadOutputPorts(outputs: readonly DeclaredOutput[]): readonly OutputPort[] {
  return outputs.map(({ name, type }) => ({ name, type: type || 'uri_folder' }));
}

/** The values that a job or a pipeline gives to inputs, with their places; relative paths start from `base`. */
export function loadInputValues(
  file: YamlFile,
  inputs: Readonly<Record<string, GivenValue>>,
  at: YamlPath,
  base: string,
): Readonly<Record<string, InputValue>> {
  const values = Object.entries(inputs).map(([name, value]) => [name, placed(value, file.spanAt([...at, name]), base)]);
  return Object.fromEntries(values);
}

function placed(value: GivenValue, span: Span, base: string): InputValue {
  switch (value.kind) {
    case 'absent':
      return { kind: 'absent', type: value.type, span };
    case 'wrong':
      return { kind: 'absent', type: null, span };
    case 'literal':
      return { kind: 'literal', literal: value.literal, span };
    case 'asset': {
      const { type, path, mode } = value;
      return { kind: 'asset', type, path, base, writable: mode === writable, span };
    }
    case 'binding':
      return { kind: 'binding', text: value.text, writable: value.mode === writable, span };
  }
}

/** The mode of an input that a step may write to. */
const writable = 'rw_mount';
