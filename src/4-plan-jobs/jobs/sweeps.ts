/** The search of a sweep step. */

import { writtenLiteral } from '../../azureml/print/print-ports.ts';
import type { EarlyTermination, SearchDimension, Sweep } from '../../azureml/sweep.ts';
import { isObject, reasonOf, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import type { YamlValue } from '../../yaml/print.ts';
import type { Fields } from '../translation.ts';
import { literalIn } from '../values/literal-in.ts';
import { leaveOut, notTold, numberField, settingsValue } from '../values/plain-values.ts';
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

/** The search of a sweep step. */
export interface Search {
  /** Null if it cannot be translated, which is reported. */
  readonly sweep: Sweep | null;
  /** Seconds that a trial may take. */
  readonly trialTimeout: number | null;
  /** The inputs that are not searched. */
  readonly rest: ReadonlyMap<string, Value>;
}

/** Reads the search space of a sweep step and its settings. */
export function searchOf(job: JobTranslation, sweep: SdkObject, given: ReadonlyMap<string, Value>): Search {
  const space: SearchDimension[] = [];
  const rest = new Map<string, Value>();
  for (const [name, value] of given) {
    const distribution = isObject(value, 'other') ? spaces[value.made.split('.').at(-1) ?? ''] : undefined;
    if (distribution === undefined || !isObject(value)) rest.set(name, value);
    else space.push(...dimensionOf(job, name, distribution, value));
  }
  if (space.length === 0) {
    job.problems.push({
      reason: 'its sweep searches nothing',
      advice: 'Give an input a range: `Choice([…])`',
      span: sweep.span,
    });
  }
  const goal = objective(job, sweep, 'goal').toLowerCase();
  const metric = objective(job, sweep, 'primary_metric');
  const limit = (key: string): number | null => {
    const limits = sweep.fields.get('limits');
    const holder = sweep.fields.has(key) || !isObject(limits) ? sweep : limits;
    return numberField(job.t, holder, key);
  };
  const stop = stopOf(job, sweep);
  if (goal !== 'maximize' && goal !== 'minimize') {
    if (goal !== '')
      job.problems.push({
        reason: `the goal of its sweep is \`${goal}\``,
        advice: 'Use `maximize` or `minimize`',
        span: sweep.span,
      });
    return { sweep: null, trialTimeout: null, rest };
  }
  const algorithm = textOf(sweep.fields.get('sampling_algorithm'))?.toLowerCase() ?? 'random';
  return {
    sweep: {
      ...{ algorithm, space, goal, metric, earlyTermination: stop },
      trials: limit('max_total_trials'),
      concurrent: limit('max_concurrent_trials'),
      timeout: limit('timeout'),
    },
    trialTimeout: limit('trial_timeout'),
    rest,
  };
}

function dimensionOf(
  job: JobTranslation,
  name: string,
  distribution: string,
  value: SdkObject,
): readonly SearchDimension[] {
  const fields = settingsValue(value);
  const listed = fields?.['values'];
  const values = Array.isArray(listed) ? listed.map((one: YamlValue) => literalIn(one)) : [];
  if (fields === null || values.includes(null)) {
    job.problems.push(notTold(`the range of \`${name}\``, value, value.span));
    return [];
  }
  const numbers = numbersOf(fields);
  for (const key of Object.keys(fields))
    if (key !== 'values' && !(key in numbers)) leaveOut(job.t, value, key, 'not a number');
  return [
    { name, distribution, values: values.flatMap((one) => (one === null ? [] : [writtenLiteral(one)])), numbers },
  ];
}

/** The fields that are numbers. */
function numbersOf(fields: Fields): Readonly<Record<string, number>> {
  const entries = Object.entries(fields).flatMap(([key, one]) => {
    const literal = one === undefined ? null : literalIn(one);
    if (typeof literal === 'number') return [[key, literal] as const];
    return typeof literal === 'object' && literal !== null ? [[key, literal.value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function objective(job: JobTranslation, sweep: SdkObject, name: string): string {
  const settings = sweep.fields.get('objective');
  const value = sweep.fields.get(name) ?? (isObject(settings) ? settings.fields.get(name) : undefined);
  const text = textOf(value);
  if (text === null) job.problems.push(notTold(`\`${name}\` of its sweep`, value ?? { kind: 'none' }, sweep.span));
  return text ?? '';
}

function stopOf(job: JobTranslation, sweep: SdkObject): EarlyTermination | null {
  const given = sweep.fields.get('early_termination') ?? sweep.fields.get('early_termination_policy');
  if (given === undefined || given.kind === 'none') return null;
  const policy = isObject(given) ? policies[given.made.split('.').at(-1) ?? ''] : undefined;
  const fields = isObject(given) ? settingsValue(given) : null;
  if (policy !== undefined && fields !== null) return { policy, numbers: numbersOf(fields) };
  job.problems.push({
    ...notTold('its early termination', given, sweep.span),
    reason: `its early termination is ${reasonOf(given)}`,
  });
  return null;
}
