/** Replaces functions that differ only in estimators or wording by one that is called several times. */
import type { CallArgument, UnitPlan } from '../../../ir.ts';
import type { Program } from '../../edits/program-type.ts';
import { importsFor } from '../hint-for-all.ts';
import type { PlannedUnit } from '../units/plan-units.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type Formed, type FunctionForm, functionForm } from './function-form.ts';
import { estimatorsOf } from './made-first.ts';
import { nameShared, sharedPhrases } from './name-shared.ts';
import { sharedNames } from './names-for-all.ts';
import { sharedBody } from './shared-body.ts';
import { sharedHint } from './shared-hints.ts';

/** Merges similar functions; `taken` are names that the result cannot have. */
export function shareFunctions(
  units: readonly PlannedUnit[],
  program: Program,
  taken: ReadonlySet<string>,
): readonly PlannedUnit[] {
  const estimatorOf = estimatorsOf(program);
  const groups = new Map<string, Formed[]>();
  for (const unit of units) {
    const form = unit.isLogging || !unit.draft.mayBeShared ? null : functionForm(unit.plan, estimatorOf);
    if (form === null) continue;
    groups.set(form.key, [...(groups.get(form.key) ?? []), { unit, form }]);
  }
  const shared = new Map<PlannedUnit, PlannedUnit>();
  const used = new Set([...taken, ...units.map(({ plan }) => plan.name)]);
  for (const group of groups.values()) {
    const made = shareGroup(group, used);
    for (const [at, { unit }] of group.entries()) shared.set(unit, made?.[at] ?? unit);
    if (made?.[0] !== undefined) used.add(made[0].plan.name);
  }
  return units.map((unit) => shared.get(unit) ?? unit);
}

function shareGroup(group: readonly Formed[], used: ReadonlySet<string>): readonly PlannedUnit[] | null {
  const [first] = group;
  if (first === undefined || group.length < 2) return null;
  const names = sharedNames(group);
  const differences = names === null ? null : differencesOf(group, names);
  if (names === null || differences === null) return null;
  const body = sharedBody(group, names, differences);
  const parameters = parametersOf(group, differences);
  const returns = returnsOf(group);
  const wasShared = group.every(({ unit }) => unit.draft.stoodFor !== null);
  if (!(wasShared || isWorthIt(group.length, body.length)) || parameters === null || returns === null) return null;
  const typed = (local: number): { readonly name: string; readonly hint: string | null } => ({
    name: names[local] ?? '',
    hint: sharedHint(
      group.map(({ unit }) => unit),
      group.map(({ form }) => form.locals[local] ?? ''),
    ),
  });
  const plan: UnitPlan = {
    ...first.unit.plan,
    ...nameShared(group, used),
    parameters: [...parameters.map(typed), ...differences.map(({ name, hint }) => ({ name, hint }))],
    returns: returns.map(typed),
    body,
    alike: group.slice(1).flatMap(({ unit }) => unit.plan.body.map(({ span }) => span)),
  };
  return group.map(({ unit, form }, member) => ({
    ...unit,
    plan,
    phrases: sharedPhrases(group, 'models'),
    hintImports: member === 0 ? hintImportsOf(group, plan) : [],
    call: {
      arguments: [
        ...parameters.map((local) => nameArgument(form.locals[local] ?? '')),
        ...differences.map((difference) => difference.arguments[member] ?? nameArgument('None')),
      ],
      results: returns.map((local) => {
        const name = form.locals[local] ?? '';
        return unit.plan.returns.some((one) => one.name === name) ? name : null;
      }),
    },
  }));
}

/** A shared function for two short ones is harder to read than the two. */
function isWorthIt(members: number, statements: number): boolean {
  return members > 2 ? statements > 0 : statements > 3;
}

function nameArgument(name: string): CallArgument {
  return { text: name, names: [name] };
}

/** Numbers of the parameters that all of them have, and that are not made for the call; null where they do not match. */
function parametersOf(group: readonly Formed[], differences: readonly Difference[]): readonly number[] | null {
  const lists = group.map(({ unit, form }) => {
    const numbers: number[] = [];
    for (const { name } of unit.plan.parameters) {
      const local = form.locals.indexOf(name);
      if (local >= 0) numbers.push(local);
      else if (!isMadeOf(name, form, differences)) return null;
    }
    return numbers;
  });
  const [first] = lists;
  const sorted = lists.map((list) => (list === null ? null : [...list].sort((a, b) => a - b).join()));
  return first === undefined || first === null || sorted.some((list) => list !== sorted[0]) ? null : first;
}

/** Whether a parameter is only used in values that the callers pass instead. */
function isMadeOf(name: string, { slots }: FunctionForm, differences: readonly Difference[]): boolean {
  const given = new Set(differences.flatMap((difference) => difference.slots));
  const using = slots.flatMap(({ names }, at) => (names.includes(name) ? [at] : []));
  return using.length > 0 && using.every((at) => given.has(at));
}

/** Numbers of the names that some of them return; null if one returns a name that it does not have. */
function returnsOf(group: readonly Formed[]): readonly number[] | null {
  const numbers = group.flatMap(({ unit, form }) => unit.plan.returns.map(({ name }) => form.locals.indexOf(name)));
  return numbers.includes(-1) ? null : [...new Set(numbers)];
}

/** The imports of the remaining hints. */
function hintImportsOf(group: readonly Formed[], plan: UnitPlan): readonly string[] {
  const hints = [...plan.parameters, ...plan.returns].flatMap(({ hint }) => hint ?? []);
  return importsFor(
    hints.join(),
    group.flatMap(({ unit }) => unit.hintImports),
  );
}
