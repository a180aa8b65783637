import { withoutOthers } from '../../config/target-packages.ts';
import type { Config } from '../../config.ts';
import type { PortType, StepInput, StepPlan, StepsPlan } from '../../ir.ts';
import { docstring, pythonString } from '../../python/print.ts';
import { plainText } from '../plain-text.ts';
import { needsSharedPackage } from '../shared-package.ts';
import {
  carriedDefault,
  dataExpression,
  isFetched,
  logsFigures,
  logsMetrics,
  pythonTypes,
  usedData,
  usesDataRoot,
} from './carried-values.ts';
import { freeName, ownArguments, pythonName, type StepNames, stepNames } from './python-names.ts';
import { settingsOfStep } from './step-settings.ts';
import { needsKubernetes, taskSettings } from './task-settings.ts';

/** `kubeflow/pipeline.py`; all but flags is Python. */
export interface KubeflowPipelineView {
  readonly imports: readonly string[];
  readonly image: string;
  /** True if the image is built from the repository's Dockerfile. */
  readonly builds: boolean;
  /** True if a step installs its packages when it starts. */
  readonly installs: boolean;
  readonly packages: string;
  readonly hasData: boolean;
  readonly dataRoot: string;
  /** True if steps log to a server of MLflow. */
  readonly tracks: boolean;
  readonly tracking: string;
  readonly experiment: string;
  readonly package: string;
  /** True if steps share a package. */
  readonly shares: boolean;
  /** True if a step has an image of its own. */
  readonly hasImages: boolean;
  /** True if a file is downloaded. */
  readonly fetches: boolean;
  readonly steps: readonly KubeflowStepView[];
  readonly pipelineName: string;
  readonly pipelineFunction: string;
  readonly description: string;
  readonly parameters: string;
  readonly data: readonly string[];
  readonly tasks: readonly string[];
}

/** A component. */
export interface KubeflowStepView {
  readonly name: string;
  readonly image: string;
  readonly function: string;
  readonly signature: string;
  readonly docstring: string;
  readonly arguments: string;
  readonly code: string;
  readonly script: string;
  readonly metrics: string;
  readonly figures: string;
}

/** The view of the pipeline's template. */
export function pipelineView(plan: StepsPlan, config: Config): KubeflowPipelineView {
  const { image, data } = config.kubeflow;
  const names = stepNames(plan);
  const inputs = usedData(plan);
  const builds = image === null;
  const hasImages = plan.steps.some((step) => settingsOfStep(plan, step, config).image !== undefined);
  return {
    imports: imports(plan, config),
    image: builds
      ? `os.environ.get("PIPELINE_IMAGE", ${pythonString(`${imageName(plan)}:latest`)})`
      : pythonString(image),
    builds,
    installs: !builds || hasImages,
    packages: installed(plan).map(pythonString).join(', '),
    hasData: usesDataRoot(plan, config),
    dataRoot: `os.environ.get("DATA_ROOT", ${data === null ? localRoot(plan) : pythonString(data)})`,
    tracks: config.kubeflow.tracking !== null,
    tracking: `os.environ.get("MLFLOW_TRACKING_URI", ${pythonString(config.kubeflow.tracking ?? '')})`,
    experiment: pythonString(plan.experiment),
    package: pythonString(plan.package),
    shares: needsSharedPackage(plan),
    hasImages,
    fetches: inputs.some((input) => isFetched(plan, input, config)),
    steps: plan.steps.map((step) => stepView(plan, step, namesOf(names, step.name), config)),
    pipelineName: pythonString(plan.name.replaceAll('_', '-')),
    pipelineFunction: pipelineFunction(plan, names),
    description: pythonString(plainText(plan.description)),
    parameters: parameters(plan, config),
    data: inputs.map((input) => {
      const argument = pythonName(input.name);
      return isFetched(plan, input, config)
        ? `${input.name}_data = fetch(url=${argument}).outputs["data"]`
        : `${input.name}_data = dsl.importer(artifact_uri=${argument}, artifact_class=dsl.Dataset).output`;
    }),
    tasks: plan.steps.flatMap((step) => taskLines(plan, step, names, config)),
  };
}

/** Name of the image that the repository's Dockerfile is built to. */
export function imageName(plan: StepsPlan): string {
  return plan.name.replaceAll('_', '-').toLowerCase();
}

/** The requirements of all steps, each once. */
export function installed(plan: StepsPlan): readonly string[] {
  const all = plan.environments.flatMap(({ pip }) => withoutOthers(pip, 'kubeflow'));
  return [...new Set(all)].sort();
}

function imports(plan: StepsPlan, config: Config): readonly string[] {
  const plain = ['gzip', 'os', 'shutil', 'sys', 'tempfile'].map((module) => `import ${module}`);
  const settings = plan.steps.map((step) => settingsOfStep(plan, step, config));
  return [
    ...plain,
    'from collections.abc import Callable',
    'from functools import partial',
    'from pathlib import Path',
    `from typing import Any${hasUnset(plan) ? ', Optional' : ''}`,
    'from unittest.mock import patch',
    `from kfp import compiler, dsl${needsKubernetes(settings) ? ', kubernetes' : ''}`,
  ];
}

/** True if a component has an optional value; `kfp` reads `Optional`, and no `| None`. */
function hasUnset(plan: StepsPlan): boolean {
  const taken = new Set(plan.steps.flatMap((step) => step.parameters));
  return plan.parameters.some((parameter) => taken.has(parameter.name) && carriedDefault(parameter) === null);
}

/** The folder of the project, seen from the repository. */
function localRoot({ root }: StepsPlan): string {
  const up = (root ?? '').split('/').filter((part) => part === '..').length;
  return `str(ROOT${'.parent'.repeat(up)})`;
}

function namesOf(names: ReadonlyMap<string, StepNames>, step: string): StepNames {
  const found = names.get(step);
  if (found === undefined) throw new Error(`the plan has no step ${step}`);
  return found;
}

function pipelineFunction(plan: StepsPlan, names: ReadonlyMap<string, StepNames>): string {
  return freeName(
    `${plan.name}_pipeline`,
    [...names.values()].map(({ component }) => component),
  );
}

/** The pipeline's data and parameters, with their defaults. */
function parameters(plan: StepsPlan, config: Config): string {
  const data = usedData(plan).map((input) => `${pythonName(input.name)}: str = ${dataExpression(plan, input, config)}`);
  const values = passedParameters(plan).map(
    ({ name, type, value }) => `${pythonName(name)}: ${pythonTypes[type]} = ${value}`,
  );
  return [...data, ...values].join(', ');
}

/** The parameters that the pipeline passes on; the others are left to the scripts. */
function passedParameters(plan: StepsPlan) {
  const used = new Set(plan.steps.flatMap((step) => step.parameters));
  return plan.parameters.flatMap((parameter) => {
    const value = carriedDefault(parameter);
    return value === null || !used.has(parameter.name) ? [] : [{ ...parameter, value }];
  });
}

const artifactClasses: Readonly<Record<PortType, string>> = {
  file: 'dsl.Dataset',
  folder: 'dsl.Dataset',
  table: 'dsl.Dataset',
  model: 'dsl.Model',
};

function stepView(plan: StepsPlan, step: StepPlan, { component }: StepNames, config: Config): KubeflowStepView {
  const own = ownArguments(step);
  const image = settingsOfStep(plan, step, config).image;
  const [metrics, figures] = [logsMetrics(plan, step), logsFigures(plan, step)];
  return {
    name: pythonString(step.name),
    image: image === undefined ? '' : `, image=${pythonString(image)}`,
    function: component,
    signature: [
      `${own.code}: dsl.EmbeddedInput[dsl.Artifact]`,
      ...step.inputs.map(({ name, type }) => `${pythonName(name)}: dsl.Input[${artifactClasses[type]}]`),
      ...step.outputs.map(({ name, type }) => `${pythonName(name)}: dsl.Output[${artifactClasses[type]}]`),
      ...(metrics ? [`${own.metrics}: dsl.Output[dsl.Metrics]`] : []),
      ...(figures ? [`${own.figures}: dsl.Output[dsl.HTML]`] : []),
      ...step.parameters.map((name) => componentParameter(plan, name)),
    ].join(', '),
    docstring: docstring(plainText(step.description) || plainText(step.displayName) || step.name, '    '),
    arguments: [
      ...[...step.inputs, ...step.outputs].map(({ name }) => `${pythonString(name)}: ${pythonName(name)}.path`),
      ...step.parameters.map((name) => `${pythonString(name)}: ${pythonName(name)}`),
    ].join(', '),
    code: own.code,
    script: pythonString(`${step.name}.py`),
    metrics: metrics ? own.metrics : 'None',
    figures: figures ? own.figures : 'None',
  };
}

/** A value that Kubeflow cannot carry is omitted: the script has its own default. */
function componentParameter(plan: StepsPlan, name: string): string {
  const parameter = plan.parameters.find((candidate) => candidate.name === name);
  if (parameter === undefined) throw new Error(`the plan has no parameter ${name}`);
  const value = carriedDefault(parameter);
  const type = pythonTypes[parameter.type];
  return value === null ? `${pythonName(name)}: Optional[${type}] = None` : `${pythonName(name)}: ${type} = ${value}`;
}

function taskLines(
  plan: StepsPlan,
  step: StepPlan,
  names: ReadonlyMap<string, StepNames>,
  config: Config,
): readonly string[] {
  const { component, task } = namesOf(names, step.name);
  const passed = passedParameters(plan).map(({ name }) => name);
  const given = [
    ...step.inputs.map((input) => `${pythonName(input.name)}=${inputExpression(input, names)}`),
    ...step.parameters.filter((name) => passed.includes(name)).map((name) => `${pythonName(name)}=${pythonName(name)}`),
  ];
  const bound = step.inputs.flatMap(({ from }) => (from.kind === 'step' ? [from.step] : []));
  const waits = step.after.filter((name) => name !== step.name && !bound.includes(name) && names.has(name));
  const settings = [
    ...waits.map((name) => `${task}.after(${namesOf(names, name).task})`),
    ...taskSettings(step, task, settingsOfStep(plan, step, config), config.kubeflow.tracking),
  ];
  const call = `${component}(${given.join(', ')})`;
  const isNamed =
    settings.length > 0 ||
    plan.steps.some(
      (other) =>
        other.after.includes(step.name) ||
        other.inputs.some(({ from }) => from.kind === 'step' && from.step === step.name),
    );
  return [isNamed ? `${task} = ${call}` : call, ...settings];
}

function inputExpression({ from }: StepInput, names: ReadonlyMap<string, StepNames>): string {
  if (from.kind === 'data') return `${from.input}_data`;
  return `${namesOf(names, from.step).task}.outputs[${pythonString(pythonName(from.output))}]`;
}
