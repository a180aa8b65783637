import type { Report } from '../../diagnostics.ts';
import type { Analysis } from '../../ir.ts';
import { hintFor } from '../../nearest-name.ts';
import { toIdentifier } from '../../python/names.ts';
import { roleOfName } from '../roles/role.ts';
import { spanOfCell } from './span-of-cell.ts';

/** Reports tags that refer to an unknown step, and cells with several steps that are not named after roles. */
export function checkTagNames(analysis: Analysis, report: Report): void {
  const cells = analysis.cells.map(({ tags }) => (tags.role === 'skip' ? [] : stepTitles(tags)));
  const titles = cells.flat();
  const names = new Set(titles.map(toIdentifier));
  const other = titles.find((title) => roleOfName(toIdentifier(title)) === null);
  for (const [position, [first, second]] of cells.entries()) {
    if (first === undefined || second === undefined || other === undefined) continue;
    report.add('two-steps-on-one-cell', spanOfCell(analysis, position), { first, second, name: other });
  }
  for (const [position, { tags }] of analysis.cells.entries()) {
    if (tags.role === 'skip') continue;
    for (const step of tags.after) {
      if (names.has(toIdentifier(step))) continue;
      const hint = hintFor(step, [...new Set(titles)], 'no cell has a `step:` tag');
      report.add('tag-names-unknown', spanOfCell(analysis, position), { tag: `prev:${step}`, step, hint });
    }
  }
}

/** The steps that a cell is tagged with. */
export function stepTitles({
  step,
  alsoSteps,
}: Pick<Analysis['cells'][number]['tags'], 'step' | 'alsoSteps'>): readonly string[] {
  return step === null ? [] : [step, ...(alsoSteps ?? [])];
}
