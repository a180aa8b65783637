import type { Report } from '../../diagnostics.ts';
import type { Analysis } from '../../ir.ts';
import { hintFor } from '../../nearest-name.ts';
import { toIdentifier } from '../../python/names.ts';
import { spanOfCell } from './assign-steps.ts';

/** Reports tags that name a step which no other tag makes: they would have no effect. */
export function checkTagNames(analysis: Analysis, report: Report): void {
  const titles = analysis.cells.flatMap(({ tags }) => (tags.step === null || tags.role === 'skip' ? [] : [tags.step]));
  const names = new Set(titles.map(toIdentifier));
  for (const [position, { tags }] of analysis.cells.entries()) {
    if (tags.role === 'skip') continue;
    for (const step of tags.after) {
      if (names.has(toIdentifier(step))) continue;
      const hint = hintFor(step, [...new Set(titles)], 'no cell has a `step:` tag');
      report.add('tag-names-unknown', spanOfCell(analysis, position), { tag: `prev:${step}`, step, hint });
    }
  }
}
