import type { Code, ScriptPlan, Storage } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { importsIn } from '../../python/facts/imports.ts';
import { boundByStatement } from '../../python/names-in-nodes.ts';
import { type Stmt, walkNodes } from '../../python/parse.ts';

/** Names that a generated script binds besides the user's own, and the imports that it needs for them. */
export interface ScriptNames {
  /** Names of the generated functions and of the variable that holds the arguments. */
  readonly main: string;
  readonly parseArgs: string;
  readonly args: string;
  /** The name of a model with the transformers in front of it. */
  readonly served: string;
  /** What each of several models is called that are stored alike, and where it goes. */
  readonly fitted: string;
  readonly folder: string;
  /** Name of the constant that holds what several models require. */
  readonly packages: string;
  /** Returns the local name of an import, and records the import. */
  use(module: string, name?: string): string;
  /** The import statements recorded by `use`. */
  imports(): readonly string[];
}

/** Chooses names that the user's code does not use for anything else. */
export function chooseNames(script: ScriptPlan): ScriptNames {
  const taken = new Set([...identifiersOf(userCode(script)), ...plannedNames(script)]);
  const imported = meaningsOf(script.imports);
  const noted = new Set<string>();
  return {
    main: firstFree(['main', 'run_step'], taken),
    parseArgs: firstFree(['parse_args', 'parse_step_args'], taken),
    args: firstFree(['args', 'step_args'], taken),
    served: firstFree(['served', 'served_model'], taken),
    fitted: firstFree(['fitted', 'fitted_model'], taken),
    folder: firstFree(['folder', 'model_folder'], taken),
    packages: firstFree(['PACKAGES', 'MODEL_PACKAGES'], taken),
    use(module, name) {
      const plain = name ?? topName(module);
      const source = name === undefined ? plain : `${module}:${name}`;
      const isFree = imported.has(plain) ? imported.get(plain) === source : !taken.has(plain);
      const local = isFree ? plain : firstFree([], taken, plain);
      noted.add(importStatement(module, name, local));
      return name === undefined && local === plain ? module : local;
    },
    imports: () => [...noted],
  };
}

/** The names of a script's own functions, for the tests. */
export function functionNames(script: ScriptPlan): { readonly main: string; readonly parseArgs: string } {
  const { main, parseArgs } = chooseNames(script);
  return { main, parseArgs };
}

function importStatement(module: string, name: string | undefined, local: string): string {
  if (name !== undefined) return `from ${module} import ${name}${local === name ? '' : ` as ${local}`}`;
  return `import ${module}${local === topName(module) ? '' : ` as ${local}`}`;
}

function topName(module: string): string {
  return module.split('.')[0] ?? module;
}

function firstFree(candidates: readonly string[], taken: ReadonlySet<string>, last = candidates.at(-1) ?? ''): string {
  const found = candidates.find((candidate) => !taken.has(candidate));
  let name = found ?? `${last}_`;
  while (taken.has(name)) name += '_';
  return name;
}

function userCode(script: ScriptPlan): readonly string[] {
  const codes: readonly Code[] = [
    ...script.prelude,
    ...script.definitions,
    ...script.units.flatMap((unit) => unit.body),
  ];
  return codes.map((code) => code.text);
}

function plannedNames(script: ScriptPlan): readonly string[] {
  const inMain = script.main.flatMap((action) => {
    if (action.kind === 'load-model') return [action.name];
    if (action.kind === 'call')
      return [...(action.results ?? []), ...(action.arguments ?? []).flatMap(({ names }) => names)].flatMap(
        (name) => name ?? [],
      );
    return 'names' in action && action.kind !== 'log-parameters' ? action.names : [];
  });
  const inUnits = script.units.flatMap((unit) => [
    unit.name,
    ...[...unit.parameters, ...unit.returns].map(({ name }) => name),
  ]);
  return [...inMain, ...inUnits, ...script.state];
}

/** Every identifier that is in the texts as a name of its own (not after a dot, not in a string or comment). */
function identifiersOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const { isPython, statements } = codeTree(text);
    return isPython ? statements.flatMap(identifiersIn) : (text.match(/\b[^\W\d]\w*/gu) ?? []);
  });
}

function identifiersIn(statement: Stmt): readonly string[] {
  const found: string[] = [];
  walkNodes(statement, (node) => {
    found.push(...boundByStatement(node));
    if (node.nodeType === 'Name') found.push(node.id);
    if (node.nodeType === 'Arg') found.push(node.arg);
    if (node.nodeType === 'Global' || node.nodeType === 'Nonlocal') found.push(...node.names);
  });
  return found;
}

/** The names that import statements bind, with their targets: `pd` is `pandas`, `Path` is `pathlib:Path`. */
function meaningsOf(imports: readonly string[]): ReadonlyMap<string, string> {
  const parts = imports.flatMap(importsIn);
  return new Map(
    parts.map(({ module, taken, bound }) => [
      bound ?? '*',
      taken !== null ? `${module}:${taken}` : bound === topName(module) ? bound : module,
    ]),
  );
}

/** The function of the shared package that stores or loads a value. */
export function storingFunction(verb: 'save' | 'load', storage: Exclude<Storage, 'bundle'>): string {
  return `${verb}_${storage === 'own-object' ? 'object' : storage}`;
}

/** What makes a transformer give tables. */
export const givesTables = '.set_output(transform="pandas")';
