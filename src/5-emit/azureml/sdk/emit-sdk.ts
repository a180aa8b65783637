import type { Binding } from '../../../azureml/binding.ts';
import { distributionValue, resourcesValue } from '../../../azureml/print/print-machines.ts';
import { portAssets } from '../../../azureml/types.ts';
import type { Config } from '../../../config.ts';
import type { OutputFile, StepPlan, StepsPlan } from '../../../ir.ts';
import { pythonLiteral, pythonString } from '../../../python/print.ts';
import { printFloat, type YamlValue } from '../../../yaml/print.ts';
import { outputFile } from '../../output-file.ts';
import { plainText } from '../../plain-text.ts';
import { createRender, type Render } from '../../render.ts';
import { dataReference } from '../data-reference.ts';
import { portableDefault } from '../parameter-value.ts';
import { computeReference, experimentName, pipelineParameters, stepInputs } from '../pipeline.ts';
import { distributionOf, resourcesOf, variablesOf } from '../resources.ts';

/** The pipeline by the Python SDK, when asked for: `pipeline-job.py`, with the names and bindings of `pipeline-job.yml`. */
export function emitSdk(plan: StepsPlan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  if (!config.sdk) return [];
  const data = dataValues(plan, config);
  const parameters = pipelineParameters(plan).map(
    (parameter) =>
      `${parameter.name}: ${pythonTypes[parameter.type]} = ${pythonValue(portableDefault(parameter) ?? '')}`,
  );
  const steps = plan.steps.map((step) => stepView(plan, step, config));
  const view = {
    displayName: pythonString(plainText(plan.displayName) || plan.name),
    description: pythonString(plainText(plan.description)),
    hasDescription: plainText(plan.description) !== '',
    experiment: pythonString(experimentName(plan)),
    hasIdentity: config.compute.identity !== 'none',
    identityClass: config.compute.identity === 'user' ? 'UserIdentityConfiguration' : 'ManagedIdentityConfiguration',
    compute: pythonString(computeName(plan.compute)),
    arguments: [...data.map(({ name }) => name), ...parameters].join(', '),
    hasData: data.length > 0,
    dataArguments: data.map(({ name, type, path }) => `${name}=Input(type=${type}, path=${path})`).join(', '),
    steps,
    tags: pythonValue(config.tags),
    hasTags: Object.keys(config.tags).length > 0,
    entities: ['CommandJobLimits', 'QueueSettings']
      .filter((name) => steps.some(({ settings }) => settings.some((setting) => setting.includes(`${name}(`))))
      .join(', '),
    returns: `{${plan.outputs.map(({ name, step, output }) => `"${name}": ${variableOf(plan, step)}.outputs.${output}`).join(', ')}}`,
    outputs: plan.outputs.map(({ name, type }) => ({ name: pythonString(name), type: pythonString(portAssets[type]) })),
  };
  return [outputFile('pipeline-job.py', render('pipeline-job.py', view))];
}

/** The SDK names a compute without the prefix used in YAML. */
function computeName(name: string): string {
  return computeReference(name).replace(/^azureml:(?!\/)/, '');
}

const pythonTypes = { string: 'str', integer: 'int', number: 'float', boolean: 'bool' } as const;

/** A step's variable is its name, which the SDK makes the step's key, unless the script already uses the name. */
function variableOf(plan: StepsPlan, step: string): string {
  const taken = [
    ...plan.parameters.map(({ name }) => name),
    ...plan.dataInputs.map(({ name }) => name),
    ...['build', 'main', 'pipeline_job', 'argparse', 'dsl', 'load_component'],
  ];
  return taken.includes(step) ? `${step}_step` : step;
}

function dataValues(plan: StepsPlan, config: Config) {
  const used = new Set(
    plan.steps.flatMap((step) => step.inputs.flatMap(({ from }) => (from.kind === 'data' ? [from.input] : []))),
  );
  return plan.dataInputs
    .filter((input) => used.has(input.name))
    .map((input) => ({
      name: input.name,
      type: pythonString(config.data[input.name]?.type ?? portAssets[input.type]),
      path: pythonString(dataReference(plan, input, config)),
    }));
}

function stepView(plan: StepsPlan, step: StepPlan, config: Config) {
  const compute = config.compute.steps[step.name] ?? step.compute;
  const given = config.compute.jobs[step.name] ?? {};
  const [resources, distribution, { timeout, tier }] = [resourcesOf(given), distributionOf(given), given];
  const variables = variablesOf(step, given);
  const used = config.components.use[step.name];
  const variable = variableOf(plan, step.name);
  const settings = [
    ...(variable === step.name ? [] : [`name = ${pythonString(step.name)}`]),
    ...(compute === null ? [] : [`compute = ${pythonString(computeName(compute))}`]),
    ...(resources === null ? [] : [`resources = ${pythonValue(resourcesValue(resources))}`]),
    ...(Object.keys(variables).length === 0 ? [] : [`environment_variables = ${pythonValue(variables)}`]),
    ...(timeout === undefined ? [] : [`limits = CommandJobLimits(**${pythonValue({ timeout })})`]),
    ...(tier === undefined ? [] : [`queue_settings = QueueSettings(**${pythonValue({ job_tier: tier })})`]),
    ...(distribution === null ? [] : [`distribution = ${pythonValue(distributionValue(distribution))}`]),
  ];
  return {
    variable,
    load: `load_component(COMPONENTS / ${pythonString(`${step.name}.yml`)})`,
    arguments: stepInputs(plan, step)
      .map(([name, binding]) => `${name}=${boundValue(plan, binding)}`)
      .join(', '),
    settings: [...settings, ...(used === undefined ? [] : [`component = ${pythonString(used)}`])].map(
      (setting) => `${variable}.${setting}`,
    ),
  };
}

/** The arguments of a step: an output of another step is `a.outputs.b`, an input of the pipeline is `x`. */
function boundValue(plan: StepsPlan, binding: Binding): string {
  if (binding.kind === 'step') return `${variableOf(plan, binding.step)}.outputs.${binding.output}`;
  return binding.kind === 'input' ? binding.name : '';
}

/** A YAML value in Python. */
function pythonValue(value: YamlValue): string {
  if (typeof value !== 'object') return pythonLiteral(value);
  if (Array.isArray(value)) return `[${value.map(pythonValue).join(', ')}]`;
  if ('kind' in value && value.kind === 'float') return printFloat(Number(value.value));
  const entries = Object.entries(value as Readonly<Record<string, YamlValue | undefined>>);
  const given = entries.filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
  return `{${given.map(([key, item]) => `${pythonString(key)}: ${pythonValue(item)}`).join(', ')}}`;
}
