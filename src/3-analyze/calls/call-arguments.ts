/** The arguments of calls, evaluated. */

import { type ArgumentRef, noArguments } from '../../knowledge/facts.ts';
import type { Call, Expr } from '../../python/parse.ts';
import type { Scope } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';

/** The arguments of a call, evaluated. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  /** True if `*args` or `**kwargs` are in the call, so that positions and names are not all known. */
  readonly spread: boolean;
  readonly node: Call;
}

/** All values passed to a call. */
export function allArguments(given: Arguments): readonly Value[] {
  return [...given.positional, ...given.keywords.values()];
}

/** The argument of a reference, with its node. */
export function argumentOf(
  given: Arguments,
  reference: ArgumentRef,
): { readonly value: Value; readonly node: Expr } | null {
  if (reference.keyword !== null) {
    const value = given.keywords.get(reference.keyword);
    const keyword = given.node.keywords.find((candidate) => candidate.arg === reference.keyword);
    if (value !== undefined && keyword !== undefined) return { value, node: keyword.value };
  }
  if (reference.position === null) return null;
  const value = given.positional[reference.position];
  const node = given.node.args[reference.position];
  return value === undefined || node === undefined ? null : { value, node };
}

/** Whether a keyword that fixes the random state is given and is not None. */
export function isFixed(fixedBy: readonly string[], given: Arguments): boolean {
  return fixedBy.some((keyword) => {
    const value = given.keywords.get(keyword);
    if (value === undefined) return false;
    return value.constant === null ? value.type.kind === 'int' : value.constant.value !== null;
  });
}

/** Whether a call is given what a row names: `drop`, `1:drop` by position too, `orient=records` with one value only. */
export function isGiven({ positional, keywords, spread }: Arguments, what: string): boolean {
  if (what === noArguments) return !spread && positional.length + keywords.size === 0;
  const [, at, name = '', wanted] = /^(?:(\d+):)?(\w+)(?:=(\w+))?$/.exec(what) ?? [];
  const value = keywords.get(name) ?? (at === undefined ? undefined : positional[Number(at)]);
  if (value === undefined || value.type.kind === 'none' || value.constant?.value === false) return false;
  return wanted === undefined || String(value.constant?.value) === wanted;
}

/** An evaluated call. */
export interface EvaluatedCall {
  readonly callee: Value;
  readonly given: Arguments;
  readonly result: Value;
  readonly scope: Scope;
  /** Dotted name of the callee, or the name of the method. */
  readonly name: string;
  readonly receiver: Value | null;
  readonly receiverNode: Expr | null;
}
