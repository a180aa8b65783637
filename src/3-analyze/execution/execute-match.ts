/** Abstract execution of `match`. */
import { type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { runBranches } from './branches.ts';
import { evaluate } from './evaluate.ts';
import { executeAll } from './execute.ts';
import { bindName, type Machine, type Scope } from './machine.ts';
import { objectOf, unknownValue } from './values.ts';

/** Executes a `match`: names captured by patterns may share with the subject. */
export function executeMatch(machine: Machine, statement: Extract<Stmt, { nodeType: 'Match' }>, scope: Scope): void {
  const subject = evaluate(machine, statement.subject, scope);
  const cases = statement.cases.map((matchCase) => (): void => {
    for (const name of capturedNames(matchCase.pattern)) {
      bindName(machine, scope, name, unknownValue(objectOf(subject) ?? machine.newObject()));
    }
    if (matchCase.guard) evaluate(machine, matchCase.guard, scope);
    executeAll(machine, matchCase.body, scope);
  });
  runBranches(machine, scope, [() => {}, ...cases]);
}

function capturedNames(pattern: Node): readonly string[] {
  const names: string[] = [];
  walkNodes(pattern, (node) => {
    if (node.nodeType === 'MatchAs' && node.name) names.push(node.name);
    if (node.nodeType === 'MatchStar' && node.name) names.push(node.name);
    if (node.nodeType === 'MatchMapping' && node.rest) names.push(node.rest);
  });
  return names;
}
