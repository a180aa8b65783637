/** What statements of random programs are made with: variables by kind, expressions, bindings. */
import type { Random } from '../random.ts';

/** Kinds of variables; a name keeps its kind, so that programs rarely fail. */
export type Kind =
  | 'int'
  | 'list'
  | 'nested'
  | 'dict'
  | 'lists'
  | 'array'
  | 'view'
  | 'frame'
  | 'series'
  | 'box'
  | 'function'
  | 'changer'
  | 'maker'
  | 'picker'
  | 'pusher'
  | 'ops'
  | 'pair'
  | 'reader'
  | 'set'
  | 'deque'
  | 'groups'
  | 'text'
  | 'rng'
  | 'state'
  | 'crate'
  | 'tallyClass'
  | 'tally'
  | 'adders'
  | 'counter'
  | 'matrix'
  | 'maybe'
  | 'iterator';

/** Names that are bound, by kind. */
export type Variables = Map<Kind, string[]>;

/** Makes a statement; null if the variables for it are missing. */
export type Make = (random: Random, variables: Variables) => string | null;

const prefixes: Readonly<Record<Kind, string>> = {
  int: 'i',
  list: 'xs',
  nested: 'nest',
  dict: 'd',
  lists: 'table',
  array: 'arr',
  view: 'view',
  frame: 'df',
  series: 's',
  box: 'box',
  function: 'f',
  changer: 'g',
  maker: 'make',
  picker: 'pick',
  pusher: 'push',
  ops: 'ops',
  pair: 'pair',
  reader: 'Reader',
  set: 'seen',
  deque: 'queue',
  groups: 'groups',
  text: 'text',
  rng: 'rng',
  state: 'state',
  crate: 'crate',
  tallyClass: 'Tally',
  tally: 'tally',
  adders: 'adders',
  counter: 'count',
  matrix: 'mat',
  maybe: 'maybe',
  iterator: 'it',
};

/** A name to bind: a new one, or one that is bound already. */
export function target(random: Random, variables: Variables, kind: Kind): string {
  const names = variables.get(kind) ?? [];
  if (names.length > 0 && (names.length >= 3 || random.chance(0.3))) return random.pick(names);
  const name = `${prefixes[kind]}${names.length}`;
  variables.set(kind, [...names, name]);
  return name;
}

/** A name of a kind that is bound; null if there is none. */
export function known(random: Random, variables: Variables, kind: Kind): string | null {
  const names = variables.get(kind) ?? [];
  return names.length === 0 ? null : random.pick(names);
}

/** An expression that is a small whole number. */
export function number(random: Random, variables: Variables): string {
  const int = known(random, variables, 'int');
  const list = known(random, variables, 'list');
  const dict = known(random, variables, 'dict');
  const box = known(random, variables, 'box');
  const call = known(random, variables, 'function');
  const choices = [String(random.below(9)), `len("abc")`];
  if (int !== null) choices.push(int, `(${int} * 3 + 1) % 17`, int);
  if (list !== null) choices.push(`len(${list})`, `sum(${list}) % 13`);
  if (dict !== null) choices.push(`${dict}.get("a", 1)`);
  if (box !== null) choices.push(`${box}.n % 11`);
  if (call !== null) choices.push(`${call}(${int ?? '2'})`);
  return random.pick(choices);
}

/** Binds a name after the expression was made, so that it does not read what it binds. */
export function bind(random: Random, variables: Variables, kind: Kind, value: string | null): string | null {
  return value === null ? null : `${target(random, variables, kind)} = ${value}`;
}

/** A statement about one variable of a kind. */
export function on(kind: Kind, write: (name: string, random: Random, variables: Variables) => string | null): Make {
  return (random, variables) => {
    const name = known(random, variables, kind);
    return name === null ? null : write(name, random, variables);
  };
}

/** A binding made from one variable of a kind. */
export function from(
  kind: Kind,
  result: Kind,
  write: (name: string, random: Random, variables: Variables) => string,
): Make {
  return (random, variables) => {
    const name = known(random, variables, kind);
    return name === null ? null : bind(random, variables, result, write(name, random, variables));
  };
}

/** A key of a dict. */
export const key = (random: Random): string => random.pick(['"a"', '"b"', '"c"']);
