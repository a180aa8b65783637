import { entriesOf, isMapping, type Keys, type Mapping } from './yaml-file.ts';

/** An input or output of a component, as far as its type goes. */
export interface Port {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly hasDefault: boolean;
  readonly definition: Mapping;
}

/** What a component takes and makes. */
export interface ComponentShape {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
}

/** Gives the shape of a component's file; null when it is no file of the repository, or of a kind that is not read. */
export type FindShape = (path: string) => ComponentShape | null;

/** Reads the inputs and outputs of a component. */
export function readShape(component: Mapping): ComponentShape {
  return { inputs: portsOf(component.inputs), outputs: portsOf(component.outputs) };
}

/** The port of a name; the case of letters does not count. */
export function findPort(ports: readonly Port[], name: string): Port | null {
  return ports.find((port) => port.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Where a port stands in its file. */
export function portKeys(kind: 'inputs' | 'outputs', port: Port, ...rest: string[]): Keys {
  return [kind, port.name, ...rest];
}

function portsOf(value: unknown): readonly Port[] {
  return entriesOf(value).map(([name, definition]) => {
    const mapping = isMapping(definition) ? definition : {};
    return {
      name,
      type: typeof mapping.type === 'string' ? mapping.type : '',
      optional: mapping.optional === true || String(mapping.optional).toLowerCase() === 'true',
      hasDefault: mapping.default !== undefined && mapping.default !== null,
      definition: mapping,
    };
  });
}
