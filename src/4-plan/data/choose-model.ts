/** The model that the pipeline stores: an object in a state. */

import type { Config } from '../../config.ts';
import type { Analysis, Framework } from '../../ir.ts';
import { flavorOf } from '../../knowledge/learners.ts';
import { classFact } from '../../knowledge/lookup.ts';
import { nameFact } from '../flows/name-fact.ts';
import { type Contender, findContenders } from './model-contenders.ts';

/** The model's variable and the MLflow flavour that stores it. */
export interface ModelChoice {
  readonly name: string;
  readonly flavor: string;
  readonly framework: Framework;
  /** Position in `Analysis.statements` of the statement that gives it its state: the last relevant fit, load or choice. */
  readonly statement: number;
  readonly state: ModelState;
  readonly reason: ModelReason;
  readonly contender: Contender | null;
  /** Fitted transformers that its input has passed through, in order. */
  readonly chain: readonly string[];
  /** Other names under which it is fitted: that of the search that chose it. */
  readonly fittedAs: readonly string[];
}

/** How it reached the stored state. */
export type ModelState = 'fitted' | 'loaded' | 'chosen' | 'refitted';

/** Why it is the model. */
export type ModelReason = 'setting' | 'saved' | 'chosen' | 'writes predictions' | 'measured' | 'only one';

/** The result: one model, several undecided ones, or none. */
export type ModelDecision =
  | { readonly kind: 'model'; readonly choice: ModelChoice }
  | { readonly kind: 'ambiguous'; readonly choices: readonly ModelChoice[] }
  | {
      readonly kind: 'none';
      readonly unfitted: Contender | null;
      /** A fitted model that MLflow cannot store, and that the notebook does not save itself. */
      readonly unstored?: Contender;
    };

/** Finds the model by the strongest evidence: saved, chosen, used for written predictions, measured. */
export function decideModel(analysis: Analysis, config: Config): ModelDecision {
  const usesMlflow = analysis.statements.some(({ marks }) => marks.includes('stores-with-mlflow'));
  const wanted = config.model.variable;
  if (usesMlflow && wanted === null) return none;
  const contenders = findContenders(analysis);
  if (wanted !== null) return wantedModel(analysis, contenders, wanted);
  const { found, reason } = decide(contenders);
  const unfitted = found.find((contender) => !isReady(contender));
  if (unfitted !== undefined && !found.some(isReady)) return { kind: 'none', unfitted };
  const choices = found.filter(isReady).flatMap((contender) => choiceOf(contender, contenders, reason, analysis) ?? []);
  const [only] = choices;
  if (only === undefined) {
    const unstored = found.find((contender) => isReady(contender) && isUsed(contender) && contender.saves.length === 0);
    return unstored === undefined ? none : { kind: 'none', unfitted: null, unstored };
  }
  return found.length === 1 ? { kind: 'model', choice: only } : { kind: 'ambiguous', choices };
}

const none: ModelDecision = { kind: 'none', unfitted: null };

/** The models that the pipeline stores: the one that was found, or all undecided ones. */
export function storedModels(decision: ModelDecision): readonly ModelChoice[] {
  if (decision.kind === 'none') return [];
  return decision.kind === 'model' ? [decision.choice] : decision.choices;
}

function wantedModel(analysis: Analysis, contenders: readonly Contender[], name: string): ModelDecision {
  const contender = contenders.find(({ variable }) => variable === name);
  if (contender !== undefined) {
    const choice = choiceOf(contender, contenders, 'setting', analysis);
    if (choice !== null) return { kind: 'model', choice };
  }
  const fact = nameFact(analysis, name);
  const className = fact?.type.className ?? null;
  const flavor = className === null ? null : (classFact(className)?.flavor ?? null);
  const statement = fact?.boundBy.at(-1);
  if (flavor === null || statement === undefined) return none;
  const choice = {
    name,
    flavor,
    framework: 'unknown',
    statement,
    state: 'fitted',
    reason: 'setting',
    contender: null,
    fittedAs: [],
    chain: [],
  } as const;
  return { kind: 'model', choice };
}

/** Whether it is fitted; a model that was only cross-validated is not. */
export function isReady({ fits, loads, isChosen }: Contender): boolean {
  return fits.length > 0 || loads.length > 0 || isChosen;
}

function isUsed({ measures, predicts, isChosen }: Contender): boolean {
  return isChosen || measures.length + predicts.length > 0;
}

interface Decision {
  readonly found: readonly Contender[];
  readonly reason: ModelReason;
}

function decide(contenders: readonly Contender[]): Decision {
  const own = contenders.filter(({ isLeftOver }) => !isLeftOver);
  // If a checkpoint of the fit is read back and used, that is the state to store.
  const restored = contenders.filter(
    ({ isRestored, measures, predicts }) => isRestored && measures.length + predicts.length > 0,
  );
  if (restored.length === 1) return { found: restored, reason: 'saved' };
  const saved = contenders.filter(({ saves }) => saves.length > 0);
  if (saved.length === 1) return { found: saved, reason: 'saved' };
  const among = saved.length > 0 ? saved : own;
  const chosen = among.filter(({ isChosen }) => isChosen);
  if (chosen.length > 0) return { found: chosen.slice(-1), reason: 'chosen' };
  const writing = among.filter(({ writes }) => writes.length > 0);
  if (writing.length === 1) return { found: writing, reason: 'writes predictions' };
  return measuredMost(writing.length > 0 ? writing : among);
}

/** The measured contenders; if only some are measured on the final hold-out data, those; if only one is reported on and nothing is measured after it, that one. */
function measuredMost(contenders: readonly Contender[]): Decision {
  const measured = contenders.filter(({ measures }) => measures.length > 0);
  if (measured.length === 0) {
    const used = contenders.filter(
      ({ predicts, fits, loads }) => predicts.length > 0 && fits.length + loads.length > 0,
    );
    const found = used.length > 0 ? used : contenders.filter(isReady);
    return { found, reason: 'only one' };
  }
  const onTest = measured.filter(({ measures }) => measures.some(({ measure }) => measure.on.some(isTest)));
  const last = onTest.length > 0 ? onTest : measured;
  const reported = last.filter(({ measures }) => measures.some(({ measure }) => measure.shape === 'report'));
  const [only, ...more] = reported;
  const isLast = only !== undefined && last.every((other) => measuredAt(other) <= measuredAt(only));
  return { found: isLast && more.length === 0 ? reported : last, reason: 'measured' };
}

/** The statement that measures a contender last. */
function measuredAt({ measures }: Contender): number {
  return Math.max(...measures.map(({ at }) => at));
}

function isTest(name: string): boolean {
  return /(^|_)(test|holdout|hold_out|unseen)(_|\d|$)/i.test(name);
}

function choiceOf(
  contender: Contender,
  contenders: readonly Contender[],
  reason: ModelReason,
  analysis: Analysis,
): ModelChoice | null {
  const final = reason === 'measured' ? (refitOf(contender, contenders) ?? contender) : contender;
  const flavor = flavorOf(final.framework);
  if (flavor === null) return null;
  const { statement, state } = stateOf(final, reason);
  const fittedAs = searchesOf(final, analysis);
  return {
    name: final.variable,
    flavor,
    framework: final.framework,
    statement,
    state,
    reason,
    contender: final,
    fittedAs,
    chain: chainOf(final, analysis),
  };
}

/** Names of the fitted transformers that its data has passed through, in the order of fitting. */
function chainOf({ learners }: Contender, analysis: Analysis): readonly string[] {
  const ids = learners.flatMap((id) => [id, analysis.learners[id]?.chosenBy ?? id]);
  const fedBy = new Set(ids.flatMap((id) => analysis.learners[id]?.fedBy ?? []));
  const uses = analysis.statements.flatMap(({ fitted }) => fitted.filter(({ learner }) => fedBy.has(learner)));
  return [...new Set(uses.flatMap(({ name, isHeld }) => (name === null || isHeld ? [] : [name])))];
}

/** Names of the searches that chose it. */
function searchesOf({ learners }: Contender, analysis: Analysis): readonly string[] {
  const searches = new Set(learners.flatMap((id) => analysis.learners[id]?.chosenBy ?? []));
  const uses = analysis.statements.flatMap(({ fitted }) => fitted.filter(({ learner }) => searches.has(learner)));
  return [...new Set(uses.flatMap(({ name }) => name ?? []))];
}

/** A model of the same class that is fitted after all measuring and never measured: the validated one, refitted on all data. */
function refitOf({ className, measures, variable }: Contender, contenders: readonly Contender[]): Contender | null {
  const lastMeasure = Math.max(...measures.map(({ at }) => at));
  const refits = contenders.filter(
    (other) =>
      other.variable !== variable &&
      other.className === className &&
      other.measures.length === 0 &&
      !other.isLeftOver &&
      isWhole(other.fitData) &&
      other.fits.length > 0 &&
      other.fits.every((at) => at > lastMeasure),
  );
  return refits.at(-1) ?? null;
}

/** Whether data is not called a part of all: `X`, `df_full_train`, but not `X_train` or `X_small_val`. */
function isWhole(names: readonly string[]): boolean {
  const isPart = (name: string): boolean =>
    /(^|_)(train|val|valid|validation|small|sub|sample|dev)(_|\d|$)/i.test(name) &&
    !/(^|_)(full|all|whole|total)(_|$)/i.test(name);
  return names.length > 0 && !names.some(isPart);
}

/** The last statement that gives it the state in which it is saved or measured; a fit after the measuring counts too. */
function stateOf(contender: Contender, reason: ModelReason): Pick<ModelChoice, 'statement' | 'state'> {
  const { fits, loads, boundAt, saves, isChosen, measures } = contender;
  const end = reason === 'saved' ? Math.max(...saves) : Number.POSITIVE_INFINITY;
  const changes = [
    ...fits.map((statement) => ({ statement, state: 'fitted' as const })),
    ...loads.map((statement) => ({ statement, state: 'loaded' as const })),
    ...(isChosen ? [{ statement: boundAt, state: 'chosen' as const }] : []),
  ].filter(({ statement, state }) => statement <= end || state === 'loaded');
  const last = changes.reduce(
    (a, b) => (b.statement >= a.statement ? b : a),
    changes[0] ?? { statement: boundAt, state: 'fitted' as const },
  );
  const measured = measures.some(({ at }) => at < last.statement);
  return last.state === 'fitted' && measured && fits.length > 1 ? { ...last, state: 'refitted' } : last;
}
