import type { ParameterPlan, StepPlan, StepsPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';
import { printFloat } from '../../yaml/print.ts';
import { findParameter } from '../python/argument-lines.ts';
import type { Reference } from './reference.ts';

/** `tests/test_<step>.py`. */
export interface StepTestView {
  readonly name: string;
  readonly literalName: string;
  readonly imports: readonly string[];
  readonly required: string;
  readonly unknown: string;
  readonly defaults: string;
  readonly texts: readonly { readonly text: string; readonly value: string }[];
  readonly logged: string;
  readonly hasRequired: boolean;
  readonly hasOutputs: boolean;
  readonly hasResults: boolean;
  readonly hasMetrics: boolean;
  readonly hasUnits: boolean;
  readonly hasRandomStates: boolean;
  readonly randomStates: readonly { readonly argument: string; readonly generators: string }[];
  readonly hasFiles: boolean;
  readonly fileOutputs: string;
}

/** What the template of a step's tests is filled with. */
export function stepTestView(plan: StepsPlan, step: StepPlan, reference: Reference): StepTestView {
  const { main } = step.script;
  const parameters = step.parameters.map((name) => findParameter(plan, name));
  const assets = [...step.inputs, ...step.outputs].map(({ name }) => `--${name}=${name}`);
  const logged = main.flatMap((action) => (action.kind === 'log-parameters' ? action.names : []));
  const randomStates = main.flatMap((action) =>
    action.kind === 'save-random-state'
      ? [{ argument: action.argument, generators: listLiteral(action.generators.map(plainName)) }]
      : [],
  );
  const files = fileOutputs(step);
  const base: Omit<StepTestView, 'imports'> = {
    name: step.name,
    literalName: pythonString(step.name),
    required: listLiteral(assets),
    unknown: listLiteral(
      unknownArguments([...step.inputs, ...step.outputs].map(({ name }) => name).concat(step.parameters)),
    ),
    defaults: `{${parameters.map((parameter) => `${pythonString(parameter.name)}: ${expectedValue(parameter)}`).join(', ')}}`,
    texts: parameters.flatMap(argumentTexts),
    logged: listLiteral(logged),
    hasRequired: assets.length > 0,
    hasOutputs: step.outputs.length > 0,
    hasResults: main.some(({ kind }) => kind === 'save' || kind === 'save-model'),
    hasMetrics: main.some(({ kind }) => kind === 'log-metric'),
    hasUnits: reference.units.length > 0,
    hasRandomStates: randomStates.length > 0,
    randomStates,
    hasFiles: files.length > 0,
    fileOutputs: listLiteral(files),
  };
  return { ...base, imports: importLines(plan, parameters, base) };
}

function importLines(
  plan: StepsPlan,
  parameters: readonly ParameterPlan[],
  view: Omit<StepTestView, 'imports'>,
): readonly string[] {
  const runs = [
    'Pipeline',
    'load_script',
    ...(view.hasUnits ? ['call_unit'] : []),
    ...(view.hasFiles ? ['read_texts'] : []),
  ];
  const dates = (['date', 'datetime'] as const).filter((kind) => parameters.some(({ parse }) => parse === kind));
  const needsPath = view.hasOutputs || view.hasFiles || parameters.some(({ parse }) => parse === 'path');
  return [
    'import pytest',
    'from typing import Any',
    'from comparison import differences',
    'from steps import STEPS',
    `from runs import ${runs.join(', ')}`,
    ...(dates.length > 0 ? [`from datetime import ${dates.join(', ')}`] : []),
    ...(needsPath ? ['from pathlib import Path'] : []),
    ...(view.hasRandomStates ? [`from ${plan.package}.random_state import GENERATORS, restore_random_state`] : []),
  ];
}

function listLiteral(texts: readonly string[]): string {
  return `[${texts.map(pythonString).join(', ')}]`;
}

/** Arguments that must be refused: one that does not exist, and one that argparse would take for a longer one. */
function unknownArguments(names: readonly string[]): readonly string[] {
  const shortened = names.map((name) => name.slice(0, -1)).find((name) => name.length > 1 && !names.includes(name));
  return ['--no-such-argument=1', ...(shortened === undefined ? [] : [`--${shortened}=1`])];
}

function plainName(generator: string): string {
  return generator.replace(/^%/, '');
}

/** Outputs that the step's own code writes files to. */
function fileOutputs(step: StepPlan): readonly string[] {
  const names = step.script.main.flatMap((action) => (action.kind === 'path' ? [action.argument] : []));
  return step.outputs.map(({ name }) => name).filter((name) => names.includes(name));
}

/** The value of the default, written as the notebook writes it. */
function expectedValue(parameter: ParameterPlan): string {
  if (parameter.default === null) return 'None';
  const text = pythonString(String(parameter.default));
  switch (parameter.parse) {
    case 'path':
      return `Path(${text})`;
    case 'date':
      return `date.fromisoformat(${text})`;
    case 'datetime':
      return `datetime.fromisoformat(${text})`;
    default:
      return parameter.expression;
  }
}

/** Texts of an argument as a command line gives them, each with the value that they stand for. */
function argumentTexts(parameter: ParameterPlan): StepTestView['texts'] {
  const { name, parse } = parameter;
  const row = (text: string, value: string) => ({ text: pythonString(`--${name}=${text}`), value });
  switch (parse) {
    case 'bool':
      return [row('True', 'True'), row('False', 'False')];
    case 'int':
      return [row('7', '7')];
    case 'float':
      return [row('0.25', printFloat(0.25))];
    case 'str':
      return [row('some text', pythonString('some text'))];
    case 'json':
    case 'tuple':
      return typeof parameter.default === 'string' ? [row(parameter.default, parameter.expression)] : [];
    case 'path':
      return [row('some/folder', 'Path("some/folder")')];
    case 'date':
      return [row('2024-01-31', 'date(2024, 1, 31)')];
    case 'datetime':
      return [row('2024-01-31T12:30:00', 'datetime(2024, 1, 31, 12, 30)')];
  }
}
