/** Parameters without a tag: knobs, with the notebook's value as default. */
import type { Config } from '../../config.ts';
import { createReport } from '../../diagnostics.ts';
import type { Analysis, ParameterPlan, Span } from '../../ir.ts';
import { type ModelDecision, storedModels } from '../data/choose-model.ts';
import type { Place } from '../data/find-places.ts';
import type { CellEdit } from '../edits/cell-edit.ts';
import { withRequirements } from '../edits/program.ts';
import type { Arrangement, Prepared } from '../steps/arrange.ts';
import { arrangeJoined } from '../steps/join-steps.ts';
import { findAddresses } from './find-addresses.ts';
import { helpOf, inputNameOf, type Parameters, type WantedParameters } from './find-parameters.ts';
import { findKnobCandidates, type InlineKnob, type Kept, type KnobCandidate } from './knob-candidates.ts';
import { createKnobNames, meaningOf } from './knob-names.ts';

/** Parameters, and the edits that replace literals by their names. */
interface FoundKnobs extends Parameters {
  readonly edits: readonly CellEdit[];
}

/** About as many parameters as a reader can survey. */
const most = 15;

interface Ranked {
  readonly position: number;
  readonly knob: KnobCandidate;
  /** Other knobs with the same meaning and value, which share the parameter. */
  readonly others: readonly InlineKnob[];
  readonly rank: number;
}

/** The inputs of the search for parameters. */
export interface KnobSurroundings {
  readonly analysis: Analysis;
  readonly places: readonly Place[];
  /** The other edits. */
  readonly edits: readonly CellEdit[];
  readonly decision: ModelDecision;
  /** The program with these parameters and edits, cut into steps. */
  prepare(parameters: Parameters, edits: readonly CellEdit[]): Prepared;
}

/** The requested parameters and, if the settings want them, those found in the kept code. */
export function withKnobs(
  wanted: WantedParameters,
  around: KnobSurroundings,
  config: Config,
): WantedParameters & { readonly edits: readonly CellEdit[] } {
  const addressed = withAddresses(wanted, around, config);
  const isAsked = config.parameters === 'found' || wanted.missing.length > 0;
  if (!isAsked || !around.analysis.statements.some(({ kind, knobs }) => kind === 'constant' || knobs.length > 0))
    return addressed;
  const arrangement = arrangeJoined(around.prepare(addressed, addressed.edits), config, createReport());
  const found = findKnobs(arrangement, addressed.parameters, around, config);
  const names = new Set(found.parameters.map(({ variable }) => variable));
  return {
    parameters: [...addressed.parameters, ...found.parameters],
    replaced: new Set([...addressed.replaced, ...found.replaced]),
    missing: wanted.missing.filter((name) => !names.has(name)),
    edits: [...addressed.edits, ...found.edits],
  };
}

/** The addresses of data, if parameters are found automatically. */
function withAddresses(
  wanted: WantedParameters,
  { analysis, places }: KnobSurroundings,
  config: Config,
): WantedParameters & { readonly edits: readonly CellEdit[] } {
  if (config.parameters !== 'found') return { ...wanted, edits: [] };
  const taken = [...wanted.parameters, ...places].flatMap(({ name, variable }) => [name, variable]);
  const found = findAddresses(analysis, new Set(taken));
  return {
    parameters: [...wanted.parameters, ...found.parameters],
    replaced: new Set([...wanted.replaced, ...found.replaced]),
    missing: wanted.missing,
    edits: found.edits,
  };
}

/** Finds the knobs in the kept code of an arrangement, the most important first. */
function findKnobs(
  { program, flows }: Arrangement,
  parameters: readonly ParameterPlan[],
  around: KnobSurroundings,
  config: Config,
): FoundKnobs {
  const { analysis } = around;
  const items = flows.flatMap(({ content }) => [...content.items, ...content.repeated]);
  const names = withRequirements(
    program,
    items.flatMap(({ uses, immediate, captures }) => [...uses, ...immediate, ...captures]),
  );
  const made = [...names].flatMap((name) => program.repeatable.get(name) ?? []);
  const kept: Kept = { statements: new Set([...items, ...made].map(({ id }) => id)), names };
  const stored = storedLearners(analysis, around.decision);
  const given = new Set([
    ...parameters.map(({ variable }) => variable),
    ...around.places.map(({ variable }) => variable),
  ]);
  const free = findKnobCandidates(analysis, kept).filter(
    (knob) => !isTaken(knob, given) && !(knob.kind === 'inline' && around.edits.some((edit) => overlaps(edit, knob))),
  );
  const all = joinEqual(free).map(
    ({ knob, others }, position): Ranked => ({
      knob,
      others,
      position,
      rank: Math.min(...[knob, ...others].map((one) => rankOf(one, stored))),
    }),
  );
  const ranked = all
    .toSorted((a, b) => a.rank + laterOf(a, all) - b.rank - laterOf(b, all) || a.position - b.position)
    .slice(0, Math.max(0, most - parameters.length))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.position - b.position);
  return nameAll(analysis, ranked, stored, { parameters, places: around.places }, config);
}

/** Merges knobs with the same meaning and value. */
function joinEqual(knobs: readonly KnobCandidate[]): readonly Pick<Ranked, 'knob' | 'others'>[] {
  const groups = new Map<string, InlineKnob[]>();
  return knobs
    .map((knob) => {
      const meaning = knob.kind === 'inline' ? meaningOf(knob) : null;
      if (knob.kind === 'constant' || meaning === null) return { knob, others: [] };
      const known = groups.get(meaning);
      if (known !== undefined) {
        known.push(knob);
        return null;
      }
      const others: InlineKnob[] = [];
      groups.set(meaning, others);
      return { knob, others };
    })
    .filter((one) => one !== null);
}

/** Constants come first, in the order of the notebook, like those of tagged cells. */
function placeOf({ knob, rank }: Ranked): number {
  return knob.kind === 'constant' ? -1 : rank;
}

/** How often the same argument is given to the same kind of call further down: the last of several trials is nearest to the result. */
function laterOf({ knob, position }: Ranked, all: readonly Ranked[]): number {
  if (knob.kind !== 'inline') return 0;
  const isSame = (other: KnobCandidate): boolean =>
    other.kind === 'inline' && other.keyword === knob.keyword && other.callee === knob.callee;
  return all.filter((other) => other.position > position && isSame(other.knob)).length;
}

function isTaken(knob: KnobCandidate, given: ReadonlySet<string>): boolean {
  return knob.kind === 'constant' && knob.literals.some(({ variable }) => given.has(variable));
}

function overlaps(edit: CellEdit, { cell, start, end }: InlineKnob): boolean {
  return edit.cell === cell && edit.start < end && edit.end > start;
}

/** The learners of the stored models: themselves, their parts, and the searches that chose them. */
function storedLearners(analysis: Analysis, decision: ModelDecision): ReadonlySet<number> {
  const found = new Set<number>();
  const open = storedModels(decision).flatMap(({ contender }) => contender?.learners ?? []);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const learner = analysis.learners[id];
    if (found.has(id) || learner === undefined) continue;
    found.add(id);
    open.push(...learner.parts, ...(learner.chosenBy === null ? [] : [learner.chosenBy]));
  }
  return found;
}

/** The stored model first, then its training, then its data, then everything else. */
function rankOf(knob: KnobCandidate, stored: ReadonlySet<number>): number {
  const use = knob.kind === 'inline' ? knob : knob.use;
  if (use === null) return 2;
  const isStored = use.learners.some((id) => stored.has(id));
  switch (use.part) {
    case 'model':
    case 'search':
      return isStored ? 0 : 5;
    case 'fit':
      return isStored ? 0 : 4;
    case 'network':
    case 'function':
    case 'threshold':
      return 1;
    case 'split':
      return 2;
    case 'loader':
      return 3;
    case 'folds':
    case 'seed':
      return 4;
  }
}

function nameAll(
  analysis: Analysis,
  ranked: readonly Ranked[],
  stored: ReadonlySet<number>,
  { parameters, places }: { readonly parameters: readonly ParameterPlan[]; readonly places: readonly Place[] },
  config: Config,
): FoundKnobs {
  const names = createKnobNames(analysis, stored, [
    ...parameters.flatMap(({ name, variable }) => [name, variable]),
    ...places.flatMap(({ name, variable }) => [name, variable]),
  ]);
  const found: ParameterPlan[] = [];
  const replaced = new Set<number>();
  const edits: CellEdit[] = [];
  for (const { knob, others } of ranked) {
    if (knob.kind === 'inline') {
      const name = names.nameOf(knob, others);
      if (!isWanted(config, name)) continue;
      found.push({
        ...inlineParameter(knob, others, name),
        ...(others.length > 0 && { alsoAt: others.map(spanOf) }),
      });
      for (const { cell, start, end } of [knob, ...others]) edits.push({ cell, start, end, text: name });
      continue;
    }
    if (!knob.literals.every(({ variable }) => isWanted(config, variable))) continue;
    replaced.add(knob.statement.id);
    for (const literal of knob.literals) {
      const name = names.inputOf(inputNameOf(literal.variable));
      found.push({ ...literal, name, help: helpOf(knob.statement, literal.variable), span: knob.statement.span });
    }
  }
  return { parameters: found, replaced, edits };
}

/** A list in the settings replaces the parameters that are found. */
function isWanted({ parameters }: Config, name: string): boolean {
  return parameters === 'found' || (parameters !== 'none' && parameters.includes(name));
}

function helpOfInline(keyword: string, callees: readonly string[]): string {
  if (keyword === 'threshold') return 'Value that predictions are compared with';
  const [callee = ''] = callees;
  if (callee.startsWith('cell ')) return `${keyword} in ${callee}`;
  return `${keyword} of ${callees.length > 3 ? `${callee} and ${callees.length - 1} more` : callees.join(', ')}`;
}

/** The lines of a literal. */
function spanOf({ statement, start, end }: InlineKnob): Span {
  const before = statement.text.slice(0, start - statement.offset).split('\n').length - 1;
  const lines = statement.text.slice(start - statement.offset, end - statement.offset).split('\n').length - 1;
  const line = statement.span.line + before;
  return { ...statement.span, line, endLine: line + lines };
}

function inlineParameter(knob: InlineKnob, others: readonly InlineKnob[], name: string): ParameterPlan {
  const { value, expression, keyword } = knob;
  const same = others.filter((other) => other.keyword === keyword);
  const callees = [...new Set([knob, ...same].map(({ callee }) => callee))];
  return {
    ...value,
    name,
    variable: name,
    expression,
    isInline: true,
    help: helpOfInline(keyword, callees),
    span: spanOf(knob),
  };
}
