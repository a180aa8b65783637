import { dirname, resolve } from 'node:path';
import type { Span } from '../ir.ts';
import type { YamlFile, YamlPath } from '../yaml/read.ts';
import { isMapping, mappingAt, numberAt, scalarText, textAt, type YamlMapping, type YamlValue } from '../yaml/value.ts';
import { findComponent } from './find-component.ts';
import { loadEnvironment } from './load-environment.ts';
import { loadJobs } from './load-jobs.ts';
import { loadInputPorts, loadOutputPorts } from './load-ports.ts';
import { isInside, type Loader, loadYaml, showPath } from './load-yaml.ts';
import type { CommandComponent, PipelineComponent } from './model.ts';

/** The place of a component's mapping. */
export interface ComponentPlace {
  readonly file: YamlFile;
  readonly at: YamlPath;
  readonly mapping: YamlMapping;
  readonly fallbackName: string;
}

/** Loads what `component:` or `trial:` of a job names: a file or an inline mapping. */
export function loadComponentOf(
  loader: Loader,
  file: YamlFile,
  value: YamlValue | undefined,
  at: YamlPath,
  step: string,
): CommandComponent | PipelineComponent | null {
  if (isMapping(value)) return loadComponent(loader, { file, at, mapping: value, fallbackName: step }, step);
  const reference = scalarText(value);
  const span = file.spanAt(at);
  if (reference === null) {
    const key = String(at.at(-1) ?? 'component');
    loader.report.add('pipeline-field-missing', span, { subject: `step \`${step}\``, field: key });
    return null;
  }
  if (reference.startsWith('azureml:')) return loadRegistered(loader, reference, { referrer: file.path, span, step });
  const path = resolve(dirname(file.path), reference.replace(/^file:/, ''));
  return loadFile(loader, path, { referrer: file.path, span, step });
}

/** What names a component's file. */
interface Reference {
  readonly referrer: string;
  readonly span: Span | null;
  readonly step: string;
}

/** Loads a registered component from the file that it was made from, where that is at hand. */
function loadRegistered(
  loader: Loader,
  reference: string,
  place: Reference,
): CommandComponent | PipelineComponent | null {
  const path = findComponent(loader, reference);
  if (path === null) {
    loader.report.add('component-not-local', place.span, { step: place.step, component: reference });
    return null;
  }
  const component = loadFile(loader, path, place);
  return component === null
    ? null
    : { ...component, standsFor: `${reference}: ${showPath(loader, path)} stands for it` };
}

function loadFile(
  loader: Loader,
  path: string,
  { referrer, span, step }: Reference,
): CommandComponent | PipelineComponent | null {
  if (loader.open.includes(path)) {
    loader.report.add('pipeline-cycle', span, { steps: `of ${showPath(loader, path)}` });
    return null;
  }
  const found = loadYaml(loader, path, showPath(loader, referrer), span);
  if (found === null) return null;
  const inner: Loader = { ...loader, open: [...loader.open, path] };
  return loadComponent(inner, { file: found, at: [], mapping: found.root, fallbackName: step }, step);
}

function loadComponent(
  loader: Loader,
  place: ComponentPlace,
  step: string,
): CommandComponent | PipelineComponent | null {
  const type = textAt(place.mapping, 'type') ?? ('jobs' in place.mapping ? 'pipeline' : 'command');
  if (type === 'command') return loadCommand(loader, place, loadInputPorts(place.mapping['inputs']));
  if (type === 'pipeline') return loadPipelineComponent(loader, place);
  loader.report.add('step-type-not-local', place.file.spanAt([...place.at, 'type']), { step, type });
  return null;
}

function loadPipelineComponent(loader: Loader, place: ComponentPlace): PipelineComponent {
  return {
    kind: 'pipeline',
    name: textAt(place.mapping, 'name') ?? place.fallbackName,
    inputs: loadInputPorts(place.mapping['inputs']),
    outputs: loadOutputPorts(place.mapping['outputs']),
    jobs: loadJobs(loader, place.file, place.mapping, place.at),
    standsFor: null,
  };
}

/** Reads the command of a component or an inline job; its inputs are given, since inline jobs declare none. */
export function loadCommand(
  loader: Loader,
  place: ComponentPlace,
  inputs: CommandComponent['inputs'],
): CommandComponent | null {
  const { file, at, mapping } = place;
  const command = textAt(mapping, 'command');
  if (command === null) {
    const subject = at.length === 0 ? `\`${showPath(loader, file.path)}\`` : `\`${at.join('.')}\``;
    loader.report.add('pipeline-field-missing', file.spanAt(at), { subject, field: 'command' });
    return null;
  }
  const folder = dirname(file.path);
  const name = textAt(mapping, 'name') ?? place.fallbackName;
  return {
    kind: 'command',
    name,
    file: file.path,
    inputs,
    outputs: loadOutputPorts(mapping['outputs']),
    command,
    commandSpan: file.spanAt([...at, 'command']),
    code: loadCode(loader, place, name),
    includes: loadIncludes(loader, place, name).map((path) => resolve(folder, path)),
    environment: loadEnvironment(loader, file, mapping['environment'], [...at, 'environment']),
    variables: textValues(mappingAt(mapping, 'environment_variables')),
    deterministic: mapping['is_deterministic'] !== false,
    distribution: textAt(mappingAt(mapping, 'distribution'), 'type'),
    instances: numberAt(mappingAt(mapping, 'resources'), 'instance_count') ?? 1,
    standsFor: null,
  };
}

/** The scalars of a mapping as texts. */
export function textValues(mapping: YamlMapping): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, scalarText(value) ?? '']));
}

function loadCode(loader: Loader, { file, at, mapping }: ComponentPlace, component: string): string | null {
  const code = textAt(mapping, 'code');
  if (code === null) return null;
  const span = file.spanAt([...at, 'code']);
  if (/^(azureml:|git\+|https?:|file:)/.test(code)) {
    loader.report.add('code-not-local', span, { component, code });
    return null;
  }
  const path = resolve(dirname(file.path), code);
  if (!isInside(loader.project, path)) {
    loader.report.add('code-outside-project', span, { component, path: code, project: loader.project });
    return null;
  }
  if (loader.files.kindOf(path) !== null) return path;
  loader.report.add('local-path-missing', span, {
    what: `the code folder of \`${component}\``,
    path: showPath(loader, path),
  });
  return null;
}

function loadIncludes(loader: Loader, { file, at, mapping }: ComponentPlace, component: string): readonly string[] {
  const listed = mapping['additional_includes'];
  const beside = file.path.replace(/\.ya?ml$/, '.additional_includes');
  const fromFile = at.length === 0 ? (loader.files.readText(beside) ?? '').split(/\r?\n/) : [];
  const includes = Array.isArray(listed) ? listed.map((item: YamlValue) => scalarText(item) ?? '') : fromFile;
  const wanted = includes.map((path: string) => path.trim()).filter((path: string) => path !== '');
  for (const [index, path] of wanted.entries()) {
    const full = resolve(dirname(file.path), path);
    if (!isInside(loader.project, full)) {
      const span = file.spanAt([...at, 'additional_includes', index]);
      loader.report.add('code-outside-project', span, { component, path, project: loader.project });
      continue;
    }
    const isZip = full.endsWith('.zip') && loader.files.kindOf(full.slice(0, -4)) === 'folder';
    if (loader.files.kindOf(full) !== null || isZip) continue;
    const span = file.spanAt([...at, 'additional_includes', index]);
    loader.report.add('local-path-missing', span, { what: 'the additional include', path: showPath(loader, full) });
  }
  return wanted;
}
