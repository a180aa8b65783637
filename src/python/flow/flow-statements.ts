import { boundByStatement } from '../names-in-nodes.ts';
import type { AnnAssign, AugAssign, Stmt } from '../parse.ts';
import { type Flow, storeName } from './flow.ts';
import { followLoop, followTry, followWith, jump } from './flow-blocks.ts';
import { followClass, followFunction, followTypeAlias } from './flow-definitions.ts';
import { followBranches, followExpression, followOptional } from './flow-expressions.ts';
import { followMatch } from './flow-match.ts';

/** Follows statements one after the other. */
export function followBody(flow: Flow, body: readonly Stmt[]): void {
  for (const statement of body) followStatement(flow, statement);
}

/** Follows a statement in the order in which Python runs it. */
export function followStatement(flow: Flow, node: Stmt): void {
  switch (node.nodeType) {
    case 'Expr':
      followExpression(flow, node.value);
      return;
    case 'Assign':
      followExpression(flow, node.value);
      for (const target of node.targets) followExpression(flow, target);
      return;
    case 'AugAssign':
      followAugmented(flow, node);
      return;
    case 'AnnAssign':
      followAnnotated(flow, node);
      return;
    case 'Delete':
      for (const target of node.targets) followExpression(flow, target);
      return;
    case 'Import':
    case 'ImportFrom':
      if (node.names.some((alias) => alias.name === '*')) flow.hasStarImport = true;
      for (const name of boundByStatement(node)) storeName(flow, name);
      return;
    case 'Return':
      followOptional(flow, node.value);
      flow.state = { ...flow.state, dead: true };
      return;
    case 'Raise':
      followOptional(flow, node.exc);
      followOptional(flow, node.cause);
      flow.state = { ...flow.state, dead: true };
      return;
    case 'Assert': {
      followExpression(flow, node.test);
      const passed = flow.state;
      followOptional(flow, node.msg);
      flow.state = passed;
      return;
    }
    case 'Break':
    case 'Continue':
      jump(flow, node.nodeType);
      return;
    default:
      followCompound(flow, node);
      return;
  }
}

function followCompound(flow: Flow, node: Stmt): void {
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      followFunction(flow, node);
      return;
    case 'ClassDef':
      followClass(flow, node, followBody);
      return;
    case 'TypeAlias':
      followTypeAlias(flow, node);
      return;
    case 'If':
      followExpression(flow, node.test);
      followBranches(flow, [() => followBody(flow, node.body), () => followBody(flow, node.orelse)]);
      return;
    case 'For':
    case 'AsyncFor':
    case 'While':
      followLoop(flow, node, followBody);
      return;
    case 'With':
    case 'AsyncWith':
      followWith(flow, node, followBody);
      return;
    case 'Try':
    case 'TryStar':
      followTry(flow, node, followBody);
      return;
    case 'Match':
      followMatch(flow, node, followBody);
      return;
    default:
  }
}

function followAugmented(flow: Flow, node: AugAssign): void {
  if (node.target.nodeType === 'Name') {
    followExpression(flow, { ...node.target, ctx: { nodeType: 'Load' } });
    followExpression(flow, node.value);
    storeName(flow, node.target.id);
  } else {
    followExpression(flow, node.target);
    followExpression(flow, node.value);
  }
}

/** The value is evaluated and bound before the annotation is; without a value, a name is not bound. */
function followAnnotated(flow: Flow, node: AnnAssign): void {
  followOptional(flow, node.value);
  if (node.value !== undefined || node.target.nodeType !== 'Name') followExpression(flow, node.target);
  followExpression(flow, node.annotation);
}
