/** Sweeps: what is searched, how, and for what. */
import {
  isMapping,
  isYamlNumber,
  mappingAt,
  numberAt,
  textAt,
  type YamlMapping,
  type YamlValue,
} from '../yaml/value.ts';
import { type Literal, literalOf } from './ports.ts';

/** How a sweep draws and judges its trials. */
export interface Sweep {
  readonly algorithm: string;
  readonly space: readonly SearchDimension[];
  readonly goal: 'maximize' | 'minimize';
  readonly metric: string;
  /** `null` if it does not say it. */
  readonly trials: number | null;
  /** Trials that may run at a time; `null` for no limit of its own. */
  readonly concurrent: number | null;
  /** Seconds that the whole search may take; `null` for no limit of its own. */
  readonly timeout: number | null;
  readonly earlyTermination: EarlyTermination | null;
}

/** What ends trials early in Azure ML. */
export interface EarlyTermination {
  readonly policy: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** One dimension of a search space. */
export interface SearchDimension {
  readonly name: string;
  readonly distribution: string;
  readonly values: readonly Literal[];
  readonly numbers: Readonly<Record<string, number>>;
}

/** The numbers that each distribution of a search space needs. */
const needed: Readonly<Record<string, readonly string[]>> = {
  choice: [],
  randint: ['upper'],
  uniform: ['min_value', 'max_value'],
  loguniform: ['min_value', 'max_value'],
  quniform: ['min_value', 'max_value', 'q'],
  qloguniform: ['min_value', 'max_value', 'q'],
  normal: ['mu', 'sigma'],
  lognormal: ['mu', 'sigma'],
  qnormal: ['mu', 'sigma', 'q'],
  qlognormal: ['mu', 'sigma', 'q'],
};

/** Reads a sweep job; a text says why it cannot be run. */
export function readSweep(job: YamlMapping): Sweep | string {
  const objective = mappingAt(job, 'objective');
  const metric = textAt(objective, 'primary_metric');
  const goal = textAt(objective, 'goal')?.toLowerCase();
  if (metric === null) return 'its objective names no `primary_metric`';
  if (goal !== 'maximize' && goal !== 'minimize')
    return 'the goal of its objective is neither `maximize` nor `minimize`';
  const space: SearchDimension[] = [];
  for (const [name, value] of Object.entries(mappingAt(job, 'search_space'))) {
    const dimension = isMapping(value) ? readDimension(name, value) : `\`${name}\` is not a distribution`;
    if (typeof dimension === 'string') return dimension;
    space.push(dimension);
  }
  if (space.length === 0) return 'it has no `search_space`';
  const algorithm = job['sampling_algorithm'];
  const limits = mappingAt(job, 'limits');
  return {
    algorithm: (isMapping(algorithm) ? textAt(algorithm, 'type') : textAt(job, 'sampling_algorithm')) ?? 'random',
    space,
    goal,
    metric,
    trials: numberAt(limits, 'max_total_trials'),
    concurrent: numberAt(limits, 'max_concurrent_trials'),
    timeout: numberAt(limits, 'timeout'),
    earlyTermination: readTermination(mappingAt(job, 'early_termination')),
  };
}

function readTermination(value: YamlMapping): EarlyTermination | null {
  const policy = textAt(value, 'type');
  const given = Object.entries(value).flatMap(([key, one]) => (isYamlNumber(one) ? [[key, one.value] as const] : []));
  return policy === null ? null : { policy, numbers: Object.fromEntries(given) };
}

function readDimension(name: string, value: YamlMapping): SearchDimension | string {
  const distribution = textAt(value, 'type') ?? '';
  const keys = needed[distribution];
  if (keys === undefined) return `\`${name}\` has the unknown distribution \`${distribution}\``;
  const missing = keys.filter((key) => !isYamlNumber(value[key]));
  if (missing.length > 0) return `\`${name}\` has no number for ${missing.join(', ')}`;
  const listed = value['values'];
  const values = Array.isArray(listed) ? listed.map((item: YamlValue) => literalOf(item)) : [];
  const literals = values.filter((literal): literal is Literal => literal !== null);
  if (distribution === 'choice' && literals.length === 0) return `\`${name}\` has no \`values\` to choose from`;
  const numbers = Object.fromEntries(keys.map((key) => [key, numberAt(value, key) ?? 0]));
  return { name, distribution, values: literals, numbers };
}

/** How many trials a sweep has, said or not. */
export function trialsOf({ trials }: Sweep): number {
  return trials ?? 20;
}
