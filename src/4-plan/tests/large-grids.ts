/** Searches over grids that are too large for tests. */
import type { ScriptPlan } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type Call, type Expr, walkNodes } from '../../python/parse.ts';

/** Maximum number of candidates that the tests fit. */
const most = 8;

/** How many candidates of each grid the tests try; null if no script searches one with more than they need. */
export function candidatesForTests(scripts: readonly ScriptPlan[]): number | null {
  const grids = scripts.flatMap(({ prelude, definitions, units }) =>
    units.flatMap(({ body }) => searchedGrids([...prelude, ...definitions, ...body].map(({ text }) => text))),
  );
  if (!grids.some(({ candidates }) => candidates > most)) return null;
  return grids.some(({ keys }) => mayExclude(keys)) ? amongExcluded : 2;
}

/** So many are tried where some cannot be fitted: each penalty with each solver. */
const amongExcluded = 40;

/** Whether a grid holds parameters of which not every value goes with every other: `l1` with `lbfgs`. */
function mayExclude(keys: readonly string[]): boolean {
  const named = (name: string): boolean => keys.some((key) => key === name || key.endsWith(`__${name}`));
  return named('penalty') && ['solver', 'loss', 'dual'].some(named);
}

interface SearchedGrid {
  readonly candidates: number;
  readonly keys: readonly string[];
}

function searchedGrids(texts: readonly string[]): readonly SearchedGrid[] {
  const grids = new Map<string, Expr>();
  const searches: Call[] = [];
  for (const text of texts) {
    for (const statement of codeTree(text).statements) {
      walkNodes(statement, (node) => {
        if (node.nodeType === 'Assign')
          for (const target of node.targets) if (target.nodeType === 'Name') grids.set(target.id, node.value);
        if (node.nodeType === 'Call' && calledName(node).endsWith('GridSearchCV')) searches.push(node);
      });
    }
  }
  return searches.map((search) => {
    const grid = gridOf(search);
    return { candidates: candidatesOf(grid, grids), keys: keysOf(grid, grids) };
  });
}

function calledName({ func }: Call): string {
  return func.nodeType === 'Name' ? func.id : func.nodeType === 'Attribute' ? func.attr : '';
}

function gridOf(search: Call): Expr | undefined {
  return search.keywords.find(({ arg }) => arg === 'param_grid')?.value ?? search.args[1];
}

function keysOf(grid: Expr | undefined, grids: ReadonlyMap<string, Expr>): readonly string[] {
  const written = grid?.nodeType === 'Name' ? grids.get(grid.id) : grid;
  const dictionaries = written?.nodeType === 'List' ? written.elts : [written];
  return dictionaries
    .flatMap((one) => (one?.nodeType === 'Dict' ? one.keys : []))
    .flatMap((key) => {
      return key?.nodeType === 'Constant' && typeof key.value === 'string' ? [key.value] : [];
    });
}

/** How many candidates a grid has; a grid that is not literal counts as large. */
function candidatesOf(grid: Expr | undefined, grids: ReadonlyMap<string, Expr>): number {
  if (grid?.nodeType === 'Name') {
    const written = grids.get(grid.id);
    return written === undefined || written.nodeType === 'Name' ? most + 1 : candidatesOf(written, grids);
  }
  if (grid?.nodeType === 'List') return grid.elts.reduce((sum, element) => sum + candidatesOf(element, new Map()), 0);
  if (grid?.nodeType !== 'Dict') return most + 1;
  return grid.values.reduce((product, value) => product * lengthOf(value, grids), 1);
}

/** The number of values to try; enough for a large grid if they are not literal. */
function lengthOf(value: Expr, grids: ReadonlyMap<string, Expr>): number {
  const known = value.nodeType === 'Name' ? grids.get(value.id) : value;
  return known?.nodeType === 'List' || known?.nodeType === 'Tuple' ? known.elts.length : most + 1;
}
