import { resolvePath } from '../../paths/resolve-path.ts';
import {
  findArgument,
  readScriptArguments,
  type ScriptArgument,
  type ScriptArguments,
} from '../../python/facts/argparse.ts';
import { type CommandOption, type CommandPlaceholder, type CommandText, readCommand } from '../command.ts';
import type { CommandComponent } from '../command-component.ts';
import { findPort } from '../ports.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Repository } from './repository-files.ts';

const at = ['command'];

/** Checks a component's command: its placeholders, its options, and how they agree with the script's argparse. */
export function checkCommand(file: CheckedFile, component: CommandComponent, repository: Repository): void {
  const { command } = component;
  if (command === null || typeof file.value['command'] !== 'string') {
    file.add('azureml-key-missing', at, { subject: 'the component', key: 'command' });
    return;
  }
  if (/\\\s*(\n|$)|\\ /.test(command)) file.add('azureml-command-backslash', at, { component: nameOf(component) });
  const parts = readCommand(command);
  for (const placeholder of parts.placeholders) checkPlaceholder(file, component, placeholder);
  checkUse(file, component, parts);
  checkScript(file, component, parts, repository);
}

function nameOf(component: CommandComponent): string {
  return component.name ?? 'the component';
}

function checkPlaceholder(file: CheckedFile, component: CommandComponent, placeholder: CommandPlaceholder): void {
  const { names, source } = placeholder;
  const kind = names?.kind ?? 'value';
  const declared = kind === 'input' ? component.inputs : kind === 'output' ? component.outputs : [];
  const port = findPort(declared, names?.name ?? '');
  if (!port) {
    const known = declared.map(({ name }) => name).join(', ') || 'none';
    file.add('command-placeholder-unknown', at, { component: nameOf(component), placeholder: source, kind, known });
    return;
  }
  if (!('optional' in port)) return;
  const parameters = { input: port.name, component: nameOf(component) };
  if (port.optional && !placeholder.isOptional) file.add('optional-input-without-brackets', at, parameters);
  if (!port.optional && placeholder.isOptional) file.add('brackets-without-optional', at, parameters);
  if (port.type === 'string' && !placeholder.isQuoted) file.add('azureml-text-not-quoted', at, { placeholder: source });
}

function checkUse(file: CheckedFile, component: CommandComponent, parts: CommandText): void {
  const isUsed = (kind: 'input' | 'output', name: string) =>
    parts.placeholders.some(({ names }) => names?.kind === kind && names.name.toLowerCase() === name.toLowerCase());
  for (const { name, mode } of component.inputs) {
    if (isUsed('input', name) || mode === 'direct') continue;
    file.add('azureml-port-not-used', ['inputs', name], { component: nameOf(component), kind: 'input', port: name });
  }
  for (const { name } of component.outputs) {
    if (isUsed('output', name) || parts.options.length === 0) continue;
    if (component.outputs.length === 1 && name === 'done') continue;
    file.add('azureml-port-not-used', ['outputs', name], { component: nameOf(component), kind: 'output', port: name });
  }
}

/** Commands that go to another folder, or bring files that are not in the code. */
const bringsFiles = /(^|[\s;&|])(cd|pushd|git clone|wget|curl|unzip|tar)\s/;

function checkScript(file: CheckedFile, component: CommandComponent, parts: CommandText, repository: Repository): void {
  const { code } = component;
  if (parts.script === null || code === null) return;
  const folder = resolvePath(file.path, code);
  if (folder === null || !repository.hasFolder(folder)) return;
  const path = resolvePath(folder === '' ? 'x' : `${folder}/x`, parts.script) ?? '';
  const script = repository.find(path);
  if (!script && bringsFiles.test(component.command ?? '')) return;
  if (!script) {
    file.add('local-path-missing', at, { what: `the script of \`${nameOf(component)}\``, path });
    return;
  }
  const known = readScriptArguments(script.text);
  if (known) checkArguments(file, component, parts.options, { path, known });
}

interface Script {
  readonly path: string;
  readonly known: ScriptArguments;
}

function checkArguments(
  file: CheckedFile,
  component: CommandComponent,
  options: readonly CommandOption[],
  { path, known }: Script,
): void {
  const owner = nameOf(component);
  const given = new Set<string>();
  for (const option of options) {
    const argument = findArgument(known, option.name);
    if (argument) {
      checkArgument(file, component, option, argument, path);
      if (!option.isOptional) for (const name of argument.options) given.add(name);
    } else if (known.isComplete) {
      const names = known.arguments.flatMap((one) => one.options).join(', ') || 'none';
      file.add('script-argument-unknown', at, { script: path, argument: option.name, owner, known: names });
    }
  }
  for (const argument of known.arguments) {
    if (!argument.required || argument.options.some((name) => given.has(name))) continue;
    file.add('script-argument-missing', at, { script: path, argument: argument.options[0] ?? '', owner });
  }
}

function checkArgument(
  file: CheckedFile,
  component: CommandComponent,
  option: CommandOption,
  argument: ScriptArgument,
  script: string,
): void {
  const parameters = { script, argument: option.name };
  if (argument.isFlag && option.hasValue) {
    file.add('script-argument-takes-no-value', at, { ...parameters, owner: nameOf(component) });
  }
  const input = option.input === null ? null : findPort(component.inputs, option.input);
  if (argument.isBool && input?.type === 'boolean') file.add('script-argument-bool', at, parameters);
}
