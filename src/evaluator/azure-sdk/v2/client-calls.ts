import type { Call } from '../../call-type.ts';
import { type Machine, placeOf } from '../../interpreter.ts';
import {
  fromWorkspace,
  isObject,
  makeObject,
  printed,
  type SdkObject,
  textOf,
  type Value,
} from '../../known-values.ts';
import { referenceTo } from './sdk-calls.ts';

const jobs: readonly SdkObject['type'][] = ['command', 'node', 'sweep', 'pipeline'];
const verbs = new Set(['create_or_update', 'begin_create_or_update', 'create', 'begin_create']);

/** The value of `ml_client.….verb(…)`; jobs are noted, registered entities stay what they are. */
export function callClient(machine: Machine, client: SdkObject, made: Call): Value {
  const [area = '', verb = area] = client.made.split('.').slice(-2);
  if (verbs.has(verb)) return create(machine, client.made.includes('.') ? area : '', made);
  if (verb === 'get') return ask(machine, area, client, made);
  return fromWorkspace;
}

function create(machine: Machine, area: string, { positional, keywords, node }: Call): Value {
  const given = positional[0] ?? [...keywords.values()].find((value) => isObject(value));
  if (!isObject(given)) return fromWorkspace;
  const isJob = (area === 'jobs' || area === '') && (jobs.includes(given.type) || isOtherJob(given, area));
  const span = placeOf(machine, node);
  if (!isJob) {
    const entity = given.made === 'component' && given.of !== null ? given.of : given;
    machine.findings.registered.push(entity);
    return given;
  }
  const experiment = keywords.get('experiment_name') ?? given.fields.get('experiment_name') ?? null;
  machine.findings.submissions.push({ job: given, experiment, span });
  return makeObject('submitted', 'job', span, [], given);
}

/** Jobs of kinds that are not translated are reported when they are submitted. */
function isOtherJob(given: SdkObject, area: string): boolean {
  return given.type === 'other' && (area === 'jobs' || /^(automl|spark|parallel)/.test(given.made));
}

/** `get(name=…, version=…)`: a reference to what is registered. */
function ask(machine: Machine, area: string, client: SdkObject, { positional, keywords, node }: Call): Value {
  const name = textOf(keywords.get('name') ?? positional[0]);
  if (name === null || area === 'jobs') return fromWorkspace;
  const versionValue = keywords.get('version') ?? positional[1];
  const version = versionValue === undefined || versionValue.kind === 'none' ? null : printed(versionValue);
  const label = textOf(keywords.get('label'));
  const registry = textOf(client.fields.get('registry_name'));
  const reference = referenceTo(area, registry, name, version, label);
  const fields: [string, Value][] = [
    ['name', { kind: 'text', value: name }],
    ['reference', reference],
  ];
  if (version !== null) fields.push(['version', { kind: 'text', value: version }]);
  return makeObject('registered', area, placeOf(machine, node), fields);
}
