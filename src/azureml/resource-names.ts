/** The names that Azure ML accepts, for each kind of thing that has one: checks, and makers that turn any text into one. */

import { cut, isAssetName, reservedInputs, words } from '../knowledge/engines/pipeline-names.ts';

/** The kinds of things whose names have rules of their own. */
export type NameKind = 'component' | 'step' | 'input' | 'asset' | 'compute' | 'endpoint';

/** What is wrong with a name, as the end of a sentence; `null` when nothing is. */
export type NameProblem = string | null;

const pythonKeywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Says what is wrong with a component's name. */
export function checkComponentName(name: string): NameProblem {
  if (name.length > 255) return 'has more than 255 characters';
  return /^[a-z][a-z\d_]*$/.test(name) ? null : 'must be lower-case letters, digits and `_`, starting with a letter';
}

/** Says what is wrong with the key of a pipeline's step. */
export function checkStepKey(name: string): NameProblem {
  if (pythonKeywords.has(name)) return 'is a Python keyword';
  return /^[a-z_][a-z\d_]*$/.test(name) ? null : 'must be lower-case letters, digits and `_`: no hyphen';
}

/** Says what is wrong with the name of an input or output. */
export function checkInputName(name: string): NameProblem {
  if (reservedInputs.has(name.toLowerCase())) return 'is reserved by Azure ML';
  if (pythonKeywords.has(name)) return 'is a Python keyword';
  return /^[a-zA-Z_]\w*$/.test(name) ? null : 'must be letters, digits and `_`, not starting with a digit';
}

/** Says what is wrong with the name of an environment, data asset, model or schedule. */
export function checkAssetName(name: string): NameProblem {
  return isAssetName(name) ? null : 'must be letters, digits, `-` and `_`, starting with a letter or digit';
}

/** Says what is wrong with a compute's name. */
export function checkComputeName(name: string): NameProblem {
  if (name.length < 3 || name.length > 24) return 'must have 3 to 24 characters';
  if (!/^[a-zA-Z][a-zA-Z0-9-]*$/.test(name)) return 'must be letters, digits and `-`, starting with a letter';
  if (/-\d+$/.test(name)) return 'must not end in `-` and digits';
  return name.endsWith('-') ? 'must not end in `-`' : null;
}

/** Says what is wrong with the name of an endpoint or deployment. */
export function checkEndpointName(name: string): NameProblem {
  if (name.length < 3 || name.length > 32) return 'must have 3 to 32 characters';
  return /^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/.test(name)
    ? null
    : 'must be letters, digits and single `-`, starting with a letter';
}

const checks: Readonly<Record<NameKind, (name: string) => NameProblem>> = {
  component: checkComponentName,
  step: checkStepKey,
  input: checkInputName,
  asset: checkAssetName,
  compute: checkComputeName,
  endpoint: checkEndpointName,
};

/** Says what is wrong with a name of this kind. */
export function checkName(kind: NameKind, name: string): NameProblem {
  return checks[kind](name);
}

/** Makes a component name of any text: `1. Prepare Data` gives `step_1_prepare_data`. */
export function makeComponentName(text: string): string {
  return cut(startWithLetter(words(text, '_'), 'step_'), 255, '_');
}

/** Makes the key of a pipeline's step of any text. */
export function makeStepKey(text: string): string {
  const name = makeComponentName(text);
  return pythonKeywords.has(name) ? `${name}_step` : name;
}

/** Makes the name of an input or output of any text: `path` gives `path_value`. */
export function makeInputName(text: string): string {
  const name = startWithLetter(words(text, '_'), 'input_');
  return checkInputName(name) === null ? name : `${name}_value`;
}

/** Makes a compute's name of any text. */
export function makeComputeName(text: string): string {
  const name = cut(startWithLetter(words(text, '-'), 'compute-'), 24, '-').replace(/(?:-\d+)+$/, (end) =>
    end.replaceAll('-', ''),
  );
  return name.length < 3 ? `${name}-compute` : name;
}

/** Makes the name of an endpoint or deployment of any text. */
export function makeEndpointName(text: string, length = 32): string {
  const name = cut(startWithLetter(words(text, '-'), 'endpoint-'), length, '-');
  return name.length < 3 ? `${name}-endpoint` : name;
}

function startWithLetter(name: string, prefix: string): string {
  return /^[a-z]/.test(name) ? name : cut(`${prefix}${name}`, Number.POSITIVE_INFINITY, prefix.slice(-1));
}
