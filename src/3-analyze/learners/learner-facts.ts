/** A statement's use of learners and its measurements, by names of the notebook. */
import type { Framework, Learner, LearnerUse, Measured } from '../../ir.ts';
import type { Stmt } from '../../python/parse.ts';
import type { Machine } from '../execution/machine.ts';
import type { ShownMeasure } from '../execution/record.ts';
import type { Value } from '../execution/values.ts';
import { namesIn } from '../measures/measure-call.ts';
import type { Measure } from '../measures/origins.ts';

/** The learners among these, each by the names that it has after the statement. */
export function usesOf(
  machine: Machine,
  ids: ReadonlySet<number>,
  known: ReadonlyMap<string, Value>,
): readonly LearnerUse[] {
  return [...ids].sort((a, b) => a - b).flatMap((id) => usesOfOne(machine, id, known));
}

function usesOfOne(machine: Machine, id: number, known: ReadonlyMap<string, Value>): readonly LearnerUse[] {
  const learner = machine.learners[id];
  if (learner === undefined) return [];
  const { what, framework } = learner;
  const named = namesOfLearner(machine.globals, id);
  const names = named.length > 0 ? named : namesOfLearner(known, id);
  const own = names.filter(({ isHeld }) => !isHeld);
  const containing = names.filter(({ isContainer }) => isContainer);
  const found = own.length > 0 ? own : containing.length > 0 ? containing : names;
  if (found.length === 0) return [{ learner: id, name: null, isHeld: false, what, framework }];
  return found.map(({ name, isHeld }) => ({ learner: id, name, isHeld, what, framework }));
}

type Named = { readonly name: string; readonly isHeld: boolean; readonly isContainer: boolean };

const containers: ReadonlySet<string> = new Set(['list', 'tuple', 'dict', 'set']);

function namesOfLearner(names: ReadonlyMap<string, Value>, id: number): readonly Named[] {
  return [...names].flatMap(([name, { origin, dotted, callable, type }]): readonly Named[] => {
    if (dotted !== null || callable !== null) return [];
    if (origin.is.includes(id)) return [{ name, isHeld: false, isContainer: false }];
    return origin.holds.includes(id) ? [{ name, isHeld: true, isContainer: containers.has(type.kind) }] : [];
  });
}

const scoreShapes: ReadonlySet<string> = new Set(['number', 'list', 'dict', 'lists', 'history', 'report']);

/** A statement's measurements: bound, collected, and only shown. */
export function measuresOf(
  machine: Machine,
  node: Stmt,
  defines: readonly string[],
  bindable: readonly string[],
): readonly Measured[] {
  const { record, globals } = machine;
  const isPlain = node.nodeType === 'Assign' || node.nodeType === 'AnnAssign' || node.nodeType === 'AugAssign';
  // A dictionary that each pass of a loop fills and adds to a table is measured there.
  const rows = new Set(
    [...record.shown.values()].flatMap(({ node: row, value, isRepeated }) =>
      row.nodeType === 'Name' && value.measure?.shape === 'dict' && isRepeated ? [row.id] : [],
    ),
  );
  const names = [
    ...(isPlain ? defines : []),
    ...[...record.filled].filter((name) => !rows.has(name) && (!isPlain || !defines.includes(name))),
  ];
  const bound = names.flatMap((name) => {
    const value = globals.get(name);
    return value === undefined ? [] : measured(machine, name, value, null);
  });
  const shown = [...record.shown.values()].flatMap((score) => shownMeasure(machine, score, bound, bindable));
  return [
    ...bound,
    ...shown.filter((measure, index) => !shown.slice(0, index).some((other) => isSame(measure, other, machine))),
  ];
}

/** Whether a name is shown twice. */
function isSame(a: Measured, b: Measured, machine: Machine): boolean {
  const nodes = [...machine.record.shown.values()];
  const textAt = ({ place }: Measured): string | null => {
    const shown = nodes.find(
      ({ node, scope }) => scope.place.cell === place?.cell && scope.place.range(node).start === place.start,
    );
    return shown?.node.nodeType === 'Name' ? shown.node.id : null;
  };
  const text = textAt(a);
  return text !== null && text === textAt(b);
}

/** A named score is measured where it is bound, not where it is shown. */
function shownMeasure(
  machine: Machine,
  shown: ShownMeasure,
  bound: readonly Measured[],
  bindable: readonly string[],
): readonly Measured[] {
  const { node, value, scope, isRepeated } = shown;
  const names = namesIn([node]);
  if (bound.some(({ name }) => name !== null && names.includes(name))) return [];
  const isNamed = node.nodeType === 'Name' && scope.frame === null && !bindable.includes(node.id);
  if (isNamed && machine.scoreNames.has(node.id)) return [];
  const { start, end } = scope.place.range(node);
  return measured(machine, null, value, { cell: scope.place.cell, start, end, isRepeated });
}

type Shown = { readonly cell: number; readonly start: number; readonly end: number; readonly isRepeated: boolean };

function measured(machine: Machine, name: string | null, value: Value, place: Shown | null): readonly Measured[] {
  const { measure, origin } = value;
  if (measure === null || !isScore(measure)) return [];
  if (name !== null) machine.scoreNames.add(name);
  const of = origin.predictedBy;
  const ofNames = [...machine.globals].flatMap(([known, { origin: its }]) =>
    its.is.some((id) => of.includes(id)) ? [known] : [],
  );
  return [
    {
      name,
      metric: measure.metric,
      shape: measure.shape,
      isObject: value.type.className === 'keras.callbacks.History',
      parts: measure.parts,
      of,
      ofNames,
      on: measure.on,
      isCrossValidated: measure.isCrossValidated,
      place: place === null ? null : { cell: place.cell, start: place.start, end: place.end },
      isRepeated: place?.isRepeated ?? false,
    },
  ];
}

function isScore(measure: Measure): measure is Measure & { readonly shape: Measured['shape'] } {
  return scoreShapes.has(measure.shape);
}

/** Names of fitted objects, in the order of the notebook's names. */
export function namesOfUses(uses: readonly LearnerUse[]): readonly string[] {
  return [...new Set(uses.flatMap(({ name }) => name ?? []))].sort();
}

/** Learners without the parts that only the analysis needs. */
export function plainLearners(machine: Machine): readonly Learner[] {
  return machine.learners.map(({ what, framework, className, chosenBy, copyOf, parts, fedBy }) => ({
    what,
    framework: framework as Framework,
    className,
    chosenBy,
    copyOf,
    fedBy,
    parts,
  }));
}
