import type { MainAction, StepPlan, StepsPlan, UnitPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';
import { findParameter } from '../python/argument-lines.ts';
import { storingFunction } from '../python/main-lines.ts';
import { functionNames } from '../python/script-names.ts';
import type { Reference } from './reference.ts';
import type { SmallData } from './small-data.ts';

/** `tests/steps.py`: what each step takes and gives. */
export interface StepsView {
  readonly imports: readonly string[];
  readonly steps: readonly StepsRow[];
}

interface StepsRow {
  readonly name: string;
  readonly literalName: string;
  readonly variablesName: string;
  readonly resultsName: string;
  readonly loads: readonly string[];
  readonly variables: string;
  readonly results: string;
  readonly inputs: string;
  readonly outputs: string;
  readonly options: readonly string[];
}

/** What the template of `tests/steps.py` is filled with. */
export function stepsView(plan: StepsPlan, data: readonly SmallData[], references: readonly Reference[]): StepsView {
  const steps = plan.steps.map((step, index) => stepsRow(plan, step, data, references[index]?.units ?? []));
  const text = steps
    .flatMap(({ loads, variables, results, options }) => [...loads, variables, results, ...options])
    .join('\n');
  const used = (name: string): boolean => text.includes(`${name}(`);
  const helpers = ['load_table', 'load_column', 'load_array', 'load_value', 'load_object'].filter(used);
  return {
    imports: [
      'from argparse import Namespace',
      ...['os', 'shutil'].filter((module) => text.includes(`${module}.`)).map((module) => `import ${module}`),
      'from typing import Any',
      `from runs import Step${text.includes('Unit(') ? ', Unit' : ''}`,
      ...(helpers.length > 0 ? [`from ${plan.package}.artifacts import ${helpers.join(', ')}`] : []),
      ...(used('load_bundle') ? [`from ${plan.package}.bundles import load_bundle`] : []),
      ...(text.includes('restore_random_state(')
        ? [`from ${plan.package}.random_state import restore_random_state`]
        : []),
      ...(text.includes('restore_settings(') ? [`from ${plan.package}.settings import restore_settings`] : []),
      ...modelFlavors(plan).map((flavor) => `import mlflow.${flavor}`),
    ],
    steps,
  };
}

/** A tuple as Python writes it. */
export function tupleLiteral(texts: readonly string[]): string {
  return `(${texts.map(pythonString).join(', ')}${texts.length === 1 ? ',' : ''})`;
}

function stepsRow(plan: StepsPlan, step: StepPlan, data: readonly SmallData[], units: readonly UnitPlan[]): StepsRow {
  return {
    name: step.name,
    literalName: pythonString(step.name),
    variablesName: `${step.name}_variables`,
    resultsName: `${step.name}_results`,
    loads: [
      ...(hasRest(step) ? ['rest: dict[str, Any] = {}'] : []),
      ...new Set(step.script.main.flatMap((action) => loadLine(step, action))),
    ],
    variables: dictLiteral(variableEntries(plan, step), hasRest(step) ? ['**rest'] : []),
    results: dictLiteral(step.script.main.flatMap(resultEntry)),
    inputs: dictLiteral(step.inputs.map((input): Entry => [input.name, pythonString(placeOf(input.from, data))])),
    outputs: tupleLiteral(step.outputs.map((output) => output.name)),
    options: options(step, units),
  };
}

type Entry = readonly [name: string, expression: string];

function dictLiteral(entries: readonly Entry[], others: readonly string[] = []): string {
  const items = [...new Map(entries)].map(([name, expression]) => `${pythonString(name)}: ${expression}`);
  return `{${[...items, ...others].join(', ')}}`;
}

/** Whether the step is given names that may be unbound. */
function hasRest(step: StepPlan): boolean {
  return step.script.main.some((action) => action.kind === 'load' && action.unbound !== undefined);
}

/** The names of a bundle that are there for certain. */
function certainNames(action: Extract<MainAction, { kind: 'load' | 'save' }>): readonly string[] {
  return action.names.filter((name) => !action.unbound?.includes(name));
}

function placeOf(from: StepPlan['inputs'][number]['from'], data: readonly SmallData[]): string {
  if (from.kind === 'step') return `outputs/${from.step}/${from.output}`;
  const found = data.find(({ input }) => input.name === from.input);
  if (found === undefined) throw new Error(`the plan has no data input ${from.input}`);
  return found.place;
}

function loadLine(step: StepPlan, action: MainAction): readonly string[] {
  if (action.kind === 'restore-random-state') return [`restore_random_state(args.${action.argument})`];
  if (action.kind === 'restore-settings') return [`restore_settings(args.${action.argument})`];
  if (action.kind === 'copy-folder' && action.file !== undefined) {
    const target = `os.path.join(args.${action.to}, ${pythonString(action.file)})`;
    return [`shutil.copyfile(args.${action.from}, ${target})`];
  }
  if (action.kind === 'copy-folder') {
    return [`shutil.copytree(args.${action.from}, args.${action.to}, dirs_exist_ok=True)`];
  }
  if (action.kind === 'path') return action.make ? [`os.makedirs(${folderOf(step, action)}, exist_ok=True)`] : [];
  if (action.kind === 'load-model')
    return [`${action.name} = mlflow.${action.flavor}.load_model(args.${action.argument})`];
  if (action.kind !== 'load') return [];
  const { argument } = action;
  const names = certainNames(action);
  if (action.storage !== 'bundle')
    return [`${names[0]} = ${storingFunction('load', action.storage)}(args.${argument})`];
  const target = names.length === 1 ? `(${names[0]},)` : names.join(', ');
  const loaded = loadBundle(argument, names, action.unbound === undefined ? [] : ['rest=rest']);
  return [names.length === 0 ? loaded : `${target} = ${loaded}`];
}

/** The folder that a path needs before it can be written to. */
function folderOf(step: StepPlan, { argument, file }: Extract<MainAction, { kind: 'path' }>): string {
  const isFile = step.outputs.some(({ name, type }) => name === argument && type === 'file');
  const path = pathExpression(argument, file);
  return isFile || file?.includes('/') ? `os.path.dirname(${path})` : `args.${argument}`;
}

function loadBundle(argument: string, names: readonly string[], options: readonly string[] = []): string {
  return `load_bundle(${[`args.${argument}`, ...names.map(pythonString), ...options].join(', ')})`;
}

/** The notebook's variables: parameters, paths, and what earlier steps made. */
function variableEntries(plan: StepsPlan, step: StepPlan): readonly Entry[] {
  const parameters = step.parameters.map((name): Entry => [findParameter(plan, name).variable, `args.${name}`]);
  const bound = step.script.main.flatMap((action): readonly Entry[] => {
    if (action.kind === 'load') return certainNames(action).map((name): Entry => [name, name]);
    if (action.kind === 'load-model') return [[action.name, action.name]];
    if (action.kind === 'parameter') return [[action.name, `args.${action.argument}`]];
    if (action.kind === 'path') return [[action.name, pathExpression(action.argument, action.file)]];
    return [];
  });
  return [...parameters, ...bound];
}

function pathExpression(argument: string, file: string | null): string {
  return file === null ? `args.${argument}` : `os.path.join(args.${argument}, ${pythonString(file)})`;
}

function resultEntry(action: MainAction): readonly Entry[] {
  if (action.kind === 'save-model') {
    const loaded = `mlflow.${action.flavor}.load_model(args.${action.argument})`;
    return [[action.argument, dictLiteral([[action.name, loaded]])]];
  }
  if (action.kind !== 'save') return [];
  const { argument } = action;
  const names = certainNames(action);
  const [only] = names;
  if (action.storage !== 'bundle' && only !== undefined) {
    return [[argument, dictLiteral([[only, `${storingFunction('load', action.storage)}(args.${argument})`]])]];
  }
  const list = `[${names.map(pythonString).join(', ')}]`;
  return [[argument, `dict(zip(${list}, ${loadBundle(argument, names)}, strict=True))`]];
}

function options(step: StepPlan, units: readonly UnitPlan[]): readonly string[] {
  const metrics = step.script.main.flatMap((action): readonly Entry[] =>
    action.kind === 'log-metric' ? [[action.metric, pythonString(action.name)]] : [],
  );
  const { main, parseArgs } = functionNames(step.script);
  return [
    ...(metrics.length > 0 ? [`metrics=${dictLiteral(metrics)}`] : []),
    ...(units.length > 0
      ? [`units=${dictLiteral(units.map((unit): Entry => [unit.name, unitLiteral(unit, step.script.state)]))}`]
      : []),
    ...(parseArgs === 'parse_args' ? [] : [`parse_args=${pythonString(parseArgs)}`]),
    ...(main === 'main' ? [] : [`main=${pythonString(main)}`]),
  ];
}

function unitLiteral(unit: UnitPlan, state: readonly string[]): string {
  const parts = [
    ['takes', unit.parameters.map(({ name }) => name)],
    ['gives', unit.returns.map(({ name }) => name)],
    ['sets', state],
  ] as const;
  const given = parts.filter(([, names]) => names.length > 0);
  return `Unit(${given.map(([part, names]) => `${part}=${tupleLiteral(names)}`).join(', ')})`;
}

function modelFlavors(plan: StepsPlan): readonly string[] {
  const actions = plan.steps.flatMap((step) => step.script.main);
  return [...new Set(actions.flatMap((action) => (action.kind === 'save-model' ? [action.flavor] : [])))].sort();
}
