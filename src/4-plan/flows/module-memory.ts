/** Module variables of Python files, and their users. */
import type { SourceFile } from '../../ir.ts';
import { changingMethods } from '../../knowledge/calls/containers.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';

/** A module variable, with the functions and classes (of any file) that change it, and those that read it. */
export interface Memory {
  readonly file: SourceFile;
  readonly variable: string;
  readonly writers: ReadonlySet<string>;
  readonly readers: ReadonlySet<string>;
}

interface Member {
  readonly name: string;
  readonly changes: ReadonlySet<string>;
  readonly reads: ReadonlySet<string>;
  /** Every name in its body. */
  readonly mentions: ReadonlySet<string>;
}

/** The variables of the files. */
export function memoriesOf(modules: readonly SourceFile[]): readonly Memory[] {
  const files = modules.map((file) => ({ file, ...membersOf(file.text) }));
  const all = files.flatMap(({ members }) => members);
  return files.flatMap(({ file, members, variables }) =>
    variables.map((variable): Memory => {
      const writers = members.filter((member) => member.changes.has(variable));
      const readers = members.filter((member) => member.reads.has(variable));
      return { file, variable, writers: withCallers(writers, all), readers: withCallers(readers, all) };
    }),
  );
}

/** The names of members, and of all their direct and indirect callers. */
function withCallers(members: readonly Member[], all: readonly Member[]): ReadonlySet<string> {
  const names = new Set(members.map((member) => member.name));
  for (let size = 0; size !== names.size; ) {
    size = names.size;
    for (const member of all) if ([...names].some((name) => member.mentions.has(name))) names.add(member.name);
  }
  return names;
}

function membersOf(text: string): { readonly members: readonly Member[]; readonly variables: readonly string[] } {
  const body = statementsIn(text);
  const assigned = body.flatMap((part) =>
    part.nodeType === 'Assign' || part.nodeType === 'AnnAssign' ? namesOf(part).defines : [],
  );
  const declared = body.flatMap((part) => (isMember(part) ? namesOf(part).globalWrites : []));
  const members = body.filter(isMember).map(memberOf);
  return { members, variables: [...new Set([...assigned, ...declared])] };
}

type MemberNode = Extract<Stmt, { nodeType: 'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef' }>;

function isMember(part: Stmt): part is MemberNode {
  return ['FunctionDef', 'AsyncFunctionDef', 'ClassDef'].includes(part.nodeType);
}

function memberOf(node: MemberNode): Member {
  const own = new Set(namesOf(node).globalWrites);
  const found = changesIn([node]);
  const isLocal = (name: string): boolean => found.bound.has(name) && !own.has(name);
  const reads = new Set<string>();
  const mentions = new Set<string>();
  walkNodes(node, (child) => {
    if (child.nodeType === 'Attribute') mentions.add(child.attr);
    if (child.nodeType !== 'Name') return;
    mentions.add(child.id);
    if (!found.unread.has(child) && !isLocal(child.id)) reads.add(child.id);
  });
  const changes = [...own, ...[...found.changed].filter((name) => !isLocal(name))];
  return { name: node.name, changes: new Set(changes), reads, mentions };
}

/** Names and attributes that code changes, by their last part. */
interface Changes {
  readonly changed: ReadonlySet<string>;
  /** Names that it binds. */
  readonly bound: ReadonlySet<string>;
  /** Nodes of names that are only changed or bound, not read. */
  readonly unread: ReadonlySet<Node>;
}

/** The names that the nodes change and bind. */
export function changesIn(nodes: readonly Node[]): Changes {
  const [changed, bound, unread] = [new Set<string>(), new Set<string>(), new Set<Node>()];
  const change = (holder: Node): void => {
    if (holder.nodeType === 'Name') changed.add(holder.id);
    if (holder.nodeType === 'Attribute') changed.add(holder.attr);
  };
  const store = (target: Node): void => {
    if (target.nodeType === 'Name') bound.add(target.id);
    if (target.nodeType === 'Attribute') changed.add(target.attr);
    const holder = target.nodeType === 'Subscript' || target.nodeType === 'Attribute' ? target.value : target;
    unread.add(holder);
    if (holder !== target) change(holder);
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 'Assign' || node.nodeType === 'Delete') for (const target of node.targets) store(target);
    if (node.nodeType === 'AugAssign') store(node.target);
    if (node.nodeType === 'Expr' && isChangingCall(node.value)) unread.add(node.value.func.value);
    if (isChangingCall(node)) change(node.func.value);
  };
  for (const node of nodes) walkNodes(node, visit);
  return { changed, bound, unread };
}

type MethodCall = Extract<Node, { nodeType: 'Call' }> & { readonly func: Extract<Node, { nodeType: 'Attribute' }> };

function isChangingCall(node: Node): node is MethodCall {
  return node.nodeType === 'Call' && node.func.nodeType === 'Attribute' && changingMethods.has(node.func.attr);
}
