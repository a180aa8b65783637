import path from 'node:path';
import type { WriteResult } from '../../6-write/write.ts';
import type { Compilation } from '../../compile.ts';
import type { Terminal } from '../../console/terminal.ts';
import { quoteWord } from '../../shell/quote.ts';
import { aligned } from './show-summary.ts';

/** Prints what to do after a build. */
export function showNext(result: WriteResult, compilation: Compilation, out: string, terminal: Terminal): void {
  if (result.conflicts.length > 0) {
    terminal.say(`\nResolve the conflicts in ${result.conflicts.join(', ')}, then build again`);
    return;
  }
  if (result.status === 'planned') terminal.say('\nNext: leave out --dry-run to write it');
  if (result.status !== 'written') return;
  const folder = path.relative(terminal.cwd, out);
  const at = folder === '' ? '' : ` -C ${quoteWord(folder)}`;
  const isTagged = compilation.documents.some(({ cells }) => cells.some(({ tags }) => tags.step !== null));
  const rows = [
    ...(compilation.plan.kind === 'steps'
      ? [{ label: `cellwright${at} verify`, text: 'proves that the pipeline gives what the notebook gives' }]
      : []),
    { label: path.join(folder, 'README.md'), text: 'how to install, test and run it, here and on Azure ML' },
    ...(isTagged || compilation.plan.kind === 'jobs'
      ? []
      : [{ label: 'step:<name>', text: 'as a tag of cells makes the steps yours; no cell has one' }]),
  ];
  terminal.say('\nNext:');
  for (const line of aligned(rows)) terminal.say(`  ${line}`);
}
