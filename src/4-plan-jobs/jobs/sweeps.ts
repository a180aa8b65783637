/** The search of a sweep step. */

import { isObject, reasonOf, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import type { SdkMap } from '../translation.ts';
import { notTold, settingsValue } from '../values/plain-values.ts';
import type { JobTranslation } from './job-translation.ts';

const spaces: Readonly<Record<string, string>> = {
  Choice: 'choice',
  Uniform: 'uniform',
  LogUniform: 'loguniform',
  QUniform: 'quniform',
  QLogUniform: 'qloguniform',
  Normal: 'normal',
  LogNormal: 'lognormal',
  QNormal: 'qnormal',
  QLogNormal: 'qlognormal',
  Randint: 'randint',
};

const policies: Readonly<Record<string, string>> = {
  BanditPolicy: 'bandit',
  MedianStoppingPolicy: 'median_stopping',
  TruncationSelectionPolicy: 'truncation_selection',
};

/** Adds the search space and its settings to a sweep step; returns the other inputs. */
export function addSearch(
  job: JobTranslation,
  sweep: SdkObject,
  given: ReadonlyMap<string, Value>,
  into: SdkMap,
): ReadonlyMap<string, Value> {
  const space: SdkMap = {};
  const rest = new Map<string, Value>();
  for (const [name, value] of given) {
    const type = isObject(value, 'other') ? spaces[value.made.split('.').at(-1) ?? ''] : undefined;
    if (type === undefined || !isObject(value)) {
      rest.set(name, value);
      continue;
    }
    const fields = settingsValue(value);
    if (fields === null) job.problems.push(notTold(`the range of \`${name}\``, value, value.span));
    space[name] = { type, ...fields };
  }
  if (Object.keys(space).length === 0) {
    job.problems.push({
      reason: 'its sweep searches nothing',
      advice: 'Give an input a range: `Choice([…])`',
      span: sweep.span,
    });
  }
  into.sampling_algorithm = textOf(sweep.fields.get('sampling_algorithm'))?.toLowerCase() ?? 'random';
  into.search_space = space;
  into.objective = {
    goal: objective(job, sweep, 'goal').toLowerCase(),
    primary_metric: objective(job, sweep, 'primary_metric'),
  };
  addStop(job, sweep, into);
  const limits = limitsOf(sweep);
  if (Object.keys(limits).length > 0) into.limits = limits;
  return rest;
}

function objective(job: JobTranslation, sweep: SdkObject, name: string): string {
  const settings = sweep.fields.get('objective');
  const value = sweep.fields.get(name) ?? (isObject(settings) ? settings.fields.get(name) : undefined);
  const text = textOf(value);
  if (text === null) job.problems.push(notTold(`\`${name}\` of its sweep`, value ?? { kind: 'none' }, sweep.span));
  return text ?? '';
}

function addStop(job: JobTranslation, sweep: SdkObject, into: SdkMap): void {
  const policy = sweep.fields.get('early_termination') ?? sweep.fields.get('early_termination_policy');
  if (policy === undefined || policy.kind === 'none') return;
  const type = isObject(policy) ? policies[policy.made.split('.').at(-1) ?? ''] : undefined;
  const fields = isObject(policy) ? settingsValue(policy) : null;
  if (type === undefined || fields === null)
    job.problems.push({
      ...notTold('its early termination', policy, sweep.span),
      reason: `its early termination is ${reasonOf(policy)}`,
    });
  else into.early_termination = { type, ...fields };
}

const limitKeys = ['max_total_trials', 'max_concurrent_trials', 'timeout', 'trial_timeout'];

function limitsOf(sweep: SdkObject): SdkMap {
  const settings = sweep.fields.get('limits');
  const limits: SdkMap = {};
  for (const key of limitKeys) {
    const value = sweep.fields.get(key) ?? (isObject(settings) ? settings.fields.get(key) : undefined);
    const plain = value === undefined ? null : toYaml(value);
    if (plain !== null) limits[key] = plain;
  }
  return limits;
}
