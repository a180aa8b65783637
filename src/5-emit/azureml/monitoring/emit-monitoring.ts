import { printProduction } from '../../../azureml/print/print-production.ts';
import type { MonitorSchedule } from '../../../azureml/schedule-shapes.ts';
import type { Config } from '../../../config.ts';
import type { OutputFile, StepsPlan } from '../../../ir.ts';
import { makeAssetName } from '../../../knowledge/engines/pipeline-names.ts';
import { outputFile } from '../../output-file.ts';
import { createRender, type Render } from '../../render.ts';
import { isMonitored, onlineEndpoint, turns } from '../deploy/deploy-names.ts';
import { signalValues } from './signals.ts';

/** The monitor of the online deployment, and the script that points it at the one that serves; when asked for. */
export function emitMonitoring(
  plan: StepsPlan,
  config: Config,
  render: Render = createRender(),
): readonly OutputFile[] {
  if (!isMonitored(plan, config)) return [];
  const performance = config.monitoring.signals.includes('model_performance');
  return [
    outputFile('monitoring/monitor.yml', monitorText(plan, config)),
    outputFile('scripts/update_monitor.sh', render('scripts/update_monitor.sh', { performance })),
  ];
}

function monitorText(plan: StepsPlan, config: Config): string {
  const endpoint = onlineEndpoint(plan, config);
  const { emails, signals, task } = config.monitoring;
  const value: MonitorSchedule = {
    name: `${makeAssetName(plan.name)}-monitor`,
    trigger: {
      type: 'recurrence',
      frequency: 'day',
      interval: 1,
      schedule: { hours: [5], minutes: [15] },
      time_zone: config.schedule.time_zone,
    },
    create_monitor: {
      compute: { instance_type: 'standard_e4s_v3', runtime_version: '3.4' },
      monitoring_target: { ml_task: task, endpoint_deployment_id: `azureml:${endpoint}:${turns[0]}` },
      monitoring_signals: signalValues(config, endpoint, turns[0]),
      alert_notification: emails.length > 0 ? { emails } : 'azmonitoring',
    },
  };
  const spaced = [
    'trigger',
    'create_monitor',
    ...signals.slice(1).map((name) => `create_monitor monitoring_signals ${name}`),
  ];
  return printProduction('monitor', value, {
    spaced,
    comments: {
      'create_monitor monitoring_target': 'scripts/update_monitor.sh names the deployment that serves.',
      'create_monitor alert_notification':
        emails.length > 0 ? 'Who is notified when a threshold is crossed.' : 'Alert rules are set in Azure Monitor.',
    },
  });
}
