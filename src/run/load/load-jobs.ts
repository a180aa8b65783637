import { dirname } from 'node:path';
import { readComponent } from '../../azureml/component.ts';
import {
  type Pipeline as PipelineDefinition,
  type ReadStep,
  readComponentUse,
  readPipeline,
  readStep,
} from '../../azureml/pipeline.ts';
import { type InputPort, inputPort } from '../../azureml/ports.ts';
import { readSweep } from '../../azureml/sweep.ts';
import type { YamlFile, YamlPath } from '../../yaml/read.ts';
import { isMapping, type YamlMapping } from '../../yaml/value.ts';
import type { InputValue, Job, JobList, OutputPort, Sweep } from './job-model.ts';
import { loadCommand, loadComponentOf } from './load-component.ts';
import { loadInputValues } from './load-ports.ts';
import { type Loader, showPath } from './load-yaml.ts';
import { type Imitated, runnableBody } from './special-jobs.ts';

const runnableTypes = new Set(['command', 'sweep', 'pipeline']);

/** Loads the nodes of a pipeline or a pipeline component; reports those that cannot run here. */
export function loadJobs(loader: Loader, file: YamlFile, pipeline: YamlMapping, at: YamlPath): JobList {
  const jobs = pipeline['jobs'];
  if (!isMapping(jobs) || Object.keys(jobs).length === 0) {
    const subject = `\`${showPath(loader, file.path)}\``;
    loader.report.add('azureml-key-missing', file.spanAt(at), { subject, key: 'jobs' });
    return { loaded: [], broken: [] };
  }
  const definition = readPipeline(pipeline);
  const read = Object.entries(jobs).map(([name, value]) => {
    const { mapping, imitates } = runnableBody(isMapping(value) ? value : {});
    const place = { loader, file, at: [...at, 'jobs', name], step: readStep(name, mapping), imitates };
    return { name, job: loadJob({ ...place, pipeline: definition }) };
  });
  return {
    loaded: read.flatMap(({ job }) => job ?? []),
    broken: read.flatMap(({ name, job }) => (job === null ? [name] : [])),
  };
}

interface JobPlace {
  readonly loader: Loader;
  readonly file: YamlFile;
  readonly at: YamlPath;
  readonly step: ReadStep;
  readonly imitates: Imitated;
  /** The pipeline that holds the job. */
  readonly pipeline: PipelineDefinition;
}

function loadJob(place: JobPlace): Job | null {
  const { loader, file, at, step } = place;
  const { name, type } = step;
  if (!/^\w+$/.test(name)) {
    loader.report.add('job-name-impossible', file.spanAt(at), { name });
    return null;
  }
  if (!runnableTypes.has(type)) {
    loader.report.add('step-type-not-local', file.spanAt([...at, 'type']), { step: name, type });
    return null;
  }
  const inputs = loadInputValues(file, step.inputs, [...at, 'inputs'], dirname(file.path));
  const component = loadBody(place, inputs);
  if (component === null) return null;
  const sweep = type === 'sweep' ? loadSweep(place) : null;
  if (type === 'sweep' && sweep === null) return null;
  return {
    name,
    component,
    inputs,
    outputs: outputBindings(step),
    sweep,
    timeout: step.timeout,
    variables: 'component' in step.value ? step.variables : {},
    compute: step.compute,
    span: file.spanAt(at),
  };
}

function loadBody(place: JobPlace, inputs: Readonly<Record<string, InputValue>>): Job['component'] | null {
  const { loader, file, at, step } = place;
  if (step.type !== 'command' || 'component' in step.value) {
    const key = step.type === 'sweep' ? 'trial' : 'component';
    return loadComponentOf(loader, file, readComponentUse(step.value[key]), [...at, key], step.name);
  }
  const ports = Object.entries(inputs).map(([input, value]) => inlinePort(input, value));
  const component = readComponent(step.value);
  const command = loadCommand(loader, { file, at, mapping: step.value, fallbackName: step.name }, component, ports);
  return command === null ? null : { ...command, outputs: inlineOutputs(place), imitates: place.imitates };
}

/** The outputs of an inline job; one that says no type has that of the pipeline's output that it is bound to. */
function inlineOutputs({ step, pipeline }: JobPlace): readonly OutputPort[] {
  return Object.entries(step.outputs).map(([name, { type, bindings }]) => {
    const bound = bindings.find((binding) => binding.kind === 'output');
    const declared = bound === undefined ? null : pipeline.outputs[bound.name]?.type;
    return { name, type: type ?? declared ?? 'uri_folder' };
  });
}

/** An input of an inline job, which declares no types. */
function inlinePort(name: string, value: InputValue): InputPort {
  return inputPort(name, value.kind === 'asset' ? (value.type ?? 'any') : 'any');
}

/** What the outputs are bound to. A place in storage may hold placeholders too: only `parent.` leads to the pipeline. */
function outputBindings(step: ReadStep): Readonly<Record<string, string | null>> {
  const bindings = Object.entries(step.outputs).map(([name, { path }]) => [
    name,
    path !== null && /\$\{\{\s*parent\./.test(path) ? path : null,
  ]);
  return Object.fromEntries(bindings);
}

function loadSweep({ loader, file, at, step }: JobPlace): Sweep | null {
  const sweep = readSweep(step.value);
  if (typeof sweep !== 'string') return { ...sweep, span: file.spanAt(at) };
  loader.report.add('sweep-not-runnable', file.spanAt(at), { step: step.name, problem: sweep });
  return null;
}
