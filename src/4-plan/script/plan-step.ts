/** One step: its script, its inputs and outputs. */
import { isExistingEnvironment } from '../../config/target-packages.ts';
import type { Config } from '../../config.ts';
import type { Cell, Code, Cut, CutStep, EnvironmentChoice, StepPlan } from '../../ir.ts';
import { builtinNames, toIdentifier, uniqueName } from '../../python/names.ts';
import { rememberUnits } from '../cut/remembered-units.ts';
import { writeCut } from '../cut/write-cut.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import { addedNames } from '../edits/added-names.ts';
import { boundNames, type Item, isHidden } from '../edits/item.ts';
import { passingScores, scoresAfter, standingScores } from '../edits/logged-scores.ts';
import { figuresAfter } from '../edits/plan-figures.ts';
import type { Program } from '../edits/program-type.ts';
import type { Parcel, StepFlow } from '../flows/parcel.ts';
import { typeAfter } from '../flows/type-after.ts';
import type { Role } from '../roles/role.ts';
import { roleOfStep } from '../roles/role-of-step.ts';
import { describeUnits } from '../steps/describe-step.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { shareFunctions } from './alike/share-functions.ts';
import { describeModel } from './describe-values.ts';
import { mainActions, parametersOf } from './main-actions.ts';
import { type PlacedItems, placeItems } from './place-items.ts';
import { savedModel } from './saved-model.ts';
import { importsOf } from './script-imports.ts';
import { planPorts, type StepPorts } from './step-ports.ts';
import { cutUnits } from './units/cut-units.ts';
import { nameUnits } from './units/name-units.ts';
import { type PlannedUnit, planUnits } from './units/plan-units.ts';

/** The inputs for planning a step. */
export interface StepSurroundings {
  readonly program: Program;
  readonly config: Config;
  readonly packageName: string;
  readonly environment: string;
  readonly stepNames: readonly string[];
  readonly outputOf: ReadonlyMap<Parcel, string>;
  readonly modelOf: ReadonlyMap<Parcel, ModelChoice>;
  /** Models that earlier steps have stored with transformers. */
  readonly chained: ReadonlySet<ModelChoice>;
  /** The items of the previous steps, in order. */
  readonly earlier: readonly Item[];
  /** Names of the shared module. */
  readonly shared: ReadonlySet<string>;
  readonly futures: readonly string[];
  /** The cut to keep. */
  readonly cut: Cut;
  /** The models that this step produces as results. */
  readonly models: readonly ModelChoice[];
}

/** A planned step, with the information for later steps. */
export interface PlannedStep {
  readonly plan: StepPlan;
  /** Its record for the next build. */
  readonly cut: CutStep;
  readonly ports: StepPorts;
  /** Which unit each item is in. */
  readonly unitOf: ReadonlyMap<number, string>;
  /** Ids of the items at the top of the script. */
  readonly hoisted: ReadonlySet<number>;
  /** Outputs that models are stored in, by the names of the models. */
  readonly modelOutputs: ReadonlyMap<string, string>;
  /** Transformers that are stored in front of models. */
  readonly chains: ReadonlyMap<ModelChoice, readonly string[]>;
}

/** Plans a step. */
export function planStep(flow: StepFlow, around: StepSurroundings): PlannedStep {
  const { program } = around;
  const placed = placeItems(program, flow.content, around.shared, around.futures);
  const ports = planPorts(flow, {
    program,
    stepNames: around.stepNames,
    outputOf: around.outputOf,
    modelOf: around.modelOf,
    chained: around.chained,
  });
  const available = availableNames(flow, ports, program);
  const modelOutputs = nameModelOutputs(flow, ports, around);
  const saved = around.models.map((model) => savedModel(model, placed, ports, available, modelOutputs, around));
  const described = saved.flatMap(({ data, chain }) => [...(data?.names ?? []), ...chain]);
  const units = unitsOf(flow, placed, available, described, around);
  const top = placed.top;
  const state = stateOf(placed, program, around.models);
  const description = describeUnits(units, flow.content.step.draft);
  const made = new Set(ports.outputs.map(({ name }) => name));
  const models = saved
    .filter(({ output }) => !made.has(output))
    .map(({ model, output }) => ({
      name: output,
      type: 'model' as const,
      description: describeModel(model.name, typeAfter(program, model.name, Number.POSITIVE_INFINITY)),
    }));
  const plan: StepPlan = {
    ...placementOf(flow.content.step.draft, roleOfStep(flow.content.step.draft, flow.content.items), program, around),
    description,
    deterministic: !flow.content.items.some(isUnrepeatable),
    readsOrder: [...flow.content.repeated, ...flow.content.items].some((item) => item.statement.readsOrder),
    parameters: parametersOf(flow, program).map((parameter) => parameter.name),
    inputs: ports.inputs,
    outputs: [...ports.outputs, ...models],
    script: {
      docstring: `${description}.`,
      imports: importsOf(placed, units, program, around.packageName),
      prelude: top.prelude,
      definitions: top.definitions,
      state: [...state].sort(),
      units: [...new Set(units.map((unit) => unit.plan))],
      main: mainActions({
        flow,
        ports,
        units,
        program,
        state,
        saved,
      }),
    },
  };
  const cut = writeCut(flow.content.step.draft, units);
  const chains = new Map(saved.map(({ model, chain }) => [model, chain]));
  return { plan, cut, ports, unitOf: unitsByItem(units), hoisted: top.items, modelOutputs, chains };
}

/** Variables of the script's module, including the model if it is one. */
function stateOf(placed: PlacedItems, program: Program, models: readonly ModelChoice[]): ReadonlySet<string> {
  const names = models.map(({ name }) => name).filter((name) => program.state.has(name));
  return new Set([...placed.state, ...names]);
}

/** The environment and compute of a step, from tags and settings. */
function placementOf(
  draft: StepDraft,
  role: Role,
  program: Program,
  around: StepSurroundings,
): Pick<
  StepPlan,
  'name' | 'displayName' | 'cells' | 'positions' | 'origins' | 'environment' | 'compute' | 'asks' | 'after'
> {
  const cells = draft.cells.flatMap((cell) => program.analysis.cells[cell] ?? []);
  const environment = cells.find((cell) => cell.tags.environment !== null)?.tags.environment;
  const compute = cells.find((cell) => cell.tags.compute !== null)?.tags.compute;
  const asks = [...new Set(cells.flatMap((cell) => cell.tags.asks ?? []))];
  return {
    ...(asks.length > 0 ? { asks } : {}),
    name: draft.name,
    displayName: draft.displayName,
    cells: cells.map((cell) => cell.index),
    positions: draft.cells,
    origins: cells.map(originOf),
    environment: environmentChoice(environment ?? around.environment),
    compute: around.config.compute.steps[draft.name] ?? compute ?? around.config.compute[role],
    after: cells.flatMap((cell) => cell.tags.after),
  };
}

/** An existing environment is given by the engine's reference; other tags name a planned one, or its image. */
function environmentChoice(tag: string): EnvironmentChoice {
  return isExistingEnvironment(tag) ? { kind: 'existing', reference: tag } : { kind: 'planned', name: tag };
}

/** The identity of a cell that survives a move: its id, or else a hash (FNV-1a) of its text. */
function originOf(cell: Cell): string {
  if (cell.id !== null) return `id:${cell.id}`;
  let hash = 0x811c9dc5;
  for (const char of cell.source) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `text:${(hash >>> 0).toString(16)}`;
}

function isUnrepeatable(item: Item): boolean {
  return item.statement.effects.some((effect) => effect.kind === 'reads-clock' || effect.kind === 'uses-network');
}

/** Names that generated code uses besides the notebook's. */
const generatedNames: readonly string[] = ['main', 'parse_args', 'args', 'argv', 'argparse', ...addedNames];

function unitsOf(
  flow: StepFlow,
  placed: PlacedItems,
  available: ReadonlySet<string>,
  described: readonly string[],
  around: StepSurroundings,
): readonly PlannedUnit[] {
  const { program } = around;
  const { draft } = flow.content.step;
  const bound = [...placed.inline.flatMap(boundNames), ...available];
  const taken = new Set([...placed.read, ...bound, ...builtinNames, ...generatedNames]);
  const carried = flow.outgoing.flatMap((parcel) => parcel.names);
  const result = [...around.models.map(({ name }) => name), ...described];
  const all = [...carried, ...standingScores(placed.inline), ...result];
  const wanted = new Set(all.filter((name) => !isHidden(name)));
  const remember = (items: readonly Item[]) => rememberUnits(program.analysis, around.cut, draft.name, items);
  const stretches = cutUnits(program, { ...placed, wanted, remember });
  const units = planUnits(nameUnits(program.analysis, draft.name, stretches, taken), {
    program,
    available,
    wanted,
    state: placed.state,
    classes: classesOf(program, placed),
    passing: passingScores(program.analysis, placed.own),
    after: bothAfter(
      scoresAfter(program.analysis, placed.own),
      figuresAfter(program.analysis, placed.own, around.config),
    ),
  });
  return shareFunctions(units, program, taken);
}

/** The notebook's classes at the top of the script, or imported there. */
function classesOf({ items, hoistable }: Program, { top }: PlacedItems): ReadonlySet<string> {
  const found = items.filter(
    ({ id, kind, statement, defines }) =>
      kind === 'definition' &&
      statement.types.some(({ name, type }) => name === defines[0] && type.kind === 'class') &&
      defines.every((name) => hoistable.has(name) && (top.items.has(id) || top.fromShared.includes(name))),
  );
  return new Set(found.flatMap(({ defines }) => defines));
}

/** Code after items, from two sources. */
function bothAfter(
  first: ReadonlyMap<number, readonly Code[]>,
  second: ReadonlyMap<number, readonly Code[]>,
): ReadonlyMap<number, readonly Code[]> {
  const ids = [...new Set([...first.keys(), ...second.keys()])];
  return new Map(ids.map((id) => [id, [...(first.get(id) ?? []), ...(second.get(id) ?? [])]]));
}

/** Names that `main` has before the first unit. */
function availableNames(flow: StepFlow, ports: StepPorts, program: Program): ReadonlySet<string> {
  const names = new Set(parametersOf(flow, program).map((parameter) => parameter.variable));
  for (const action of ports.before) {
    if (action.kind === 'load') for (const name of action.names) names.add(name);
    if (action.kind === 'path' || action.kind === 'load-model') names.add(action.name);
  }
  return names;
}

/** Outputs for models: that of a parcel if it is passed on, otherwise `model` for one, `<name>_model` for each of several. */
function nameModelOutputs(
  flow: StepFlow,
  ports: StepPorts,
  { models, modelOf }: StepSurroundings,
): ReadonlyMap<string, string> {
  const taken = new Set([...ports.inputs, ...ports.outputs].map((port) => port.name));
  const outputs = new Map<string, string>();
  const oneOf = ['model', 'trained_model', 'mlflow_model', 'registered_model', 'final_model'];
  for (const model of models) {
    const handedOn = flow.outgoing.find((parcel) => modelOf.get(parcel) === model);
    const own = handedOn === undefined ? undefined : ports.outputOf.get(handedOn);
    const wanted = toIdentifier(model.name);
    const several = wanted.endsWith('model') ? `fitted_${wanted}` : `${wanted}_model`;
    const free = models.length === 1 ? oneOf.find((name) => !taken.has(name)) : undefined;
    const output = own ?? free ?? uniqueName(several, taken);
    taken.add(output);
    outputs.set(model.name, output);
  }
  return outputs;
}

function unitsByItem(units: readonly PlannedUnit[]): ReadonlyMap<number, string> {
  return new Map(units.flatMap((unit) => unit.draft.items.map((item) => [item.id, unit.plan.name] as const)));
}
