/** Searches over grids that are too large for tests. */
import type { ScriptPlan } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type Call, type Expr, walkNodes } from '../../python/parse.ts';

/** Maximum number of candidates that the tests fit. */
const most = 8;

/** Whether a script searches a grid with more candidates than the tests need. */
export function searchesLargeGrid({ prelude, definitions, units }: ScriptPlan): boolean {
  const shared = [...prelude, ...definitions];
  return units.some(({ body }) => isLarge([...shared, ...body].map(({ text }) => text)));
}

function isLarge(texts: readonly string[]): boolean {
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
  return searches.some((search) => candidatesOf(gridOf(search), grids) > most);
}

function calledName({ func }: Call): string {
  return func.nodeType === 'Name' ? func.id : func.nodeType === 'Attribute' ? func.attr : '';
}

function gridOf(search: Call): Expr | undefined {
  return search.keywords.find(({ arg }) => arg === 'param_grid')?.value ?? search.args[1];
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
