import { type Repository, resolvePath } from './repository.ts';
import { jobSchedule, monitorSchedule } from './schedule-shapes.ts';
import { checkShape } from './shape.ts';
import { isTimeZone } from './time-zones.ts';
import type { YamlFiles } from './validate-deployment.ts';
import { entriesOf, isMapping, type YamlFile } from './yaml-file.ts';

/** Validates a schedule: its trigger, and the job that it starts. */
export function validateSchedule(file: YamlFile, repository: Repository): void {
  checkShape(file, [], file.value, jobSchedule);
  checkTrigger(file);
  const { create_job: job } = file.value;
  const path = isMapping(job) ? job.job : job;
  if (typeof path !== 'string') {
    if (job !== undefined) file.add('missing-key', ['create_job'], '`create_job` needs a `job`');
    return;
  }
  const target = path.startsWith('azureml:') ? null : resolvePath(file.path, path.replace(/^file:/, ''));
  if (target !== null && !repository.find(target)) {
    file.add('path-not-found', ['create_job', 'job'], `there is no job \`${target}\``);
  }
}

/** Validates a monitor: its trigger, its signals, and the deployment that it watches. */
export function validateMonitor(file: YamlFile, files: YamlFiles): void {
  checkShape(file, [], file.value, monitorSchedule);
  checkTrigger(file);
  const { create_monitor: monitor } = file.value;
  if (!isMapping(monitor)) return;
  for (const [name, signal] of entriesOf(monitor.monitoring_signals)) checkSignal(file, name, signal);
  const target = isMapping(monitor.monitoring_target) ? monitor.monitoring_target.endpoint_deployment_id : undefined;
  if (typeof target === 'string') checkTarget(file, target, files);
}

function checkTrigger(file: YamlFile): void {
  const { trigger } = file.value;
  if (!isMapping(trigger)) return;
  const { time_zone: zone, expression, frequency, schedule } = trigger;
  if (typeof zone === 'string' && !isTimeZone(zone)) {
    const message = `\`${zone}\` is no time zone of Azure ML: use Windows' name, as \`W. Europe Standard Time\``;
    file.add('time-zone', ['trigger', 'time_zone'], message);
  }
  if (typeof expression === 'string' && !isCron(expression)) {
    const message = `\`${expression}\` is no cron expression: minute, hour, day of the month, month, day of the week`;
    file.add('cron-wrong', ['trigger', 'expression'], message);
  } else if (typeof expression === 'string' && !isEveryDay(expression)) {
    const message = `Azure ML ignores the day of the month and the month of \`${expression}\`: write \`*\` for both, or a recurrence (settings \`schedule.frequency: month\` and \`schedule.month_days\`)`;
    file.add('cron-wrong', ['trigger', 'expression'], message);
  }
  const byDay = ['day', 'week', 'month'].includes(String(frequency).toLowerCase());
  if (frequency !== undefined && schedule !== undefined && !byDay) {
    file.add('wrong-value', ['trigger', 'schedule'], 'minutes and hours are counted without a `schedule`');
  }
}

/** The service takes the third and fourth field as stars, whatever they say. */
function isEveryDay(expression: string): boolean {
  const [, , day, month] = expression.trim().split(/\s+/);
  return day === '*' && month === '*';
}

const limits = [59, 23, 31, 12, 7] as const;

/** Five fields of stars, numbers, ranges, lists and steps, each within its limit. */
function isCron(expression: string): boolean {
  const fields = expression.trim().split(/\s+/);
  return fields.length === 5 && fields.every((field, index) => isCronField(field, limits[index] ?? 0));
}

function isCronField(field: string, most: number): boolean {
  return field.split(',').every((part) => {
    const match = /^(\*|\d+(?:-\d+)?|[a-z]{3}(?:-[a-z]{3})?)(?:\/\d+)?$/i.exec(part);
    const numbers = (match?.[1]?.match(/\d+/g) ?? []).map(Number);
    return match !== null && numbers.every((number) => number <= most);
  });
}

function checkSignal(file: YamlFile, name: string, signal: unknown): void {
  if (!isMapping(signal) || signal.type !== 'model_performance') return;
  for (const key of ['production_data', 'reference_data']) {
    if (signal[key] !== undefined) continue;
    const message = `the performance of a model needs \`${key}\``;
    file.add('missing-key', ['create_monitor', 'monitoring_signals', name], message);
  }
}

/** A deployment of this repository that is watched must keep what goes in and out. */
function checkTarget(file: YamlFile, target: string, files: YamlFiles): void {
  const at = ['create_monitor', 'monitoring_target', 'endpoint_deployment_id'];
  const match = /^azureml:([^:/]+):([^:/]+)$/.exec(target);
  if (!match) {
    file.add('wrong-value', at, `\`${target}\` is no deployment: write \`azureml:ENDPOINT:DEPLOYMENT\``);
    return;
  }
  const watched = [...files.values()].find(
    ({ value }) => value.endpoint_name === match[1] && value.instance_type !== undefined,
  );
  if (!watched) {
    file.add('endpoint-unknown', at, `no deployment of this repository belongs to the endpoint \`${match[1]}\``);
  } else if (watched.value.data_collector === undefined) {
    file.add('data-not-collected', at, `\`${watched.path}\` has no \`data_collector\`, so there is nothing to watch`);
  }
}
