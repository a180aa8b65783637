/** The words that library tables are written in: rows, groups of classes, and the traits that a row may have. */
import type { ValueKind } from '../ir.ts';
import type { ArgumentRef, CallFact, Generator } from './facts.ts';

/** A part of a fact; a row's traits are laid over the best case, later ones over earlier ones. */
export type Trait = Partial<Omit<CallFact, 'otherwise'>> & {
  /** Keywords, and what is returned where all of them are given; the first that fits. `()` is a call without arguments. */
  readonly otherwise?: readonly (readonly [keywords: string, returns: string])[];
};

/**
 * Names that share a fact, what they return, and the traits. What is returned is a kind (`frame`), a dotted class,
 * `receiver` for the receiver's own type, `like 0` for the type of an argument, `array, array` for a tuple, `''` for unknown.
 */
export type Row = readonly [names: string, returns: string, ...traits: readonly Trait[]];

/** Names of attributes and what reading them gives; they share objects with the receiver unless `fresh`. */
export type AttributeRow = readonly [names: string, returns: string, sharing?: 'fresh'];

/** Classes of a module that share a description. */
export interface ClassGroup {
  readonly module: string;
  readonly names: string;
  /** `object` where left out. */
  readonly kind?: ValueKind;
  /** Dotted names of classes whose methods and attributes it has too, nearest first. */
  readonly bases?: string;
  readonly flavor?: string;
  readonly unstorable?: string;
  /** Generators that its methods draw from, and the constructor's keywords that prevent it. */
  readonly draws?: Generator;
  readonly fixedBy?: string;
  readonly keepsData?: boolean;
  readonly holdsEstimators?: boolean;
  readonly drawsAsHeld?: boolean;
  /** Traits of calling the class. Where left out, the instance may hold its arguments and nothing else happens. */
  readonly construct?: readonly Trait[];
  /** `*` stands for all methods that no row names. */
  readonly methods?: readonly Row[];
  /** Called on the class itself: `pd.DataFrame.from_dict`. */
  readonly statics?: readonly Row[];
  /** `*` stands for all attributes that no row names. */
  readonly attributes?: readonly AttributeRow[];
}

/** What is known of a library. */
export interface Library {
  /** Rows by the module that the names belong to. */
  readonly functions?: Readonly<Record<string, readonly Row[]>>;
  readonly classes?: readonly ClassGroup[];
  /** Dotted prefixes that mean another one: `tensorflow.keras` is `keras`. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** The receiver is changed in place. */
export const changes: Trait = { changesReceiver: 'always' };
/** The receiver is changed in place and may hold the arguments afterwards. */
export const holds: Trait = { changesReceiver: 'always', keepsArguments: true };
/** The receiver is changed with `inplace=True` only. */
export const inplace: Trait = { changesReceiver: { whenKeyword: 'inplace' } };
/** The result may share objects or memory with the receiver. */
export const sharesReceiver: Trait = { sharesWith: 'receiver' };
/** The result may share objects or memory with the arguments. */
export const sharesArguments: Trait = { sharesWith: 'arguments' };
/** The result may share objects or memory with the receiver and the arguments. */
export const sharesBoth: Trait = { sharesWith: 'both' };
/** The result takes over elements of containers, but not memory of frames and arrays. */
export const sharesElements: Trait = { sharesElements: true };
/** Fresh, unless this keyword says otherwise. */
export function copies(keyword: string): Trait {
  return { copyKeyword: keyword };
}

/** The arguments are functions, which it calls. */
export const calls: Trait = { callsArguments: true };
/** Only what this keyword names is a function, or holds some. */
export function callsKeyword(keyword: string): Trait {
  return { callsArguments: keyword };
}
/** It calls functions that the receiver and the arguments hold. */
export const callsHeld: Trait = { callsHeld: true };
/** Prints text. */
export const prints: Trait = { prints: true };
/** Only shows something to the reader of the notebook. */
export const displays: Trait = { displays: true };
/** Draws on a figure. */
export const draws2d: Trait = { drawsFigure: true };
/** Shows the current figure. */
export const shows: Trait = { showsFigure: true, displays: true };
/** A score worth logging. */
export const metric: Trait = { metric: true };
/** Sets a process-wide option, and can be repeated. */
export const setup: Trait = { setup: true };
/** Reads the clock. */
export const clock: Trait = { readsClock: true };
/** Uses the network. */
export const network: Trait = { usesNetwork: true };
/** Waits for requests, and does not come back. */
export const serves: Trait = { serves: true };
/** Fits the receiver. */
export const fits: Trait = { fits: true, changesReceiver: 'always' };
/** Its path is a folder. */
export const folder: Trait = { pathKind: 'folder' };
/** Files are written into the folder that is named. */
export const filledFolder: Trait = { pathKind: 'folder', fillsFolder: true };

/** Reads the path in this argument. */
export function reads(position: number | null, keyword: string | null = null): Trait {
  return { readsPath: { position, keyword } };
}

/** Reads the path in this argument, or fetches what a public collection has under that name. */
export function namedOrReads(position: number | null, keyword: string | null = null): Trait {
  return { ...reads(position, keyword), pathOrName: true };
}

/** Writes the path in this argument. */
export function writes(position: number | null, keyword: string | null = null): Trait {
  return { writesPath: { position, keyword } };
}

/** The receiver is a path that is read. */
export const readsReceiver: Trait = { readsPath: { position: null, keyword: null } };
/** The receiver is a path that is written. */
export const writesReceiver: Trait = { writesPath: { position: null, keyword: null } };

/** Opens the path in the first argument, as the mode in the second says. */
export function opens(pathKeyword: string, modeKeyword: string): Trait {
  const path: ArgumentRef = { position: 0, keyword: pathKeyword };
  return { readsPath: path, writesPath: path, pathMode: { position: 1, keyword: modeKeyword } };
}

/** Changes these arguments in place: positions, keywords, or both as `0:x`. */
export function changesArguments(...references: readonly (number | string)[]): Trait {
  return { changesArguments: references.map(argumentRef) };
}

/** Draws from a global generator, unless one of the keywords is given. */
export function draws(generator: Generator, ...fixedBy: readonly string[]): Trait {
  return { draws: [generator], fixedBy };
}

/** Sets the state of a global generator. */
export function seeds(...generators: readonly Generator[]): Trait {
  return { seeds: generators };
}

function argumentRef(reference: number | string): ArgumentRef {
  if (typeof reference === 'number') return { position: reference, keyword: null };
  const [position, keyword] = reference.includes(':') ? reference.split(':') : ['', reference];
  return { position: position === '' ? null : Number(position), keyword: keyword ?? null };
}
