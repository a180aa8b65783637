/** Inputs of steps: bindings, literals, data. */
import { makeInputName } from '../../azureml/resource-names.ts';
import { canBind, isAssetType, isPrimitiveType } from '../../azureml/types.ts';
import { isObject, printed, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import type { SdkValue } from '../../ir.ts';
import { dataPlace } from '../data-assets.ts';
import type { ComponentUse, InputPort, SdkMap } from '../translation.ts';
import { notTold } from '../values/plain-values.ts';
import type { JobTranslation } from './job-translation.ts';
import { stepOf } from './job-translation.ts';

/** Sets one input of a step. */
export function bindInput(
  job: JobTranslation,
  node: SdkObject,
  component: ComponentUse,
  name: string,
  value: Value,
  into: SdkMap,
): void {
  const port = component.ports?.inputs.get(name) ?? null;
  if (component.ports !== null && port === null) {
    const reason = `the component \`${component.name}\` has no input \`${name}\``;
    job.problems.push({
      reason,
      advice: `Use one of its inputs: ${[...component.ports.inputs.keys()].join(', ') || 'it has none'}`,
      span: node.span,
    });
    return;
  }
  const bound = valueFor(job, node, component, name, port, value);
  if (bound !== null) into[name] = bound;
}

function valueFor(
  job: JobTranslation,
  node: SdkObject,
  component: ComponentUse,
  name: string,
  port: InputPort | null,
  value: Value,
): SdkValue | null {
  if (value.kind === 'none') return null;
  if (isObject(value, 'pipeline-input')) return pipelineInput(job, component, name, port, value);
  if (isObject(value, 'port')) return outputBinding(job, node, value);
  if (isObject(value, 'node', 'sweep')) return onlyOutput(job, value);
  const asset = asFile(assetValue(job, value), port);
  if (asset !== null) {
    if (typeof asset === 'object' && 'type' in asset)
      checkType(job, component, name, port, String((asset as SdkMap).type));
    return asset;
  }
  const plain = toYaml(value);
  if (plain === null) job.problems.push(notTold(`the input \`${name}\` of \`${component.name}\``, value, node.span));
  else if (plain !== '') return converted(plain, port);
  return null;
}

/** A path with a file ending is a file if the component says so too, even if the notebook calls it a folder. */
function asFile(asset: SdkValue | null, port: InputPort | null): SdkValue | null {
  if (asset === null || typeof asset !== 'object' || port?.type !== 'uri_file') return asset;
  const { type, path } = asset as SdkMap;
  return type === 'uri_folder' && /[^/]\.\w+$/.test(String(path)) ? { ...(asset as SdkMap), type: 'uri_file' } : asset;
}

/** Converts texts and numbers like the SDK. */
function converted(plain: SdkValue, port: InputPort | null): SdkValue {
  if (port?.type === 'string' && typeof plain !== 'string')
    return typeof plain === 'object' && 'kind' in plain && plain.kind === 'float' ? String(plain.value) : String(plain);
  if (port?.type === 'number' && typeof plain === 'number') return plain;
  return plain;
}

/** A binding to an input of the pipeline, whose value is from the call of the pipeline. */
export function pipelineInput(
  job: JobTranslation,
  component: ComponentUse,
  name: string,
  port: InputPort | null,
  input: SdkObject,
): SdkValue | null {
  const ports = job.pipeline.fields.get('.inputs');
  const given = isObject(ports) ? ports.fields.get(input.made) : undefined;
  const key = makeInputName(input.made);
  if (given === undefined || given.kind === 'none') return null;
  const asset = asFile(assetValue(job, given), port);
  const plain = asset ?? toYaml(given);
  if (plain === null) {
    job.problems.push(
      notTold(`the pipeline's input \`${input.made}\``, given, isObject(given) ? given.span : job.pipeline.span),
    );
    return null;
  }
  if (plain === '') return null;
  if (asset !== null && typeof asset === 'object' && 'type' in asset)
    checkType(job, component, name, port, String((asset as SdkMap).type));
  job.inputs[key] ??= asset ?? converted(plain, port);
  return `\${{parent.inputs.${key}}}`;
}

/** `Input(type=…, path=…)`, a data asset, or workspace data, as a job's input; null for anything else. */
export function assetValue({ t, path: file }: JobTranslation, value: Value): SdkValue | null {
  if (isObject(value, 'registered'))
    return {
      type: value.made === 'models' ? 'custom_model' : 'uri_folder',
      path: printed(value.fields.get('reference') ?? value) ?? '',
    };
  if (!isObject(value, 'input', 'data')) return null;
  const path = textOf(value.fields.get('path'));
  const type = textOf(value.fields.get('type') ?? value.fields.get('0')) ?? 'uri_folder';
  if (isPrimitiveType(type)) {
    const standard = value.fields.get('default');
    return standard === undefined ? null : toYaml(standard);
  }
  if (path === null || !isAssetType(type)) return null;
  const mode = textOf(value.fields.get('mode'));
  return { type, path: seenFrom(file, dataPlace(t, path, value.span)), ...(mode === null ? {} : { mode }) };
}

/** A path below the root of the repository, relative to a file in one of its folders. */
function seenFrom(file: string, path: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return up === '' || !/^\.\.?\//.test(path) ? path : up + path.replace(/^\.\//, '');
}

function outputBinding(job: JobTranslation, node: SdkObject, port: SdkObject): SdkValue | null {
  const step = stepOf(job.pipeline, port.of);
  const key = step === null ? undefined : job.keys.get(step);
  if (key !== undefined) return `\${{parent.jobs.${key}.outputs.${port.made}}}`;
  job.problems.push({
    reason: `it reads the output \`${port.made}\` of a job that is not one of its steps`,
    advice: 'Call the component in the pipeline function',
    span: node.span,
  });
  return null;
}

function onlyOutput(job: JobTranslation, node: SdkObject): SdkValue | null {
  const component = node.of === null ? undefined : job.t.components.get(node.of);
  const names = [...(component?.ports?.outputs.keys() ?? [])];
  const key = job.keys.get(node);
  if (names.length === 1 && key !== undefined) return `\${{parent.jobs.${key}.outputs.${names[0]}}}`;
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
  else correctMade(made.value as SdkMap, name, type);
}

function correctMade(value: SdkMap, name: string, type: string): void {
  const port = (value.inputs as Record<string, SdkMap> | undefined)?.[name];
  if (port !== undefined) port.type = type;
}
