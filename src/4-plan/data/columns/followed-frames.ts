/** Names of a table through the notebook: as it was read, with fewer columns, or with some columns changed. */
import { onlyStatement } from '../../../python/code-tree.ts';
import type { Expr, Stmt } from '../../../python/parse.ts';
import type { Item } from '../../edits/item.ts';
import { columnIn, textOf } from './named-column.ts';

/** The state of the table in a name. */
export interface FollowedFrame {
  /** Whether no column was removed or added. */
  readonly isWhole: boolean;
  /** Columns with other values than in the file. */
  readonly changed: ReadonlySet<string>;
}

/** The names that hold the table. */
export type FollowedFrames = ReadonlyMap<string, FollowedFrame>;

/** Methods that keep columns and values, except for rows and missing values. */
const keeping: ReadonlySet<string> = new Set(
  'copy dropna fillna drop_duplicates sort_values sort_index sample head tail query interpolate ffill bfill'.split(' '),
);
/** Methods that change the set of columns but not the remaining ones. */
const losing: ReadonlySet<string> = new Set(['drop', 'reset_index', 'set_index', 'pop', 'insert', 'assign']);

/** The state of names after a statement. */
export function follow(frames: FollowedFrames, item: Item): FollowedFrames {
  const bound = new Set([...item.defines, ...item.mayDefine, ...item.updates]);
  if (![...bound].some((name) => frames.has(name)) && !item.uses.some((name) => frames.has(name))) return frames;
  const next = new Map(frames);
  const only = onlyStatement(item.text);
  const told = only === undefined ? new Map<string, FollowedFrame>() : after(only, frames);
  for (const name of bound) next.delete(name);
  for (const [name, frame] of told) next.set(name, frame);
  return next;
}

/** The known frames among those that a statement binds or changes. */
function after(statement: Stmt, frames: FollowedFrames): ReadonlyMap<string, FollowedFrame> {
  const found = new Map<string, FollowedFrame>();
  if (statement.nodeType === 'Assign') {
    const frame = frameOf(statement.value, frames);
    for (const target of statement.targets) {
      if (target.nodeType === 'Name' && frame !== null) found.set(target.id, frame);
      noteColumns(target, frames, found);
    }
  }
  if (statement.nodeType === 'Expr' && statement.value.nodeType === 'Call') noteInPlace(statement.value, frames, found);
  return found;
}

/** `df["a"] = …`, `df[["a", "b"]] = …`. */
function noteColumns(target: Expr, frames: FollowedFrames, found: Map<string, FollowedFrame>): void {
  if (target.nodeType !== 'Subscript' || target.value.nodeType !== 'Name') return;
  const frame = frames.get(target.value.id);
  const { slice } = target;
  const names = (slice.nodeType === 'List' ? slice.elts : [slice]).map(textOf);
  if (frame === undefined || names.includes(null)) return;
  found.set(
    target.value.id,
    changedIn(
      frame,
      names.flatMap((name) => name ?? []),
    ),
  );
}

function changedIn({ changed }: FollowedFrame, names: readonly string[]): FollowedFrame {
  return { isWhole: false, changed: new Set([...changed, ...names]) };
}

/** `df.drop("a", axis=1, inplace=True)`, `df["a"].fillna(0, inplace=True)`. */
function noteInPlace(
  { func }: Extract<Expr, { nodeType: 'Call' }>,
  frames: FollowedFrames,
  found: Map<string, FollowedFrame>,
): void {
  if (func.nodeType !== 'Attribute') return;
  const { value, attr } = func;
  if (value.nodeType === 'Name') {
    const frame = frames.get(value.id);
    if (frame === undefined) return;
    if (keeping.has(attr)) found.set(value.id, frame);
    else if (losing.has(attr)) found.set(value.id, { ...frame, isWhole: false });
    return;
  }
  const [column] = columnIn(value);
  const name = value.nodeType === 'Subscript' && value.value.nodeType === 'Name' ? value.value.id : null;
  const frame = name === null ? undefined : frames.get(name);
  // The column still exists, but its values are no longer known.
  if (name !== null && frame !== undefined && column !== undefined)
    found.set(name, { isWhole: frame.isWhole, changed: new Set([...frame.changed, column]) });
}

/** The state of the table in an expression: `df.copy()`, `pd.DataFrame(df)`, `df.drop(columns="a")`. */
function frameOf(value: Expr, frames: FollowedFrames): FollowedFrame | null {
  if (value.nodeType === 'Name') return frames.get(value.id) ?? null;
  if (value.nodeType !== 'Call' || value.func.nodeType !== 'Attribute') return null;
  const { func, args, keywords } = value;
  const [given] = args;
  if (func.attr === 'DataFrame' && given !== undefined && args.length + keywords.length === 1)
    return frameOf(given, frames);
  const frame = frameOf(func.value, frames);
  if (frame === null || keeping.has(func.attr)) return frame;
  return losing.has(func.attr) ? { ...frame, isWhole: false } : null;
}
