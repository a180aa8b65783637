/** The differences between functions of one form, and the arguments of their callers. */
import type { CallArgument } from '../../../ir.ts';
import { builtinNames, uniqueName } from '../../../python/names.ts';
import { pythonString } from '../../../python/print.ts';
import { pythonKeywords } from '../../../python/tokens.ts';
import type { Formed, FunctionForm } from './function-form.ts';
import { freeNames } from './names-for-all.ts';
import { estimatorHint } from './shared-hints.ts';
import type { Slot } from './slot-place.ts';

/** A difference between functions of one form. */
export interface Difference {
  /** The parameter that replaces it. */
  readonly name: string;
  readonly hint: string | null;
  /** Positions of its slots. */
  readonly slots: readonly number[];
  /** The statement that only assigns it, which its parameter replaces: the position of its code. */
  readonly replaces: number | null;
  /** For parts of f-strings: the text around it. */
  readonly around: readonly [string, string];
  /** The value in each of the functions. */
  readonly arguments: readonly CallArgument[];
}

/** With more parameters, the functions are not similar enough. */
const mostDifferences = 3;

/** The differences of functions of one form; null for too many. */
export function differencesOf(group: readonly Formed[], names: readonly string[]): readonly Difference[] | null {
  const [first] = group;
  if (first === undefined) return null;
  const taken = new Set([...names, ...freeNames(group), ...builtinNames, ...pythonKeywords]);
  const found = new Map<string, Difference>();
  for (const [at, slot] of first.form.slots.entries()) {
    const slots = group.flatMap(({ form }) => form.slots[at] ?? []);
    if (slots.every(({ text }) => text === slot.text)) continue;
    const given = slot.kind === 'chunk' ? chunkArguments(slots) : wholeArguments(slots);
    const key = slot.kind === 'estimator' ? `estimator ${at}` : JSON.stringify(given.arguments);
    const before = found.get(key);
    if (before !== undefined && slot.kind !== 'chunk') {
      found.set(key, { ...before, slots: [...before.slots, at] });
      continue;
    }
    const assigned = assignedOnly(first.form, slot);
    const name = assigned === null ? uniqueName(nameOfSlot(slot), taken) : (names[assigned] ?? '');
    taken.add(name);
    const hint = hintOfSlots(slot, slots);
    found.set(before === undefined ? key : `${key} ${at}`, {
      ...given,
      name,
      hint,
      slots: [at],
      replaces: assigned === null ? null : slot.code,
    });
  }
  return found.size > mostDifferences ? null : [...found.values()];
}

/** The name that a statement gives to the slot's value, if it is the first use of the name. */
function assignedOnly({ occurrences }: FunctionForm, { assigned, code, kind }: Slot): number | null {
  if (kind !== 'estimator' || assigned === null) return null;
  return occurrences.find(({ local }) => local === assigned)?.code === code ? assigned : null;
}

function wholeArguments(slots: readonly Slot[]): Pick<Difference, 'arguments' | 'around'> {
  return { arguments: slots.map(({ text, names }) => ({ text, names })), around: ['', ''] };
}

/** For parts of f-strings, only the differing words. */
function chunkArguments(slots: readonly Slot[]): Pick<Difference, 'arguments' | 'around'> {
  const parts = slots.map(({ text }) => text.split(/(?<=\W)(?=\w)|(?<=\w)(?=\W)/));
  const [first = []] = parts;
  const shortest = Math.min(...parts.map(({ length }) => length));
  let start = 0;
  while (start < shortest && parts.every((list) => list[start] === first[start])) start++;
  let end = 0;
  while (end < shortest - start && parts.every((list) => list.at(-1 - end) === first.at(-1 - end))) end++;
  const middle = parts.map((list) => list.slice(start, list.length - end).join(''));
  return {
    arguments: middle.map((text) => ({ text: pythonString(text), names: [] })),
    around: [first.slice(0, start).join(''), first.slice(first.length - end).join('')],
  };
}

function nameOfSlot({ kind, called }: Slot): string {
  if (kind === 'estimator') return 'estimator';
  return kind === 'chunk' ? 'label' : (called ?? 'value');
}

function hintOfSlots(slot: Slot, slots: readonly Slot[]): string | null {
  if (slot.kind === 'estimator') return estimatorHint(slots);
  if (slot.kind !== 'number') return 'str';
  return slots.every(({ text }) => /^\d[\d_]*$/.test(text)) ? 'int' : 'float';
}
