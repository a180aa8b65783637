/** Which step each cell belongs to. */
import type { Config } from '../../config.ts';
import type { Report } from '../../diagnostics.ts';
import type { Analysis, Cell, Cut } from '../../ir.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import { rememberNames } from '../cut/remembered-names.ts';
import { rememberSteps } from '../cut/remembered-steps.ts';
import { analysisTitle, roleOfName, roles, roleTitles } from '../roles/role.ts';
import { checkTagNames, stepTitles } from './check-tag-names.ts';
import { headingOf, shortName } from './headings.ts';
import { fileOfCell, spanOfCell } from './span-of-cell.ts';
import type { StepDraft } from './step-draft.ts';

/** Returns the steps in order of their first cells; `cut` is the cut of the last build. */
export function assignSteps(
  analysis: Analysis,
  config: Config,
  taken: ReadonlySet<string>,
  cut: Cut,
  report: Report,
): readonly StepDraft[] {
  checkTagNames(analysis, report);
  const tagged = stepsFromTags(analysis, taken, report);
  if (tagged.length > 0) return tagged;
  const code = analysis.cells.flatMap((cell, index) => (isCode(cell) ? [index] : []));
  if (analysis.files.length > 1) return draftsOf(byNotebook(analysis, code), taken);
  const remembered = config.steps.isChosen === true ? [] : rememberSteps(analysis, cut, code);
  if (remembered.length > 0) return remembered;
  switch (config.steps.from) {
    case 'roles':
      return draftsOf([{ title: uncutName, cells: code }], taken);
    case 'single':
      return draftsOf([{ title: config.name ?? 'run', cells: code }], taken);
    case 'cells':
      return rememberNames(analysis, draftsOf(chunks(code, config.steps.cells), taken), cut);
    default:
      return rememberNames(analysis, draftsOf(sections(analysis, code, config), taken), cut);
  }
}

/** The temporary name of all cells until they are cut by role. */
export const uncutName = 'run';

/** Whether a cell holds code that belongs to a step. */
export function isCode(cell: Cell): boolean {
  return cell.kind === 'code' && cell.tags.role === null && cell.code.trim() !== '';
}

function stepsFromTags(analysis: Analysis, taken: ReadonlySet<string>, report: Report): readonly StepDraft[] {
  const cellsOf = new Map<string, number[]>();
  for (const [index, cell] of analysis.cells.entries()) {
    if (cell.tags.role === 'skip') continue;
    for (const step of stepTitles(cell.tags)) cellsOf.set(step, [...(cellsOf.get(step) ?? []), index]);
  }
  const names = new Map<string, string>();
  const drafts: StepDraft[] = [];
  for (const [title, cells] of cellsOf) {
    const wanted = toIdentifier(title);
    const other = names.get(wanted);
    if (other !== undefined) {
      report.add('step-names-collide', spanOfCell(analysis, cells[0] ?? 0), { name: title, other, result: wanted });
      continue;
    }
    names.set(wanted, title);
    const name = taken.has(wanted) ? uniqueName(`${wanted}_step`, taken) : wanted;
    drafts.push({
      name,
      displayName: wanted === 'analyze' ? analysisTitle : title.replace(/[_-]+/g, ' ').trim(),
      isTagged: true,
      cells,
    });
  }
  return named(drafts);
}

/** Steps named after roles run in the order of roles, and their cells are divided by role. */
function named(drafts: readonly StepDraft[]): readonly StepDraft[] {
  const found = roles.flatMap((role) =>
    drafts
      .filter(({ name }) => roleOfName(name) === role)
      .map((draft): StepDraft => ({ ...draft, displayName: roleTitles[role], isCutByRole: true, roles: [role] })),
  );
  return found.length === drafts.length && new Set(found.map((draft) => draft.roles?.[0])).size === found.length
    ? found
    : drafts;
}

interface Section {
  readonly title: string;
  readonly cells: readonly number[];
}

/** Several notebooks without tags become a step each. */
function byNotebook(analysis: Analysis, code: readonly number[]): readonly Section[] {
  return analysis.files.map((file) => ({
    title: (file.split('/').at(-1) ?? file).replace(/\.(ipynb|py)$/, ''),
    cells: code.filter((cell) => fileOfCell(analysis, cell) === file),
  }));
}

function chunks(code: readonly number[], size: number): readonly Section[] {
  const sections: Section[] = [];
  for (let start = 0; start < code.length; start += size) {
    sections.push({ title: `part ${sections.length + 1}`, cells: code.slice(start, start + size) });
  }
  return sections;
}

const mostSections = 8;

/** Cuts at headings of the highest level that gives three to eight sections with code, or else two. */
function sections(analysis: Analysis, code: readonly number[], config: Config): readonly Section[] {
  const cuts = [1, 2, 3].map((level) => cutAtHeadings(analysis, code, level));
  const found = [3, 2].flatMap((least) => cuts.filter(({ length }) => length >= least && length <= mostSections));
  return found[0] ?? [{ title: config.name ?? 'run', cells: code }];
}

function cutAtHeadings(analysis: Analysis, code: readonly number[], level: number): readonly Section[] {
  const found: { title: string; cells: number[] }[] = [{ title: 'prepare', cells: [] }];
  const isCodeCell = new Set(code);
  for (const [index, cell] of analysis.cells.entries()) {
    const heading = headingOf(cell);
    if (heading !== null && heading.level <= level) found.push({ title: heading.text, cells: [] });
    if (isCodeCell.has(index)) found.at(-1)?.cells.push(index);
  }
  return found.filter((section) => section.cells.length > 0);
}

function draftsOf(sections: readonly Section[], taken: ReadonlySet<string>): readonly StepDraft[] {
  const used = new Set(taken);
  return sections.map((section) => {
    const wanted = shortName(section.title);
    const name = used.has(wanted) && taken.has(wanted) ? uniqueName(`${wanted}_step`, used) : uniqueName(wanted, used);
    used.add(name);
    return { name, displayName: section.title, isTagged: false, cells: section.cells };
  });
}
