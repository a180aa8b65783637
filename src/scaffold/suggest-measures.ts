import { loggedMetrics } from '../4-plan/settings/logged-metrics.ts';
import { goalOfMetric } from '../azureml/metric-goal.ts';
import type { ParameterPlan, Plan, StepPlan } from '../ir.ts';
import { stepsOf } from '../project/steps-of.ts';
import type { SettingValue } from './setting-value.ts';

interface Measure {
  readonly metric: string;
  /** The step that logs it. */
  readonly step: StepPlan;
}

/** A metric of this pipeline for a section of the settings, or why there is none. */
export function suggestMeasure(plan: Plan, section: 'gate' | 'sweep'): readonly SettingValue[] | string {
  const measure = measureOf(plan);
  if (measure === null) return noMetric;
  return [[`${section}.metric`, measure.metric], ...goalSetting(section, measure)];
}

/** A sweep over the numeric parameters of the training step, or why there is none. */
export function suggestSweep(plan: Plan): readonly SettingValue[] | string {
  const measure = measureOf(plan);
  if (measure === null || plan.kind === 'jobs') return noMetric;
  const first = plan.steps.findIndex((step) =>
    plan.outputs.some((one) => one.model !== null && one.step === step.name),
  );
  const last = plan.steps.indexOf(measure.step);
  const trial = first < 0 || first > last ? [measure.step] : plan.steps.slice(first, last + 1);
  const swept = plan.parameters.filter(
    ({ name, type }) =>
      (type === 'integer' || type === 'number') &&
      !/seed|random_state/i.test(name) &&
      trial.some((step) => step.parameters.includes(name)),
  );
  const names = trial.map((step) => step.name);
  if (swept.length === 0) return `the steps ${names.join(', ')} take no parameter that is a number`;
  return [
    ['sweep.steps', names],
    ['sweep.metric', measure.metric],
    ...goalSetting('sweep', measure),
    ['sweep.parameters', Object.fromEntries(swept.map((parameter) => [parameter.name, rangeAround(parameter)]))],
  ];
}

const noMetric = 'the notebook logs no metric; tag the cell that computes one `metrics`';

/** The last metric whose name says what is better, else the last one. */
function measureOf(plan: Plan): Measure | null {
  const all = stepsOf(plan).flatMap((step) => loggedMetrics([step]).map((metric) => ({ metric, step })));
  return all.findLast(({ metric }) => goalOfMetric(metric) !== null) ?? all.at(-1) ?? null;
}

function goalSetting(section: string, { metric }: Measure): readonly SettingValue[] {
  return goalOfMetric(metric) === 'minimize' ? [[`${section}.goal`, 'minimize']] : [];
}

/** From half to twice a whole number; a share stays one; other numbers by powers of ten. */
function rangeAround({ type, default: value }: ParameterPlan): Readonly<Record<string, number | boolean>> {
  const center = typeof value === 'number' ? value : 0;
  if (type === 'integer') {
    const ends = center === 0 ? [0, 10] : [Math.round(center / 2), center * 2].sort((a, b) => a - b);
    return { min: ends[0] ?? 0, max: ends[1] ?? 10, integer: true };
  }
  if (center <= 0) return { min: center - 1, max: center + 1 };
  if (center >= 0.1 && center < 1) return { min: tidy(center / 2), max: tidy(Math.min(center * 2, (1 + center) / 2)) };
  return { min: tidy(center / 10), max: tidy(center * 10), log: true };
}

function tidy(value: number): number {
  return Number(value.toPrecision(6));
}
