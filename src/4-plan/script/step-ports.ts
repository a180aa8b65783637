/** Inputs and outputs of a step, and the actions of `main` on them before and after its units. */
import type { MainAction, StepInput, StepOutput } from '../../ir.ts';
import { reservedInputs } from '../../knowledge/engines/pipeline-names.ts';
import { shownPath } from '../../paths/shown-path.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import { contentName, type Place } from '../data/find-places.ts';
import { isRandomState, isSettingName } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { moduleOfSetting } from '../flows/carried-settings.ts';
import { storageOf } from '../flows/choose-storage.ts';
import type { Parcel, StepFlow } from '../flows/parcel.ts';
import { typeAfter } from '../flows/type-after.ts';
import { describeModel, describeValue } from './describe-values.ts';
import { listed } from './units/spoken.ts';

/** The ports of a step, with their actions. */
export interface StepPorts {
  readonly inputs: readonly StepInput[];
  readonly outputs: readonly StepOutput[];
  readonly before: readonly MainAction[];
  readonly after: readonly MainAction[];
  /** Output names by parcel, for the steps that follow. */
  readonly outputOf: ReadonlyMap<Parcel, string>;
}

/** The information about other steps for planning ports. */
export interface PortSurroundings {
  readonly program: Program;
  readonly stepNames: readonly string[];
  /** Output names of parcels of earlier steps. */
  readonly outputOf: ReadonlyMap<Parcel, string>;
  /** Parcels passed on as the model that their step stores, not as an additional object. */
  readonly modelOf: ReadonlyMap<Parcel, ModelChoice>;
  readonly chained: ReadonlySet<ModelChoice>;
}

/** Names the inputs and outputs of a step and decides the actions around its units. */
export function planPorts(flow: StepFlow, around: PortSurroundings): StepPorts {
  const { program } = around;
  const taken = new Set<string>(reservedInputs);
  for (const name of flow.content.needs) {
    const parameter = program.parameters.get(name);
    if (parameter !== undefined) taken.add(parameter.name);
  }
  const inputs: StepInput[] = [];
  const outputs: StepOutput[] = [];
  const before: MainAction[] = [];
  const after: MainAction[] = [];
  const outputOf = new Map<Parcel, string>();
  const take = (base: string, otherwise = base): string => {
    const name = uniqueName(taken.has(base) ? otherwise : base, taken);
    taken.add(name);
    return name;
  };
  const inputOf = new Map<Parcel, string>();
  for (const parcel of flow.incoming) {
    const name = take(portName(parcel, program));
    inputOf.set(parcel, name);
    inputs.push({
      name,
      type: portType(parcel, around),
      from: { kind: 'step', step: around.stepNames[parcel.step] ?? '', output: around.outputOf.get(parcel) ?? name },
      description: describe(parcel, around),
    });
    before.push(...loadActions(parcel, name, around));
  }
  for (const parcel of flow.outgoing) {
    const base = portName(parcel, program);
    const name = take(base, around.modelOf.has(parcel) ? `${base}_model` : `${base}_out`);
    outputOf.set(parcel, name);
    outputs.push({ name, type: portType(parcel, around), description: describe(parcel, around) });
    if (!around.modelOf.has(parcel)) after.push(...saveActions(parcel, name, program));
  }
  for (const place of program.places.values()) {
    const files = planPlace(place, flow, inputOf, outputOf, take);
    if (files === null) continue;
    inputs.push(...files.inputs);
    before.push(...files.actions);
  }
  // Loading and storing may draw random numbers: the state is restored after loading, and saved before storing.
  return {
    inputs,
    outputs,
    before: [...before.filter((one) => !isState(one)), ...before.filter(isState)],
    after: [...after.filter(isState), ...after.filter((one) => !isState(one))],
    outputOf,
  };
}

function portType(parcel: Parcel, { modelOf }: PortSurroundings): StepInput['type'] {
  return modelOf.has(parcel) ? 'model' : 'folder';
}

function isState({ kind }: MainAction): boolean {
  return kind === 'restore-random-state' || kind === 'save-random-state';
}

function portName(parcel: Parcel, program: Program): string {
  const first = parcel.names[0] ?? '';
  const place = program.contents.get(first);
  if (place !== undefined) return place.name;
  if (parcel.names.every(isRandomState)) return 'random_state';
  if (parcel.names.every(isSettingName)) return 'settings';
  if (parcel.names.length <= 3) return parcel.names.map(toIdentifier).join('_and_');
  return `${toIdentifier(first)}_and_others`;
}

function describe(parcel: Parcel, { program, modelOf }: PortSurroundings): string {
  const first = parcel.names[0] ?? '';
  if (modelOf.has(parcel)) return describeModel(first, typeAfter(program, first, parcel.last));
  const place = program.contents.get(first);
  if (place !== undefined) return `Written to ${shownPath(place.path)}`;
  if (parcel.names.every(isRandomState)) return 'State of the random generators';
  if (parcel.names.every(isSettingName)) return 'Settings of the process';
  return parcel.names.length === 1
    ? describeValue(first, typeAfter(program, first, parcel.last))
    : `Values of ${listed(parcel.names)}, which share objects`;
}

function loadActions(parcel: Parcel, argument: string, around: PortSurroundings): readonly MainAction[] {
  const { program } = around;
  const model = around.modelOf.get(parcel);
  if (model !== undefined) {
    const isChained = around.chained.has(model) ? { isChained: true } : {};
    return [{ kind: 'load-model', name: model.name, argument, flavor: model.flavor, ...isChained }];
  }
  if (parcel.names.some((name) => name.startsWith('%file:'))) return [];
  if (parcel.names.every(isRandomState)) {
    return [{ kind: 'restore-random-state', argument, generators: parcel.names.map((name) => name.slice(1)) }];
  }
  if (parcel.names.every(isSettingName)) return [{ kind: 'restore-settings', argument }];
  return [
    { kind: 'load', storage: storageOf(program, parcel), names: parcel.names, ...unboundOf(parcel, program), argument },
  ];
}

function saveActions(parcel: Parcel, argument: string, program: Program): readonly MainAction[] {
  if (parcel.names.some((name) => name.startsWith('%file:'))) return [];
  if (parcel.names.every(isRandomState)) {
    return [{ kind: 'save-random-state', argument, generators: parcel.names.map((name) => name.slice(1)) }];
  }
  if (parcel.names.every(isSettingName))
    return [{ kind: 'save-settings', argument, modules: parcel.names.map(moduleOfSetting) }];
  return [
    { kind: 'save', storage: storageOf(program, parcel), names: parcel.names, ...unboundOf(parcel, program), argument },
  ];
}

function unboundOf(parcel: Parcel, program: Program): { readonly unbound?: readonly string[] } {
  const unbound = parcel.names.filter((name) => program.unbound.has(name));
  return unbound.length === 0 ? {} : { unbound };
}

/** Gives a step the path of a file or folder that it reads or writes; null if it does neither. */
function planPlace(
  place: Place,
  flow: StepFlow,
  inputOf: ReadonlyMap<Parcel, string>,
  outputOf: ReadonlyMap<Parcel, string>,
  take: (base: string, otherwise: string) => string,
): { readonly inputs: readonly StepInput[]; readonly actions: readonly MainAction[] } | null {
  const content = contentName(place);
  const isContent = (parcel: Parcel): boolean => parcel.names.includes(content);
  const { needs } = flow.content;
  if (!needs.has(content) && !needs.has(place.variable) && !flow.outgoing.some(isContent)) return null;
  const incoming = flow.incoming.find(isContent);
  const outgoing = flow.outgoing.find(isContent);
  const earlier = incoming === undefined ? null : (inputOf.get(incoming) ?? null);
  const isGiven = earlier === null && place.isData && (needs.has(content) || outgoing === undefined);
  const inputs = isGiven ? [dataInput(place, take(place.name, fileName(place)))] : [];
  const source = earlier ?? inputs[0]?.name ?? null;
  const target = outgoing === undefined ? null : (outputOf.get(outgoing) ?? null);
  return { inputs, actions: pathActions(place, source, target, isGiven) };
}

/** `train_csv`: the name of a file if the step has an output of the same name. */
function fileName({ name, path, kind }: Place): string {
  const ending = kind === 'file' ? /\.([a-z]\w{0,7})$/i.exec(path)?.[1] : undefined;
  return `${name}_${ending?.toLowerCase() ?? kind}`;
}

function dataInput(place: Place, name: string): StepInput {
  const type = place.kind;
  return {
    name,
    type,
    from: { kind: 'data', input: place.name },
    description: `The ${place.kind} ${shownPath(place.path)}`,
  };
}

/** Binds the path to the input, or to the output, to which the input is copied first. */
function pathActions(
  place: Place,
  source: string | null,
  target: string | null,
  isGiven: boolean,
): readonly MainAction[] {
  const file = place.kind === 'file' ? (place.path.split('/').at(-1) ?? null) : place.rest;
  if (target === null) {
    if (source === null) return [];
    return [{ kind: 'path', name: place.variable, argument: source, file: isGiven ? place.rest : file, make: false }];
  }
  const path: MainAction = { kind: 'path', name: place.variable, argument: target, file, make: true };
  if (source === null) return [path];
  if (isGiven && place.kind === 'file' && file !== null) {
    return [path, { kind: 'copy-folder', from: source, to: target, file }];
  }
  return [{ kind: 'copy-folder', from: source, to: target }, path];
}
