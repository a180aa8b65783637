import type { FindShape } from './component-shape.ts';
import { findCycle } from './cycle.ts';
import { checkComponentName, checkComputeName, checkInputName, checkStepKey } from './names.ts';
import { createSteps, type PipelineStep } from './pipeline-step.ts';
import type { Repository } from './repository.ts';
import { isAssetType, isPrimitiveType } from './types.ts';
import { validateStep } from './validate-step.ts';
import { validateSweep } from './validate-sweep.ts';
import { entriesOf, isMapping, type Keys, type YamlFile } from './yaml-file.ts';

/** Validates a pipeline job, or a pipeline component. */
export function validatePipeline(file: YamlFile, repository: Repository, findShape: FindShape): void {
  const isJob = !isComponent(file);
  if (isJob) checkJobHead(file);
  else checkComponentHead(file);
  checkPorts(file, isJob);
  const jobs = entriesOf(file.value.jobs);
  if (jobs.length === 0 && file.value.component === undefined) {
    file.add('missing-key', ['jobs'], 'a pipeline needs `jobs`');
    return;
  }
  const steps = createSteps(file, repository, findShape);
  for (const step of steps) {
    const problem = checkStepKey(step.name);
    if (problem) file.add('wrong-name', ['jobs', step.name], `the step's name \`${step.name}\` ${problem}`);
    validateStep(file, steps, step);
    if (step.value.type === 'sweep') validateSweep(file, step, repository);
  }
  checkOutputsMade(file, steps);
  checkCompute(file, steps, isJob);
  const cycle = findCycle(steps);
  if (cycle) file.add('binding-cycle', ['jobs', cycle[0] ?? ''], `the steps wait for each other: ${cycle.join(' → ')}`);
}

function isComponent(file: YamlFile): boolean {
  return /pipelineComponent/i.test(String(file.value.$schema ?? ''));
}

function checkJobHead(file: YamlFile): void {
  if (file.value.name !== undefined) {
    file.add(
      'pipeline-name',
      ['name'],
      "a job's `name` is the id of one run: a second one is refused; use `display_name`",
    );
  }
  const experiment = file.value.experiment_name;
  if (experiment === undefined)
    file.add('no-experiment', [], 'without `experiment_name` the runs are filed under the folder’s name');
  for (const key of ['display_name', 'description', 'experiment_name']) {
    const text = file.value[key];
    if (text !== undefined && typeof text !== 'string') file.add('wrong-value', [key], `\`${key}\` is text: quote it`);
  }
}

function checkComponentHead(file: YamlFile): void {
  const name = String(file.value.name ?? '');
  const problem = checkComponentName(name);
  if (problem) file.add('wrong-name', ['name'], `the component's name \`${name}\` ${problem}`);
}

function checkPorts(file: YamlFile, isJob: boolean): void {
  for (const kind of ['inputs', 'outputs'] as const) {
    const seen = new Map<string, string>();
    for (const [name, value] of entriesOf(file.value[kind])) {
      const problem = checkInputName(name);
      if (problem) file.add('wrong-name', [kind, name], `the name \`${name}\` ${problem}`);
      const other = seen.get(name.toLowerCase());
      if (other) file.add('names-clash', [kind, name], `\`${other}\` and \`${name}\` differ in case only`);
      seen.set(name.toLowerCase(), name);
      checkPortValue(file, kind, [kind, name], value, isJob);
    }
  }
}

function checkPortValue(file: YamlFile, kind: 'inputs' | 'outputs', at: Keys, value: unknown, isJob: boolean): void {
  const name = String(at[1]);
  if (kind === 'inputs' && (value === null || value === '') && isJob) {
    file.add('input-empty', at, `the input \`${name}\` has no value: Azure ML refuses null and drops empty text`);
    return;
  }
  if (Array.isArray(value) || value instanceof Date) {
    file.add('wrong-value', at, `\`${name}\` is neither a value nor a mapping with a \`type\``);
    return;
  }
  if (!isMapping(value)) return;
  const { type } = value;
  if (type !== undefined && !isAssetType(type) && (isJob || !isPrimitiveType(type))) {
    const hint = isPrimitiveType(type) ? ": a job's input of this type is its plain value" : '';
    file.add('wrong-type', [...at, 'type'], `\`${String(type)}\` is no type of a pipeline's ${kind}${hint}`);
  }
  if (kind === 'inputs' && isJob && value.path === undefined) {
    file.add('missing-key', at, `the input \`${name}\` needs a \`path\``);
  }
  if (kind === 'outputs' && type === undefined) file.add('missing-key', at, `the output \`${name}\` needs a \`type\``);
}

/** Every output of the pipeline must be bound to the output of one step. */
function checkOutputsMade(file: YamlFile, steps: readonly PipelineStep[]): void {
  for (const [name] of entriesOf(file.value.outputs)) {
    const makers = steps.filter((step) => step.pipelineOutputs.includes(name));
    if (makers.length === 1 || steps.length === 0) continue;
    const message =
      makers.length === 0 ? 'no step makes' : `several steps make (${makers.map((step) => step.name).join(', ')})`;
    file.add('output-not-made', ['outputs', name], `${message} the pipeline's output \`${name}\``);
  }
}

function checkCompute(file: YamlFile, steps: readonly PipelineStep[], isJob: boolean): void {
  const settings = isMapping(file.value.settings) ? file.value.settings : {};
  const shared = settings.default_compute ?? file.value.compute;
  const keys: Keys = settings.default_compute === undefined ? ['compute'] : ['settings', 'default_compute'];
  checkComputeReference(file, keys, shared);
  for (const step of steps) {
    checkComputeReference(file, ['jobs', step.name, 'compute'], step.compute);
    if (isJob && shared === undefined && step.compute === undefined && step.needsCompute) {
      file.add(
        'no-compute',
        ['jobs', step.name],
        `nothing says where the step \`${step.name}\` runs: set \`settings.default_compute\``,
      );
    }
  }
}

function checkComputeReference(file: YamlFile, at: Keys, value: unknown): void {
  if (value === undefined) return;
  const text = String(value);
  if (text === 'local' || text === 'serverless' || text.startsWith('azureml:/')) return;
  if (!text.startsWith('azureml:')) {
    file.add('wrong-value', at, `\`${text}\` is no compute: write \`azureml:${text}\``);
    return;
  }
  const name = text.slice('azureml:'.length);
  const problem = checkComputeName(name);
  if (problem) file.add('wrong-name', at, `the compute's name \`${name}\` ${problem}`);
}
