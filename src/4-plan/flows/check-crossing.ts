/** Values that cannot be passed from one step to another. */
import type { Report } from '../../diagnostics.ts';
import type { BoundType } from '../../ir.ts';
import { boundNames, type Item, isHidden } from '../edits/item.ts';
import { isUnstorable, withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import { checkCaches, memoryOfFunction } from './check-caches.ts';
import { checkMixedSettings } from './check-mixed-settings.ts';
import { checkModules } from './check-modules.ts';
import { checkSettings } from './check-process-settings.ts';
import type { Parcel, StepFlow } from './parcel.ts';
import { checkHeldFunctions } from './sharing.ts';

const reasons: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  generator: ['a generator cannot be stored', 'Make a list of it, or make it in the step that uses it'],
  handle: ['an open file, connection or run cannot be stored', 'Open it in the step that uses it'],
};

/** Reports values that need to be passed and cannot be stored. */
export function checkCrossing(
  program: Program,
  flows: readonly StepFlow[],
  carried: ReadonlySet<string>,
  report: Report,
): void {
  const stepNames = flows.map((flow) => flow.content.step.draft.name);
  for (const [index, flow] of flows.entries()) {
    for (const parcel of flow.incoming) {
      const border = { from: stepNames[parcel.step] ?? '', to: stepNames[index] ?? '' };
      for (const name of parcel.names.filter((one) => !isHidden(one))) {
        checkName(flows, parcel, name, border, report);
        checkOrderOfSet(flows, index, name, border, report);
      }
    }
  }
  for (const name of carried) checkCarried(program, flows, name, carried, report);
  checkHeldFunctions(program, flows, carried, report);
  checkCaches(program, flows, report);
  checkSettings(program, flows, report);
  checkMixedSettings(program, flows, report);
  checkModules(program, flows, report);
}

function checkName(
  flows: readonly StepFlow[],
  parcel: Parcel,
  name: string,
  border: { readonly from: string; readonly to: string },
  report: Report,
): void {
  const bound = lastBinding(flows, parcel.step, name);
  const type = bound?.item.statement.types.find((candidate) => candidate.name === name);
  const keeps = bound === null ? null : memoryOfFunction(bound.item);
  if (bound !== null && keeps !== null && isChanged(flows, name)) {
    const [reason, advice] = keeps;
    report.add('cannot-cross', bound.item.span, { name, ...border, reason, advice });
    return;
  }
  if (bound === null || type === undefined || !isUnstorable(type)) return;
  const [reason, advice] = reasonOf(type);
  report.add('cannot-cross', bound.item.span, { name, ...border, reason, advice });
}

/** A stored set loses its order, so only one step may depend on it. */
function checkOrderOfSet(
  flows: readonly StepFlow[],
  index: number,
  name: string,
  border: { readonly from: string; readonly to: string },
  report: Report,
): void {
  const readIn = (flow: StepFlow | undefined): Item | undefined =>
    flow?.content.items.find((item) => item.statement.orders.includes(name));
  const here = readIn(flows[index]);
  if (here === undefined || !flows.slice(0, index).some((flow) => readIn(flow) !== undefined)) return;
  const reason = 'a set loses its order when it is stored, and both steps depend on the order';
  report.add('cannot-cross', here.span, { name, ...border, reason, advice: 'Make a list of it, such as `sorted(…)`' });
}

/** Why a value cannot be stored, and what to do: by its class, or else its kind. */
function reasonOf({ type, unstorable }: BoundType): readonly [reason: string, advice: string] {
  const inAnyCase = 'Make it in the step that uses it';
  if (unstorable === null) return reasons[type.kind] ?? ['it cannot be stored', inAnyCase];
  const [reason = '', advice = inAnyCase] = unstorable.split('; ', 2);
  return [reason, `${advice.charAt(0).toUpperCase()}${advice.slice(1)}`];
}

/** Whether anything changes the object of a name. */
function isChanged(flows: readonly StepFlow[], name: string): boolean {
  return flows.some(({ content }) => content.items.some(({ updates }) => updates.includes(name)));
}

/** The item that last binds a name, up to the end of a step. */
function lastBinding(flows: readonly StepFlow[], step: number, name: string): { readonly item: Item } | null {
  for (let index = step; index >= 0; index--) {
    const item = flows[index]?.content.items.findLast((candidate) => boundNames(candidate).includes(name));
    if (item !== undefined) return { item };
  }
  return null;
}

/** A stored class keeps the variables that it reads: a later step must not rebind them. */
function checkCarried(
  program: Program,
  flows: readonly StepFlow[],
  definition: string,
  carried: ReadonlySet<string>,
  report: Report,
): void {
  const home = flows.findIndex((flow) => flow.content.items.some((item) => item.defines.includes(definition)));
  const item = flows[home]?.content.items.find((candidate) => candidate.defines.includes(definition));
  if (item === undefined) return;
  // Names read by the body of a class are already read; its bases and their methods are stored with it.
  const made = item.immediate.filter((name) => program.repeatable.has(name) || carried.has(name));
  const captured = withRequirements(program, [...item.captures, ...made]);
  for (const flow of flows.slice(home + 1)) {
    const rebinding = flow.content.items.find((other) =>
      boundNames(other).some((name) => captured.has(name) && !program.hoistable.has(name)),
    );
    if (rebinding === undefined) continue;
    const name = boundNames(rebinding).find((candidate) => captured.has(candidate)) ?? '';
    const border = { from: flows[home]?.content.step.draft.name ?? '', to: flow.content.step.draft.name };
    report.add('class-cannot-cross', item.span, { definition, name, ...border });
  }
}
