import type { Config } from '../../config.ts';
import type { DataInputPlan, JobsPlan, OutputFile, Plan } from '../../ir.ts';
import { versionWith } from '../../knowledge/versions.ts';
import { pythonString } from '../../python/print.ts';
import { quoteWord } from '../../shell/quote.ts';
import { printFloat } from '../../yaml/print.ts';
import { normalize } from '../data-path.ts';
import { isGated, isScheduled, registeredModels } from '../models.ts';
import type { ServicesView } from '../operation-views.ts';
import type { Render } from '../render.ts';
import { assetOf } from './data.ts';
import { experimentName } from './pipeline.ts';
import { scheduleName } from './schedules/emit-schedules.ts';

/** The scripts that people and workflows share: submit the pipeline, check its metric, register its model. */
export function emitScripts(plan: Plan, config: Config, render: Render): readonly OutputFile[] {
  const models = registeredModels(plan);
  const files = [script('scripts/run_pipeline.sh', render('scripts/run_pipeline.sh', runView(plan, config)))];
  if (isGated(config)) {
    files.push(script('scripts/check_metric.py', render('scripts/check_metric.py', gateView(config, models[0]?.name))));
  }
  const online = config.deploy.online && models.length > 0;
  if (isGated(config) || online) {
    const versions = (name: string) => versionWith(config.environment.mlflow, name) ?? '';
    const tools = {
      gated: isGated(config),
      online,
      azuremlMlflow: versions('azureml-mlflow'),
      mlflow: versions('mlflow-skinny'),
    };
    files.push(script('scripts/requirements.txt', render('scripts/requirements.txt', tools)));
  }
  const components = componentFiles(plan, config);
  if (config.components.register && components.length > 0) {
    const view = { files: components.map(quoteWord) };
    files.push(script('scripts/register_components.sh', render('scripts/register_components.sh', view)));
  }
  if (models.length > 0) {
    files.push(script('scripts/register_model.sh', render('scripts/register_model.sh', registerView(plan, config))));
  }
  return [...files, ...dataScripts(plan, config, render)];
}

/** The scripts that register data, and that update the schedule's copy of the pipeline and the data. */
function dataScripts(plan: Plan, config: Config, render: Render): readonly OutputFile[] {
  const assets = [...new Set(inputsOf(plan).flatMap((input) => assetOf(input, config) ?? []))];
  const schedule = { notebookFiles: notebookFiles(plan), frozen: assets.length > 0 };
  const data = { assets, schedules: isScheduled(config), schedule: scheduleName(plan) };
  return [
    ...(assets.length > 0 ? [script('scripts/register_data.sh', render('scripts/register_data.sh', data))] : []),
    ...(isScheduled(config)
      ? [script('scripts/update_schedule.sh', render('scripts/update_schedule.sh', schedule))]
      : []),
  ];
}

/** The data that the pipeline reads. */
function inputsOf(plan: Plan): readonly DataInputPlan[] {
  return plan.kind === 'steps' ? plan.dataInputs : [];
}

/** The components of the repository itself. */
function componentFiles(plan: Plan, config: Config): readonly string[] {
  if (plan.kind === 'jobs') return jobComponents(plan);
  const own = plan.steps.filter((step) => config.components.use[step.name] === undefined);
  return own.map((step) => `components/${step.name}.yml`);
}

/** The files of components that the notebook's jobs run: those that are made, and its own. */
function jobComponents({ files }: JobsPlan): readonly string[] {
  const used = files.flatMap((file) => {
    if (file.kind.endsWith('component')) return [file.path];
    if (file.kind !== 'pipeline') return [];
    const folder = file.path.split('/').slice(0, -1);
    return file.value.steps.flatMap(({ component }) =>
      component?.kind === 'file' ? [normalize([...folder, ...component.path.split('/')])] : [],
    );
  });
  return [...new Set(used)].sort();
}

/** The notebooks, as words of the shell, if all of them are in the repository. */
function notebookFiles(plan: Plan): string {
  const paths = plan.notebooks.map((path) => normalize([...(plan.root ?? '').split('/'), ...path.split('/')]));
  return paths.some((path) => path.startsWith('../')) ? '' : paths.map(quoteWord).join(' ');
}

function registerView(plan: Plan, config: Config) {
  return {
    gated: isGated(config),
    metricTag: quoteWord(`gate_metric=${config.gate.metric ?? ''}`),
    notebookFiles: notebookFiles(plan),
    dataInputs: inputsOf(plan).map((input) => input.name),
    models: registeredModels(plan).map((model) => ({ ...model, ...servicesOf(config) })),
  };
}

function runView(plan: Plan, config: Config) {
  return {
    retrains: config.monitoring.retrain,
    schedules: isScheduled(config),
    scheduledExperiment: `${experimentName(plan)}-scheduled`,
    notebookFiles: notebookFiles(plan),
    ...servicesOf(config),
  };
}

/** The services whose workflows call the scripts. */
function servicesOf({ ci }: Config): ServicesView {
  return { github: ci.includes('github'), azureDevops: ci.includes('azure-devops') };
}

function gateView(config: Config, model: string | undefined) {
  const { metric, goal, threshold } = config.gate;
  return {
    metric: pythonString(metric ?? ''),
    goal,
    threshold: threshold === null ? 'None' : printFloat(threshold),
    model: model === undefined ? 'None' : pythonString(model),
  };
}

function script(path: string, text: string): OutputFile {
  return { path, text, ownership: 'generated', executable: path.endsWith('.sh'), key: path, origin: [] };
}
