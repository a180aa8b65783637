import { dirname, resolve } from 'node:path';
import type { CommandComponent as Component } from '../../azureml/command-component.ts';
import { readComponent } from '../../azureml/component.ts';
import type { ComponentUse } from '../../azureml/pipeline.ts';
import type { Span } from '../../ir.ts';
import { isInside } from '../../paths/is-inside.ts';
import type { YamlFile, YamlPath } from '../../yaml/read.ts';
import { textAt, type YamlMapping } from '../../yaml/value.ts';
import { findComponent } from './find-component.ts';
import type { CommandComponent, PipelineComponent } from './job-model.ts';
import { loadEnvironment } from './load-environment.ts';
import { loadJobs } from './load-jobs.ts';
import { loadInputPorts, loadOutputPorts } from './load-ports.ts';
import { type Loader, loadYaml, showPath } from './load-yaml.ts';
import { runnableBody } from './special-jobs.ts';

/** The place of a component's mapping. */
export interface ComponentPlace {
  readonly file: YamlFile;
  readonly at: YamlPath;
  readonly mapping: YamlMapping;
  readonly fallbackName: string;
}

/** Loads the `component:` or `trial:` of a job: a file or an inline mapping. */
export function loadComponentOf(
  loader: Loader,
  file: YamlFile,
  use: ComponentUse | null,
  at: YamlPath,
  step: string,
): CommandComponent | PipelineComponent | null {
  const span = file.spanAt(at);
  const place = { referrer: file.path, span, step };
  switch (use?.kind) {
    case undefined: {
      const key = String(at.at(-1) ?? 'component');
      loader.report.add('azureml-key-missing', span, { subject: `step \`${step}\``, key });
      return null;
    }
    case 'inline':
      return loadComponent(loader, { file, at, mapping: use.value, fallbackName: step }, step);
    case 'reference':
      return loadRegistered(loader, use.text, place);
    case 'file':
      return loadFile(loader, resolve(dirname(file.path), use.path), place);
  }
}

/** What names a component's file. */
interface Reference {
  readonly referrer: string;
  readonly span: Span | null;
  readonly step: string;
}

/** Loads a registered component from its file, if that is available. */
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
    : { ...component, standsFor: `${reference}: ${showPath(loader, path)} is used instead` };
}

/** Maximum nesting of components. */
const mostLevels = 100;

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
  if (loader.open.length > mostLevels) {
    const problem = `it is nested more than ${mostLevels} components deep`;
    loader.report.add('yaml-not-readable', span, { path: showPath(loader, path), problem });
    return null;
  }
  const inner: Loader = { ...loader, open: [...loader.open, path] };
  return loadComponent(inner, { file: found, at: [], mapping: found.root, fallbackName: step }, step);
}

function loadComponent(
  loader: Loader,
  place: ComponentPlace,
  step: string,
): CommandComponent | PipelineComponent | null {
  const { mapping, imitates } = runnableBody(place.mapping);
  const type = textAt(mapping, 'type') ?? ('jobs' in mapping ? 'pipeline' : 'command');
  const component = readComponent(mapping);
  if (type === 'command') {
    const command = loadCommand(loader, { ...place, mapping }, component, loadInputPorts(component.inputs));
    return command === null ? null : { ...command, imitates };
  }
  if (type === 'pipeline') return loadPipelineComponent(loader, place, component);
  loader.report.add('step-type-not-local', place.file.spanAt([...place.at, 'type']), { step, type });
  return null;
}

function loadPipelineComponent(loader: Loader, place: ComponentPlace, component: Component): PipelineComponent {
  return {
    kind: 'pipeline',
    name: component.name ?? place.fallbackName,
    inputs: loadInputPorts(component.inputs),
    outputs: loadOutputPorts(component.outputs),
    jobs: loadJobs(loader, place.file, place.mapping, place.at),
    standsFor: null,
  };
}

/** Finds what a component or an inline job names on this machine; its inputs are given, since inline jobs declare none. */
export function loadCommand(
  loader: Loader,
  place: ComponentPlace,
  component: Component,
  inputs: CommandComponent['inputs'],
): CommandComponent | null {
  const { file, at } = place;
  const { command, variables, deterministic, distribution, resources } = component;
  if (command === null) {
    const subject = at.length === 0 ? `\`${showPath(loader, file.path)}\`` : `\`${at.join('.')}\``;
    loader.report.add('azureml-key-missing', file.spanAt(at), { subject, key: 'command' });
    return null;
  }
  const folder = dirname(file.path);
  const name = component.name ?? place.fallbackName;
  return {
    kind: 'command',
    name,
    file: file.path,
    inputs,
    outputs: loadOutputPorts(component.outputs),
    command,
    commandSpan: file.spanAt([...at, 'command']),
    code: loadCode(loader, place, component.code, name),
    includes: loadIncludes(loader, place, component.includes, name).map((path) => resolve(folder, path)),
    environment: loadEnvironment(loader, file, place.mapping['environment'], [...at, 'environment']),
    variables,
    deterministic,
    distribution: distribution?.type ?? null,
    instances: resources?.instances ?? 1,
    imitates: null,
    standsFor: null,
  };
}

function loadCode(loader: Loader, { file, at }: ComponentPlace, code: string | null, component: string): string | null {
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

function loadIncludes(
  loader: Loader,
  { file, at }: ComponentPlace,
  listed: readonly string[] | null,
  component: string,
): readonly string[] {
  const beside = file.path.replace(/\.ya?ml$/, '.additional_includes');
  const fromFile = at.length === 0 ? (loader.files.readText(beside) ?? '').split(/\r?\n/) : [];
  const wanted = (listed ?? fromFile).map((path) => path.trim()).filter((path) => path !== '');
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
