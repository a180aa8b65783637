/** Components as the text of their files: the equivalent of `readComponent`. */
import { openQuote } from '../../shell/quote.ts';
import { folded, printYaml, type YamlLayout } from '../../yaml/print.ts';
import type { CommandComponent } from '../command-component.ts';
import { schemaOf } from '../schemas.ts';
import { environmentUseValue } from './print-environment.ts';
import { distributionValue, resourcesValue } from './print-machines.ts';
import { inputPortValues, mappingOrNothing, outputPortValues, tagsValue, type WrittenMapping } from './print-ports.ts';

/** What is in a file beside its values. */
export type FileNotes = Pick<YamlLayout, 'comments' | 'head'>;

/** The text of a component's file, in blocks. */
export function printComponent(component: CommandComponent, notes: FileNotes = {}): string {
  return printYaml(componentValue(component), {
    ...notes,
    spaced: ['inputs', 'outputs', 'code', 'environment', 'command'],
  });
}

/** What components of all types say of themselves. */
export function headValue(
  component: Pick<
    CommandComponent,
    'name' | 'version' | 'displayName' | 'description' | 'tags' | 'deterministic' | 'inputs' | 'outputs'
  >,
): WrittenMapping {
  return {
    name: component.name ?? undefined,
    version: component.version ?? undefined,
    display_name: component.displayName ?? undefined,
    description: component.description ?? undefined,
    tags: tagsValue(component.tags),
    is_deterministic: component.deterministic ? undefined : false,
    inputs: inputPortValues(component.inputs),
    outputs: outputPortValues(component.outputs),
  };
}

function componentValue(component: CommandComponent): WrittenMapping {
  const { code, includes, environment, command } = component;
  return {
    $schema: schemaOf('component'),
    type: 'command',
    ...headValue(component),
    code: code ?? undefined,
    additional_includes: includes ?? undefined,
    environment: environment === null ? undefined : environmentUseValue(environment),
    environment_variables: mappingOrNothing(Object.entries(component.variables)),
    resources: component.resources === null ? undefined : resourcesValue(component.resources),
    distribution: component.distribution === null ? undefined : distributionValue(component.distribution),
    command: command === null ? undefined : command.includes('\n') ? command : folded(commandLines(command)),
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
