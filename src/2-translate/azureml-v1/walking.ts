/** The state and results of the walk through a notebook. */
import type { Report } from '../../diagnostics.ts';
import type { Machine } from '../../evaluator/interpreter.ts';
import type { SdkCell } from '../../evaluator/parsed-cells.ts';
import type { Edit } from '../../python/edit.ts';
import type { Stmt } from '../../python/parse.ts';

/** The position of the walk. */
export interface Walking {
  readonly machine: Machine;
  readonly cell: SdkCell;
  readonly state: State;
  /** True within a loop. */
  readonly isLoop: boolean;
}

/** Its results, for all cells. */
export interface State {
  readonly edits: Map<number, Edit[]>;
  readonly imports: Map<number, Set<string>>;
  readonly objectNames: Set<string>;
  readonly functionNames: Set<string>;
  /** Names used anywhere in the notebook. */
  readonly taken: Set<string>;
  readonly remote: Map<string, string>;
  readonly models: string[];
  /** Functions, whose bodies are walked through last. */
  readonly deferred: { readonly walking: Walking; readonly node: FunctionNode }[];
  readonly report: Report;
  /** False in scripts, whose paths are no data inputs. */
  readonly readsData: boolean;
}

/** A function of the notebook. */
export type FunctionNode = Extract<Stmt, { nodeType: 'FunctionDef' | 'AsyncFunctionDef' }>;

/** Records an edit of the current cell. */
export function pushEdit({ state, cell }: Walking, edit: Edit): void {
  const known = state.edits.get(cell.position);
  if (known === undefined) state.edits.set(cell.position, [edit]);
  else known.push(edit);
}

/** The name that the notebook has for a module; null if it has none yet. */
export function moduleName(machine: Machine, module: string): string | null {
  for (let scope: Machine | null = machine; scope !== null; scope = scope.parent)
    for (const [name, value] of scope.names) if (value.kind === 'symbol' && value.name === module) return name;
  return null;
}

/** Imports a module in the current cell, unless it is already imported above. */
export function addImport({ machine, state, cell }: Walking, module: string, alias = module): void {
  if (moduleName(machine, module) !== null) return;
  const set = state.imports.get(cell.position) ?? new Set<string>();
  set.add(alias === module ? `import ${module}` : `import ${module} as ${alias}`);
  state.imports.set(cell.position, set);
}
