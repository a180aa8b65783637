/** The titles and labels of the plots that a unit logs, where it is certain that it draws them. */
import type { UnitPlan } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import type { Call, Stmt } from '../../python/parse.ts';
import { pythonString } from '../../python/print.ts';

/** The fixture that collects titles and labels of the plots that are logged. */
export const figureTexts = 'figure_texts';

const drawing: ReadonlySet<string> = new Set(
  `plot scatter bar barh hist imshow pie boxplot errorbar fill_between step
  heatmap barplot countplot histplot kdeplot scatterplot lineplot violinplot regplot distplot`.split(/\s+/),
);
const texts: ReadonlySet<string> = new Set(['title', 'xlabel', 'ylabel']);
/** What changes how a plot looks, and neither its texts nor what it shows. */
const harmless: ReadonlySet<string> = new Set(
  'legend grid xticks yticks xlim ylim tight_layout show axhline axvline colorbar savefig text'.split(' '),
);

interface Plot {
  readonly isDrawn: boolean;
  /** What it is called, and what its axes are. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The check that a unit's plots, which have data, have their titles and labels. */
export function figureChecks(unit: UnitPlan): readonly string[] {
  const logged = new Set<string>();
  let plots: readonly Plot[] = [];
  for (const statement of unit.body.flatMap(({ text }) => codeTree(text).statements)) {
    const call = callOf(statement);
    if (call !== null && isLogging(call)) for (const text of plots.flatMap(textsOf)) logged.add(text);
    plots = plotsAfter(plots, statement, call);
  }
  const list = [...logged].map(pythonString).join(', ');
  return logged.size === 0 ? [] : [`${figureTexts} >= {${list}}`];
}

function textsOf({ isDrawn, texts: own }: Plot): readonly string[] {
  return isDrawn ? [...own.values()] : [];
}

function callOf(statement: Stmt): Call | null {
  return statement.nodeType === 'Expr' && statement.value.nodeType === 'Call' ? statement.value : null;
}

function isLogging({ func }: Call): boolean {
  return func.nodeType === 'Name' && func.id === 'log_figures';
}

/** The plots that are open after a statement; none where it may draw in another way. */
function plotsAfter(plots: readonly Plot[], statement: Stmt, call: Call | null): readonly Plot[] {
  if (call === null) return statement.nodeType === 'Assign' ? plots : [];
  const { func, keywords } = call;
  if (func.nodeType === 'Name' && func.id === 'print') return plots;
  const library = func.nodeType === 'Attribute' && func.value.nodeType === 'Name' ? func.value.id : '';
  const name = func.nodeType === 'Attribute' ? func.attr : '';
  if (!['plt', 'sns'].includes(library) || keywords.some(({ arg }) => arg === 'ax')) return [];
  if (library === 'plt' && ['figure', 'subplot'].includes(name)) return [...plots, emptyPlot()];
  if (drawing.has(name)) return changeLast(plots, drawn);
  if (library === 'plt' && texts.has(name)) return changeLast(plots, (plot) => withText(plot, name, call));
  return library === 'plt' && harmless.has(name) ? plots : [];
}

function changeLast(plots: readonly Plot[], change: (plot: Plot) => Plot): readonly Plot[] {
  return [...plots.slice(0, -1), change(plots.at(-1) ?? emptyPlot())];
}

/** Seaborn labels the axes of what it draws. */
function drawn({ texts: own }: Plot): Plot {
  const title = own.get('title');
  return { isDrawn: true, texts: new Map(title === undefined ? [] : [['title', title]]) };
}

function withText({ isDrawn, texts: own }: Plot, name: string, { args, keywords }: Call): Plot {
  const changed = new Map([...own].filter(([other]) => other !== name));
  const value = firstText(args);
  const isPlain = value !== null && value.trim() !== '' && !keywords.some(({ arg }) => arg === 'loc');
  if (isPlain) changed.set(name, value);
  return { isDrawn, texts: changed };
}

function firstText([first]: Call['args']): string | null {
  return first?.nodeType === 'Constant' && typeof first.value === 'string' ? first.value : null;
}

function emptyPlot(): Plot {
  return { isDrawn: false, texts: new Map() };
}
