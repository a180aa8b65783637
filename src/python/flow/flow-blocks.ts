import type { AsyncFor, AsyncWith, ExceptHandler, Expr, For, Stmt, Try, TryStar, While, With } from '../parse.ts';
import { deleteName, type Flow, followInterruptible, type Loop, storeName } from './flow.ts';
import { followExpression, followOptional } from './flow-expressions.ts';
import { merge, type State } from './flow-state.ts';

/** A `finally` in so many others is followed once, whatever led to it: each way by itself would double the work. */
const mostFinals = 3;

type FollowBody = (flow: Flow, body: readonly Stmt[]) => void;

/** Follows `break` and `continue`. */
export function jump(flow: Flow, kind: 'Break' | 'Continue'): void {
  const loop = flow.loops.at(-1);
  if (loop !== undefined && !flow.state.dead) (kind === 'Break' ? loop.breaks : loop.continues).push(flow.state);
  flow.state = { ...flow.state, dead: true };
}

/** Follows a loop: its body may run never, once or often. */
export function followLoop(flow: Flow, node: For | AsyncFor | While, followBody: FollowBody): void {
  if (node.nodeType === 'AsyncFor') flow.hasAwait = true;
  if (node.nodeType === 'While') followExpression(flow, node.test);
  else followExpression(flow, node.iter);
  const entry = flow.state;
  const loop: Loop = { breaks: [], continues: [] };
  flow.loops.push(loop);
  if (node.nodeType !== 'While') followExpression(flow, node.target);
  followBody(flow, node.body);
  flow.loops.pop();
  const again = merge([flow.state, ...loop.continues]);
  const repeated = merge([entry, again]);
  const isEndless = node.nodeType === 'While' && isAlwaysTrue(node.test);
  if (isEndless) flow.state = { ...repeated, dead: true };
  else if (node.nodeType !== 'While' && isNeverEmpty(node.iter)) flow.state = again;
  else flow.state = repeated;
  if (node.nodeType === 'While') followExpression(flow, node.test);
  followBody(flow, node.orelse);
  flow.state = merge([flow.state, ...loop.breaks.map((state) => afterEarlierRounds(state, repeated))]);
}

/** Before the round in which a loop is left, there may have been others. */
function afterEarlierRounds(left: State, repeated: State): State {
  const certain = (names: ReadonlySet<string>, undone: ReadonlySet<string>) =>
    new Set([...names].filter((name) => !undone.has(name)));
  return {
    bound: certain(left.bound, repeated.maybeGone),
    gone: certain(left.gone, repeated.maybeBound),
    maybeBound: new Set([...left.maybeBound, ...repeated.maybeBound]),
    maybeGone: new Set([...left.maybeGone, ...repeated.maybeGone]),
    dead: left.dead,
  };
}

function isAlwaysTrue(test: Expr): boolean {
  return test.nodeType === 'Constant' && (test.value === true || (typeof test.value === 'number' && test.value !== 0));
}

function isNeverEmpty(iterable: Expr): boolean {
  const isDisplay = iterable.nodeType === 'List' || iterable.nodeType === 'Tuple' || iterable.nodeType === 'Set';
  return isDisplay && iterable.elts.some((element) => element.nodeType !== 'Starred');
}

/** Follows `with`: a manager that may swallow exceptions makes the body one that may stop anywhere. */
export function followWith(flow: Flow, node: With | AsyncWith, followBody: FollowBody): void {
  if (node.nodeType === 'AsyncWith') flow.hasAwait = true;
  followItems(flow, node, 0, followBody);
}

function followItems(flow: Flow, node: With | AsyncWith, index: number, followBody: FollowBody): void {
  const item = node.items[index];
  if (item === undefined) {
    followBody(flow, node.body);
    return;
  }
  followExpression(flow, item.context_expr);
  const interrupted = followInterruptible(flow, () => {
    followOptional(flow, item.optional_vars);
    followItems(flow, node, index + 1, followBody);
  });
  if (flow.suppresses(item.context_expr)) flow.state = merge([flow.state, interrupted]);
}

/** Follows `try`: handlers begin where any part of the body may have run; `finally` also runs on the way out. */
export function followTry(flow: Flow, node: Try | TryStar, followBody: FollowBody): void {
  if (node.finalbody.length === 0) {
    followGuarded(flow, node, followBody);
    return;
  }
  const finish = (state: State): State => {
    flow.state = state;
    flow.finals += 1;
    followBody(flow, node.finalbody);
    flow.finals -= 1;
    return flow.state;
  };
  let interrupted = flow.state;
  followAndLeave(flow, finish, () => {
    interrupted = followInterruptible(flow, () => followGuarded(flow, node, followBody));
  });
  const normal = flow.state;
  if (flow.finals >= mostFinals) {
    finish(merge([interrupted, normal]));
    return;
  }
  finish(interrupted);
  flow.state = finish(normal);
}

/** Runs `walk`; jumps out of it to the loop around it go through `leave` first. */
function followAndLeave(flow: Flow, leave: (state: State) => State, walk: () => void): void {
  const loop = flow.loops.at(-1);
  if (loop === undefined) {
    walk();
    return;
  }
  const outside: Loop = { breaks: loop.breaks, continues: loop.continues };
  loop.breaks = [];
  loop.continues = [];
  walk();
  const inside: Loop = { breaks: loop.breaks, continues: loop.continues };
  loop.breaks = outside.breaks;
  loop.continues = outside.continues;
  const after = flow.state;
  for (const kind of ['breaks', 'continues'] as const) {
    if (inside[kind].length === 0) continue;
    const left = leave(merge(inside[kind]));
    if (!left.dead) loop[kind].push(left);
  }
  flow.state = after;
}

function followGuarded(flow: Flow, node: Try | TryStar, followBody: FollowBody): void {
  const interrupted = followInterruptible(flow, () => followBody(flow, node.body));
  followBody(flow, node.orelse);
  const ends = [flow.state];
  let next = interrupted;
  for (const handler of node.handlers) {
    flow.state = next;
    followOptional(flow, handler.type);
    next = flow.state;
    followHandler(flow, handler, followBody);
    if (node.nodeType === 'TryStar') next = merge([next, flow.state]);
    ends.push(flow.state);
  }
  flow.state = merge(ends);
}

/** The name of `except … as name` is deleted however the handler ends. */
function followHandler(flow: Flow, handler: ExceptHandler, followBody: FollowBody): void {
  const { name } = handler;
  if (name === undefined) {
    followBody(flow, handler.body);
    return;
  }
  const unbind = (state: State): State => {
    flow.state = state;
    deleteName(flow, name);
    return flow.state;
  };
  followAndLeave(flow, unbind, () => {
    storeName(flow, name);
    followBody(flow, handler.body);
  });
  unbind(flow.state);
}
