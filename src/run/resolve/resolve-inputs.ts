import { type Binding as Reference, readSingleBinding, replaceBindings } from '../../azureml/binding.ts';
import { coerce } from '../../azureml/coerce.ts';
import type { InputPort, Literal } from '../../azureml/ports.ts';
import { isPrimitiveType } from '../../azureml/types.ts';
import type { Span } from '../../ir.ts';
import { type DataPlaces, findData, findMapped } from '../load/find-data.ts';
import type { InputValue, Job } from '../load/job-model.ts';
import type { Loader } from '../load/load-yaml.ts';
import type { Bound } from './bound.ts';
import { findOutput, type Scope } from './scope.ts';

/** An input with what it is bound to. */
export interface BoundInput {
  readonly name: string;
  readonly type: string;
  readonly value: Bound;
}

/** Binds the inputs of a job and checks them against what its component declares. */
export function resolveInputs(loader: Loader, places: DataPlaces, scope: Scope, job: Job): readonly BoundInput[] {
  const { component } = job;
  const step = scope.prefix + job.name;
  const searched = new Set(job.sweep?.space.map((dimension) => dimension.name));
  const known = component.inputs.map((port) => port.name);
  for (const [input, value] of Object.entries(job.inputs)) {
    if (known.includes(input)) continue;
    const parameters = { step, input, component: component.name, known: known.join(', ') || 'none' };
    loader.report.add('component-input-unknown', value.span, parameters);
  }
  const ports = component.inputs.filter((port) => !searched.has(port.name));
  return ports.map((port) => {
    const given = job.inputs[port.name];
    const place = { owner: step, name: port.name };
    const value = given === undefined ? notGiven(port, job) : asAsset(port, given, job);
    const bound = settleValue(loader, places, scope, value, place);
    const checked = checkPort(loader, port, bound, { step, component: component.name, span: value.span });
    return { name: port.name, type: port.type, value: checked };
  });
}

/** What a step that does not name an input gives it; `--data` is not asked for an optional one, which may be meant to be left out. */
function notGiven(port: InputPort, job: Job): InputValue {
  return { kind: 'absent', type: port.optional ? null : port.type, span: job.span };
}

const absent: Bound = { kind: 'absent' };
const broken: Bound = { kind: 'broken' };

/** A text that is given to an asset input is its path. */
function asAsset(port: InputPort, value: InputValue, job: Job): InputValue {
  if (value.kind !== 'literal' || isPrimitiveType(port.type) || port.type === 'any') return value;
  const base = job.component.kind === 'command' ? job.component.file : '';
  return {
    kind: 'asset',
    type: port.type,
    path: value.literal.text,
    base: folderOf(base),
    writable: false,
    span: value.span,
  };
}

function folderOf(file: string): string {
  return file.replace(/[/\\][^/\\]*$/, '');
}

/** Settles a value: a literal, a path on this machine, or a step's output. */
export function settleValue(
  loader: Loader,
  places: DataPlaces,
  scope: Scope,
  value: InputValue,
  place: { readonly owner: string; readonly name: string },
): Bound {
  switch (value.kind) {
    case 'absent': {
      const path =
        value.type === null || isPrimitiveType(value.type)
          ? null
          : findMapped(loader, places, { ...place, span: value.span });
      return path === null ? absent : { kind: 'path', path, writable: false };
    }
    case 'literal':
      return { kind: 'literal', literal: value.literal };
    case 'asset': {
      const path = findData(loader, places, value, place.owner, place.name);
      return path === null ? broken : { kind: 'path', path, writable: value.writable };
    }
    case 'binding':
      return settleBinding(loader, scope, value, place.owner);
  }
}

type Binding = Extract<InputValue, { kind: 'binding' }>;

function settleBinding(loader: Loader, scope: Scope, value: Binding, step: string): Bound {
  const whole = readSingleBinding(value.text);
  if (whole !== null) return lookUp(loader, scope, whole, value, step);
  let isWhole = true;
  const text = replaceBindings(value.text, (binding) => {
    const bound = lookUp(loader, scope, binding, value, step);
    if (bound.kind === 'literal') return bound.literal.text;
    if (bound.kind !== 'broken')
      reportUnknown(loader, value, step, 'not a literal, so it cannot be part of a text', scope);
    isWhole = false;
    return '';
  });
  return isWhole ? { kind: 'literal', literal: { kind: 'string', text } } : broken;
}

function lookUp(loader: Loader, scope: Scope, binding: Reference, value: Binding, step: string): Bound {
  switch (binding.kind) {
    case 'input': {
      const bound = scope.inputs.get(binding.name);
      if (bound === undefined) return reportUnknown(loader, value, step, 'no input of the pipeline', scope);
      return value.writable && bound.kind === 'path' ? { ...bound, writable: true } : bound;
    }
    case 'step': {
      const job = binding.step;
      if (scope.broken.includes(job)) return broken;
      if (!scope.jobs.has(job)) return reportUnknown(loader, value, step, `no step \`${job}\``, scope);
      const found = findOutput(scope, job, binding.output);
      if (found === null) return reportUnknown(loader, value, step, `no output of step \`${job}\``, scope);
      return { kind: 'step', ...found, writable: value.writable };
    }
    case 'output':
    case 'wrong':
      return reportUnknown(loader, value, step, 'nothing that a binding can name', scope);
  }
}

function reportUnknown(loader: Loader, value: Binding, step: string, missing: string, scope: Scope): Bound {
  const jobs = [...scope.jobs.values()].flatMap((job) =>
    job.component.outputs.map((output) => `parent.jobs.${job.name}.outputs.${output.name}`),
  );
  const known = [...[...scope.inputs.keys()].map((name) => `parent.inputs.${name}`), ...jobs].join(', ') || 'none';
  const parameters = { binding: value.text.trim(), step: step || 'the pipeline', missing, known };
  loader.report.add('pipeline-binding-unknown', value.span, parameters);
  return broken;
}

interface PortPlace {
  readonly step: string;
  readonly component: string;
  readonly span: Span;
}

function checkPort(loader: Loader, port: InputPort, bound: Bound, place: PortPlace): Bound {
  switch (bound.kind) {
    case 'absent':
      return whenAbsent(loader, port, place);
    case 'literal':
      return checkLiteral(loader, port, bound.literal, place);
    case 'path':
    case 'step': {
      if (!isPrimitiveType(port.type)) return bound;
      const value = bound.kind === 'path' ? bound.path : `${bound.step}.${bound.output}`;
      const parameters = { input: port.name, step: place.step, type: port.type, value };
      loader.report.add('input-type-mismatch', place.span, parameters);
      return broken;
    }
    case 'broken':
      return broken;
  }
}

function whenAbsent(loader: Loader, port: InputPort, place: PortPlace): Bound {
  if (port.default !== null) return checkLiteral(loader, port, port.default, place);
  if (port.optional) return absent;
  const { step, component } = place;
  loader.report.add('component-input-missing', place.span, { input: port.name, component, step });
  return broken;
}

function checkLiteral(loader: Loader, port: InputPort, literal: Literal, { step, span }: PortPlace): Bound {
  const coerced = coerce(port, literal);
  const parameters = { input: port.name, step, value: literal.text };
  switch (coerced.kind) {
    case 'literal':
      return coerced;
    case 'mismatch':
      loader.report.add('input-type-mismatch', span, { ...parameters, type: port.type });
      return broken;
    case 'out-of-range':
      loader.report.add('input-out-of-range', span, {
        ...parameters,
        relation: coerced.relation,
        bound: coerced.bound,
      });
      return broken;
    case 'not-in-enum':
      loader.report.add('input-not-in-enum', span, {
        ...parameters,
        values: (port.enum ?? []).map(({ text }) => text).join(', '),
      });
      return broken;
  }
}
