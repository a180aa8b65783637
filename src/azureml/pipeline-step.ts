import { readBindings } from './binding.ts';
import { type ComponentShape, type FindShape, readShape } from './component-shape.ts';
import { type Repository, resolvePath } from './repository.ts';
import { entriesOf, isMapping, type Keys, type Mapping, type YamlFile } from './yaml-file.ts';

/** A step of a pipeline. */
export interface PipelineStep {
  readonly name: string;
  readonly value: Mapping;
  /** What its component takes and makes; null where that is not known here. */
  readonly shape: ComponentShape | null;
  readonly inputs: readonly (readonly [string, unknown])[];
  readonly outputs: readonly (readonly [string, unknown])[];
  /** Names of the pipeline's outputs that it makes. */
  readonly pipelineOutputs: readonly string[];
  /** Names of the steps whose outputs it reads. */
  readonly after: readonly string[];
  readonly compute: unknown;
  readonly needsCompute: boolean;
}

const knownTypes = [
  'command',
  'sweep',
  'parallel',
  'pipeline',
  'spark',
  'automl',
  'data_transfer',
  'import',
  'if_else',
  'do_while',
  'parallel_for',
  'flow_parallel',
  'finetuning',
];

/** Reads the steps of a pipeline; a step that cannot be read is a finding. */
export function createSteps(file: YamlFile, repository: Repository, findShape: FindShape): readonly PipelineStep[] {
  return entriesOf(file.value.jobs).flatMap(([name, value]) => {
    if (isMapping(value)) return [createStep(file, name, value, repository, findShape)];
    file.add('wrong-value', ['jobs', name], `the step \`${name}\` is a mapping`);
    return [];
  });
}

function createStep(
  file: YamlFile,
  name: string,
  value: Mapping,
  repository: Repository,
  findShape: FindShape,
): PipelineStep {
  const type = value.type ?? 'command';
  if (!knownTypes.includes(String(type))) {
    file.add('wrong-type', ['jobs', name, 'type'], `\`${String(type)}\` is no type of a step`);
  }
  for (const kind of ['inputs', 'outputs'] as const) {
    const ports = value[kind];
    if (ports === undefined || isMapping(ports) || (ports === null && kind in value)) continue;
    file.add('wrong-value', ['jobs', name, kind], `\`${kind}\` of \`${name}\` is a mapping of names`);
  }
  const inputs = entriesOf(value.inputs);
  const outputs = entriesOf(value.outputs);
  return {
    name,
    value,
    shape: shapeOf(file, name, value, repository, findShape),
    inputs,
    outputs,
    pipelineOutputs: outputs.flatMap(([, target]) =>
      readBindings(target).flatMap((binding) => (binding.kind === 'output' ? [binding.name] : [])),
    ),
    after: inputs.flatMap(([, source]) =>
      readBindings(source).flatMap((binding) => (binding.kind === 'step' ? [binding.step] : [])),
    ),
    compute: value.compute,
    needsCompute: ['command', 'parallel', 'sweep', 'spark'].includes(String(type)),
  };
}

function shapeOf(
  file: YamlFile,
  name: string,
  value: Mapping,
  repository: Repository,
  findShape: FindShape,
): ComponentShape | null {
  const key = value.component === undefined ? 'trial' : 'component';
  const component = value[key];
  const at: Keys = ['jobs', name, key];
  if (component === undefined) {
    if (value.command === undefined && (value.type ?? 'command') === 'command') {
      file.add('missing-key', ['jobs', name], `the step \`${name}\` needs a \`component\``);
    }
    return null;
  }
  if (isMapping(component)) return readShape(component);
  const text = String(component);
  if (/^azureml:/.test(text)) return null;
  const path = resolvePath(file.path, text.replace(/^file:/, ''));
  if (path === null) return null;
  if (repository.find(path)) return findShape(path);
  file.add('path-not-found', at, `there is no component \`${path}\``);
  return null;
}
