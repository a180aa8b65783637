/** Paths that calls read and write, if they are known at compile time. */
import type { PathRoot } from '../../ir.ts';
import { likelyWritingMethods, writingMethods } from '../../knowledge/calls/path-calls.ts';
import type { ArgumentRef, CallFact } from '../../knowledge/facts.ts';
import type { Expr } from '../../python/parse.ts';
import type { Arguments } from '../calls/call-arguments.ts';
import { argumentOf } from '../calls/call-arguments.ts';
import { isWorkingFolder } from '../execution/constants.ts';
import type { Machine, Scope } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';

/** Kinds of values that a reader accepts instead of a path. */
const notPaths: ReadonlySet<string> = new Set(['handle', 'frame', 'array', 'list', 'dict', 'bytes', 'int']);

/** Records the paths that a call reads and writes. */
export function recordPaths(
  machine: Machine,
  fact: CallFact,
  receiver: Value | null,
  given: Arguments,
  scope: Scope,
): void {
  const mode = fact.pathMode === null ? null : modeOf(given, fact.pathMode);
  const both = fact.readsPath !== null && fact.writesPath !== null && mode !== null;
  if (fact.readsPath !== null && !(both && mode === 'write')) {
    const argument = pathOf(receiver, given, fact.readsPath);
    const isName = fact.pathOrName && !isThere(machine, argument?.value);
    if (isName || (fact.readsPath.keyword === 'model_uri' && !isWrittenOut(argument))) {
      machine.record.effects.push({ kind: 'uses-network' });
    } else recordPath(machine, 'reads-path', argument, fact.pathKind, scope);
  }
  if (fact.writesPath !== null && !(both && mode === 'read')) {
    const argument = pathOf(receiver, given, fact.writesPath);
    recordPath(machine, 'writes-path', withSuffix(argument, fact.pathSuffix), fact.pathKind, scope);
    if (fact.fillsFolder) recordFilling(machine, argument);
  }
}

/** Whether a model's address is known to be a path; addresses of runs or of the registry contain names known only at run time. */
function isWrittenOut(argument: ReturnType<typeof argumentOf>): boolean {
  return typeof argument?.value.constant?.value === 'string';
}

/** Whether a text is known to be a path: it has the form of one, exists on disk, or was written before. */
function isThere(machine: Machine, value: Value | undefined): boolean {
  const path = value?.constant?.value;
  if (typeof path !== 'string') return leadingFolder(value) !== null;
  if (/^(\.{0,2}\/|~|[a-zA-Z]:\\)/.test(path)) return true;
  const plain = plainPath(path);
  if (machine.paths.has(plain)) return true;
  return [...machine.written].some((written) => isWithin(plain, written) || isWithin(written, plain));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function plainPath(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/$/, '');
}

/** Files are written into a folder: whoever reads it later reads what was written. */
function recordFilling(machine: Machine, argument: ReturnType<typeof argumentOf>): void {
  const last = machine.record.effects.at(-1);
  if (argument === null || last?.kind !== 'writes-path' || last.path === null) return;
  machine.record.effects.push({ ...last, path: `${last.path}/*`, pathKind: 'file' });
}

/** The literal with the actual name of the file that is written. */
function withSuffix(argument: ReturnType<typeof argumentOf>, suffix: string | null): ReturnType<typeof argumentOf> {
  const constant = argument?.value.constant;
  if (argument === null || suffix === null || !constant || argument.node.nodeType !== 'Constant') return argument;
  if (typeof constant.value !== 'string' || constant.value.endsWith(suffix) || constant.root === null) return argument;
  const value = `${constant.value}${suffix}`;
  return { ...argument, value: { ...argument.value, constant: { value, root: { ...constant.root, text: value } } } };
}

/** The argument that is the path; without a reference, it is the receiver (`path.read_text()`). */
function pathOf(receiver: Value | null, given: Arguments, reference: ArgumentRef): ReturnType<typeof argumentOf> {
  if (reference.position !== null || reference.keyword !== null) return argumentOf(given, reference);
  const { func } = given.node;
  return receiver === null || func.nodeType !== 'Attribute' ? null : { value: receiver, node: func.value };
}

function modeOf(given: Arguments, reference: ArgumentRef): 'read' | 'write' | 'both' {
  const mode = argumentOf(given, reference);
  if (mode === null) return 'read';
  const text = mode.value.constant?.value;
  if (typeof text !== 'string') return 'both';
  if (text.includes('+') || text.includes('a')) return 'both';
  return /[wx]/.test(text) ? 'write' : 'read';
}

function recordPath(
  machine: Machine,
  kind: 'reads-path' | 'writes-path',
  argument: { readonly value: Value; readonly node: Expr } | null,
  pathKind: 'file' | 'folder',
  scope: Scope,
): void {
  if (argument === null || notPaths.has(argument.value.type.kind)) return;
  const { constant } = argument.value;
  const { start, end } = scope.place.range(argument.node);
  const span = scope.place.spanOf(start, end);
  const path = typeof constant?.value === 'string' && !isWorkingFolder(constant) ? constant.value : null;
  if (path !== null && /^([a-z][a-z0-9+.-]+:\/\/|(runs|models|mlflow-artifacts):\/)/i.test(path)) {
    const root = constant?.root ?? null;
    const isRead = kind === 'reads-path' && /^https?:/i.test(path) && root?.text === path;
    machine.record.effects.push({ kind: 'uses-network', ...(isRead ? { address: root } : {}) });
    return;
  }
  if (path !== null) {
    const place = below(machine.folder, path, constant?.root ?? null);
    if (kind === 'writes-path' && place.path !== null) machine.written.add(plainPath(place.path));
    machine.record.effects.push({ kind, ...place, pathKind, span });
    return;
  }
  const folder = leadingFolder(argument.value);
  const root = folder === null ? null : (argument.value.leading?.root ?? null);
  const place = folder === null ? { path: null, root } : below(machine.folder, `${folder}/*`, root);
  machine.record.effects.push({ kind, ...place, pathKind, span });
}

/** A path relative to the notebook's folder, after `os.chdir`. */
function below(
  folder: string,
  path: string,
  root: PathRoot | null,
): { readonly path: string; readonly root: PathRoot | null } {
  if (folder === '' || /^([/~\\]|[a-zA-Z]:)/.test(path)) return { path, root };
  return { path: `${folder}/${path}`, root: root === null ? null : { ...root, text: `${folder}/${root.text}` } };
}

const fileName = /^[^\s]*\.[A-Za-z]\w{0,9}$/;

/** Whether an unknown method writes to the path in its first argument. */
function writesFirst(method: string, value: Value): boolean {
  if (writingMethods.has(method)) return value.constant !== null || value.leading !== null;
  const path = value.constant?.value;
  return likelyWritingMethods.has(method) && typeof path === 'string' && fileName.test(path);
}

/**
 * Paths of an unknown call: written if the method's name says so, read if a literal names something that exists on disk.
 */
export function recordLikelyPaths(machine: Machine, method: string, given: Arguments, scope: Scope): void {
  const [first] = given.node.args;
  const [value] = given.positional;
  if (first !== undefined && value !== undefined && writesFirst(method, value)) {
    recordPath(machine, 'writes-path', { value, node: first }, 'file', scope);
    return;
  }
  if (writingMethods.has(method)) return;
  const texts = [
    ...given.node.args.map((node, index) => ({ node, value: given.positional[index] })),
    ...given.node.keywords.map(({ arg, value: node }) => ({ node, value: given.keywords.get(arg ?? '') })),
  ];
  for (const { node, value: argument } of texts) {
    const path = argument?.constant?.value;
    if (argument === undefined || typeof path !== 'string') continue;
    const plain = plainPath(path);
    const kind = machine.paths.get(plain)?.kind ?? (machine.written.has(plain) ? 'file' : null);
    if (kind !== null) recordPath(machine, 'reads-path', { value: argument, node }, kind, scope);
  }
}

/** The folder at the start of a path whose end is unknown. */
function leadingFolder(value: Value | undefined): string | null {
  const text = value?.leading?.value;
  if (typeof text !== 'string' || /^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return null;
  const end = text.lastIndexOf('/');
  return end > 0 ? text.slice(0, end) : null;
}
