/** The check of a file against its shape. */
import type { YamlPath } from '../../yaml/read.ts';
import { isMapping, isYamlNumber, scalarText, type YamlValue } from '../../yaml/value.ts';
import { checkName } from '../resource-names.ts';
import type { Shape } from '../shape.ts';
import type { CheckedFile } from './checked-file.ts';

/** Checks a value against its shape; what differs is a finding. */
export function checkShape(file: CheckedFile, at: YamlPath, value: YamlValue | undefined, shape: Shape): void {
  switch (shape.kind) {
    case 'any':
      return;
    case 'list':
      checkList(file, at, value, shape);
      return;
    case 'map':
      if (!isMapping(value)) wrong(file, at, 'a mapping');
      else for (const [key, item] of Object.entries(value)) checkShape(file, [...at, key], item, shape.of);
      return;
    case 'keys':
      checkKeys(file, at, value, shape);
      return;
    case 'typed':
      checkTyped(file, at, value, shape.of);
      return;
    case 'either':
      checkShape(file, at, value, isMapping(value) ? shape.mapping : shape.other);
      return;
    default:
      checkScalar(file, at, value, shape);
  }
}

type Scalar = Extract<Shape, { readonly kind: 'boolean' | 'text' | 'word' | 'number' }>;

function checkScalar(file: CheckedFile, at: YamlPath, value: YamlValue | undefined, shape: Scalar): void {
  switch (shape.kind) {
    case 'boolean':
      if (typeof value !== 'boolean') wrong(file, at, 'true or false');
      return;
    case 'text':
      checkText(file, at, value, shape);
      return;
    case 'word':
      if (!shape.of.some((one) => one.toLowerCase() === (scalarText(value) ?? '').toLowerCase())) {
        wrong(file, at, `one of ${shape.of.join(', ')}`);
      }
      return;
    case 'number':
      checkNumber(file, at, value, shape);
      return;
    default:
      shape satisfies never;
  }
}

function checkText(
  file: CheckedFile,
  at: YamlPath,
  value: YamlValue | undefined,
  shape: Extract<Shape, { kind: 'text' }>,
): void {
  if (typeof value !== 'string' || value === '') {
    wrong(file, at, 'text');
    return;
  }
  const problem = shape.name === undefined ? null : checkName(shape.name, value);
  if (problem) file.add('azureml-name-refused', at, { name: value, subject: nameOf(at), problem });
  if (shape.pattern && !shape.pattern.test(value)) wrong(file, at, shape.hint ?? 'text of this form');
}

function checkNumber(
  file: CheckedFile,
  at: YamlPath,
  value: YamlValue | undefined,
  shape: Extract<Shape, { kind: 'number' }>,
): void {
  const number = isYamlNumber(value)
    ? value.value
    : typeof value === 'string' && value !== ''
      ? Number(value)
      : Number.NaN;
  if (!Number.isFinite(number) || (shape.integer && !Number.isInteger(number))) {
    wrong(file, at, shape.integer ? 'a whole number' : 'a number');
  } else if (shape.min !== undefined && number < shape.min) wrong(file, at, `${shape.min} or more`);
  else if (shape.max !== undefined && number > shape.max) wrong(file, at, `${shape.max} or less`);
}

function checkList(
  file: CheckedFile,
  at: YamlPath,
  value: YamlValue | undefined,
  shape: Extract<Shape, { kind: 'list' }>,
): void {
  if (Array.isArray(value)) for (const item of value as readonly YamlValue[]) checkShape(file, at, item, shape.of);
  else if (shape.orOne) checkShape(file, at, value, shape.of);
  else wrong(file, at, 'a list');
}

function checkKeys(
  file: CheckedFile,
  at: YamlPath,
  value: YamlValue | undefined,
  shape: Extract<Shape, { kind: 'keys' }>,
): void {
  if (!isMapping(value)) {
    wrong(file, at, 'a mapping');
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (inner) checkShape(file, [...at, key], item, inner);
    else file.add('azureml-key-unknown', [...at, key], { subject: nameOf(at), key });
  }
  for (const key of shape.required) {
    if (value[key] === undefined) file.add('azureml-key-missing', at, { subject: nameOf(at), key });
  }
}

function checkTyped(
  file: CheckedFile,
  at: YamlPath,
  value: YamlValue | undefined,
  of: Readonly<Record<string, Shape>>,
): void {
  const type = isMapping(value) ? (scalarText(value['type']) ?? '').toLowerCase() : '';
  const shape = Object.hasOwn(of, type) ? of[type] : undefined;
  if (shape) checkShape(file, at, value, shape);
  else
    file.add('azureml-type-unknown', [...at, 'type'], { type, subject: nameOf(at), known: Object.keys(of).join(', ') });
}

function wrong(file: CheckedFile, at: YamlPath, expected: string): void {
  file.add('azureml-value-wrong', at, { subject: nameOf(at), expected });
}

function nameOf(at: YamlPath): string {
  return at.length === 0 ? 'the file' : `\`${at.join('.')}\``;
}
