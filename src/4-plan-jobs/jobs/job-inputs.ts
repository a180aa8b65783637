/** Inputs of steps: bindings, literals, data. */
import { assetAt, boundTo, type InputValue } from '../../azureml/pipeline.ts';
import { type WrittenLiteral, writtenLiteral } from '../../azureml/print/print-ports.ts';
import { makeInputName } from '../../azureml/resource-names.ts';
import { canBind, isAssetType, isPrimitiveType } from '../../azureml/types.ts';
import { isObject, printed, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import type { JobsFile } from '../../ir.ts';
import { dataPlace } from '../data-assets.ts';
import type { ComponentUse, InputPort } from '../translation.ts';
import { literalIn } from '../values/literal-in.ts';
import { notTold } from '../values/plain-values.ts';
import type { JobTranslation } from './job-translation.ts';
import { stepOf } from './job-translation.ts';

/** What an input of a step is given; null for nothing, and where that is not known. */
export function bindInput(
  job: JobTranslation,
  node: SdkObject,
  component: ComponentUse,
  name: string,
  value: Value,
): InputValue | null {
  const port = component.ports?.inputs.get(name) ?? null;
  if (component.ports !== null && port === null) {
    const reason = `the component \`${component.name}\` has no input \`${name}\``;
    job.problems.push({
      reason,
      advice: `Use one of its inputs: ${[...component.ports.inputs.keys()].join(', ') || 'it has none'}`,
      span: node.span,
    });
    return null;
  }
  return valueFor(job, node, component, name, port, value);
}

function valueFor(
  job: JobTranslation,
  node: SdkObject,
  component: ComponentUse,
  name: string,
  port: InputPort | null,
  value: Value,
): InputValue | null {
  if (value.kind === 'none') return null;
  if (isObject(value, 'pipeline-input')) return pipelineInput(job, component, name, port, value);
  if (isObject(value, 'port')) return outputBinding(job, node, value);
  if (isObject(value, 'node', 'sweep')) return onlyOutput(job, value);
  const asset = asFile(assetValue(job, value), port);
  if (asset !== null) {
    if (asset.kind === 'asset') checkType(job, component, name, port, asset.type ?? '');
    return asset;
  }
  const literal = literalValue(value);
  if (literal === null) job.problems.push(notTold(`the input \`${name}\` of \`${component.name}\``, value, node.span));
  return literal === null || literal === '' ? null : converted(literal, port);
}

/** A plain value; null for anything else. */
function literalValue(value: Value): WrittenLiteral | null {
  const plain = toYaml(value);
  return plain === null ? null : literalIn(plain);
}

/** A path with a file ending is a file if the component says so too, even if the notebook calls it a folder. */
function asFile(asset: InputValue | null, port: InputPort | null): InputValue | null {
  if (asset?.kind !== 'asset' || port?.type !== 'uri_file') return asset;
  return asset.type === 'uri_folder' && /[^/]\.\w+$/.test(asset.path) ? { ...asset, type: 'uri_file' } : asset;
}

/** Converts numbers to texts like the SDK. */
function converted(value: WrittenLiteral, port: InputPort | null): InputValue {
  const literal = writtenLiteral(value);
  return { kind: 'literal', literal: port?.type === 'string' ? { kind: 'string', text: literal.text } : literal };
}

/** A binding to an input of the pipeline, whose value is from the call of the pipeline. */
export function pipelineInput(
  job: JobTranslation,
  component: ComponentUse,
  name: string,
  port: InputPort | null,
  input: SdkObject,
): InputValue | null {
  const ports = job.pipeline.fields.get('.inputs');
  const given = isObject(ports) ? ports.fields.get(input.made) : undefined;
  const key = makeInputName(input.made);
  if (given === undefined || given.kind === 'none') return null;
  const asset = asFile(assetValue(job, given), port);
  const plain = literalValue(given);
  if (asset === null && plain === null) {
    job.problems.push(
      notTold(`the pipeline's input \`${input.made}\``, given, isObject(given) ? given.span : job.pipeline.span),
    );
    return null;
  }
  if (asset === null && plain === '') return null;
  if (asset?.kind === 'asset') checkType(job, component, name, port, asset.type ?? '');
  job.inputs[key] ??= asset ?? converted(plain ?? '', port);
  return boundTo({ kind: 'input', name: key });
}

/** `Input(type=…, path=…)`, a data asset, or workspace data, as a job's input; null for anything else. */
export function assetValue({ t, path: file }: JobTranslation, value: Value): InputValue | null {
  if (isObject(value, 'registered'))
    return assetAt(
      value.made === 'models' ? 'custom_model' : 'uri_folder',
      printed(value.fields.get('reference') ?? value) ?? '',
    );
  if (!isObject(value, 'input', 'data')) return null;
  const path = textOf(value.fields.get('path'));
  const type = textOf(value.fields.get('type') ?? value.fields.get('0')) ?? 'uri_folder';
  if (isPrimitiveType(type)) {
    const standard = value.fields.get('default');
    const literal = standard === undefined ? null : literalValue(standard);
    return literal === null ? null : { kind: 'literal', literal: writtenLiteral(literal) };
  }
  if (path === null || !isAssetType(type)) return null;
  const mode = textOf(value.fields.get('mode'));
  return { ...assetAt(type, seenFrom(file, dataPlace(t, path, value.span))), mode };
}

/** A path below the root of the repository, relative to a file in one of its folders. */
function seenFrom(file: string, path: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return up === '' || !/^\.\.?\//.test(path) ? path : up + path.replace(/^\.\//, '');
}

function outputBinding(job: JobTranslation, node: SdkObject, port: SdkObject): InputValue | null {
  const step = stepOf(job.pipeline, port.of);
  const key = step === null ? undefined : job.keys.get(step);
  const component = step?.of ?? null;
  if (port.made === 'output' && component?.fields.has('.returns') === true) {
    const name = textOf(component.fields.get('.returns'));
    job.problems.push({
      reason: `it reads what the function \`${name}\` returns, which only \`mldesigner\` passes on`,
      advice: 'Write the value to a file of an `Output` of the function, and read it in the next',
      span: node.span,
    });
    return null;
  }
  if (key !== undefined) return boundTo({ kind: 'step', step: key, output: port.made });
  job.problems.push({
    reason: `it reads the output \`${port.made}\` of a job that is not one of its steps`,
    advice: 'Call the component in the pipeline function',
    span: node.span,
  });
  return null;
}

function onlyOutput(job: JobTranslation, node: SdkObject): InputValue | null {
  const component = node.of === null ? undefined : job.t.components.get(node.of);
  const names = [...(component?.ports?.outputs.keys() ?? [])];
  const key = job.keys.get(node);
  if (names.length === 1 && key !== undefined) return boundTo({ kind: 'step', step: key, output: names[0] ?? '' });
  job.problems.push({
    reason: 'a step is given where one of its outputs is needed',
    advice: 'Name the output: `step.outputs.name`',
    span: node.span,
  });
  return null;
}

/** A file given for a declared folder is what the script gets: corrects the declaration and reports it. */
function checkType(
  job: JobTranslation,
  component: ComponentUse,
  name: string,
  port: InputPort | null,
  type: string,
): void {
  if (port === null || !isAssetType(port.type) || canBind(type, port.type)) return;
  const { t } = job;
  t.report.add('input-type-corrected', component.span, {
    component: component.name,
    name,
    declared: port.type,
    given: type,
  });
  port.type = type;
  if (component.path === null) return;
  const made = t.made.get(component.path);
  if (made === undefined) t.corrections.push({ path: component.path, keys: ['inputs', name, 'type'], value: type });
  else t.made.set(component.path, withType(made, name, type));
}

function withType(file: JobsFile, name: string, type: string): JobsFile {
  if (file.kind !== 'component') return file;
  const inputs = file.value.inputs.map((port) => (port.name === name ? { ...port, type } : port));
  return { ...file, value: { ...file.value, inputs } };
}
