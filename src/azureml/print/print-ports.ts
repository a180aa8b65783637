/** Inputs and outputs as YAML values. */
import { pythonFloatText } from '../../yaml/plain-scalar.ts';
import { type FloatValue, float, type YamlValue } from '../../yaml/print.ts';
import {
  isMapping,
  isYamlDate,
  isYamlNumber,
  type YamlValue as ReadValue,
  type YamlMapping,
} from '../../yaml/value.ts';
import type { InputPort, Literal, OutputPort } from '../ports.ts';

/** A mapping of a file that is written; keys that are `undefined` are left out. */
export type WrittenMapping = { readonly [key: string]: YamlValue | undefined };

/** A scalar of a file that is written. */
export type WrittenLiteral = string | number | boolean | FloatValue;

/** A literal as a YAML value. */
export function literalValue({ kind, text }: Literal): WrittenLiteral {
  switch (kind) {
    case 'string':
      return text;
    case 'boolean':
      return text === 'True';
    case 'integer':
      return Number(text);
    case 'number':
      return float(Number(text));
  }
}

/** A value that is to be written, as a literal. */
export function writtenLiteral(value: WrittenLiteral): Literal {
  if (typeof value === 'object') return { kind: 'number', text: pythonFloatText(value.value) };
  if (typeof value === 'number') {
    return Number.isInteger(value)
      ? { kind: 'integer', text: String(value) }
      : { kind: 'number', text: pythonFloatText(value) };
  }
  return typeof value === 'boolean'
    ? { kind: 'boolean', text: value ? 'True' : 'False' }
    : { kind: 'string', text: value };
}

/** A mapping without an entry is left out. */
export function mappingOrNothing(entries: readonly (readonly [string, YamlValue])[]): WrittenMapping | undefined {
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The inputs that a component declares. */
export function inputPortValues(ports: readonly InputPort[]): WrittenMapping | undefined {
  return mappingOrNothing(ports.map((port) => [port.name, inputPortValue(port)]));
}

function inputPortValue(port: InputPort): WrittenMapping {
  const literal = (one: Literal | null) => (one === null ? undefined : literalValue(one));
  return {
    type: port.type,
    mode: port.mode ?? undefined,
    optional: port.optional ? true : undefined,
    default: literal(port.default),
    min: literal(port.min),
    max: literal(port.max),
    enum: port.enum?.map(literalValue),
    description: port.description ?? undefined,
  };
}

/** The outputs that a component declares. */
export function outputPortValues(ports: readonly OutputPort[]): WrittenMapping | undefined {
  const written = ({ type, mode, description }: OutputPort): WrittenMapping => {
    return { type, mode: mode ?? undefined, description: description ?? undefined };
  };
  return mappingOrNothing(ports.map((port) => [port.name, written(port)]));
}

/** A value as it was read, to be written again. */
export function rewritten(value: ReadValue): YamlValue {
  if (value === null) return '';
  if (isYamlNumber(value)) return value.kind === 'integer' ? value.value : float(value.value);
  if (isYamlDate(value)) return value.text;
  if (isMapping(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rewritten(one)]));
  }
  return Array.isArray(value) ? value.map((one: ReadValue) => rewritten(one)) : (value as string | boolean);
}

/** Tags of a file, each as it was read. */
export function tagsValue(tags: YamlMapping): WrittenMapping | undefined {
  return mappingOrNothing(Object.entries(tags).map(([key, tag]) => [key, rewritten(tag)]));
}
