/**
 * Paths among the values of an object of arguments: `args.data` becomes the variable that holds the path, so that reads below it become data inputs, and writes become outputs.
 */
import type { Edit } from '../python/edit.ts';
import { type Arguments, type Node, type ParsedModule, walkNodes } from '../python/parse.ts';

/** True for a text that looks like a path. */
export function looksLikePath(text: string): boolean {
  return !text.includes('://') && !/\s/.test(text) && (/[\\/]/.test(text) || /^[\w.-]+\.[A-Za-z]\w{0,7}$/.test(text));
}

/** Every name that occurs in the modules, including locals and parameters of functions. */
export function allNames(modules: readonly ParsedModule[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const module of modules)
    for (const statement of module.body)
      walkNodes(statement, (node) => {
        if (node.nodeType === 'Name') found.add(node.id);
        if (node.nodeType === 'Arg') found.add(node.arg);
      });
  return found;
}

/**
 * The edits that replace attributes of `holder` by variables, for each module; null if the name may refer to another object.
 */
export function pathEdits(
  modules: readonly ParsedModule[],
  holder: string,
  variables: ReadonlyMap<string, string>,
): readonly (readonly Edit[])[] | null {
  if (!isAlwaysTheSame(modules, holder)) return null;
  return modules.map((module) => {
    const own: Edit[] = [];
    for (const statement of module.body)
      walkNodes(statement, (node) => {
        if (node.nodeType !== 'Attribute' || !isName(node.value, holder)) return;
        const variable = variables.get(node.attr);
        if (variable !== undefined) own.push({ ...module.range(node), text: variable });
      });
    return own;
  });
}

function isName(node: Node | null | undefined, name: string): boolean {
  return node?.nodeType === 'Name' && node.id === name;
}

/** Bound once, never changed, and passed to functions only under its own name. */
function isAlwaysTheSame(modules: readonly ParsedModule[], holder: string): boolean {
  const nodes: Node[] = [];
  for (const module of modules)
    for (const statement of module.body) walkNodes(statement, (node) => void nodes.push(node));
  const takers = new Map<string, number>();
  for (const node of nodes) {
    const isFunction = node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef';
    const position = isFunction ? positionOf(node.args, holder) : null;
    if (isFunction && position !== null) takers.set(node.name, position);
  }
  const calls = nodes.filter(
    (node) => node.nodeType === 'Call' && node.func.nodeType === 'Name' && takers.has(node.func.id),
  );
  const uses = nodes.filter((node) => node.nodeType === 'Name' && takers.has(node.id));
  return (
    calls.length === uses.length &&
    nodes.filter((node) => binds(node, holder)).length === 1 &&
    !nodes.some((node) => mayChange(node, holder) || isGivenAnother(node, holder, takers))
  );
}

function binds(node: Node, holder: string): boolean {
  if (node.nodeType === 'ClassDef') return node.name === holder;
  return isName(node, holder) && node.nodeType === 'Name' && node.ctx.nodeType !== 'Load';
}

function mayChange(node: Node, holder: string): boolean {
  if (node.nodeType === 'Attribute') return isName(node.value, holder) && node.ctx.nodeType !== 'Load';
  if (node.nodeType === 'Lambda') return positionOf(node.args, holder) !== null;
  return node.nodeType === 'Call' && isName(node.func, 'setattr') && isName(node.args[0], holder);
}

/** A call that passes a function another object instead of the holder. */
function isGivenAnother(node: Node, holder: string, takers: ReadonlyMap<string, number>): boolean {
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Name') return false;
  const position = takers.get(node.func.id);
  if (position === undefined) return false;
  return !isName(node.keywords.find(({ arg }) => arg === holder)?.value ?? node.args[position], holder);
}

/** The position of a parameter; -1 for a keyword-only one, null if there is none. */
function positionOf(args: Arguments, name: string): number | null {
  const index = [...args.posonlyargs, ...args.args].findIndex(({ arg }) => arg === name);
  if (index >= 0) return index;
  const isOther = [...args.kwonlyargs, args.vararg, args.kwarg].some((one) => one?.arg === name);
  return isOther ? -1 : null;
}
