/** What `main` does, in order: log parameters, bind, load, call, log metrics, save. */
import type { MainAction, ParameterPlan, ServedData } from '../../ir.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import { type NamedScore, nameScores, namesByEpoch, sayNothing } from '../data/name-scores.ts';
import type { Item } from '../edits/item.ts';
import { standingScores } from '../edits/logged-scores.ts';
import type { Program } from '../edits/program-type.ts';
import type { StepFlow } from '../flows/parcel.ts';
import type { StepPorts } from './step-ports.ts';
import type { PlannedUnit } from './units/plan-units.ts';

/** A step, planned up to its `main`. */
export interface MainParts {
  readonly flow: StepFlow;
  readonly ports: StepPorts;
  readonly units: readonly PlannedUnit[];
  readonly program: Program;
  /** Names that are variables of the script's module. */
  readonly state: ReadonlySet<string>;
  readonly saved: readonly SavedModel[];
}

/** A model that a step stores: its output, and the data that describes its input. */
export interface SavedModel {
  readonly model: ModelChoice;
  readonly output: string;
  readonly data: ServedData | null;
  /** Transformers that are stored in front of it. */
  readonly chain: readonly string[];
  readonly tables: readonly string[];
  /** Whether the data is a loader of batches. */
  readonly isLoader: boolean;
  /** Whether it holds definitions of the shared package. */
  readonly needsPackage: boolean;
}

/** Settles what `main` does. If the notebook has its own MLflow runs, it alone decides what is logged. */
export function mainActions(parts: MainParts): readonly MainAction[] {
  const { flow, ports } = parts;
  const logs = !flow.content.items.some(({ statement }) => statement.marks.includes('names-mlflow'));
  const names = parametersOf(flow, parts.program).map((parameter) => parameter.name);
  const log: MainAction[] = logs && names.length > 0 ? [{ kind: 'log-parameters', names: [...names].sort() }] : [];
  const save = parts.saved.map(
    ({ model, output, data, chain, tables, isLoader, needsPackage }): MainAction => ({
      kind: 'save-model',
      name: model.name,
      argument: output,
      flavor: model.flavor,
      data: data === null ? null : { text: data.text, names: data.names, ...(data.again ? { again: data.again } : {}) },
      ...(chain.length > 0 ? { chain } : {}),
      ...(tables.length > 0 ? { tables } : {}),
      ...(isLoader ? { isLoader } : {}),
      ...(needsPackage ? { needsPackage } : {}),
    }),
  );
  const { analysis } = parts.program;
  const named = { scores: nameScores(analysis), ids: analysis.statements.map(({ id }) => id) };
  return [...log, ...bindings(parts), ...ports.before, ...calls(parts.units, named, logs), ...ports.after, ...save];
}

/** Parameters that `main` binds to variables, since a unit rebinds them or they are passed on. */
function bindings({ flow, units, program, state }: MainParts): readonly MainAction[] {
  const rebound = new Set(units.flatMap((unit) => unit.binds));
  const saved = new Set(flow.outgoing.flatMap((parcel) => parcel.names));
  const isBound = (name: string): boolean => rebound.has(name) || saved.has(name) || state.has(name);
  return parametersOf(flow, program)
    .filter(({ variable }) => isBound(variable))
    .map(({ variable, name, parse }) => ({ kind: 'parameter', name: variable, argument: name, parse }));
}

function calls(units: readonly PlannedUnit[], named: Named, logs: boolean): readonly MainAction[] {
  return units.flatMap((unit): MainAction[] => {
    const { items } = unit.draft;
    const scores = logs ? standingScores(items) : [];
    return [
      { kind: 'call', unit: unit.plan.name, ...unit.call },
      ...scores.map((name): MainAction => {
        const metric = metricOf(named, items, name);
        return { kind: 'log-metric', metric, name, ...shownBy(items, name) };
      }),
    ];
  });
}

/** A score is logged under its variable if that names the metric, holds no other score, and is logged by no epoch. */
function metricOf({ scores, ids }: Named, items: readonly Item[], variable: string): string {
  const measured = new Set(scores.filter((score) => score.variable === variable).map(({ statement }) => statement));
  const byEpoch = namesByEpoch(scores.map(({ measure }) => measure));
  if (measured.size < 2 && !sayNothing.test(variable) && !byEpoch.has(variable)) return variable;
  const id = items.findLast((item) => item.scores.includes(variable))?.id;
  const score = scores.find((one) => one.variable === variable && ids[one.statement] === id);
  return score?.name ?? variable;
}

/** The scores of the notebook, and the ids of its statements by position. */
interface Named {
  readonly scores: readonly NamedScore[];
  readonly ids: readonly number[];
}

/** The cell that shows a score, if it has no name in the notebook. */
function shownBy(items: readonly Item[], name: string): { readonly shownBy?: number } {
  const shown = items.find((item) => item.statement.showsScore && item.scores.includes(name));
  return shown === undefined ? {} : { shownBy: shown.cell };
}

/** The parameters that a step takes. One that an earlier step has changed is passed as a value instead. */
export function parametersOf(flow: StepFlow, program: Program): readonly ParameterPlan[] {
  const arriving = new Set(flow.incoming.flatMap((parcel) => parcel.names));
  return [...program.parameters.values()].filter(
    ({ variable }) => flow.content.needs.has(variable) && !arriving.has(variable),
  );
}
