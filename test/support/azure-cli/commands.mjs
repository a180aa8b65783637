/** The commands of the stand-in: `(azure, options) => what is printed`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { override } from './arguments.mjs';
import { assetCommands, resolve } from './assets.mjs';
import { endpointCommands } from './endpoints.mjs';
import { Refused } from './refused.mjs';

export { Refused };

/** The YAML file that `--file` names, with what `--set` and `--name` change. */
export function loaded(options) {
  const value = override(parse(readFileSync(options.file[0], 'utf8')), options);
  if (options.name) value.name = options.name[0];
  return value;
}

const workspaceId = (azure) =>
  `/subscriptions/${azure.subscription ?? 's'}/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/${azure.workspace ?? 'w'}`;

function submit(azure, job, scheduled) {
  azure.jobs ??= [];
  const number = azure.jobs.length + 1;
  const inputs = Object.fromEntries(
    Object.entries(job.inputs ?? {}).map(([name, value]) => [name, resolvedInput(azure, value)]),
  );
  const created = {
    name: `job-${number}`,
    status: process.env.STATUS ?? 'Completed',
    experiment_name: job.experiment_name,
    tags: job.tags ?? {},
    inputs,
    settings: job.settings ?? {},
    scheduled,
    creation_context: { created_at: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString() },
  };
  azure.jobs.push(created);
  return created;
}

function resolvedInput(azure, value) {
  if (typeof value !== 'object' || value === null || typeof value.path !== 'string') return value;
  return { ...value, path: resolve(azure, 'data', value.path) };
}

function job(azure, name) {
  const found = (azure.jobs ?? []).find((one) => one.name === name);
  if (!found) throw new Refused(`(UserError) The job ${name} was not found`, 3);
  return found;
}

const jobCommands = {
  'ml job create': (azure, options) => submit(azure, loaded(options), false),
  'ml job validate': () => ({ result: 'Succeeded' }),
  'ml job show': (azure, options) => job(azure, options.name[0]),
  'ml job stream': (azure, options) => {
    job(azure, options.name[0]);
    return null;
  },
  'ml job list': (azure, options) => {
    const all = [...(azure.jobs ?? [])].reverse();
    const everything = options['all-results'] && options['all-results'][0] !== 'false';
    return everything ? all : all.slice(0, Number(options['max-results']?.[0] ?? 50));
  },
};

/** Creating a schedule that exists updates it; labels are resolved now (ScheduleOperations.begin_create_or_update). */
const scheduleCommands = {
  'ml schedule create': (azure, options) => {
    const schedule = loaded(options);
    azure.schedules ??= {};
    const content = schedule.create_job;
    if (content) {
      const from = path.resolve(path.dirname(options.file[0]), content.job);
      const base = parse(readFileSync(from, 'utf8'));
      const inputs = { ...base.inputs };
      for (const [name, value] of Object.entries(content.inputs ?? {})) {
        inputs[name] = typeof value === 'object' ? { ...base.inputs?.[name], ...value } : value;
      }
      const merged = { ...base, ...content, settings: { ...base.settings, ...content.settings } };
      merged.inputs = Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [name, resolvedInput(azure, value)]),
      );
      schedule.create_job = merged;
    }
    azure.schedules[schedule.name] = schedule;
    return schedule;
  },
  'ml schedule show': (azure, options) => {
    const found = azure.schedules?.[options.name[0]];
    if (!found) throw new Refused('(UserError) Schedule not found', 3);
    return found;
  },
  /** Not of the CLI: the time of a schedule has come. */
  'test schedule run': (azure, options) => submit(azure, azure.schedules[options.name[0]].create_job, true),
};

const others = {
  'account show': (azure) => ({ id: azure.subscription ?? 's', tenantId: 'tenant' }),
  'account get-access-token': () => ({ accessToken: 'token' }),
  'account set': () => null,
  login: () => null,
  configure: () => null,
  'extension add': () => null,
  'ml workspace show': (azure) => ({
    id: workspaceId(azure),
    location: 'westeurope',
    mlflow_tracking_uri: 'azureml://tracking',
  }),
  'ml compute show': (azure, options) => {
    const found = azure.computes?.[options.name[0]];
    if (!found) throw new Refused('(ResourceNotFound) compute not found', 3);
    return found;
  },
  'ml compute create': (azure, options) => {
    const compute = loaded(options);
    azure.computes ??= {};
    azure.computes[compute.name] = compute;
    return compute;
  },
};

export const commands = { ...others, ...jobCommands, ...scheduleCommands, ...assetCommands, ...endpointCommands };
