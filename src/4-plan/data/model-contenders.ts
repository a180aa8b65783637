/** What could be the model of a notebook: predictors that have a name, with all that is done with them. */
import type { Analysis, Framework, LearnerUse, Measured, Statement } from '../../ir.ts';
import { parseModule, type Stmt, walkNodes } from '../../python/parse.ts';

/** A predictor by the variable that holds it last. */
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
  /** Where it is measured, and what on. */
  readonly measures: readonly { readonly at: number; readonly measure: Measured }[];
  /** Names of the data that it is fitted on last. */
  readonly fitData: readonly string[];
  /** Whether the notebook's code has chosen it among others. */
  readonly isChosen: boolean;
  /** Whether it is what a loop that makes one after the other left behind. */
  readonly isLeftOver: boolean;
}

/** What a name is bound to. */
interface Bound {
  readonly at: number;
  readonly learners: readonly number[];
  readonly isPicked: boolean;
}

/** Finds them, in the order in which they are bound last. */
export function findContenders(analysis: Analysis): readonly Contender[] {
  const last = new Map<string, Bound>();
  for (const [at, statement] of analysis.statements.entries()) {
    for (const { name, learners, isPicked } of statement.types) {
      const before = last.get(name);
      last.delete(name);
      const predictors = learners.filter((id) => analysis.learners[id]?.what === 'predictor');
      if (predictors.length > 0)
        last.set(name, { at, learners: predictors, isPicked: isPicked || wasPicked(analysis, before) });
    }
    for (const name of statement.deletes)
      if (statement.mayDelete.length === 0 && !statement.defines.includes(name)) last.delete(name);
    // What was not known when it was bound is one since it was fitted.
    for (const { name, learner, isHeld, what } of statement.fitted) {
      if (name === null || isHeld || what !== 'predictor' || last.get(name)?.learners.includes(learner)) continue;
      last.set(name, { at: boundBefore(analysis, name, at), learners: [learner], isPicked: false });
    }
  }
  return [...last]
    .map(([variable, found]) => contenderOf(analysis, variable, found))
    .sort((a, b) => a.boundAt - b.boundAt);
}

/** What was picked, and then made once more under its name, is what was chosen still. */
function wasPicked({ learners }: Analysis, before: Bound | undefined): boolean {
  if (before === undefined) return false;
  return before.isPicked || before.learners.some((id) => (learners[id]?.chosenBy ?? null) !== null);
}

function boundBefore(analysis: Analysis, name: string, at: number): number {
  const found = analysis.statements.slice(0, at + 1).findLastIndex((statement) => binds(statement, name));
  return found < 0 ? at : found;
}

function contenderOf(analysis: Analysis, variable: string, { at, learners, isPicked }: Bound): Contender {
  const { statements } = analysis;
  const where = (usesOf: (statement: Statement) => readonly LearnerUse[]): readonly number[] =>
    statements.flatMap((statement, index) =>
      usesOf(statement).some(({ learner }) => learners.includes(learner)) ? [index] : [],
    );
  const learner = analysis.learners[learners[0] ?? -1];
  const fits = where(({ fitted }) => fitted);
  const chosenBy = learner?.chosenBy ?? null;
  return {
    variable,
    learners,
    framework: frameworkOf(analysis, learners),
    className: learner?.className ?? null,
    fits: chosenBy === null ? fits : where(({ fitted }) => fitted.filter(({ learner: id }) => id === chosenBy)),
    loads: where(({ loadsModel }) => loadsModel),
    saves: where(({ savesModel }) => savesModel),
    writes: where(({ writesPredictions }) => writesPredictions),
    predicts: where(({ predicted }) => predicted),
    boundAt: at,
    measures: statements.flatMap((statement, index) =>
      statement.measures
        .filter(({ of }) => of.some((id) => learners.includes(id)))
        .map((measure) => ({ at: index, measure })),
    ),
    fitData:
      statements
        .flatMap(({ modelData }) => modelData.filter(({ model, use }) => model === variable && use === 'fit'))
        .at(-1)?.names ?? [],
    isChosen: isPicked || chosenBy !== null || isKeptByLoop(analysis, variable, at),
    isLeftOver: isLoop(statements[at]) && fits.includes(at) && !isKeptByLoop(analysis, variable, at),
  };
}

/** Where several may be there, only what they have in common is known. */
function frameworkOf({ learners }: Analysis, ids: readonly number[]): Framework {
  const found = new Set(ids.map((id) => learners[id]?.framework ?? 'unknown'));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'unknown';
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
  const parsed = parseModule(text);
  let found = false;
  for (const statement of parsed.ok ? parsed.module.body : []) {
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
