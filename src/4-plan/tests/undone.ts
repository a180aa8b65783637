/** Which statements make untrue what was found of a frame before. */
import { type Call, type Expr, type Stmt, walkNodes } from '../../python/parse.ts';

/** What must hold, and of what. */
export interface Found {
  /** The names whose values it is about, as they are when the unit ends. */
  readonly names: readonly string[];
  /** What the statement assigns or changes: a later assignment of the same makes it untrue. */
  readonly target: string;
  readonly text: string;
}

/** Methods that may give other values in place. */
const replacing: ReadonlySet<string> = new Set(['replace', 'fillna', 'where', 'mask', 'clip', 'interpolate', 'update']);

/** Methods that take columns away, or call them by other names, in place. */
const renaming: ReadonlySet<string> = new Set(['drop', 'rename', 'set_index', 'pop']);

/** What a statement changes. */
interface Change {
  /** What is assigned, and frames some of whose values are changed in place. */
  readonly targets: readonly string[];
  /** Columns of a frame that are gone, or have another name. */
  readonly gone: readonly { readonly frame: string; readonly columns: readonly string[] }[];
  /** Frames that are changed in any way. */
  readonly touched: ReadonlySet<string>;
}

/** Keeps of what was found what a statement leaves true. */
export function keptBy(statement: Stmt, textOf: (node: Expr) => string, found: readonly Found[]): readonly Found[] {
  const change = changeOf(statement, textOf);
  return found.filter((one) => !isUndone(one, change));
}

function isUndone({ names, target, text }: Found, { targets, gone, touched }: Change): boolean {
  const isRenamed = targets.some((one) => one.endsWith('.columns') && target.startsWith(one.slice(0, -8)));
  if (isRenamed || targets.some((one) => one === target || names.includes(one))) return true;
  // Rows that differ may be the same without a column; a column that was dropped may be made again.
  if (text.includes('.duplicated()') && names.some((name) => touched.has(name))) return true;
  if (text.startsWith('not {') && targets.some((one) => text.includes(columnOf(one, names) ?? '\n'))) return true;
  return gone.some(
    ({ frame, columns }) =>
      names.includes(frame) && !text.startsWith('not {') && columns.some((column) => text.includes(column)),
  );
}

/** `"a"` of `t["a"]`, where `t` is one of the names. */
function columnOf(target: string, names: readonly string[]): string | null {
  const [, frame = '', column = ''] = /^(\w+)\[(.*)\]$/s.exec(target) ?? [];
  return names.includes(frame) ? column : null;
}

function changeOf(statement: Stmt, textOf: (node: Expr) => string): Change {
  const targets = assignedIn(statement, textOf);
  const touched = new Set(targets.map((target) => /^\w+/.exec(target)?.[0] ?? ''));
  const changed = targets.flatMap((target) => /^(\w+)(?:\[.*\])?\.i?(?:loc|at)\[/.exec(target)?.[1] ?? []);
  const gone: Change['gone'][number][] = [];
  walkNodes(statement, (node) => {
    if (node.nodeType === 'Delete') {
      for (const target of node.targets) {
        const frame = rootOf(target);
        if (frame === null) continue;
        gone.push({ frame, columns: quoted(textOf(target)) });
        touched.add(frame);
      }
    }
    if (node.nodeType !== 'Call') return;
    const frame = changedFrame(node);
    if (frame === null || node.func.nodeType !== 'Attribute') return;
    touched.add(frame);
    if (replacing.has(node.func.attr)) changed.push(frame);
    if (renaming.has(node.func.attr)) gone.push({ frame, columns: quoted(textOf(node)) });
  });
  return { targets: [...targets, ...changed], gone, touched };
}

/** The frame that a method changes in place: `t` of `t["a"].replace(9, 0, inplace=True)`. */
function changedFrame({ func, keywords }: Call): string | null {
  if (func.nodeType !== 'Attribute') return null;
  const isInPlace = ['update', 'pop', 'insert'].includes(func.attr) || keywords.some(({ arg }) => arg === 'inplace');
  return isInPlace ? rootOf(func.value) : null;
}

function quoted(text: string): readonly string[] {
  return [...text.matchAll(/"[^"\n]*"|'[^'\n]*'/g)].map(([one]) => one);
}

/** The name of a frame, or of the frame whose column it is. */
export function rootOf(target: Expr): string | null {
  if (target.nodeType === 'Name') return target.id;
  return target.nodeType === 'Subscript' && target.value.nodeType === 'Name' && target.slice.nodeType === 'Constant'
    ? target.value.id
    : null;
}

/** The texts of what a statement assigns, the statements inside it included. */
export function assignedIn(statement: Stmt, textOf: (node: Expr) => string): readonly string[] {
  const targets: string[] = [];
  walkNodes(statement, (node) => {
    if (node.nodeType === 'Assign') for (const target of node.targets) targets.push(...flat(target).map(textOf));
    if (node.nodeType === 'AugAssign') targets.push(textOf(node.target));
    if (node.nodeType === 'For') targets.push(...flat(node.target).map(textOf));
  });
  return targets;
}

function flat(target: Expr): readonly Expr[] {
  return target.nodeType === 'Tuple' || target.nodeType === 'List' ? target.elts.flatMap(flat) : [target];
}
