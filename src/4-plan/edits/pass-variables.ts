/** Functions that read variables of the notebook get them as arguments, so that they can stand at the top of a module. */
import { type CodeTree, codeTree } from '../../python/code-tree.ts';
import { applyEdits, type Edit } from '../../python/edit.ts';
import { type Call, children, type FunctionDef, type Node, walkNodes } from '../../python/parse.ts';
import { boundNames, type Item } from './item.ts';

/** The items with all functions changed for which that is exactly the same; `given` are parameters and paths. */
export function withArguments(items: readonly Item[], given: ReadonlySet<string>): readonly Item[] {
  if (items.some(({ statement }) => statement.needsGlobals)) return items;
  let current = items;
  for (let changed = true; changed; ) {
    changed = false;
    const values = valuesIn(current, given);
    const written = new Set(current.flatMap(({ globalWrites }) => globalWrites));
    for (const item of current) {
      const wanted = item.kind === 'definition' ? item.captures.filter((name) => values.has(name)) : [];
      if (wanted.length === 0 || wanted.some((name) => written.has(name))) continue;
      const passed = passedTo(item, wanted, current, given);
      if (passed === null) continue;
      current = passed;
      changed = true;
      break;
    }
  }
  return current;
}

const elsewhere: ReadonlySet<string> = new Set(['import', 'constant', 'definition']);

/** Variables that are no constants: parameters, paths, and what steps compute. */
function valuesIn(items: readonly Item[], given: ReadonlySet<string>): ReadonlySet<string> {
  const computed = items.filter(({ kind }) => !elsewhere.has(kind)).flatMap(boundNames);
  return new Set([...given, ...computed]);
}

/** The items with a function that gets variables as arguments; null if that may change what it does. */
function passedTo(
  definition: Item,
  names: readonly string[],
  items: readonly Item[],
  given: ReadonlySet<string>,
): readonly Item[] | null {
  const [called] = definition.defines;
  const tree = codeTree(definition.text);
  const node = tree.first;
  if (called === undefined || node?.nodeType !== 'FunctionDef' || !isPlain(node, names, called)) return null;
  const isBoundTwice = items.some(
    (item) => item !== definition && [...boundNames(item), ...item.deletes].includes(called),
  );
  // What is read by its name in a text, such as a query, is found in the frame of the caller.
  const isReadInText = items.some(({ uses, statement }) => uses.includes(called) && statement.inTexts.length > 0);
  if (isBoundTwice || isReadInText || !isBoundBefore(called, names, items, given)) return null;
  const callers = items.flatMap((item) =>
    item !== definition && item.text.includes(called) ? [callsIn(item, called)] : [],
  );
  if (callers.includes(null)) return null;
  const calls = callers.flatMap((caller) => caller ?? []).filter((caller) => caller.calls.length > 0);
  if (calls.some(({ hides }) => hides.some((name) => names.includes(name)))) return null;
  if (calls.length === 0) return null;
  const isByPosition =
    takesPositions(node) && calls.every((caller) => caller.calls.every((call) => givesAll(call, node)));
  const changed = new Map<Item, Item>([[definition, defined(definition, names, tree, node, isByPosition)]]);
  for (const caller of calls) changed.set(caller.item, calling(caller, names, isByPosition));
  return items.map((item) => changed.get(item) ?? item);
}

/** Whether the body reads the variables while it runs, and only then, under these names. */
function isPlain(node: FunctionDef, names: readonly string[], called: string): boolean {
  if (node.decorator_list.length > 0 || node.args.kwarg) return false;
  let isSo = true;
  const check = (part: Node, isArgument: boolean): void => {
    if (part.nodeType === 'Yield' || part.nodeType === 'YieldFrom' || part.nodeType === 'Await') isSo = false;
    if (part.nodeType === 'Name' && (part.id === called || readers.has(part.id))) isSo = false;
    const isLater = laterScopes.has(part.nodeType) || (part.nodeType === 'GeneratorExp' && !isArgument);
    if (isLater && readsAny(part, names)) isSo = false;
    for (const child of children(part)) check(child, part.nodeType === 'Call');
  };
  for (const statement of node.body) check(statement, false);
  return isSo;
}

/** Scopes that may run when the variable has another value. */
const laterScopes: ReadonlySet<string> = new Set(['FunctionDef', 'AsyncFunctionDef', 'Lambda', 'ClassDef']);
/** What reads variables in other ways than by their names. */
const readers: ReadonlySet<string> = new Set(['locals', 'globals', 'vars', 'eval', 'exec', 'dir']);

function readsAny(node: Node, names: readonly string[]): boolean {
  let found = false;
  walkNodes(node, (child) => {
    found ||= child.nodeType === 'Name' && names.includes(child.id);
  });
  return found;
}

/** Whether the variables are bound before the function first runs, also where another function calls it. */
function isBoundBefore(
  called: string,
  names: readonly string[],
  items: readonly Item[],
  given: ReadonlySet<string>,
): boolean {
  const first = items.find((item) => item.kind !== 'definition' && item.uses.includes(called));
  if (first === undefined) return false;
  return names.every((name) => {
    if (items.some(({ deletes, mayDelete }) => [...deletes, ...mayDelete].includes(name))) return false;
    const binders = items.filter((item) => boundNames(item).includes(name));
    if (binders.length === 0) return given.has(name);
    return binders.some((item) => item.id < first.id && item.defines.includes(name));
  });
}

/** The calls of a function in an item. */
interface Caller {
  readonly item: Item;
  readonly tree: CodeTree;
  readonly calls: readonly Call[];
  /** Names that have another meaning in some part of the item. */
  readonly hides: readonly string[];
}

/** The calls of a function in an item; null if it is used in another way. */
function callsIn(item: Item, called: string): Caller | null {
  const tree = codeTree(item.text);
  const calls: Call[] = [];
  let uses = 0;
  const hides = new Set<string>();
  const visit = (node: Node, isInside: boolean): void => {
    if (node.nodeType === 'Name' && node.id === called) uses += 1;
    if (node.nodeType === 'Call' && node.func.nodeType === 'Name' && node.func.id === called) calls.push(node);
    if (node.nodeType === 'Arg') hides.add(node.arg);
    if (isInside && node.nodeType === 'Name' && node.ctx.nodeType !== 'Load') hides.add(node.id);
    if (isInside && (node.nodeType === 'FunctionDef' || node.nodeType === 'ClassDef')) hides.add(node.name);
    const isScope = laterScopes.has(node.nodeType) || comprehensions.has(node.nodeType);
    for (const child of children(node)) visit(child, isInside || isScope);
  };
  for (const statement of tree.statements) visit(statement, false);
  if (item.statement.inTexts.includes(called) || uses !== calls.length) return null;
  const isAlone = (call: Call): boolean => call.args.length !== 1 || call.args[0]?.nodeType !== 'GeneratorExp';
  return calls.every(isAlone) ? { item, tree, calls, hides: [...hides] } : null;
}

const comprehensions: ReadonlySet<string> = new Set(['ListComp', 'SetComp', 'DictComp', 'GeneratorExp']);

function takesPositions({ args }: FunctionDef): boolean {
  return args.defaults.length === 0 && args.kwonlyargs.length === 0 && !args.vararg;
}

function givesAll({ args, keywords }: Call, { args: parameters }: FunctionDef): boolean {
  const isPlain = keywords.length === 0 && args.every(({ nodeType }) => nodeType !== 'Starred');
  return isPlain && args.length === parameters.posonlyargs.length + parameters.args.length;
}

/** The definition with the variables as its last parameters. */
function defined(item: Item, names: readonly string[], tree: CodeTree, node: FunctionDef, isByPosition: boolean): Item {
  const { args } = node;
  const parts = [
    ...[...args.posonlyargs, ...args.args, ...args.kwonlyargs, ...(args.vararg ? [args.vararg] : [])],
    ...[...args.defaults, ...args.kw_defaults].flatMap((part) => part ?? []),
  ];
  const ends = parts.map((part) => tree.rangeOf(part).end);
  const { start } = tree.rangeOf(node);
  const end = ends.length > 0 ? Math.max(...ends) : item.text.indexOf('(', start) + 1;
  const isOpen = isByPosition || args.kwonlyargs.length > 0 || Boolean(args.vararg);
  const list = [...(isOpen ? [] : ['*']), ...names].join(', ');
  const text = applyEdits(item.text, [{ start: end, end, text: ends.length > 0 ? `, ${list}` : list }]);
  return { ...item, text, captures: item.captures.filter((name) => !names.includes(name)) };
}

/** An item that passes the variables on. */
function calling({ item, tree, calls }: Caller, names: readonly string[], isByPosition: boolean): Item {
  const list = names.map((name) => (isByPosition ? name : `${name}=${name}`)).join(', ');
  const edits = calls.map((call): Edit => {
    const end = tree.rangeOf(call).end - 1;
    const before = item.text.slice(0, end).trimEnd();
    return { start: end, end, text: /[(,]$/.test(before) ? list : `, ${list}` };
  });
  const text = applyEdits(item.text, edits);
  const added = (read: readonly string[]): readonly string[] => [...new Set([...read, ...names])];
  return item.kind === 'definition'
    ? { ...item, text, captures: added(item.captures) }
    : { ...item, text, immediate: added(item.immediate) };
}
