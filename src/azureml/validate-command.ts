import { findArgument, readScriptArguments, type ScriptArgument, type ScriptArguments } from './argparse.ts';
import { type CommandOption, type CommandPlaceholder, type CommandText, readCommand } from './command.ts';
import { type ComponentShape, findPort } from './component-shape.ts';
import { type Repository, resolvePath } from './repository.ts';
import type { Keys, YamlFile } from './yaml-file.ts';

const at: Keys = ['command'];

/** Validates a component's command: its placeholders, its options, and how they agree with the script's argparse. */
export function validateCommand(file: YamlFile, shape: ComponentShape, repository: Repository): void {
  const { command } = file.value;
  if (typeof command !== 'string') {
    file.add('missing-key', at, 'a command component needs a `command`');
    return;
  }
  if (/\\\s*(\n|$)|\\ /.test(command)) {
    file.add('command-backslash', at, 'the command has trailing backslashes: fold it with `>-` instead');
  }
  const parts = readCommand(command);
  for (const placeholder of parts.placeholders) checkPlaceholder(file, shape, placeholder);
  checkUse(file, shape, parts);
  checkScript(file, shape, parts, repository);
}

function checkPlaceholder(file: YamlFile, shape: ComponentShape, placeholder: CommandPlaceholder): void {
  const { names } = placeholder;
  const declared = names?.kind === 'input' ? shape.inputs : names?.kind === 'output' ? shape.outputs : [];
  const port = findPort(declared, names?.name ?? '');
  if (!port) {
    file.add('command-binding', at, `\`${placeholder.source}\` names no input or output of the component`);
    return;
  }
  if (names?.kind === 'output') return;
  if (port.optional && !placeholder.isOptional) {
    file.add('optional-not-bracketed', at, `the input \`${port.name}\` is optional: put its argument in \`$[[ ]]\``);
  }
  if (!port.optional && placeholder.isOptional) {
    file.add(
      'bracketed-not-optional',
      at,
      `the argument of \`${port.name}\` is in \`$[[ ]]\`, but the input is not \`optional: true\``,
    );
  }
  if (port.type === 'string' && !placeholder.isQuoted) {
    file.add('text-not-quoted', at, `the text \`${port.name}\` is not quoted: a blank in it splits the argument`);
  }
}

function checkUse(file: YamlFile, shape: ComponentShape, parts: CommandText): void {
  const used = new Set(parts.placeholders.map(({ names }) => `${names?.kind}s.${names?.name.toLowerCase()}`));
  for (const port of shape.inputs) {
    if (used.has(`inputs.${port.name.toLowerCase()}`) || port.definition.mode === 'direct') continue;
    file.add('input-not-used', ['inputs', port.name], `the command does not use the input \`${port.name}\``);
  }
  for (const port of shape.outputs) {
    if (used.has(`outputs.${port.name.toLowerCase()}`) || parts.options.length === 0) continue;
    if (shape.outputs.length === 1 && port.name === 'done') continue;
    file.add('output-not-used', ['outputs', port.name], `the command does not use the output \`${port.name}\``);
  }
}

function checkScript(file: YamlFile, shape: ComponentShape, parts: CommandText, repository: Repository): void {
  const { code } = file.value;
  if (parts.script === null || typeof code !== 'string') return;
  const folder = resolvePath(file.path, code);
  if (folder === null || !repository.hasFolder(folder)) return;
  const path = resolvePath(folder === '' ? 'x' : `${folder}/x`, parts.script) ?? '';
  const script = repository.find(path);
  if (!script) {
    file.add('path-not-found', at, `the command runs \`${path}\`, which does not exist`);
    return;
  }
  const known = readScriptArguments(script.text);
  if (known) checkArguments(file, shape, parts.options, known);
}

function checkArguments(
  file: YamlFile,
  shape: ComponentShape,
  options: readonly CommandOption[],
  known: ScriptArguments,
): void {
  const given = new Set<string>();
  for (const option of options) {
    const argument = findArgument(known, option.name);
    if (argument) {
      checkArgument(file, shape, option, argument);
      if (!option.isOptional) for (const name of argument.options) given.add(name);
    } else if (known.isComplete) file.add('argument-unknown', at, `the script has no argument \`${option.name}\``);
  }
  for (const argument of known.arguments) {
    if (!argument.required || argument.options.some((name) => given.has(name))) continue;
    const name = argument.options[0] ?? '';
    file.add('argument-missing', at, `the script requires \`${name}\`, which the command does not always give`);
  }
}

function checkArgument(file: YamlFile, shape: ComponentShape, option: CommandOption, argument: ScriptArgument): void {
  if (argument.isFlag && option.hasValue) {
    file.add('argument-flag', at, `\`${option.name}\` takes no value in the script, and the command gives it one`);
  }
  const input = option.input === null ? null : findPort(shape.inputs, option.input);
  if (argument.isBool && input?.type === 'boolean') {
    const message = `the script reads \`${option.name}\` by \`type=bool\`, which takes the text \`False\` for true`;
    file.add('boolean-by-bool', at, message);
  }
}
