import { resolvePath } from '../../paths/resolve-path.ts';
import { isMapping, mappingAt, textAt, type YamlValue } from '../../yaml/value.ts';
import { jobSchedule, monitorSchedule } from '../schedule-shapes.ts';
import { isTimeZone } from '../time-zones.ts';
import { checkShape } from './check-shape.ts';
import { type CheckedFile, entriesOf } from './checked-file.ts';
import type { CheckedFiles } from './deployment.ts';
import type { Repository } from './repository-files.ts';

/** Checks a schedule: its trigger, and the job that it starts. */
export function checkScheduleFile(file: CheckedFile, repository: Repository): void {
  checkShape(file, [], file.value, jobSchedule);
  checkTrigger(file);
  const { create_job: job } = file.value;
  const path = isMapping(job) ? job['job'] : job;
  if (typeof path !== 'string') {
    if (job !== undefined) file.add('azureml-key-missing', ['create_job'], { subject: '`create_job`', key: 'job' });
    return;
  }
  const target = path.startsWith('azureml:') ? null : resolvePath(file.path, path.replace(/^file:/, ''));
  if (target !== null && !repository.find(target)) {
    file.add('local-path-missing', ['create_job', 'job'], { what: 'the job', path: target });
  }
}

/** Checks a monitor: its trigger, its signals, and the deployment that it watches. */
export function checkMonitorFile(file: CheckedFile, files: CheckedFiles): void {
  checkShape(file, [], file.value, monitorSchedule);
  checkTrigger(file);
  const { create_monitor: monitor } = file.value;
  if (!isMapping(monitor)) return;
  for (const [name, signal] of entriesOf(monitor['monitoring_signals'])) checkSignal(file, name, signal);
  const target = mappingAt(monitor, 'monitoring_target')['endpoint_deployment_id'];
  if (typeof target === 'string') checkTarget(file, target, files);
}

function checkTrigger(file: CheckedFile): void {
  const { trigger } = file.value;
  if (!isMapping(trigger)) return;
  const { time_zone: zone, expression, frequency, schedule } = trigger;
  if (typeof zone === 'string' && !isTimeZone(zone)) {
    file.add('azureml-time-zone', ['trigger', 'time_zone'], { zone });
  }
  if (typeof expression === 'string' && !isCron(expression)) {
    file.add('azureml-cron', ['trigger', 'expression'], { expression });
  } else if (typeof expression === 'string' && !isEveryDay(expression)) {
    file.add('azureml-cron-by-month', ['trigger', 'expression'], { expression });
  }
  const byDay = ['day', 'week', 'month'].includes((textAt(trigger, 'frequency') ?? '').toLowerCase());
  if (frequency !== undefined && schedule !== undefined && !byDay) {
    const expected = `possible with the frequency \`${textAt(trigger, 'frequency')}\``;
    file.add('azureml-value-wrong', ['trigger', 'schedule'], { subject: '`trigger.schedule`', expected });
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

function checkSignal(file: CheckedFile, name: string, signal: YamlValue): void {
  if (!isMapping(signal) || signal['type'] !== 'model_performance') return;
  for (const key of ['production_data', 'reference_data']) {
    if (signal[key] !== undefined) continue;
    const parameters = { subject: `the signal \`${name}\``, key };
    file.add('azureml-key-missing', ['create_monitor', 'monitoring_signals', name], parameters);
  }
}

/** A deployment of this repository that is watched must keep what goes in and out. */
function checkTarget(file: CheckedFile, target: string, files: CheckedFiles): void {
  const at = ['create_monitor', 'monitoring_target', 'endpoint_deployment_id'];
  const match = /^azureml:([^:/]+):([^:/]+)$/.exec(target);
  if (!match) {
    file.add('azureml-value-wrong', at, {
      subject: `\`${target}\``,
      expected: 'of the form `azureml:ENDPOINT:DEPLOYMENT`',
    });
    return;
  }
  const watched = [...files.values()].find(
    ({ value }) => value['endpoint_name'] === match[1] && value['instance_type'] !== undefined,
  );
  if (!watched) {
    const problem = 'to which no deployment of this repository belongs';
    file.add('azureml-endpoint-unknown', at, { subject: 'the monitor', endpoint: match[1] ?? '', problem });
  } else if (watched.value['data_collector'] === undefined) {
    file.add('azureml-data-not-collected', at, { file: watched.path });
  }
}
