/** What is known of names at a point of a statement, about what the statement itself did to them. Immutable. */
export interface State {
  /** Bound for certain. */
  readonly bound: ReadonlySet<string>;
  /** Deleted for certain. */
  readonly gone: ReadonlySet<string>;
  /** Perhaps bound; holds all of `bound`. */
  readonly maybeBound: ReadonlySet<string>;
  /** Perhaps deleted; holds all of `gone`. */
  readonly maybeGone: ReadonlySet<string>;
  /** This point is not reached: after `raise`, `break`, `continue`. */
  readonly dead: boolean;
}

const none: ReadonlySet<string> = new Set();

/** The state before a statement. */
export const initialState: State = { bound: none, gone: none, maybeBound: none, maybeGone: none, dead: false };

/** After a name was bound. */
export function afterStore(state: State, key: string): State {
  if (state.bound.has(key)) return state;
  return {
    bound: plus(state.bound, key),
    gone: minus(state.gone, key),
    maybeBound: plus(state.maybeBound, key),
    maybeGone: minus(state.maybeGone, key),
    dead: state.dead,
  };
}

/** After a name was deleted. */
export function afterDelete(state: State, key: string): State {
  return {
    bound: minus(state.bound, key),
    gone: plus(state.gone, key),
    maybeBound: minus(state.maybeBound, key),
    maybeGone: plus(state.maybeGone, key),
    dead: state.dead,
  };
}

/** Where paths meet: certain is what is certain on each of them. Paths that are not reached do not count. */
export function merge(states: readonly State[]): State {
  const live = states.filter((state) => !state.dead);
  const counted = live.length > 0 ? live : states;
  return counted.reduce((a, b) => (a === b ? a : mergeTwo(a, b)));
}

/** The state when an exception leaves a stretch of code at any point of it. */
export function atAnyPoint(before: State, stored: readonly string[], deleted: readonly string[]): State {
  return {
    bound: difference(before.bound, deleted),
    gone: difference(before.gone, stored),
    maybeBound: union(before.maybeBound, stored),
    maybeGone: union(before.maybeGone, deleted),
    dead: before.dead,
  };
}

/** A state without the names that `keep` refuses. */
export function filterState(state: State, keep: (key: string) => boolean): State {
  const filtered = (names: ReadonlySet<string>) => new Set([...names].filter(keep));
  return {
    bound: filtered(state.bound),
    gone: filtered(state.gone),
    maybeBound: filtered(state.maybeBound),
    maybeGone: filtered(state.maybeGone),
    dead: state.dead,
  };
}

function mergeTwo(a: State, b: State): State {
  return {
    bound: intersection(a.bound, b.bound),
    gone: intersection(a.gone, b.gone),
    maybeBound: union(a.maybeBound, b.maybeBound),
    maybeGone: union(a.maybeGone, b.maybeGone),
    dead: a.dead && b.dead,
  };
}

function plus(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return names.has(name) ? names : new Set(names).add(name);
}

function minus(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return names.has(name) ? difference(names, [name]) : names;
}

function union(a: ReadonlySet<string>, b: Iterable<string>): ReadonlySet<string> {
  if (a === b) return a;
  const all = new Set(a);
  for (const name of b) all.add(name);
  return all;
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return a === b ? a : new Set([...a].filter((name) => b.has(name)));
}

function difference(names: ReadonlySet<string>, without: readonly string[]): ReadonlySet<string> {
  if (without.length === 0 || names.size === 0) return names;
  const rest = new Set(names);
  for (const name of without) rest.delete(name);
  return rest;
}
