import { goalOfMetric } from './metric-goal.ts';
import type { PipelineStep } from './pipeline-step.ts';
import { type Repository, resolvePath } from './repository.ts';
import { checkShape, keys, type Shape, text, whole, word } from './shape.ts';
import { isMapping, type Keys, readYamlFile, type YamlFile } from './yaml-file.ts';

const number: Shape = { kind: 'number' };
const range = keys({ type: text, min_value: number, max_value: number }, 'min_value', 'max_value');
const rounded = keys({ type: text, min_value: number, max_value: number, q: number }, 'min_value', 'max_value', 'q');
const normal = keys({ type: text, mu: number, sigma: number }, 'mu', 'sigma');
const roundedNormal = keys({ type: text, mu: number, sigma: number, q: number }, 'mu', 'sigma', 'q');

const spaces: Shape = {
  kind: 'map',
  of: {
    kind: 'typed',
    of: {
      choice: keys({ type: text, values: { kind: 'list', of: { kind: 'any' } } }, 'values'),
      randint: keys({ type: text, upper: whole(1) }, 'upper'),
      uniform: range,
      loguniform: range,
      quniform: rounded,
      qloguniform: rounded,
      normal,
      lognormal: normal,
      qnormal: roundedNormal,
      qlognormal: roundedNormal,
    },
  },
};

const objective = keys({ goal: word('maximize', 'minimize'), primary_metric: text }, 'goal', 'primary_metric');
const limits = keys({
  max_total_trials: whole(1),
  max_concurrent_trials: whole(1),
  timeout: whole(1),
  trial_timeout: whole(1),
});
const timing = { type: text, evaluation_interval: whole(0), delay_evaluation: whole(0) } as const;
const termination: Shape = {
  kind: 'typed',
  of: {
    bandit: keys({ ...timing, slack_factor: number, slack_amount: number }),
    median_stopping: keys(timing),
    truncation_selection: keys({ ...timing, truncation_percentage: whole(1, 99) }, 'truncation_percentage'),
  },
};
const sampling: Shape = {
  kind: 'either',
  mapping: { kind: 'any' },
  other: word('random', 'grid', 'bayesian'),
};

/** What each way of sampling can choose from; a way that is not listed can choose from all. */
const choosable: Readonly<Record<string, readonly string[]>> = {
  grid: ['choice'],
  bayesian: ['choice', 'uniform', 'quniform'],
};

/** Validates a sweep: its space, its limits, and that its trials log what they compete in. */
export function validateSweep(file: YamlFile, step: PipelineStep, repository: Repository): void {
  const at: Keys = ['jobs', step.name];
  const { value } = step;
  const parts: readonly (readonly [string, Shape, boolean])[] = [
    ['search_space', spaces, true],
    ['objective', objective, true],
    ['limits', limits, false],
    ['early_termination', termination, false],
    ['sampling_algorithm', sampling, true],
  ];
  for (const [key, shape, isRequired] of parts) {
    if (value[key] !== undefined) checkShape(file, [...at, key], value[key], shape);
    else if (isRequired) file.add('missing-key', at, `the sweep \`${step.name}\` needs \`${key}\``);
  }
  checkSpace(file, step);
  checkObjective(file, step, repository);
}

function checkSpace(file: YamlFile, step: PipelineStep): void {
  const { search_space: space, sampling_algorithm: way } = step.value;
  if (!isMapping(space)) return;
  const type = isMapping(way) ? way.type : way;
  const allowed = Object.hasOwn(choosable, String(type)) ? choosable[String(type)] : undefined;
  for (const [name, one] of Object.entries(space)) {
    const at: Keys = ['jobs', step.name, 'search_space', name];
    if (step.shape && !step.shape.inputs.some((port) => port.name === name)) {
      file.add('input-unknown', at, `the trial of \`${step.name}\` has no input \`${name}\``);
    }
    if (!allowed || !isMapping(one) || allowed.includes(String(one.type))) continue;
    file.add('wrong-value', at, `${String(type)} sampling chooses from ${allowed.join(', ')} only`);
  }
}

function checkObjective(file: YamlFile, step: PipelineStep, repository: Repository): void {
  const { objective: target, trial } = step.value;
  if (!isMapping(target) || typeof target.primary_metric !== 'string') return;
  const { primary_metric: metric, goal } = target;
  const at: Keys = ['jobs', step.name, 'objective'];
  const natural = goalOfMetric(metric);
  const isOdd = natural !== null && (goal === 'maximize' || goal === 'minimize') && goal !== natural;
  if (isOdd) file.add('objective-goal', [...at, 'goal'], `the goal is to ${goal} \`${metric}\``);
  const scripts = typeof trial === 'string' ? scriptsOf(file, trial, repository) : null;
  if (scripts === null || scripts.some((script) => mayLog(script, metric))) return;
  file.add('objective-not-logged', [...at, 'primary_metric'], `no script of the trial logs the metric \`${metric}\``);
}

/** The scripts that a trial's command runs; null where they are not all known. */
function scriptsOf(file: YamlFile, trial: string, repository: Repository): readonly string[] | null {
  const path = /^azureml:/.test(trial) ? null : resolvePath(file.path, trial.replace(/^file:/, ''));
  const found = path === null ? null : repository.find(path);
  if (path === null || !found) return null;
  const { code, command } = readYamlFile(path, found.text).value;
  const folder = typeof code === 'string' ? resolvePath(path, code) : null;
  if (folder === null || typeof command !== 'string') return null;
  const names = [...command.matchAll(/\bpython[\d.]*\s+([\w./-]+\.py)\b/g)].map((match) => match[1] ?? '');
  const texts = names.map((name) => repository.find(resolvePath(`${folder}/x`, name) ?? '')?.text ?? null);
  return texts.length === 0 || texts.includes(null) ? null : texts.filter((one) => one !== null);
}

/** True where a script logs the metric, or something whose name the text does not show. */
function mayLog(script: string, metric: string): boolean {
  if (/\bautolog\(|\blog_metrics\(|\blog_metric\(\s*[^"'\s]/.test(script)) return true;
  return [...script.matchAll(/\blog_metric\(\s*(?:key\s*=\s*)?["']([^"']*)["']/g)].some((match) => match[1] === metric);
}
