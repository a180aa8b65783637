import { portAssets } from '../../azureml/types.ts';
import type { Config } from '../../config.ts';
import { type MermaidPipeline, mermaidLines } from '../../graph/mermaid.ts';
import type { StepsPlan } from '../../ir.ts';
import { dataInputsOf, plannedCrossings } from '../../picture/planned-crossings.ts';
import { emitClusters } from '../azureml/cluster.ts';
import { assetOf } from '../azureml/data.ts';
import { dataReference } from '../azureml/data-reference.ts';
import { portableDefault } from '../azureml/parameter-value.ts';
import { stepsWithParameter } from '../azureml/step-parameters.ts';
import { guidesOf } from '../guides.ts';
import { isGated, pythonVersion, registeredModels } from '../models.ts';
import type { ReadmeView } from '../views.ts';
import { hasUnset, localCommands, overrideExample, unsetExample } from './local-commands.ts';
import { codeSpan, escapeMarkdown, markdownTable } from './markdown.ts';
import { operationView } from './operation.ts';

/** The view of README.md. */
export function readmeView(plan: StepsPlan, config: Config): ReadmeView {
  const azureml = config.target.includes('azureml');
  const guides = guidesOf(plan, config);
  const models = azureml ? registeredModels(plan) : [];
  const parameters = plan.parameters.filter((parameter) => stepsWithParameter(plan, parameter.name).length > 0);
  const assets = new Set(plan.dataInputs.flatMap((input) => assetOf(input, config) ?? []));
  return {
    title: escapeMarkdown(plan.displayName) || plan.name,
    name: plan.name.replaceAll('_', '-'),
    description: escapeMarkdown(plan.description),
    notebooks: plan.notebooks.map(codeSpan).join(', ') || 'a notebook',
    python: pythonVersion(plan),
    tests: plan.tests,
    azureml,
    written: guides[0]?.written ?? '',
    starts: guides
      .flatMap(({ start }) => start ?? [])
      .map((start, index) => `${3 + Number(azureml) + index}. ${start}`),
    workflows: guides.flatMap(({ workflow }) => workflow ?? []),
    commands: localCommands(plan),
    clusterFiles: emitClusters(plan, config).map(({ path }) => path),
    dataFiles: [...assets].map((asset) => `data/${asset}.yml`),
    overrideExample: overrideExample(plan),
    unsetExample: unsetExample(plan),
    chart: plan.steps.length > 1 ? mermaidLines(chartOf(plan)) : [],
    stepTable: stepTable(plan),
    hasParameters: parameters.length > 0,
    hasUnset: hasUnset(plan),
    parameterTable: parameterTable(plan),
    hasData: plan.dataInputs.length > 0,
    dataTable: dataTable(plan, config),
    hasOutputs: plan.outputs.length > 0,
    outputTable: outputTable(plan),
    hasModels: models.length > 0,
    github: plan.ci.includes('github'),
    azureDevops: plan.ci.includes('azure-devops'),
    gated: isGated(config),
    gateText: gateText(config),
    ...operationView(plan, config),
  };
}

/** The pipeline as a chart, unless it has a single step. */
function chartOf(plan: StepsPlan): MermaidPipeline {
  const { dataInputs, steps, outputs } = plan;
  return {
    data: dataInputs.map(({ name }) => ({
      name,
      steps: steps.filter((step) => dataInputsOf(step).includes(name)).map((step) => step.name),
    })),
    steps,
    crossings: plannedCrossings(plan),
    results: outputs.map(({ step, name, type }) => ({ step, name, kind: type })),
  };
}

function stepTable(plan: StepsPlan): string {
  const rows = plan.steps.map((step) => [
    codeSpan(step.name),
    escapeMarkdown(step.description || step.displayName),
    list(step.inputs.map((input) => input.name)),
    list(step.outputs.map((output) => output.name)),
  ]);
  return markdownTable(['step', 'what it does', 'reads', 'makes'], rows);
}

function parameterTable(plan: StepsPlan): string {
  const rows = plan.parameters.map((parameter) => [
    codeSpan(parameter.name),
    parameter.type,
    portableDefault(parameter) === null
      ? `${codeSpan(parameter.expression)} (in the script)`
      : codeSpan(parameter.expression),
    list(stepsWithParameter(plan, parameter.name).map((step) => step.name)),
    escapeMarkdown(parameter.help),
  ]);
  return markdownTable(['name', 'type', 'default', 'steps', 'meaning'], rows);
}

function dataTable(plan: StepsPlan, config: Config): string {
  const rows = plan.dataInputs.map((input) => [
    codeSpan(input.name),
    config.target.includes('azureml') ? portAssets[input.type] : input.type,
    codeSpan(input.path),
    codeSpan(config.target.includes('azureml') ? dataReference(plan, input, config) : input.name),
  ]);
  return markdownTable(['input', 'type', 'in the notebook', 'in the pipeline'], rows);
}

function outputTable(plan: StepsPlan): string {
  const rows = plan.outputs.map((output) => [
    codeSpan(output.name),
    portAssets[output.type],
    codeSpan(output.step),
    output.model === null ? '' : codeSpan(output.model),
  ]);
  return markdownTable(['output', 'type', 'made by', 'registered as'], rows);
}

function gateText(config: Config): string {
  const { metric, goal, threshold } = config.gate;
  const side = goal === 'maximize' ? 'at least' : 'at most';
  const limit = threshold === null ? '' : `is ${side} ${threshold} and `;
  const when =
    config.registry === null
      ? 'in dev before promotion to prod, and in prod before the model is registered'
      : 'before the model is registered';
  return `A run passes when its metric ${codeSpan(metric ?? '')} ${limit}is no worse than that of the last registered model: \`scripts/check_metric.py\` checks this ${when}.`;
}

function list(names: readonly string[]): string {
  return names.map(codeSpan).join(', ');
}
