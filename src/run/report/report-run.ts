import type { RunEvent, StepState } from '../run-options.ts';
import type { RunResult, StepResult } from '../run-result.ts';

/** A line for what a step is doing now, or `null` if none is due. */
export function stateLine(event: RunEvent): string | null {
  switch (event.kind) {
    case 'planned':
      return `${event.steps.length} ${event.steps.length === 1 ? 'step' : 'steps'}, kept in ${event.folder}`;
    case 'note':
      return event.text;
    case 'state':
      return `${event.step}: ${event.state}${takesTime[event.state] ? ` (${duration(event.seconds)})` : ''}`;
    case 'output':
      return null;
  }
}

/** Seconds for people: `0.42 s`, `12 s`, `3 min 20 s`. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(2)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** The steps as a table: state, time, metrics. */
export function formatSteps(steps: readonly StepResult[]): readonly string[] {
  const rows = steps.map((step) => [step.step, step.state, timeOf(step), metricsOf(step)]);
  return alignColumns([['step', 'state', 'time', 'metrics'], ...rows]);
}

function timeOf(step: StepResult): string {
  return takesTime[step.state] ? duration(step.seconds) : '';
}

/** Whether a step in this state has a duration to show. */
const takesTime: Readonly<Record<StepState, boolean>> = {
  waiting: false,
  running: false,
  done: true,
  reused: true,
  failed: true,
  skipped: false,
  cancelled: false,
};

function metricsOf({ metrics }: StepResult): string {
  return Object.entries(metrics)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name} ${Number(value.toPrecision(6))}`)
    .join(', ');
}

/** Columns of equal width, two spaces apart. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The summary after the table at the end of a run. */
export function formatSummary(result: RunResult): readonly string[] {
  const lines: string[] = [];
  const params = result.steps.flatMap((step) =>
    Object.entries(step.params).map(([name, value]) => [step.step, name, value]),
  );
  if (params.length > 0) lines.push('', 'Parameters logged:', ...alignColumns(params).map(indent));
  for (const step of result.steps) if (step.trials.length > 0) lines.push('', ...formatTrials(step));
  const outputs = Object.entries(result.outputs);
  if (outputs.length > 0) lines.push('', 'Outputs:', ...alignColumns(outputs).map(indent));
  if (result.store !== null && result.steps.some((step) => step.state === 'done')) {
    lines.push('', `Metrics and parameters: mlflow ui --backend-store-uri ${quoted(result.store)}`);
  }
  if (result.notReproduced.length > 0) lines.push('', 'Not reproduced here:', ...result.notReproduced.map(indent));
  return lines;
}

function formatTrials(step: StepResult): readonly string[] {
  const rows = step.trials.map((trial) => {
    const values = Object.entries(trial.values).map(([name, value]) => `${name}=${value}`);
    return [`${trial.number}`, trial.state, trial.metric === null ? '' : `${trial.metric}`, values.join(' ')];
  });
  return [
    `Trials of ${step.step}, the best one first:`,
    ...alignColumns([['trial', 'state', 'metric', 'values'], ...rows]).map(indent),
  ];
}

function indent(line: string): string {
  return `  ${line}`;
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
