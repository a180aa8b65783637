import { dirname } from 'node:path';
import { type InputPort, inputPort, literalOf } from '../azureml/ports.ts';
import type { YamlFile, YamlPath } from '../yaml/read.ts';
import { isMapping, mappingAt, numberAt, scalarText, textAt, type YamlMapping } from '../yaml/value.ts';
import { loadCommand, loadComponentOf, textValues } from './load-component.ts';
import { loadInputValues, loadOutputPorts } from './load-ports.ts';
import { type Loader, showPath } from './load-yaml.ts';
import type { InputValue, Job, JobList, OutputPort, Sweep } from './model.ts';
import { readSweep } from './read-sweep.ts';

const runnableTypes = new Set(['command', 'sweep', 'pipeline']);

/** Loads the nodes of a pipeline or a pipeline component; what cannot run here is reported. */
export function loadJobs(loader: Loader, file: YamlFile, pipeline: YamlMapping, at: YamlPath): JobList {
  const jobs = pipeline['jobs'];
  if (!isMapping(jobs) || Object.keys(jobs).length === 0) {
    const subject = `\`${showPath(loader, file.path)}\``;
    loader.report.add('pipeline-field-missing', file.spanAt(at), { subject, field: 'jobs' });
    return { loaded: [], broken: [] };
  }
  const read = Object.entries(jobs).map(([name, value]) => {
    const mapping = isMapping(value) ? value : {};
    return { name, job: loadJob({ loader, file, at: [...at, 'jobs', name], name, mapping, pipeline }) };
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
  readonly name: string;
  readonly mapping: YamlMapping;
  /** The pipeline that holds the job. */
  readonly pipeline: YamlMapping;
}

function loadJob(place: JobPlace): Job | null {
  const { loader, file, at, name, mapping } = place;
  if (!/^\w+$/.test(name)) {
    loader.report.add('job-name-impossible', file.spanAt(at), { name });
    return null;
  }
  const type = textAt(mapping, 'type') ?? ('trial' in mapping ? 'sweep' : 'command');
  if (!runnableTypes.has(type)) {
    loader.report.add('step-type-not-local', file.spanAt([...at, 'type']), { step: name, type });
    return null;
  }
  const inputs = loadInputValues(file, mapping['inputs'], [...at, 'inputs'], dirname(file.path));
  const component = loadBody(place, type, inputs);
  if (component === null) return null;
  const sweep = type === 'sweep' ? loadSweep(place) : null;
  if (type === 'sweep' && sweep === null) return null;
  return {
    name,
    component,
    inputs,
    outputs: outputBindings(mapping),
    sweep,
    timeout: numberAt(mappingAt(mapping, 'limits'), type === 'sweep' ? 'trial_timeout' : 'timeout'),
    variables: 'component' in mapping ? textValues(mappingAt(mapping, 'environment_variables')) : {},
    compute: textAt(mapping, 'compute'),
    span: file.spanAt(at),
  };
}

function loadBody(
  place: JobPlace,
  type: string,
  inputs: Readonly<Record<string, InputValue>>,
): Job['component'] | null {
  const { loader, file, at, name, mapping } = place;
  if (type === 'sweep') return loadComponentOf(loader, file, mapping['trial'], [...at, 'trial'], name);
  if ('component' in mapping || type === 'pipeline') {
    return loadComponentOf(loader, file, mapping['component'], [...at, 'component'], name);
  }
  const ports = Object.entries(inputs).map(([input, value]) => inlinePort(input, value));
  const command = loadCommand(loader, { file, at, mapping, fallbackName: name }, ports);
  return command === null ? null : { ...command, outputs: inlineOutputs(place) };
}

/** The outputs of an inline job; one that says no type has that of the pipeline's output that it is bound to. */
function inlineOutputs({ mapping, pipeline }: JobPlace): readonly OutputPort[] {
  const types = new Map(loadOutputPorts(pipeline['outputs']).map(({ name, type }) => [name, type]));
  const bindings = outputBindings(mapping);
  return loadOutputPorts(mapping['outputs']).map(({ name, type }) => {
    const declared = mappingAt(mapping['outputs'], name);
    const bound = /parent\.outputs\.(\w+)/.exec(bindings[name] ?? '')?.[1] ?? '';
    return { name, type: 'type' in declared ? type : (types.get(bound) ?? type) };
  });
}

/** An input of an inline job, which declares no types. */
function inlinePort(name: string, value: InputValue): InputPort {
  return inputPort(name, value.kind === 'asset' ? (value.type ?? 'any') : 'any');
}

function outputBindings(mapping: YamlMapping): Readonly<Record<string, string | null>> {
  const bindings: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(mappingAt(mapping, 'outputs'))) {
    const text = isMapping(value) ? textAt(value, 'path') : scalarText(value);
    // A place in storage may hold bindings too (`${{name}}`); only `parent.` leads to the enclosing pipeline.
    bindings[name] = text !== null && /\$\{\{\s*parent\./.test(text) ? text : null;
  }
  return bindings;
}

function loadSweep({ loader, file, at, name, mapping }: JobPlace): Sweep | null {
  const sweep = readSweep(mapping, file.spanAt(at), literalOf);
  if (typeof sweep !== 'string') return sweep;
  loader.report.add('sweep-not-runnable', file.spanAt(at), { step: name, problem: sweep });
  return null;
}
