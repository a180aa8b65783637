/** Arranges items into steps with their flows: the content, inputs and outputs of each. */
import type { Config } from '../../config.ts';
import type { Report } from '../../diagnostics.ts';
import type { Analysis, Dropping, ParameterPlan } from '../../ir.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import { contentName, type Place } from '../data/find-places.ts';
import { type Item, isHidden, neededNames } from '../edits/item.ts';
import { isRepeatable, isSeed, makeProgram } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import { withCarriedSettings } from '../flows/carried-settings.ts';
import { checkCrossing } from '../flows/check-crossing.ts';
import type { StepFlow } from '../flows/parcel.ts';
import { settleFlows } from '../flows/step-flows.ts';
import { originOf } from '../flows/step-needs.ts';
import { findExploration, keepsAll } from '../roles/exploration.ts';
import { withServedNames } from '../script/served-names.ts';
import { organize, type StepItems } from './organize.ts';
import { type Slice, slice } from './slice.ts';
import type { StepDraft } from './step-draft.ts';

/** The decisions before steps are arranged. */
export interface Prepared {
  readonly analysis: Analysis;
  readonly items: readonly Item[];
  readonly drafts: readonly StepDraft[];
  readonly parameters: readonly ParameterPlan[];
  readonly places: readonly Place[];
  /** Names needed at the end. */
  readonly results: readonly string[];
  /** The models that the pipeline stores. */
  readonly models: readonly ModelChoice[];
  /** Statements that were left out before, with the reason. */
  readonly omitted: ReadonlyMap<number, Dropping>;
}

/** The steps, arranged. */
export interface Arrangement {
  readonly program: Program;
  readonly flows: readonly StepFlow[];
  readonly dropped: ReadonlyMap<number, Dropping>;
}

/** Rounds of finding classes that must be stored with their instances; each round can find more. */
const rounds = 8;

/** Arranges the steps. */
export function arrange(prepared: Prepared, config: Config, report: Report): Arrangement {
  let carried: ReadonlySet<string> = new Set();
  let { items } = prepared;
  for (let round = 0; ; round++) {
    const make = (items: readonly Item[]): Program =>
      makeProgram(prepared.analysis, items, prepared.parameters, prepared.places, carried, config.random === 'reseed');
    const plain = make(items);
    const settled = withCarriedSettings(plain, items, prepared.drafts);
    const program = settled === items ? plain : make(settled);
    const sliced = sliceSteps(program, prepared, config, report);
    const steps = stepsWithCode(sliced.steps);
    const outside = setupOutside(program, steps);
    const flows = withServedNames(program, prepared.models, carried, (served) =>
      settleFlows(program, steps, outside, new Set(unreadContents(program, steps)), carried, served),
    );
    const more = classesToCarry(program, flows);
    const undone = seedsThatUndo(program, steps, flows);
    items = items.map((item) => (undone.has(item.id) ? { ...item, kind: 'code' } : item));
    if ((undone.size === 0 && more.every((name) => carried.has(name))) || round === rounds) {
      reportEmpty(prepared.analysis, sliced.steps, steps, report);
      checkCrossing(program, flows, carried, report);
      return { program, flows, dropped: new Map([...prepared.omitted, ...sliced.dropped]) };
    }
    carried = new Set([...carried, ...more]);
  }
}

/** A notebook without outputs is for reading: everything that it computes is kept. */
function sliceSteps(program: Program, prepared: Prepared, config: Config, report: Report): Slice {
  const organized = organize(program.items, prepared.drafts, report);
  const models = prepared.models.map(({ name }) => name);
  const question = { analysis: program.analysis, items: program.items, models, places: prepared.places };
  const sliceWith = (read: ReadonlySet<number>): Slice =>
    slice(program, organized, resultsOf(prepared), findExploration({ ...question, read }, config), config);
  const first = sliceWith(new Set());
  const read = writersOfRead(program.items, first);
  const sliced = read.size > 0 ? sliceWith(read) : first;
  if (stepsWithCode(sliced.steps).length > 0) return sliced;
  const all = new Set(program.analysis.names.map((fact) => fact.name));
  return slice(program, organized, all, keepsAll, config);
}

/** Dropped statements that write a file read by kept code. */
function writersOfRead(items: readonly Item[], { steps, dropped }: Slice): ReadonlySet<number> {
  const kept = steps.flatMap((step) => step.items);
  const read = kept.flatMap((item) => pathsOf(item, 'reads-path'));
  const isRead = (item: Item): boolean =>
    pathsOf(item, 'writes-path').some((path) => read.some((other) => mayMeet(path, other)));
  return new Set(items.filter((item) => dropped.has(item.id) && isRead(item)).map(({ id }) => id));
}

function pathsOf({ statement }: Item, kind: 'reads-path' | 'writes-path'): readonly string[] {
  return statement.effects.flatMap((effect) => (effect.kind === kind && effect.path !== null ? [effect.path] : []));
}

/** Whether a path equals another one or is inside it. */
function mayMeet(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b.replace(/\/$/, '')}/`) || b.startsWith(`${a.replace(/\/$/, '')}/`);
}

/** Seeds of several generators that a step would repeat for one, although it continues the state of another. */
function seedsThatUndo(program: Program, steps: readonly StepItems[], flows: readonly StepFlow[]): ReadonlySet<number> {
  const found = flows.flatMap(({ content }, index) => {
    const drawn = new Set(content.items.flatMap(neededNames));
    const goesOn = (name: string): boolean => drawn.has(name) && originOf(program, steps, index, name).kind === 'step';
    return content.repeated.filter((item) => isSeed(item) && item.defines.some(goesOn));
  });
  return new Set(found.map(({ id }) => id));
}

function stepsWithCode(steps: readonly StepItems[]): readonly StepItems[] {
  return steps.filter((step) => step.items.some((item) => !isRepeatable(item) && item.kind !== 'setup'));
}

/** Settings outside steps, or in a step that does nothing else. */
function setupOutside(program: Program, steps: readonly StepItems[]): readonly Item[] {
  const inside = new Set(steps.flatMap((step) => step.items.map((item) => item.id)));
  return program.items.filter((item) => item.kind === 'setup' && !isSeed(item) && !inside.has(item.id));
}

function resultsOf(prepared: Prepared): ReadonlySet<string> {
  const written = prepared.places.filter((place) => place.writers.size > 0).map(contentName);
  return new Set([...written, ...prepared.results]);
}

/** Classes that depend on computed values and whose instances are passed between steps. */
function classesToCarry(program: Program, flows: readonly StepFlow[]): readonly string[] {
  const definitionsOf = new Map(program.analysis.names.map((fact) => [fact.name, fact.definitions]));
  const found = new Set<string>();
  for (const parcel of flows.flatMap((flow) => flow.incoming)) {
    for (const name of parcel.names) {
      if (isHidden(name)) continue;
      for (const definition of definitionsOf.get(name) ?? [])
        if (isBoundClass(program, definition)) found.add(definition);
    }
  }
  return [...found];
}

function isBoundClass(program: Program, definition: string): boolean {
  if (program.shareable.has(definition)) return false;
  return program.items.some((item) => item.defines.includes(definition) && item.statement.form === 'class');
}

/** Written contents that no later step reads: results of the pipeline. */
function unreadContents(program: Program, steps: readonly StepItems[]): readonly string[] {
  return [...program.contents.keys()].filter((content) => {
    const writer = steps.findLastIndex((step) => step.items.some((item) => item.updates.includes(content)));
    if (writer < 0) return false;
    return !steps.slice(writer + 1).some((step) => step.items.some((item) => item.uses.includes(content)));
  });
}

function reportEmpty(analysis: Analysis, all: readonly StepItems[], kept: readonly StepItems[], report: Report): void {
  const file = analysis.files[0];
  if (kept.length === 0) {
    const span = file === undefined ? null : { file, cell: null, line: 1, column: 0, endLine: 1, endColumn: 0 };
    if (!report.hasErrors()) report.add('nothing-to-compile', span, {});
    return;
  }
  const names = new Set(kept.map((step) => step.draft.name));
  for (const step of all) {
    if (step.draft.isTagged && !names.has(step.draft.name))
      report.add('step-is-empty', null, { step: step.draft.name });
  }
}
