import type { Config } from '../../config.ts';
import type { OutputFile, Plan } from '../../ir.ts';
import { printFloat } from '../../yaml/print.ts';
import { isGated, isScheduled, registeredModels } from '../models.ts';
import { quotePython, quoteShell } from '../quote.ts';
import type { Render } from '../render.ts';
import { experimentName } from './pipeline.ts';

/** The scripts that people and workflows share: submit the pipeline, check its metric, register its model. */
export function emitScripts(plan: Plan, config: Config, render: Render): readonly OutputFile[] {
  const models = registeredModels(plan);
  const files = [script('scripts/run_pipeline.sh', render('scripts/run_pipeline.sh', runView(plan, config)))];
  if (isGated(config)) {
    files.push(script('scripts/check_metric.py', render('scripts/check_metric.py', gateView(config, models[0]?.name))));
  }
  const online = config.deploy.online && models.length > 0;
  if (isGated(config) || online) {
    const tools = { gated: isGated(config), online };
    files.push(script('scripts/requirements.txt', render('scripts/requirements.txt', tools)));
  }
  if (config.components.register) {
    files.push(script('scripts/register_components.sh', render('scripts/register_components.sh', {})));
  }
  if (models.length > 0) {
    const metricTag = quoteShell(`gate_metric=${config.gate.metric ?? ''}`);
    const view = { gated: isGated(config), metricTag, models };
    files.push(script('scripts/register_model.sh', render('scripts/register_model.sh', view)));
  }
  return files;
}

function runView(plan: Plan, config: Config) {
  return {
    retrains: config.monitoring.retrain,
    schedules: isScheduled(config),
    scheduledExperiment: `${experimentName(plan)}-scheduled`,
  };
}

function gateView(config: Config, model: string | undefined) {
  const { metric, goal, threshold } = config.gate;
  return {
    metric: quotePython(metric ?? ''),
    goal,
    threshold: threshold === null ? 'None' : printFloat(threshold),
    model: model === undefined ? 'None' : quotePython(model),
  };
}

function script(path: string, text: string): OutputFile {
  return { path, text, ownership: 'generated', executable: path.endsWith('.sh'), key: path, origin: [] };
}
