import type { Compilation } from '../../compile.ts';
import type { DataInputPlan, Fate, ModelPlan, Plan, StepsPlan } from '../../ir.ts';
import { requiredName } from '../../knowledge/distribution-names.ts';

/** A line of the summary: label and text. */
export interface SummaryRow {
  readonly label: string;
  readonly text: string;
}

/** The summary of a plan, in about a dozen lines. */
export interface PlanSummary {
  readonly title: string;
  readonly steps: readonly SummaryRow[];
  /** Model, scores, parameters, data, what is left out, versions. */
  readonly facts: readonly SummaryRow[];
}

/** Summarizes a plan: steps, model, scores, parameters, data, what is left out, versions. */
export function summarizePlan({ plan, documents }: Compilation): PlanSummary {
  const several = documents.length > 1;
  const title = `${plan.name}: ${counted(plan)} from ${several ? `${documents.length} notebooks` : plan.notebooks.join(', ')}`;
  const steps =
    plan.kind === 'steps' ? stepRows(plan, several) : plan.jobs.map(({ name }) => ({ label: name, text: '' }));
  return { title, steps, facts: [...(plan.kind === 'steps' ? stepFacts(plan) : []), ...leftOut(plan, several)] };
}

/** The summary as plain lines. */
export function summaryLines({ title, steps, facts }: PlanSummary): readonly string[] {
  const line = ({ label, text }: SummaryRow) => (text === '' ? label : `${label}: ${text}`);
  return [title, ...steps.map((row) => `  ${line(row)}`), ...facts.map(line)];
}

function counted(plan: Plan): string {
  return plan.kind === 'steps' ? count(plan.steps.length, 'step') : count(plan.jobs.length, 'job');
}

function stepRows({ steps, fates }: StepsPlan, several: boolean): readonly SummaryRow[] {
  return steps.map(({ name, parameters }) => {
    const cells = fates.filter(({ fate }) => fate.kind === 'unit' && fate.step === name);
    const takes = parameters.length === 0 ? '' : `; takes ${parameters.join(', ')}`;
    return { label: name, text: `${listCells(cells, several)}${takes}` };
  });
}

function stepFacts(plan: StepsPlan): readonly SummaryRow[] {
  const { parameters, dataInputs, logged = [] } = plan;
  return [
    modelRow(plan.model),
    { label: 'scores', text: listed(logged) },
    { label: 'parameters', text: listed(parameters.map(({ name, expression }) => `${name} = ${short(expression)}`)) },
    { label: 'data', text: listed(dataInputs.map(describeData)) },
    ...sampleRows(plan),
    ...versionRows(plan),
  ];
}

const reasons: Readonly<Record<ModelPlan['candidates'][number]['reason'], string>> = {
  setting: 'as `model.variable` says',
  saved: 'the notebook saves it',
  chosen: 'the notebook chooses it',
  'writes predictions': 'its predictions are written',
  measured: 'measured last',
  'only one': 'the only one',
};

function modelRow(model: ModelPlan | undefined): SummaryRow {
  if (model === undefined) return { label: 'model', text: 'none' };
  const named = model.candidates.map(({ variable, cell, framework, reason, chain, apart }) => {
    const library = framework === 'unknown' ? '' : ` (${framework})`;
    const why = model.isAmbiguous ? '' : `, ${reasons[reason]}`;
    return `\`${variable}\`${library} of cell ${cell}${why}${inputOf(chain, apart)}`;
  });
  if (!model.isAmbiguous) return { label: 'model', text: named.join('; ') };
  return { label: 'models', text: `${named.join('; ')}; none is registered until \`model.variable\` says which` };
}

/** The input of the stored model, if its data passes through transformers. */
function inputOf(chain: readonly string[], apart: readonly string[]): string {
  const [first] = chain;
  const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  if (first !== undefined) return `; stored behind ${listed(chain)}, it takes what \`${first}\` takes`;
  return apart.length === 0 ? '' : `; its input is the output of ${listed(apart)}`;
}

function describeData({ name, path }: DataInputPlan): string {
  return name === path ? name : `${name} (${path})`;
}

/** Tests that wait for a sample, since the data is unknown. */
function sampleRows({ testing }: StepsPlan): readonly SummaryRow[] {
  const waiting = (testing?.data ?? []).filter(({ content }) => content.kind === 'sample').map(({ input }) => input);
  if (waiting.length === 0) return [];
  return [
    {
      label: 'tests',
      text: `those that read ${waiting.join(', ')} are skipped until a sample is in tests/data; \`build --sample\` takes one`,
    },
  ];
}

function versionRows({ environments, older = [] }: StepsPlan): readonly SummaryRow[] {
  const why = older.map(({ distribution, names }) => {
    const text = `of ${distribution} the newest version that has ${listed(names.map((name) => `\`${name}\``))}`;
    return { label: 'older', text };
  });
  const versions = environments.map(({ name, python, pip }) => {
    const label = environments.length > 1 ? `versions of ${name}` : 'versions';
    const first = pip.filter((one) => !background.has(requiredName(one)));
    return { label, text: listed([`Python ${python}`, ...first.map((one) => one.replace('==', ' '))], mostVersions) };
  });
  return [...versions, ...why];
}

/** Packages that every environment has, and that no one looks for here. */
const background: ReadonlySet<string> = new Set(['azureml-mlflow', 'cloudpickle', 'pyarrow', 'mlflow-skinny']);
const mostVersions = 6;

function leftOut({ fates }: Plan, several: boolean): readonly SummaryRow[] {
  const dropped = fates.filter(({ fate }) => fate.kind === 'dropped');
  if (dropped.length === 0) return [];
  const used = new Set(fates.filter(({ fate }) => fate.kind !== 'dropped').map(placeOf));
  const whole = dropped.filter((fate) => !used.has(placeOf(fate)));
  const parts = dropped.filter((fate) => used.has(placeOf(fate)));
  const texts = [
    ...(whole.length === 0 ? [] : [`all of ${listCells(whole, several)}`]),
    ...(parts.length === 0 ? [] : [`parts of ${listCells(parts, several)}`]),
  ];
  return [{ label: 'left out', text: `${texts.join('; ')} (why: docs/migration.md)` }];
}

function placeOf({ span, cell }: Fate): string {
  return `${span.file}:${span.cell ?? cell}`;
}

/** Cells as people count them, with the notebook if there are several: `cells 2, 5 and 9`. */
function listCells(fates: readonly Fate[], several: boolean): string {
  const files = new Map<string, Set<number>>();
  for (const { span, cell } of fates) {
    const found = files.get(span.file) ?? new Set();
    files.set(span.file, found.add((span.cell ?? cell) + 1));
  }
  const texts = [...files].map(([file, cells]) => {
    const named = listed([...cells].sort((a, b) => a - b).map(String), mostCells);
    return `${cells.size === 1 ? 'cell' : 'cells'} ${named}${several ? ` of ${file}` : ''}`;
  });
  return texts.join('; ');
}

const mostCells = 12;

function listed(names: readonly string[], most = 10): string {
  if (names.length === 0) return 'none';
  const rest = names.length - most;
  return rest > 1 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
