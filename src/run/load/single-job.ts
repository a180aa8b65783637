/** A single job, `type: command`, `sweep`, `parallel` or `spark`, as a pipeline of one step. */
import { isMapping, mappingAt, textAt, type YamlMapping, type YamlValue } from '../../yaml/value.ts';

/** Keys of a job that a pipeline has too; all others are the step's. */
const ofPipelines = ['$schema', 'type', 'name', 'display_name', 'description', 'experiment_name', 'tags', 'services'];

/** The kinds of single jobs. */
export type SingleJobType = 'command' | 'sweep' | 'parallel' | 'spark';

/** The kind of a single job; `null` for a pipeline, a component, and anything else. */
export function singleJobType(root: YamlMapping): SingleJobType | null {
  if (/component/i.test(textAt(root, '$schema') ?? '')) return null;
  const type = textAt(root, 'type');
  if (type === 'parallel' || type === 'spark') return type;
  if (type === 'sweep' || (type === null && 'trial' in root)) return 'sweep';
  if (type === 'command' || (type === null && 'command' in root && !('jobs' in root))) return 'command';
  return null;
}

/** The pipeline whose only step is the job; its inputs stay those of the job. */
export function pipelineOfJob(root: YamlMapping, type: SingleJobType, name: string): YamlMapping {
  const about = Object.entries(root).filter(([key]) => ofPipelines.includes(key) && key !== 'type');
  const own = Object.entries(root).filter(([key]) => !ofPipelines.includes(key) && key !== 'outputs');
  const key = name.replace(/\W/g, '_').replace(/^(?=\d)/, '_') || 'job';
  const job: YamlMapping = {
    ...Object.fromEntries(own),
    type,
    ...outputsOf(root),
    ...(type === 'sweep' ? trialOf(root) : {}),
  };
  return { ...Object.fromEntries(about), type: 'pipeline', jobs: { [key]: job } };
}

/** Outputs of a job may be left empty. */
function outputsOf(root: YamlMapping): YamlMapping {
  const outputs = mappingAt(root, 'outputs');
  const entries = Object.entries(outputs).map(([name, value]) => [
    name,
    isMapping(value) ? value : { type: 'uri_folder' },
  ]);
  return entries.length === 0 ? {} : { outputs: Object.fromEntries(entries) };
}

/** A trial in place reads `search_space.x`, which is an input where the sweep is a step, and declares nothing. */
function trialOf(root: YamlMapping): YamlMapping {
  const trial = root['trial'];
  if (!isMapping(trial)) return {};
  const inputs = Object.entries(mappingAt(root, 'inputs')).map(([name, value]) => [name, declared(value)]);
  const searched = Object.entries(mappingAt(root, 'search_space')).map(([name, space]) => [
    name,
    { type: typeOf(space) },
  ]);
  const command = textAt(trial, 'command')?.replace(/\$\{\{\s*search_space\./g, '${{inputs.');
  return {
    trial: {
      type: 'command',
      ...trial,
      ...(command === undefined ? {} : { command }),
      inputs: Object.fromEntries([...inputs, ...searched]),
      ...outputsOf(root),
    },
  };
}

function declared(value: YamlValue): YamlMapping {
  if (isMapping(value)) return 'type' in value ? { type: value['type'] ?? 'uri_folder' } : { type: 'uri_folder' };
  return { type: literalType(value) };
}

function typeOf(space: YamlValue): string {
  const values = isMapping(space) ? space['values'] : null;
  if (!Array.isArray(values)) return 'number';
  const types = new Set(values.map(literalType));
  if (types.size === 1) return [...types][0] ?? 'string';
  return [...types].every((type) => type === 'integer' || type === 'number') ? 'number' : 'string';
}

function literalType(value: YamlValue): string {
  if (typeof value === 'boolean') return 'boolean';
  if (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'integer' || value.kind === 'number')
  )
    return value.kind === 'integer' ? 'integer' : 'number';
  return 'string';
}
