/** Function components (`@command_component` of mldesigner): the function becomes a script that needs no mldesigner. */
import { makeComponentName } from '../../azureml/resource-names.ts';
import { type SdkObject, textOf } from '../../evaluator/known-values.ts';
import { relativeTo, toRepositoryPath } from '../../evaluator/paths.ts';
import { readFile } from '../../evaluator/sdk-files.ts';
import { standardModules } from '../../knowledge/standard-modules.ts';
import { type ImportedPart, importsIn, modulesIn } from '../../python/facts/imports.ts';
import { uniqueName } from '../../python/names.ts';
import type { Problem, Translation } from '../translation.ts';
import { functionScript } from './function-script.ts';
import { copyEnvironment } from './loaded-component.ts';
import type { ComponentHead } from './special-components.ts';

/** Writes the script of a function component into its code folder; returns the script's name. */
export function addFunction(t: Translation, object: SdkObject, name: string, problems: Problem[]): string {
  const source = textOf(object.fields.get('.source')) ?? '';
  const inFolder = source.split('/').slice(0, -1).join('/');
  const code = toRepositoryPath(textOf(object.fields.get('code')) ?? '').path;
  if (code !== inFolder)
    problems.push({
      reason: `its code folder \`${code || '.'}\` is not the folder of \`${source}\``,
      advice: 'Leave out `code` of `@command_component`',
      span: object.span,
    });
  const prefix = inFolder === '' ? '' : `${inFolder}/`;
  const modules = [...t.files.written.keys(), ...t.files.disk.keys()].flatMap((path) =>
    path.startsWith(prefix) ? [path.slice(prefix.length).replace(/\.py$/, '').split('/')[0] ?? ''] : [],
  );
  const text = readFile(t.files, source) ?? '';
  const imported = modulesIn(text).map((module) => module.split('.')[0] ?? module);
  const taken = new Set([...modules, ...imported, ...standardModules]);
  const script = `${uniqueName(makeComponentName(name), taken)}.py`;
  const made = functionScript(text, textOf(object.fields.get('.function')) ?? '');
  if ('problem' in made) problems.push({ ...made.problem, span: object.span });
  else t.files.written.set(`${prefix}${script}`, { text: made.text, span: object.span });
  return script;
}

/** The command that runs the script, with an option for each port of the component. */
export function functionCommand(script: string, ports: Pick<ComponentHead, 'inputs' | 'outputs'>): string {
  const inputs = ports.inputs.map(({ name, type, optional }) => {
    const quoted = type === 'string' ? `"\${{inputs.${name}}}"` : `\${{inputs.${name}}}`;
    return optional ? `$[[--${name} ${quoted}]]` : `--${name} ${quoted}`;
  });
  const outputs = ports.outputs.map(({ name }) => `--${name} \${{outputs.${name}}}`);
  return [`python ${script}`, ...inputs, ...outputs].join(' ');
}

/** The environment of a function component in a YAML file beside it, as its path; null for all others. */
export function functionEnvironment(
  t: Translation,
  object: SdkObject,
  path: string,
  problems: Problem[],
): string | null {
  const given = textOf(object.fields.get('environment'));
  const source = textOf(object.fields.get('.source'));
  if (given === null || source === null || !/\.ya?ml$/.test(given)) return null;
  const target = toRepositoryPath(`${source.split('/').slice(0, -1).join('/')}/${given}`.replace(/^\//, '')).path;
  const file = relativeTo(path, target);
  copyEnvironment(t, path, ['environment'], `file:${file}`, object, problems);
  return file;
}

/** Files of function components that their scripts replace: left out if no other file imports them. */
export function leaveOutSources(t: Translation): void {
  for (const object of t.components.keys()) {
    const source = textOf(object.fields.get('.source'));
    if (source === null || !t.files.disk.has(source)) continue;
    const module = source.split('/').at(-1)?.replace(/\.py$/, '') ?? '';
    const others = [...t.files.copied].filter(([path]) => path !== source && path.endsWith('.py'));
    const isImported = ({ module: from, taken }: ImportedPart) => from.split('.').at(-1) === module || taken === module;
    if (!others.some(([, text]) => importsIn(text).some(isImported))) t.files.copied.delete(source);
  }
}
