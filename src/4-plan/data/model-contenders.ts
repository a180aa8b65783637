/** Candidates for the model of a notebook: named predictors, with their uses. */

import type { Analysis, Framework, LearnerUse, Measured, Statement } from '../../ir.ts';
import { byName, keptFor } from '../../kept.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { type Stmt, walkNodes } from '../../python/parse.ts';

/** A predictor, with its last variable. */
export interface Contender {
  readonly variable: string;
  readonly learners: readonly number[];
  readonly framework: Framework;
  readonly className: string | null;
  /** Positions of the statements, in `Analysis.statements`. */
  readonly fits: readonly number[];
  readonly loads: readonly number[];
  readonly saves: readonly number[];
  readonly writes: readonly number[];
  readonly predicts: readonly number[];
  /** The statement that binds the variable to it. */
  readonly boundAt: number;
  /** Where and on what data it is measured. */
  readonly measures: readonly { readonly at: number; readonly measure: Measured }[];
  /** Names of the data that it is fitted on last. */
  readonly fitData: readonly string[];
  /** Whether the notebook's code chose it among others. */
  readonly isChosen: boolean;
  /** Whether it is read from a checkpoint that a fit of the notebook has written. */
  readonly isRestored: boolean;
  /** Whether it is the last one from a loop that creates several. */
  readonly isLeftOver: boolean;
}

/** The value of a name. */
interface Bound {
  readonly at: number;
  readonly learners: readonly number[];
  readonly isPicked: boolean;
}

/** Finds the contenders, in the order of their last binding. */
export function findContenders(analysis: Analysis): readonly Contender[] {
  const last = new Map<string, Bound>();
  for (const [at, statement] of analysis.statements.entries()) {
    for (const { name, learners, isPicked } of statement.types) {
      const before = last.get(name);
      last.delete(name);
      const predictors = learners.filter((id) => analysis.learners[id]?.what === 'predictor');
      if (predictors.length > 0) last.set(name, boundTo(analysis, { at, learners: predictors, isPicked }, before));
    }
    for (const name of statement.deletes)
      if (statement.mayDelete.length === 0 && !statement.defines.includes(name)) last.delete(name);
    // A value that was unknown when bound is a learner since it was fitted.
    for (const { name, learner, isHeld, what } of statement.fitted) {
      if (name === null || isHeld || what !== 'predictor' || last.get(name)?.learners.includes(learner)) continue;
      last.set(name, { at: boundBefore(analysis, name, at), learners: [learner], isPicked: false });
    }
  }
  const found = [...last].filter(([name, bound]) => !goesThrough(analysis, name, bound, last));
  return found.map(([variable, one]) => contenderOf(analysis, variable, one)).sort((a, b) => a.boundAt - b.boundAt);
}

/** Whether a variable only goes through models in a loop that have names of their own. */
function goesThrough(
  { statements }: Analysis,
  name: string,
  { at, learners, isPicked }: Bound,
  all: ReadonlyMap<string, Bound>,
): boolean {
  if (isPicked || learners.length < 2 || !isLoop(statements[at])) return false;
  const others = [...all].filter(([other, bound]) => other !== name && bound.learners.length === 1);
  return learners.every((id) => others.some(([, bound]) => bound.learners.includes(id)));
}

/** What a variable has after a binding; one that gets its own model once more, from the file that this was written to, keeps it. */
function boundTo(analysis: Analysis, bound: Bound, before: Bound | undefined): Bound {
  const isReadBack = bound.learners.every((id) => before?.learners.includes(analysis.learners[id]?.copyOf ?? -1));
  if (before !== undefined && isReadBack)
    return { ...before, learners: [...new Set([...before.learners, ...bound.learners])] };
  return { ...bound, isPicked: bound.isPicked || wasPicked(analysis, before) };
}

/** A chosen model that is created again under its name is still the chosen one. */
function wasPicked({ learners }: Analysis, before: Bound | undefined): boolean {
  if (before === undefined) return false;
  return before.isPicked || before.learners.some((id) => (learners[id]?.chosenBy ?? null) !== null);
}

function boundBefore({ statements }: Analysis, name: string, at: number): number {
  return (
    bindersOf(statements)
      .get(name)
      ?.findLast((position) => position <= at) ?? at
  );
}

const bindersOf = keptFor((statements: readonly Statement[]): ReadonlyMap<string, readonly number[]> => {
  const binders = byName([...statements.entries()], ([, { defines, mayDefine }]) => [...defines, ...mayDefine]);
  return new Map([...binders].map(([name, found]) => [name, found.map(([position]) => position)]));
});

/** Positions of facts about learners, by learner. */
type ByLearner<Found> = ReadonlyMap<number, readonly { readonly order: number; readonly found: Found }[]>;

function byLearner<Found>(
  statements: readonly Statement[],
  find: (statement: Statement, at: number) => readonly { readonly of: readonly number[]; readonly found: Found }[],
): ByLearner<Found> {
  const result = new Map<number, { order: number; found: Found }[]>();
  const all = statements.flatMap((statement, at) => find(statement, at));
  for (const [order, { of, found }] of all.entries()) {
    for (const id of new Set(of)) {
      const there = result.get(id) ?? [];
      result.set(id, there);
      there.push({ order, found });
    }
  }
  return result;
}

/** The facts about any of these learners, in order. */
function ofAny<Found>(by: ByLearner<Found>, ids: readonly number[]): readonly Found[] {
  const found = new Map(ids.flatMap((id) => by.get(id) ?? []).map((one) => [one.order, one.found]));
  return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** Uses of learners: positions of statements. */
const usesOf = keptFor((statements: readonly Statement[]) => {
  const index = (uses: (statement: Statement) => readonly LearnerUse[]): ByLearner<number> =>
    byLearner(statements, (statement, at) => [{ of: uses(statement).map(({ learner }) => learner), found: at }]);
  return {
    fits: index(({ fitted }) => fitted),
    loads: index(({ loadsModel }) => loadsModel),
    saves: index(({ savesModel }) => savesModel),
    writes: index(({ writesPredictions }) => writesPredictions),
    predicts: index(({ predicted }) => predicted),
    measures: byLearner(statements, ({ measures }, at) =>
      measures.map((measure) => ({ of: measure.of, found: { at, measure } })),
    ),
  };
});

/** The names of the data that each variable is fitted on last. */
const fitDataOf = keptFor(
  (statements: readonly Statement[]): ReadonlyMap<string, readonly string[]> =>
    new Map(
      statements.flatMap(({ modelData }) =>
        modelData.flatMap(({ model, use, names }) => (use === 'fit' ? [[model, names] as const] : [])),
      ),
    ),
);

function contenderOf(analysis: Analysis, variable: string, { at, learners, isPicked }: Bound): Contender {
  const { statements } = analysis;
  const uses = usesOf(statements);
  const learner = analysis.learners[learners[0] ?? -1];
  const fits = ofAny(uses.fits, learners);
  const chosenBy = learner?.chosenBy ?? null;
  return {
    variable,
    learners,
    framework: frameworkOf(analysis, learners),
    className: learner?.className ?? null,
    fits: chosenBy === null ? fits : ofAny(uses.fits, learners.includes(chosenBy) ? [chosenBy] : []),
    loads: ofAny(uses.loads, learners),
    saves: ofAny(uses.saves, learners),
    writes: ofAny(uses.writes, learners),
    predicts: ofAny(uses.predicts, learners),
    boundAt: at,
    measures: ofAny(uses.measures, learners),
    fitData: fitDataOf(statements).get(variable) ?? [],
    isChosen: isPicked || chosenBy !== null || isKeptByLoop(analysis, variable, at),
    isRestored: chosenBy !== null && ofAny(uses.loads, learners).length > 0,
    isLeftOver: isLoop(statements[at]) && fits.includes(at) && !isKeptByLoop(analysis, variable, at),
  };
}

/** For several possible learners, only their common facts are known. */
function frameworkOf({ learners }: Analysis, ids: readonly number[]): Framework {
  const found = new Set(ids.map((id) => learners[id]?.framework ?? 'unknown'));
  const [only] = found;
  if (found.size === 1 && only !== undefined) return only;
  // Boosted models with scikit-learn's interface are stored like its own.
  return ids.every((id) => hasEstimatorInterface(learners[id])) ? 'scikit-learn' : 'unknown';
}

function hasEstimatorInterface(learner: Analysis['learners'][number] | undefined): boolean {
  return (
    learner?.framework === 'scikit-learn' ||
    /\.(XGB|LGBM|CatBoost)\w*(Classifier|Regressor)$/.test(learner?.className ?? '')
  );
}

function binds(statement: Statement, name: string): boolean {
  return statement.defines.includes(name) || statement.mayDefine.includes(name);
}

function isLoop(statement: Statement | undefined): boolean {
  return statement?.form === 'loop';
}

/** `best = None` before the loop, `if score > best_score: best = model` in it. */
function isKeptByLoop({ statements }: Analysis, name: string, at: number): boolean {
  const loop = statements[at];
  if (loop === undefined || !isLoop(loop) || loop.defines.includes(name)) return false;
  const begin = statements.slice(0, at).findLast((statement) => binds(statement, name));
  if (begin === undefined) return false;
  return begin.types.some((bound) => bound.name === name && bound.learners.length === 0) && isGuarded(loop.text, name);
}

/** Whether a name is bound below an `if` of the loop. */
function isGuarded(text: string, name: string): boolean {
  let found = false;
  for (const statement of statementsIn(text)) {
    walkNodes(statement, (node) => {
      if (node.nodeType === 'If') found ||= [...node.body, ...node.orelse].some((one) => assigns(one, name));
    });
  }
  return found;
}

function assigns(statement: Stmt, name: string): boolean {
  const targets = statement.nodeType === 'Assign' ? statement.targets : [];
  return targets
    .flatMap((target) => (target.nodeType === 'Tuple' || target.nodeType === 'List' ? target.elts : [target]))
    .some((target) => target.nodeType === 'Name' && target.id === name);
}
