import { resolvePath } from '../../paths/resolve-path.ts';
import type { YamlPath } from '../../yaml/read.ts';
import { isMapping, mappingAt, scalarText, textAt, type YamlMapping } from '../../yaml/value.ts';
import type { ComponentPorts } from '../command-component.ts';
import { checkTexts, readPorts } from '../component.ts';
import {
  type InputValue,
  type OutputValue,
  type ReadPipeline,
  type ReadStep,
  readPipeline,
  stepsBefore,
} from '../pipeline.ts';
import { checkComponentName, checkComputeName, checkStepKey } from '../resource-names.ts';
import { assetTypes, isAssetType, isPrimitiveType } from '../types.ts';
import { checkPortNames } from './check-ports.ts';
import { checkStep, type PipelineStep } from './check-step.ts';
import { checkSweep } from './check-sweep.ts';
import { type CheckedFile, entriesOf } from './checked-file.ts';
import { findCycle } from './cycle.ts';
import type { Repository } from './repository-files.ts';

/** Returns what a component's file takes and makes; null when it is no file of the repository, or of a kind that is not read. */
export type FindPorts = (path: string) => ComponentPorts | null;

const stepTypes = [
  ...['command', 'sweep', 'parallel', 'pipeline', 'spark', 'automl', 'data_transfer', 'import', 'if_else'],
  ...['do_while', 'parallel_for', 'flow_parallel', 'finetuning'],
];
const typesWithCompute = ['command', 'parallel', 'sweep', 'spark'];

/** Checks the file of a pipeline job, or of a pipeline component. */
export function checkPipelineFile(file: CheckedFile, repository: Repository, findPorts: FindPorts): void {
  const pipeline = readPipeline(file.value);
  const isJob = !/pipelineComponent/i.test(textAt(file.value, '$schema') ?? '');
  if (isJob) checkJobHead(file, pipeline);
  else checkComponentHead(file, pipeline);
  checkPorts(file, pipeline, isJob);
  if (entriesOf(file.value['jobs']).length === 0 && file.value['component'] === undefined) {
    file.add('azureml-key-missing', ['jobs'], { subject: 'the pipeline', key: 'jobs' });
    return;
  }
  const steps = pipelineSteps(file, pipeline, repository, findPorts);
  for (const step of steps) {
    checkStep(file, pipeline, steps, step);
    if (step.type === 'sweep') checkSweep(file, step, repository);
  }
  checkOutputsMade(file, pipeline, steps);
  checkCompute(file, pipeline, isJob);
  const cycle = findCycle(steps.map((step) => ({ name: step.name, after: stepsBefore(step) })));
  if (cycle) {
    const names = cycle.map((name) => `\`${name}\``).join(' → ');
    file.add('pipeline-cycle', ['jobs', cycle[0] ?? ''], { steps: names });
  }
}

function checkJobHead(file: CheckedFile, pipeline: ReadPipeline): void {
  if (pipeline.name !== null) file.add('azureml-job-name', ['name'], {});
  if (pipeline.experiment === null) file.add('azureml-no-experiment', [], {});
  checkTexts(file, ['display_name', 'description', 'experiment_name']);
}

function checkComponentHead(file: CheckedFile, pipeline: ReadPipeline): void {
  const name = pipeline.name ?? '';
  const problem = checkComponentName(name);
  if (problem) file.add('azureml-name-refused', ['name'], { name, subject: 'the component', problem });
}

function checkPorts(file: CheckedFile, pipeline: ReadPipeline, isJob: boolean): void {
  checkPortNames(file, 'inputs', Object.keys(pipeline.inputs));
  checkPortNames(file, 'outputs', Object.keys(pipeline.outputs));
  for (const [name, value] of Object.entries(pipeline.inputs)) checkInput(file, name, value, isJob);
  for (const [name, value] of Object.entries(pipeline.outputs)) checkOutput(file, name, value, isJob);
}

function checkInput(file: CheckedFile, name: string, value: InputValue, isJob: boolean): void {
  const at = ['inputs', name];
  const declaration = mappingAt(file.value, 'inputs')[name];
  if (value.kind === 'wrong') {
    file.add('azureml-value-wrong', at, { subject: `\`${name}\``, expected: 'a value or a mapping with a `type`' });
  } else if (isJob && (declaration === null || declaration === ''))
    file.add('azureml-input-empty', at, { input: name });
  if (!isMapping(declaration)) return;
  checkType(file, at, declaration, 'input', isJob);
  if (isJob && declaration['path'] === undefined) {
    file.add('azureml-key-missing', at, { subject: `the input \`${name}\``, key: 'path' });
  }
}

function checkOutput(file: CheckedFile, name: string, { type }: OutputValue, isJob: boolean): void {
  const at = ['outputs', name];
  const declaration = mappingAt(file.value, 'outputs')[name];
  if (!isMapping(declaration)) return;
  checkType(file, at, declaration, 'output', isJob);
  if (type === null) file.add('azureml-key-missing', at, { subject: `the output \`${name}\``, key: 'type' });
}

function checkType(file: CheckedFile, at: YamlPath, declaration: YamlMapping, kind: string, isJob: boolean): void {
  const type = textAt(declaration, 'type');
  if (type === null || isAssetType(type) || (!isJob && isPrimitiveType(type))) return;
  const known = `${assetTypes.join(', ')}${kind === 'input' ? ', or a plain value' : ''}`;
  file.add('azureml-type-unknown', [...at, 'type'], { type, subject: `a pipeline's ${kind}`, known });
}

/** The steps with what their components take and make; those that cannot be read are reported. */
function pipelineSteps(
  file: CheckedFile,
  pipeline: ReadPipeline,
  repository: Repository,
  findPorts: FindPorts,
): readonly PipelineStep[] {
  for (const [name, value] of entriesOf(file.value['jobs'])) {
    if (isMapping(value)) continue;
    file.add('azureml-value-wrong', ['jobs', name], { subject: `the step \`${name}\``, expected: 'a mapping' });
  }
  return pipeline.steps.map((step) => {
    checkStepForm(file, step);
    return { ...step, ports: portsOf(file, step, repository, findPorts) };
  });
}

function checkStepForm(file: CheckedFile, { name, type, value, component }: ReadStep): void {
  const at = ['jobs', name];
  const problem = checkStepKey(name);
  if (problem) file.add('azureml-name-refused', at, { name, subject: 'the step', problem });
  if (!stepTypes.includes(type)) {
    file.add('azureml-type-unknown', [...at, 'type'], { type, subject: 'a step', known: stepTypes.join(', ') });
  }
  for (const kind of ['inputs', 'outputs'] as const) {
    const ports = value[kind];
    if (ports === undefined || ports === null || isMapping(ports)) continue;
    const subject = `\`${kind}\` of \`${name}\``;
    file.add('azureml-value-wrong', [...at, kind], { subject, expected: 'a mapping of names' });
  }
  if (component === null && value['command'] === undefined && type === 'command') {
    file.add('azureml-key-missing', at, { subject: `the step \`${name}\``, key: 'component' });
  }
}

function portsOf(
  file: CheckedFile,
  step: ReadStep,
  repository: Repository,
  findPorts: FindPorts,
): ComponentPorts | null {
  const { component, name, value } = step;
  if (component === null || component.kind === 'reference') return null;
  if (component.kind === 'inline') return readPorts(component.value);
  const path = resolvePath(file.path, component.path);
  if (path === null) return null;
  if (repository.find(path)) return findPorts(path);
  const key = value['component'] === undefined ? 'trial' : 'component';
  file.add('local-path-missing', ['jobs', name, key], { what: `the component of \`${name}\``, path });
  return null;
}

/** Every output of the pipeline must be bound to the output of one step. */
function checkOutputsMade(file: CheckedFile, pipeline: ReadPipeline, steps: readonly PipelineStep[]): void {
  for (const output of Object.keys(pipeline.outputs)) {
    const makers = steps.filter((step) =>
      Object.values(step.outputs).some(({ bindings }) =>
        bindings.some((binding) => binding.kind === 'output' && binding.name === output),
      ),
    );
    if (makers.length === 1 || steps.length === 0) continue;
    const names = makers.map(({ name }) => `\`${name}\``).join(' and ');
    const subject = makers.length === 0 ? 'no step makes' : `several steps (${names}) make`;
    file.add('azureml-output-not-made', ['outputs', output], { makers: subject, output });
  }
}

function checkCompute(file: CheckedFile, pipeline: ReadPipeline, isJob: boolean): void {
  const shared = mappingAt(file.value, 'settings')['default_compute'];
  checkComputeReference(
    file,
    shared === undefined ? ['compute'] : ['settings', 'default_compute'],
    scalarText(shared ?? file.value['compute']),
  );
  for (const { name, type, compute } of pipeline.steps) {
    checkComputeReference(file, ['jobs', name, 'compute'], compute);
    if (isJob && pipeline.compute === null && compute === null && typesWithCompute.includes(type)) {
      file.add('azureml-no-compute', ['jobs', name], { step: name });
    }
  }
}

function checkComputeReference(file: CheckedFile, at: YamlPath, compute: string | null): void {
  if (compute === null || compute === 'local' || compute === 'serverless' || compute.startsWith('azureml:/')) return;
  if (!compute.startsWith('azureml:')) {
    file.add('azureml-compute-reference', at, { compute });
    return;
  }
  const name = compute.slice('azureml:'.length);
  const problem = checkComputeName(name);
  if (problem) file.add('azureml-name-refused', at, { name, subject: 'the compute', problem });
}
