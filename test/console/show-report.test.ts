import { expect, test } from 'vitest';
import { formatPlace, showReport } from '../../src/console/show-report.ts';
import type { Terminal } from '../../src/console/terminal.ts';
import { createReport, type Report } from '../../src/diagnostics.ts';
import type { Span } from '../../src/ir.ts';

function spanAt(cell: number | null, line: number, file = 'a.ipynb'): Span {
  return { file, cell, line, column: 0, endLine: line, endColumn: 1 };
}

/** What a report looks like. */
function shown(report: Report): string {
  const said: string[] = [];
  const terminal: Pick<Terminal, 'say' | 'mark'> = { say: (text) => said.push(text), mark: (_, text) => text };
  showReport(report, { documents: [], files: [] }, terminal as Terminal);
  return said.join('\n');
}

test('the same finding at several places is told once, with all places', () => {
  const report = createReport();
  for (const line of [9, 3, 6])
    report.add('path-not-known', spanAt(1, line), { unknown: 'data it needs', port: 'input' });
  report.add('path-not-known', spanAt(null, 2, 'helpers.py'), { unknown: 'data it needs', port: 'input' });
  const text = shown(report);
  expect(text.match(/warning\[path-not-known\]/g)).toHaveLength(1);
  expect(text).toContain(formatPlace(spanAt(1, 3)));
  expect(text).toContain('= also at cell 2, line 6; cell 2, line 9; helpers.py, line 2\n');
  expect(text).toContain('4 warnings');
});

test('of many places the first ones are told', () => {
  const report = createReport();
  for (let line = 1; line <= 20; line++)
    report.add('path-not-known', spanAt(0, line), { unknown: 'data it needs', port: 'input' });
  expect(shown(report)).toContain('cell 1, line 7; and at 13 more\n');
});

test('findings that differ in a word are told apart', () => {
  const report = createReport();
  report.add('package-not-known', spanAt(0, 1), { module: 'one' });
  report.add('package-not-known', spanAt(0, 2), { module: 'two' });
  expect(shown(report)).not.toContain('also at');
});
