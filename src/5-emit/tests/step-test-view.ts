import type { ParameterPlan, StepPlan, StepsPlan, StepTestPlan } from '../../ir.ts';
import { importsIn } from '../../python/facts/imports.ts';
import { pythonString } from '../../python/print.ts';
import { findParameter } from '../python/argument-lines.ts';
import { chooseNames, functionNames } from '../python/script-names.ts';
import { stepArguments } from './arguments.ts';
import { mainTestLines, namesOfModelData } from './main-test-lines.ts';
import { type UnitTestView, unitTestViews } from './unit-tests.ts';

/** `tests/test_<step>.py`. */
export interface StepTestView {
  readonly name: string;
  readonly imports: readonly string[];
  readonly argvParameters: string;
  readonly argv: string;
  readonly parseArgs: string;
  readonly defaults: string;
  readonly defaultArgv: string;
  readonly units: readonly UnitTestView[];
  readonly mainLines: readonly string[];
}

/** What the template of a step's tests is filled with. */
export function stepTestView(plan: StepsPlan, step: StepPlan, test: StepTestPlan): StepTestView {
  const names = chooseNames(step.script);
  const { main, parseArgs } = functionNames(step.script);
  const required = [...step.inputs, ...step.outputs].map(({ name }) => name);
  const given = stepArguments(plan, step, test, 'tmp_path');
  const units = unitTestViews(plan, step, test, names);
  const mainLines = mainTestLines(plan, step, test, names);
  const usesFolder = given.items.some((item) => item.includes('tmp_path'));
  return {
    name: step.name,
    imports: [
      'from pathlib import Path',
      'from datetime import date, datetime',
      'import mlflow',
      'import numpy as np',
      'import pandas as pd',
      'import pytest',
      ...names.imports(),
      ...step.script.imports.filter((line) => line.startsWith('from sklearn.metrics import ')),
      ...importsOfCalls(step),
      ...test.generators.map((generator) => `import ${generator.split('.')[0]}`),
      `from ${step.name} import ${[main, parseArgs, ...step.script.units.map(({ name }) => name), ...namesOfModelData(step)].join(', ')}`,
    ],
    argvParameters: [...given.fixtures, ...(usesFolder ? ['tmp_path: Path'] : [])].join(', '),
    argv: given.items.join(', '),
    parseArgs,
    ...defaultsOf(plan, step),
    defaultArgv: argvOf(required),
    units,
    mainLines,
  };
}

/** Arguments for those that are required. */
function argvOf(required: readonly string[]): string {
  const [only] = required;
  if (required.length < 2) return only === undefined ? '[]' : `[${pythonString(`--${only}=folder`)}]`;
  return `[f"--{name}=folder" for name in (${required.map(pythonString).join(', ')})]`;
}

/** What `main` makes for its calls is made in the tests too. */
function importsOfCalls({ script }: StepPlan): readonly string[] {
  const given = script.main.flatMap((action) => (action.kind === 'call' ? (action.arguments ?? []) : []));
  const words = new Set(given.flatMap(({ text }) => text.match(/[^\W\d]\w*/gu) ?? []));
  return script.imports.filter((line) => importsIn(line).some(({ bound }) => bound !== null && words.has(bound)));
}

function defaultsOf(plan: StepsPlan, step: StepPlan): Pick<StepTestView, 'defaults'> {
  const parameters = step.parameters.map((name) => findParameter(plan, name));
  const left = parameters.map(({ name }) => `args.${name}`);
  const right = parameters.map(expectedValue);
  if (parameters.length === 0) return { defaults: '' };
  if (parameters.length === 1)
    return { defaults: right[0] === 'None' ? `${left[0]} is None` : `${left[0]} == ${right[0]}` };
  return { defaults: `(${left.join(', ')}) == (${right.join(', ')})` };
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
