/** Components as the text of their files: the equivalent of `readComponent`. */
import { openQuote } from '../../shell/quote.ts';
import { folded, printYaml, type YamlLayout } from '../../yaml/print.ts';
import type { CommandComponent } from '../command-component.ts';
import { schemaOf } from '../schemas.ts';
import { environmentUseValue } from './print-environment.ts';
import { distributionValue, resourcesValue } from './print-machines.ts';
import { inputPortValues, mappingOrNothing, outputPortValues, rewritten, type WrittenMapping } from './print-ports.ts';

/** What is in a file beside its values. */
export type FileNotes = Pick<YamlLayout, 'comments' | 'head'>;

/** The text of a component's file, in blocks. */
export function printComponent(component: CommandComponent, notes: FileNotes = {}): string {
  return printYaml(componentValue(component), {
    ...notes,
    spaced: ['inputs', 'outputs', 'code', 'environment', 'command'],
  });
}

function componentValue(component: CommandComponent): WrittenMapping {
  const { name, version, displayName, description, tags, code, includes, environment, command } = component;
  return {
    $schema: schemaOf('component'),
    type: 'command',
    name: name ?? undefined,
    version: version ?? undefined,
    display_name: displayName ?? undefined,
    description: description ?? undefined,
    tags: mappingOrNothing(Object.entries(tags).map(([key, tag]) => [key, rewritten(tag)])),
    is_deterministic: component.deterministic ? undefined : false,
    inputs: inputPortValues(component.inputs),
    outputs: outputPortValues(component.outputs),
    code: code ?? undefined,
    additional_includes: includes ?? undefined,
    environment: environment === null ? undefined : environmentUseValue(environment),
    environment_variables: mappingOrNothing(Object.entries(component.variables)),
    resources: component.resources === null ? undefined : resourcesValue(component.resources),
    distribution: component.distribution === null ? undefined : distributionValue(component.distribution),
    command: command === null ? undefined : folded(commandLines(command)),
  };
}

/** The lines of a command as a person writes them: a script a line, then one option a line. */
function commandLines(command: string): readonly string[] {
  const lines: string[] = [];
  for (const part of command.split(/(?<=\S) (?=--\S|\$\[\[--|&& )/)) {
    const last = lines.at(-1);
    if (last === undefined || openQuote(last) === '') lines.push(part);
    else lines[lines.length - 1] = `${last} ${part}`;
  }
  return lines;
}
