/** The picture of a compilation. Pure, so that the command line, the page and an editor draw the same. */
import type { Compilation } from '../compile.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Analysis, Document, Fate, JobsPlan, StepPlan, StepsPlan } from '../ir.ts';
import { originFinder } from './crossing-origins.ts';
import { fatePicture } from './fate-sentences.ts';
import { groupBy } from './group-by.ts';
import { literalFinder } from './literal-places.ts';
import type {
  Crossing,
  DataPicture,
  ModelPicture,
  NotebookPicture,
  ParameterPicture,
  Picture,
  ResultPicture,
  StepPicture,
} from './picture.ts';
import { dataInputsOf, plannedCrossings } from './planned-crossings.ts';
import { tagNames } from './tag-names.ts';

/** What a picture is made of; the files of a compilation are not needed. */
export type Pictured = Pick<Compilation, 'documents' | 'analysis' | 'plan'>;

/** Draws a compilation. */
export function makePicture({ documents, analysis, plan }: Pictured, messages: readonly Diagnostic[]): Picture {
  const { name, displayName, description } = plan;
  const base = { name, title: displayName, description, messages };
  if (plan.kind === 'jobs') return { ...base, ...jobsPicture(plan, documents) };
  const order = plan.steps.map((step) => step.name);
  const originsOf = originFinder(plan.fates, analysis?.statements ?? []);
  return {
    ...base,
    kind: 'steps',
    notebooks: notebookPictures(documents, plan.fates, order),
    steps: plan.steps.map(stepPicture),
    data: dataPictures(plan),
    crossings: plannedCrossings(plan).map((crossing) => ({ ...crossing, ...originsOf(crossing) })),
    results: plan.steps.flatMap((step) => resultsOf(plan, step)),
    parameters: parameterPictures(plan, analysis),
    models: modelPictures(plan),
  };
}

function notebookPictures(
  documents: readonly Document[],
  fates: readonly Fate[],
  order: readonly string[],
): readonly NotebookPicture[] {
  const byCell = groupBy(fates, ({ span, cell }) => `${span.file}:${span.cell ?? cell}`);
  return documents.map(({ file, cells }) => ({
    file,
    cells: cells.map(({ index, id, kind, source, tags }) => ({
      index,
      id,
      kind,
      source,
      tags: tagNames(tags),
      fates: (byCell.get(`${file}:${index}`) ?? []).map((fate) => fatePicture(fate, order)),
    })),
  }));
}

function stepPicture({ name, displayName, description, script, parameters, after }: StepPlan): StepPicture {
  return {
    name,
    title: displayName,
    description,
    functions: script.units.map((unit) => ({ name: unit.name, description: unit.docstring })),
    parameters,
    after,
    logs: script.main.flatMap((action) => (action.kind === 'log-metric' ? [action.metric] : [])),
  };
}

function dataPictures({ dataInputs, steps }: StepsPlan): readonly DataPicture[] {
  return dataInputs.map(({ name, path, format, span }) => ({
    name,
    path,
    format,
    span,
    steps: steps.filter((step) => dataInputsOf(step).includes(name)).map((step) => step.name),
  }));
}

function resultsOf({ outputs }: StepsPlan, { name, script }: StepPlan): readonly ResultPicture[] {
  const stored = outputs
    .filter((output) => output.step === name)
    .map(({ name: output, type, model }): ResultPicture => {
      const kind = type === 'model' ? 'model' : 'file';
      const detail = model === null ? (type === 'model' ? 'stored' : type) : `registered as ${model}`;
      return { step: name, name: output, kind, detail };
    });
  const logged = script.main.flatMap((action): readonly ResultPicture[] => {
    if (action.kind === 'log-metric') return [{ step: name, name: action.metric, kind: 'score', detail: 'metric' }];
    if (action.kind === 'log-figures') return [{ step: name, name: action.name, kind: 'figure', detail: 'figures' }];
    return [];
  });
  return [...stored, ...logged];
}

function parameterPictures(plan: StepsPlan, analysis: Analysis | null): readonly ParameterPicture[] {
  const placesOf = literalFinder(analysis);
  return plan.parameters.map((parameter) => ({
    name: parameter.name,
    variable: parameter.variable,
    type: parameter.type,
    value: parameter.expression,
    help: parameter.help,
    steps: plan.steps.filter((step) => step.parameters.includes(parameter.name)).map((step) => step.name),
    at: placesOf(parameter),
    isInline: parameter.isInline === true,
  }));
}

function modelPictures({ model }: StepsPlan): readonly ModelPicture[] {
  const candidates = model?.candidates ?? [];
  return candidates.map(({ variable, framework, cell }) => ({
    variable,
    framework,
    cell,
    isChosen: model?.isAmbiguous === false,
  }));
}

/** A notebook that builds its own jobs: they are the boxes, and what they pass on are the crossings. */
function jobsPicture(plan: JobsPlan, documents: readonly Document[]): Omit<Picture, keyof Named | 'messages'> {
  const crossings = plan.jobs.flatMap(({ name, inputs }): readonly Crossing[] =>
    inputs.map((input) => ({
      ...{ from: input.job, to: name, output: input.output, input: input.name, type: 'folder', names: [] },
      ...{ what: 'output', format: 'as its component says', description: '', madeBy: [], usedBy: [] },
    })),
  );
  const none = { functions: [], parameters: [], after: [], logs: [], description: '' };
  return {
    kind: 'jobs',
    notebooks: notebookPictures(documents, plan.fates, []),
    steps: plan.jobs.map(({ name }) => ({ name, title: name, ...none })),
    ...{ data: [], crossings, results: [], parameters: [], models: [] },
  };
}

type Named = Pick<Picture, 'name' | 'title' | 'description'>;
