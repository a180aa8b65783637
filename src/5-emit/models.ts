import { portAssets } from '../azureml/types.ts';
import type { Config } from '../config.ts';
import type { Plan, StepsPlan } from '../ir.ts';
import type { RegisteredModel } from './deploy-views.ts';
import type { DeployView, TrainView } from './views.ts';

/** The models registered after a run. */
export function registeredModels(plan: Plan): readonly RegisteredModel[] {
  const outputs = plan.kind === 'steps' ? plan.outputs : [];
  const models = outputs.flatMap((output) =>
    output.model === null ? [] : [{ name: output.model, type: portAssets[output.type], output: output.name }],
  );
  return models.map((model, index) => ({ ...model, deployed: index === 0 }));
}

/** True if the model is stored with a signature and an example of its input. */
export function describesModel(plan: StepsPlan): boolean {
  return plan.steps.some((step) =>
    step.script.main.some((action) => action.kind === 'save-model' && action.data !== null),
  );
}

/** True if prod deploys the model that dev has trained, from a registry. */
export function usesRegistry(plan: Plan, config: Config): boolean {
  return config.registry !== null && registeredModels(plan).length > 0;
}

/** True if a metric decides whether a run is good enough. */
export function isGated(config: Config): boolean {
  return config.gate.metric !== null;
}

/** Python version of the tools and tests: that of the first environment. */
export function pythonVersion(plan: Plan): string {
  return (plan.kind === 'steps' ? plan.environments[0]?.python : undefined) ?? '3.11';
}

/** True if CI can compile again: the version is pinned, and the notebooks are part of the repository. */
export function checksDrift(plan: Plan, config: Config): boolean {
  return config.version !== null && plan.notebooks.every((path) => !path.startsWith('../'));
}

/** The deployed model, if any. */
export function deployedModel(plan: Plan, config: Config): RegisteredModel | null {
  return config.deploy.online || config.deploy.batch ? (registeredModels(plan)[0] ?? null) : null;
}

/** True if the pipeline runs on a schedule. */
export function isScheduled(config: Config): boolean {
  return config.schedule.cron !== null || config.schedule.frequency !== null;
}

/** The view of the deployment workflows; null if nothing is deployed. */
export function deployView(plan: Plan, config: Config): DeployView | null {
  const { pipeline } = config.deploy;
  const model = deployedModel(plan, config) !== null;
  if (!model && !pipeline) return null;
  const online = model && config.deploy.online;
  const batch = model && config.deploy.batch;
  const name = plan.name.replaceAll('_', '-');
  const registry = model && usesRegistry(plan, config) ? (config.registry ?? '') : '';
  return { name, python: pythonVersion(plan), model, online, batch, pipeline, registry };
}

/** The view of the training workflows. */
export function trainView(plan: Plan, config: Config): TrainView {
  const gated = isGated(config);
  const registers = registeredModels(plan).length > 0;
  return {
    name: plan.name.replaceAll('_', '-'),
    python: pythonVersion(plan),
    gated,
    registers,
    deploys: deployView(plan, config) !== null,
    deploysInDev: deployView(plan, config) !== null && config.deploy.dev,
    modelDeploys: deployedModel(plan, config) !== null,
    schedules: isScheduled(config),
    retrains: config.monitoring.retrain,
    hasRunSettings: isScheduled(config) || config.monitoring.retrain,
    sharesComponents: config.components.register,
    registry: usesRegistry(plan, config) ? (config.registry ?? '') : '',
    trains: usesRegistry(plan, config) ? 'dev' : 'prod',
    ...watched(plan, config),
  };
}

const known = /^(components|environment|scripts|src)\//;

/** Further paths for workflows to watch: those that only some repositories have, and files that a notebook brings or builds. */
function watched(plan: Plan, config: Config): Pick<TrainView, 'otherPaths' | 'otherPatterns'> {
  const paths = [
    ...[...plan.copiedFiles, ...(plan.kind === 'jobs' ? plan.files : [])].map(({ path }) => path),
    ...(plan.kind === 'steps' && plan.dataInputs.some((input) => input.asset !== null) ? ['data/'] : []),
    ...(deployView(plan, config) === null ? [] : ['deploy/']),
    ...(isScheduled(config) ? ['schedules/'] : []),
    ...(config.monitoring.signals.length > 0 ? ['monitoring/'] : []),
  ];
  const others = paths.filter((path) => !known.test(path) && path !== 'pipeline-job.yml');
  const folders = [...new Set(others.flatMap((path) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])))].sort();
  const files = others.filter((path) => !path.includes('/')).sort();
  return {
    otherPaths: [...folders, ...files].map(yamlText),
    otherPatterns: [...folders.map((folder) => `${folder}/**`), ...files].map(yamlText),
  };
}

function yamlText(text: string): string {
  return /^[A-Za-z_][\w./*-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
