/** Scopes that run later, as CPython's symbol table has them, and what they take from outside. */

/** Names that a scope does not bind itself. */
export interface FreeNames {
  /** Found in an enclosing function, else in the module. */
  readonly free: ReadonlySet<string>;
  /** Like `free`, but used by the scope itself, so that a lazily evaluated type in a class also sees the class's names. */
  readonly direct: ReadonlySet<string>;
  /** Read of the module for certain. */
  readonly globalReads: ReadonlySet<string>;
  /** Bound or deleted in the module. */
  readonly globalWrites: ReadonlySet<string>;
}

/** A scope, with the names that occur in it. */
export interface Scope {
  readonly kind: 'function' | 'class' | 'types';
  readonly bound: Set<string>;
  readonly globals: Set<string>;
  readonly nonlocals: Set<string>;
  uses: Set<string>;
  /** Names of a class body that may be read before the class binds them: those come from the module. */
  readonly early: Set<string>;
  readonly inner: Scope[];
}

/** A scope without names. */
export function createScope(kind: Scope['kind']): Scope {
  return {
    kind,
    bound: new Set(),
    globals: new Set(),
    nonlocals: new Set(),
    uses: new Set(),
    early: new Set(),
    inner: [],
  };
}

/** The free names of a scope and of all that is inside it. */
export function resolveScope(scope: Scope): FreeNames {
  const free = new Set<string>();
  const direct = new Set<string>();
  const globalReads = new Set<string>();
  const globalWrites = new Set<string>();
  for (const inner of scope.inner) {
    const found = resolveScope(inner);
    for (const name of found.globalReads) globalReads.add(name);
    for (const name of found.globalWrites) globalWrites.add(name);
    for (const name of found.free) passOut(scope, name, false, free, globalReads);
    for (const name of found.direct) passOut(scope, name, inner.kind === 'types', free, globalReads);
  }
  for (const name of scope.uses) {
    if (isReadOfModule(scope, name)) globalReads.add(name);
    else if (!isLocal(scope, name)) direct.add(name);
  }
  for (const name of scope.bound) {
    if (scope.globals.has(name)) globalWrites.add(name);
    else if (scope.nonlocals.has(name)) direct.add(name);
  }
  return { free, direct, globalReads, globalWrites };
}

function isReadOfModule(scope: Scope, name: string): boolean {
  return scope.globals.has(name) || (scope.kind === 'class' && isLocal(scope, name) && scope.early.has(name));
}

function isLocal(scope: Scope, name: string): boolean {
  return scope.bound.has(name) && !scope.globals.has(name) && !scope.nonlocals.has(name);
}

/** A free name of an inner scope on its way out. Functions do not see the names of the class around them. */
function passOut(scope: Scope, name: string, seesClass: boolean, free: Set<string>, globalReads: Set<string>): void {
  if (scope.kind === 'class') {
    if (name !== '__class__' && !(seesClass && isLocal(scope, name))) free.add(name);
  } else if (scope.globals.has(name)) {
    globalReads.add(name);
  } else if (!isLocal(scope, name)) {
    free.add(name);
  }
}
