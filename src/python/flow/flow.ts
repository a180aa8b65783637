/** The walk's memory while the code of one top-level statement is followed in the order in which Python runs it. */

import { mangle } from '../names-in-nodes.ts';
import type { Expr } from '../parse.ts';
import type { FreeNames } from '../symbol-scopes.ts';
import { afterDelete, afterStore, atAnyPoint, initialState, type State } from './flow-state.ts';

/** A scope whose code runs now: a class body, or the names of a comprehension or of type parameters. */
export type Frame =
  | {
      readonly kind: 'class';
      readonly name: string;
      readonly prefix: string;
      readonly globals: Set<string>;
      readonly outer: Frame | null;
    }
  | {
      readonly kind: 'names';
      readonly names: ReadonlySet<string>;
      readonly hidesClass: boolean;
      readonly outer: Frame | null;
    };

/** States in which a loop is left or begun again. */
export interface Loop {
  breaks: State[];
  continues: State[];
}

/** Mutable; made for one statement and thrown away. */
export interface Flow {
  state: State;
  frame: Frame | null;
  readonly loops: Loop[];
  readonly reads: Set<string>;
  readonly deferred: Set<string>;
  readonly globalWrites: Set<string>;
  readonly stored: string[];
  readonly deleted: string[];
  readonly suppresses: (contextExpression: Expr) => boolean;
  hasAwait: boolean;
  hasYield: boolean;
  hasStarImport: boolean;
  classes: number;
  /** How many `finally` the walk is in. */
  finals: number;
}

/** A walk that has seen nothing yet. */
export function createFlow(suppresses: Flow['suppresses']): Flow {
  return {
    state: initialState,
    frame: null,
    loops: [],
    reads: new Set(),
    deferred: new Set(),
    globalWrites: new Set(),
    stored: [],
    deleted: [],
    suppresses,
    hasAwait: false,
    hasYield: false,
    hasStarImport: false,
    classes: 0,
    finals: 0,
  };
}

/** The class whose body this is, for private names. */
export function className(flow: Flow): string | null {
  for (let frame = flow.frame; frame !== null; frame = frame.outer) if (frame.kind === 'class') return frame.name;
  return null;
}

/** Notes that a name is read now. */
export function readName(flow: Flow, written: string): void {
  const name = mangle(written, className(flow));
  let seesClass = true;
  for (let frame = flow.frame; frame !== null; frame = frame.outer) {
    if (frame.kind === 'names') {
      if (frame.names.has(name)) return;
      if (frame.hidesClass) seesClass = false;
    } else {
      if (seesClass && frame.globals.has(name)) break;
      if (seesClass && flow.state.bound.has(frame.prefix + name)) return;
      seesClass = false;
    }
  }
  if (!flow.state.bound.has(name)) flow.reads.add(name);
}

/** Notes that a name is bound now. */
export function storeName(flow: Flow, written: string): void {
  const key = keyOf(flow, written);
  flow.stored.push(key);
  flow.state = afterStore(flow.state, key);
}

/** Notes that a name is deleted now. */
export function deleteName(flow: Flow, written: string): void {
  const key = keyOf(flow, written);
  flow.deleted.push(key);
  flow.state = afterDelete(flow.state, key);
}

/** The name under which a state knows a name that is bound here. Names of classes carry a prefix that no identifier has. */
export function keyOf(flow: Flow, written: string): string {
  const name = mangle(written, className(flow));
  for (let frame = flow.frame; frame !== null; frame = frame.outer) {
    if (frame.kind === 'class') return frame.globals.has(name) ? name : frame.prefix + name;
  }
  return name;
}

/** True for the keys of module-level names. */
export function isModuleKey(key: string): boolean {
  return !key.includes('#');
}

/** Notes what a scope that was made now reads and writes when it runs later. */
export function defer(flow: Flow, found: FreeNames): void {
  for (const name of found.free) if (!isLocalName(flow, name)) flow.deferred.add(name);
  for (const name of found.direct) if (!isLocalName(flow, name)) flow.deferred.add(name);
  for (const name of found.globalReads) flow.deferred.add(name);
  for (const name of found.globalWrites) flow.globalWrites.add(name);
}

function isLocalName(flow: Flow, name: string): boolean {
  for (let frame = flow.frame; frame !== null; frame = frame.outer) {
    if (frame.kind === 'names' ? frame.names.has(name) : name === '__class__') return true;
  }
  return false;
}

/** Runs `walk` with one more frame. */
export function withFrame(flow: Flow, frame: Frame, walk: () => void): void {
  const outer = flow.frame;
  flow.frame = frame;
  walk();
  flow.frame = outer;
}

/** Runs `walk` and gives the state in which an exception may leave it, from any point of it. */
export function followInterruptible(flow: Flow, walk: () => void): State {
  const before = flow.state;
  const stored = flow.stored.length;
  const deleted = flow.deleted.length;
  walk();
  return atAnyPoint(before, flow.stored.slice(stored), flow.deleted.slice(deleted));
}
