import type { YamlMapping } from '../yaml/value.ts';
import type { EnvironmentUse } from './environment.ts';
import type { Distribution, Resources } from './machines.ts';
import type { InputPort, OutputPort } from './ports.ts';

/** A component that runs a command; `null` members are what its file does not say. */
export interface CommandComponent {
  readonly name: string | null;
  readonly version: string | null;
  readonly displayName: string | null;
  readonly description: string | null;
  readonly tags: YamlMapping;
  /** False if a result must not be taken from an earlier run. */
  readonly deterministic: boolean;
  readonly inputs: readonly InputPort[];
  readonly outputs: readonly OutputPort[];
  readonly code: string | null;
  /** Further files and folders of the code; `null` if none are listed. */
  readonly includes: readonly string[] | null;
  readonly environment: EnvironmentUse | null;
  readonly command: string | null;
  readonly variables: Readonly<Record<string, string>>;
  readonly resources: Resources | null;
  readonly distribution: Distribution | null;
}

/** What a component takes and makes. */
export type ComponentPorts = Pick<CommandComponent, 'inputs' | 'outputs'>;

/** Makes a component of what is known of it. */
export function commandComponent(known: Partial<CommandComponent>): CommandComponent {
  return { ...nothing, ...known };
}

const nothing: CommandComponent = {
  ...{ name: null, version: null, displayName: null, description: null, tags: {}, deterministic: true },
  ...{ inputs: [], outputs: [], code: null, includes: null, environment: null, command: null },
  ...{ variables: {}, resources: null, distribution: null },
};
