/** The check of a sweep: its space, its limits, and what its trials compete in. */
import { resolvePath } from '../../paths/resolve-path.ts';
import { isYamlProblem, readYaml } from '../../yaml/read.ts';
import { isMapping, mappingAt, textAt } from '../../yaml/value.ts';
import { goalOfMetric } from '../metric-goal.ts';
import { any, either, keys, list, map, number, type Shape, text, typed, whole, word } from '../shape.ts';
import { checkShape } from './check-shape.ts';
import type { PipelineStep } from './check-step.ts';
import { type CheckedFile, entriesOf } from './checked-file.ts';
import type { Repository } from './repository-files.ts';

const range = keys({ type: text, min_value: number, max_value: number }, 'min_value', 'max_value');
const rounded = keys({ type: text, min_value: number, max_value: number, q: number }, 'min_value', 'max_value', 'q');
const normal = keys({ type: text, mu: number, sigma: number }, 'mu', 'sigma');
const roundedNormal = keys({ type: text, mu: number, sigma: number, q: number }, 'mu', 'sigma', 'q');

const spaces = map(
  typed({
    choice: keys({ type: text, values: list(any) }, 'values'),
    randint: keys({ type: text, upper: whole(1) }, 'upper'),
    uniform: range,
    loguniform: range,
    quniform: rounded,
    qloguniform: rounded,
    normal,
    lognormal: normal,
    qnormal: roundedNormal,
    qlognormal: roundedNormal,
  }),
);

const objective = keys({ goal: word('maximize', 'minimize'), primary_metric: text }, 'goal', 'primary_metric');
const limits = keys({
  max_total_trials: whole(1),
  max_concurrent_trials: whole(1),
  timeout: whole(1),
  trial_timeout: whole(1),
});
const timing = { type: text, evaluation_interval: whole(0), delay_evaluation: whole(0) } as const;
const termination = typed({
  bandit: keys({ ...timing, slack_factor: number, slack_amount: number }),
  median_stopping: keys(timing),
  truncation_selection: keys({ ...timing, truncation_percentage: whole(1, 99) }, 'truncation_percentage'),
});
const sampling = either(any, word('random', 'grid', 'bayesian'));

/** What each way of sampling can choose from; a way that is not listed can choose from all. */
const choosable: Readonly<Record<string, readonly string[]>> = {
  grid: ['choice'],
  bayesian: ['choice', 'uniform', 'quniform'],
};

/** Checks a sweep: its space, its limits, and that its trials log what they compete in. */
export function checkSweep(file: CheckedFile, step: PipelineStep, repository: Repository): void {
  const at = ['jobs', step.name];
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
    else if (isRequired) file.add('azureml-key-missing', at, { subject: `the sweep \`${step.name}\``, key });
  }
  checkSpace(file, step);
  checkObjective(file, step, repository);
}

function checkSpace(file: CheckedFile, step: PipelineStep): void {
  const way = step.value['sampling_algorithm'];
  const type = (isMapping(way) ? textAt(way, 'type') : textAt(step.value, 'sampling_algorithm')) ?? '';
  const allowed = Object.hasOwn(choosable, type) ? choosable[type] : undefined;
  const inputs = step.ports?.inputs.map(({ name }) => name) ?? null;
  for (const [name, one] of entriesOf(step.value['search_space'])) {
    const at = ['jobs', step.name, 'search_space', name];
    if (inputs !== null && !inputs.includes(name)) {
      const parameters = { step: step.name, input: name, component: 'the trial', known: inputs.join(', ') || 'none' };
      file.add('component-input-unknown', at, parameters);
    }
    if (!allowed || !isMapping(one) || allowed.includes(textAt(one, 'type') ?? '')) continue;
    const expected = `${allowed.join(', ')}, which are all that ${type} sampling draws from`;
    file.add('azureml-value-wrong', at, { subject: `\`search_space.${name}\``, expected });
  }
}

function checkObjective(file: CheckedFile, step: PipelineStep, repository: Repository): void {
  const target = mappingAt(step.value, 'objective');
  const [metric, goal] = [target['primary_metric'], textAt(target, 'goal')];
  if (typeof metric !== 'string') return;
  const at = ['jobs', step.name, 'objective'];
  const natural = goalOfMetric(metric);
  if (natural !== null && (goal === 'maximize' || goal === 'minimize') && goal !== natural) {
    const better = natural === 'maximize' ? 'more' : 'less';
    file.add('azureml-objective-goal', [...at, 'goal'], { step: step.name, goal, metric, better });
  }
  const scripts = step.component?.kind === 'file' ? scriptsOf(file, step.component.path, repository) : null;
  if (scripts === null || scripts.some((script) => mayLog(script, metric))) return;
  file.add('azureml-objective-not-logged', [...at, 'primary_metric'], { step: step.name, metric });
}

/** The scripts that a trial's command runs; null if they are not all known. */
function scriptsOf(file: CheckedFile, trial: string, repository: Repository): readonly string[] | null {
  const path = resolvePath(file.path, trial);
  const found = path === null ? null : repository.find(path);
  const read = found === null ? null : readYaml(found.path, found.path, found.text);
  if (path === null || read === null || isYamlProblem(read)) return null;
  const { code, command } = read.root;
  const folder = typeof code === 'string' ? resolvePath(path, code) : null;
  if (folder === null || typeof command !== 'string') return null;
  const names = [...command.matchAll(/\bpython[\d.]*\s+([\w./-]+\.py)\b/g)].map((match) => match[1] ?? '');
  const texts = names.map((name) => repository.find(resolvePath(`${folder}/x`, name) ?? '')?.text ?? null);
  return texts.length === 0 || texts.includes(null) ? null : texts.filter((one) => one !== null);
}

/** True if a script logs the metric, or something whose name the text does not show. */
function mayLog(script: string, metric: string): boolean {
  if (/\bautolog\(|\blog_metrics\(|\blog_metric\(\s*[^"'\s]/.test(script)) return true;
  return [...script.matchAll(/\blog_metric\(\s*(?:key\s*=\s*)?["']([^"']*)["']/g)].some((match) => match[1] === metric);
}
