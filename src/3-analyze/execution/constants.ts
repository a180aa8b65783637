/** Constants: strings and numbers known at compile time, each string with the literal at its start. */
import type { Expr } from '../../python/parse.ts';
import type { Place, Value } from './values.ts';
import { type ConstantValue, constantValue, plainValue, typeOfKind } from './values.ts';

/** The value of a `Constant` node. */
export function evaluateConstant(node: Extract<Expr, { nodeType: 'Constant' }>, place: Place): Value {
  const { start, end } = place.range(node);
  const text = place.text.slice(start, end);
  const value: unknown = node.value;
  if (text === '...' || text.startsWith('b') || text.startsWith('B')) return plainValue(typeOfKind('object'), null);
  if (typeof value === 'string') {
    return constantValue('str', { value, root: { text: value, cell: place.cell, start, end, isInside: false } });
  }
  if (typeof value === 'boolean') return constantValue('bool', { value, root: null });
  if (value === null) return constantValue('none', { value: null, root: null });
  if (typeof value === 'number') {
    const isInteger = /^[\d_]+$|^0[xob]/i.test(text);
    return constantValue(isInteger ? 'int' : 'float', { value, root: null });
  }
  return { ...plainValue(typeOfKind(/^[\d_]+$/.test(text) ? 'int' : 'object'), null) };
}

/** The working directory found by a call: no literal of its text can be replaced. */
const workingFolder: ConstantValue = { value: '.', root: null };

/** Whether a constant is the working directory, found by a call. */
export function isWorkingFolder(constant: ConstantValue | null): boolean {
  return constant === workingFolder;
}

/** The constant for concatenated texts; `null` if a part is unknown. */
export function concatenate(parts: readonly (ConstantValue | null)[]): ConstantValue | null {
  let text = '';
  let root: ConstantValue['root'] = null;
  for (const [index, part] of parts.entries()) {
    if (part === null || part.value === null || isWorkingFolder(part)) return null;
    if (index === 0) root = part.root;
    text += typeof part.value === 'boolean' ? (part.value ? 'True' : 'False') : String(part.value);
  }
  return { value: text, root };
}

/** The constant for joined path parts, as `os.path.join` and `Path / x` do. */
export function joinPaths(parts: readonly (ConstantValue | null)[]): ConstantValue | null {
  let text = '';
  let root: ConstantValue['root'] = null;
  for (const part of parts) {
    if (part === null || typeof part.value !== 'string') return null;
    if (parts.length === 1) return part;
    const begins = part.value.startsWith('/') || /^(\.\/?)*$/.test(text);
    if (begins) root = part.root;
    text = begins ? part.value : `${text.replace(/\/$/, '')}/${part.value}`;
  }
  return { value: text, root };
}

/** The start of a text or path: the constant itself if it is known, ending with `/` if parts are joined. */
export function leadingOf(value: Value, closed: boolean): ConstantValue | null {
  const known = value.constant ?? value.leading;
  if (known === null || typeof known.value !== 'string' || isWorkingFolder(known)) return null;
  return closed && value.constant !== null ? { ...known, value: `${known.value.replace(/\/$/, '')}/` } : known;
}

/** Paths found by a search begin where the search began; nothing in them can be replaced. */
export function foundBelow(folder: Value): ConstantValue | null {
  const known = leadingOf(folder, true);
  return known === null ? null : { value: String(known.value).replace(/[^/]*[*?[].*$/, ''), root: null };
}

/** The start of the path that a call returns, if not all of its parts are known. */
export function leadingOfCall(dotted: string, positional: readonly Value[]): ConstantValue | null {
  const [first, ...rest] = positional;
  if (first === undefined) return null;
  switch (dotted) {
    case 'os.path.join':
    case 'pathlib.Path':
    case 'pathlib.PurePath':
    case 'pathlib.PosixPath':
      return leadingOf(first, rest.length > 0);
    case 'str':
    case 'os.fspath':
    case 'sorted':
    case 'list':
      return first.leading;
    case 'glob.glob':
    case 'glob.iglob':
    case 'os.walk':
      return foundBelow(first);
    default:
      return null;
  }
}

/** The constant that a path method returns, if it returns a path. */
export function constantOfPathMethod(
  receiver: Value,
  name: string,
  positional: readonly Value[],
): ConstantValue | null {
  switch (name) {
    case 'joinpath':
      return joinPaths([receiver, ...positional].map((value) => value.constant));
    case 'absolute':
    case 'expanduser':
    case 'resolve':
      return receiver.constant;
    default:
      return null;
  }
}

/** The constant that a call returns, for the few functions that build paths and texts. */
export function constantOfCall(dotted: string, positional: readonly Value[]): ConstantValue | null {
  const constants = positional.map((value) => value.constant);
  switch (dotted) {
    case 'os.path.join':
    case 'pathlib.Path':
    case 'pathlib.PurePath':
    case 'pathlib.PosixPath':
      return constants.length === 0 ? workingFolder : joinPaths(constants);
    case 'os.getcwd':
    case 'pathlib.Path.cwd':
      return workingFolder;
    case 'str':
    case 'os.fspath':
    case 'os.path.abspath':
    case 'os.path.expanduser':
    case 'os.path.normpath':
    case 'os.path.realpath':
      return constants.length === 1 && typeof constants[0]?.value === 'string' ? constants[0] : null;
    default:
      return null;
  }
}
