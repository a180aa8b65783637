import { forEachChild } from '../children.ts';
import type { Match, Pattern, Stmt } from '../parse.ts';
import { capturesOf, isIrrefutablePattern } from '../patterns.ts';
import { type Flow, storeName } from './flow.ts';
import { followExpression } from './flow-expressions.ts';
import { merge, type State } from './flow-state.ts';

/** Follows a `match`: captures are bound when the whole pattern has matched, before the guard is evaluated. */
export function followMatch(flow: Flow, node: Match, followBody: (flow: Flow, body: readonly Stmt[]) => void): void {
  followExpression(flow, node.subject);
  const ends: State[] = [];
  let unmatched: State | null = flow.state;
  for (const matchCase of node.cases) {
    if (unmatched !== null) flow.state = unmatched;
    readPattern(flow, matchCase.pattern);
    const refused: State = flow.state;
    for (const name of capturesOf(matchCase.pattern)) storeName(flow, name);
    if (matchCase.guard !== undefined) followExpression(flow, matchCase.guard);
    const accepted = flow.state;
    const isIrrefutable = isIrrefutablePattern(matchCase.pattern);
    const passes = isIrrefutable ? [] : [refused];
    if (matchCase.guard !== undefined) passes.push(accepted);
    followBody(flow, matchCase.body);
    ends.push(flow.state);
    unmatched = passes.length === 0 ? null : merge(passes);
  }
  flow.state = merge(unmatched === null ? ends : [...ends, unmatched]);
}

/** Values and classes in a pattern are read. */
function readPattern(flow: Flow, pattern: Pattern): void {
  forEachChild(pattern, (child) => {
    if (child.nodeType.startsWith('Match')) readPattern(flow, child as Pattern);
    else followExpression(flow, child);
  });
}
