/** Names of figures from code: their titles, or else their kind. */
import type { Analysis, Statement } from '../../ir.ts';
import { actOf } from '../../knowledge/acts.ts';
import { shortenIdentifier, toIdentifier } from '../../python/names.ts';
import { nameOfHeading } from '../script/units/heading-names.ts';
import { headingOf } from '../steps/headings.ts';

const longestName = 40;

/** A literal title in the code. */
const title =
  /(?:\.(suptitle|title|set_title)\(\s*(?:label\s*=\s*)?|[(,]\s*title\s*=\s*)(["'])((?:(?!\2)[^\\\n"{}%])+)\2\s*[,)]/g;

/** Titles of figures in code; if a figure has an overall title, only that. */
export function titlesIn(code: string): readonly string[] {
  const found = [...code.matchAll(title)].map(([, method, , text]) => ({ method, text: (text ?? '').trim() }));
  const named = found.filter(({ text }) => /[A-Za-z]{3}/.test(text));
  const ofAll = named.filter(({ method }) => method === 'suptitle');
  return (ofAll.length > 0 ? ofAll : named).map(({ text }) => text);
}

/** Kinds of figures, by the functions that draw them. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\.(heatmap|clustermap|matshow)$/, 'heatmap'],
  [/\.(pairplot|scatter_matrix|PairGrid)$/, 'pairs'],
  [/\.(hist|histplot|distplot|hist2d|histogram|kdeplot)$/, 'distribution'],
  [/\.(boxplot|box|violinplot|boxenplot)$/, 'box_plot'],
  [/\.(countplot)$/, 'counts'],
  [/\.(scatter|scatterplot|regplot|lmplot|residplot)$/, 'scatter_plot'],
  [/\.(bar|barh|barplot|catplot)$/, 'bar_chart'],
  [/\.(pie)$/, 'pie_chart'],
  [/\.(imshow)$/, 'images'],
  [/\.(plot|lineplot|line)$/, 'line_chart'],
];

/**
 * The name of a figure shown at a position in a cell, or at its end: its title, or the operation that draws it, or the nearest heading above if usable as a name, or its kind. Not the cell number, which changes with every cell above.
 */
export function figureName(analysis: Analysis, position: number, end = Number.POSITIVE_INFINITY): string {
  const here = analysis.statements.filter(({ cell }) => cell === position);
  const shows = here.flatMap((statement) => statement.effects.filter((effect) => effect.kind === 'shows-figure'));
  const start = Math.max(
    0,
    ...shows.filter((show) => show.cell === position && show.end <= end).map((show) => show.end),
  );
  const code = analysis.cells[position]?.code.slice(start, Number.isFinite(end) ? end : undefined) ?? '';
  const drawn = here.filter(
    (statement) => statement.offset < end && statement.offset + statement.text.length > start && draws(statement),
  );
  const calls = drawn.flatMap((statement) => statement.calls);
  const act = calls.flatMap((call) => actOf(call) ?? []).find(({ operation }) => operation === 'draw');
  const asked = [...code.matchAll(/\bkind\s*=\s*["'](\w+)["']/g)].map(([, plot]) => `plot.${plot}`);
  const kind = kinds.find(([pattern]) => [...calls, ...asked].some((call) => pattern.test(call)))?.[1];
  const begun = titlesIn(code).length === 0 ? beginningsOfTitles(code).at(-1) : undefined;
  const named = titlesIn(code).at(-1) ?? begun ?? act?.name.replace(/^draw_/, '');
  const name = toIdentifier(named ?? headingAbove(analysis, position) ?? kind ?? 'figure');
  const short = shortenIdentifier(name, longestName);
  return begun === undefined && short === name ? name : withoutLooseEnd(short);
}

/** A title with a literal start and a value: `f"Confusion matrix of {name}"`. */
const begunTitle =
  /(?:\.(?:suptitle|title|set_title)\(\s*(?:label\s*=\s*)?|[(,]\s*title\s*=\s*)[fF](["'])([^"'{}\\\n]+)\{/g;

function beginningsOfTitles(code: string): readonly string[] {
  const found = [...code.matchAll(begunTitle)].map(([, , text]) => (text ?? '').trim());
  return found.filter((text) => /[A-Za-z]{3}.*[A-Za-z]{3}/.test(text) && !/[:=]$/.test(text));
}

/** A shortened name does not end with a preposition. */
function withoutLooseEnd(name: string): string {
  const cut = name.replace(
    /(_(a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|using|via|vs|versus|when|with))+$/,
    '',
  );
  return cut === '' ? name : cut;
}

function draws({ effects }: Statement): boolean {
  return effects.some(({ kind }) => kind === 'draws-figure' || kind === 'shows-figure');
}

function headingAbove(analysis: Analysis, position: number): string | null {
  for (let index = position; index >= 0; index--) {
    const cell = analysis.cells[index];
    const heading = cell === undefined ? null : headingOf(cell);
    if (heading !== null) return nameOfHeading(heading.text)?.name ?? null;
  }
  return null;
}
