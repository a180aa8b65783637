/** What components take and make: their inputs and outputs, read from YAML. */
import { isMapping, isYamlNumber, scalarText, textAt, type YamlMapping, type YamlValue } from '../yaml/value.ts';

/** A primitive value; `text` is what a command gets. */
export interface Literal {
  readonly kind: 'string' | 'integer' | 'number' | 'boolean';
  readonly text: string;
}

/** An input that a component declares. */
export interface InputPort {
  readonly name: string;
  /** An Azure ML type; empty if none is given. */
  readonly type: string;
  readonly description: string | null;
  readonly optional: boolean;
  readonly default: Literal | null;
  readonly min: Literal | null;
  readonly max: Literal | null;
  /** The values that it may have; `null` if any may be. */
  readonly enum: readonly Literal[] | null;
  readonly mode: string | null;
}

/** An output that a component declares. */
export interface OutputPort {
  readonly name: string;
  /** An Azure ML type; empty if none is given. */
  readonly type: string;
  readonly description: string | null;
  readonly mode: string | null;
}

/** A scalar as a literal; `null` for anything else. */
export function literalOf(value: YamlValue | undefined): Literal | null {
  const text = scalarText(value);
  if (text === null) return null;
  if (typeof value === 'boolean') return { kind: 'boolean', text };
  return { kind: isYamlNumber(value) ? value.kind : 'string', text };
}

/** Makes an input of its type, with what else is known of it. */
export function inputPort(name: string, type: string, more: Partial<Omit<InputPort, 'name' | 'type'>> = {}): InputPort {
  const nothing = { description: null, optional: false, default: null, min: null, max: null, enum: null, mode: null };
  return { name, type, ...nothing, ...more };
}

/** Makes an output of its type. */
export function outputPort(
  name: string,
  type: string,
  more: Partial<Pick<OutputPort, 'description' | 'mode'>> = {},
): OutputPort {
  return { name, type, description: null, mode: null, ...more };
}

/** Reads the inputs that a component declares. A plain value in the place of a declaration is its default. */
export function readInputPorts(inputs: YamlValue | undefined): readonly InputPort[] {
  return Object.entries(isMapping(inputs) ? inputs : {}).map(([name, value]) =>
    isMapping(value) ? readInputPort(name, value) : inputPort(name, '', { default: literalOf(value) }),
  );
}

function readInputPort(name: string, port: YamlMapping): InputPort {
  const choices = port['enum'];
  return {
    name,
    type: textAt(port, 'type') ?? '',
    description: textAt(port, 'description'),
    optional: textAt(port, 'optional')?.toLowerCase() === 'true',
    default: literalOf(port['default']),
    min: literalOf(port['min']),
    max: literalOf(port['max']),
    enum: Array.isArray(choices) ? choices.flatMap((choice: YamlValue) => literalOf(choice) ?? []) : null,
    mode: textAt(port, 'mode'),
  };
}

/** Reads the outputs that a component or an inline job declares. */
export function readOutputPorts(outputs: YamlValue | undefined): readonly OutputPort[] {
  return Object.entries(isMapping(outputs) ? outputs : {}).map(([name, value]) => {
    const port = isMapping(value) ? value : {};
    return outputPort(name, textAt(port, 'type') ?? '', {
      description: textAt(port, 'description'),
      mode: textAt(port, 'mode'),
    });
  });
}

/** The port of a name; the case of letters does not count. */
export function findPort<Port extends { readonly name: string }>(ports: readonly Port[], name: string): Port | null {
  return ports.find((port) => port.name.toLowerCase() === name.toLowerCase()) ?? null;
}
