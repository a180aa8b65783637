/** Names that hold a table while a notebook goes on: as it was read, with fewer columns, or with some that were given other values. */
import { onlyStatement } from '../../python/code-tree.ts';
import type { Expr, Stmt } from '../../python/parse.ts';
import type { Item } from '../edits/item.ts';
import { columnIn, textOf } from './named-column.ts';

/** What a name holds of the table. */
export interface FollowedFrame {
  /** Whether no column was taken away or added. */
  readonly isWhole: boolean;
  /** Columns that have other values than the file. */
  readonly changed: ReadonlySet<string>;
}

/** The names that hold the table. */
export type FollowedFrames = ReadonlyMap<string, FollowedFrame>;

/** Methods that leave columns and their values as they are, but for rows and what is missing. */
const keeping: ReadonlySet<string> = new Set(
  'copy dropna fillna drop_duplicates sort_values sort_index sample head tail query interpolate ffill bfill'.split(' '),
);
/** Methods after which other columns are there, and those that are left are as they were. */
const losing: ReadonlySet<string> = new Set(['drop', 'reset_index', 'set_index', 'pop', 'insert', 'assign']);

/** What names hold after a statement. */
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

/** The frames that a statement leaves known, of those that it binds or changes. */
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
  // The column is still there: only what its values are is no longer known.
  if (name !== null && frame !== undefined && column !== undefined)
    found.set(name, { isWhole: frame.isWhole, changed: new Set([...frame.changed, column]) });
}

/** What an expression gives of a table: `df.copy()`, `pd.DataFrame(df)`, `df.drop(columns="a")`. */
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
