import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingKinds } from '../../src/azureml/finding.ts';
import { reportFindings } from '../../src/azureml/report-findings.ts';
import { validateRepository } from '../../src/azureml/validate.ts';
import { createReport, type Diagnostic } from '../../src/diagnostics.ts';
import { filesOf, rows } from './rows.ts';

const pages = ['azureml-file-wrong', 'azureml-file-unwise'] as const;

test.each(pages)('%s is reported for the example of its page, and nothing for the fix', (id) => {
  const [example = '', fix = ''] = [...readPage(id).matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  expect(reported(example).map((one) => one.id)).toContain(id);
  expect(reported(fix)).toEqual([]);
});

test('the page lists every kind of finding', () => {
  const listed = [...readPage('azureml-file-wrong').matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual(Object.keys(findingKinds).sort());
});

test('every kind of finding has a row that shows it', () => {
  const shown = new Set(rows.map((row) => row.finds));
  expect(Object.keys(findingKinds).filter((id) => !shown.has(id as keyof typeof findingKinds))).toEqual([]);
});

test('a finding stands at its line and column', () => {
  const row = rows.find(({ what }) => what === 'a number out of its range');
  const [finding] = validateRepository(filesOf(row ?? null));
  expect(finding).toMatchObject({ file: 'pipeline-job.yml', place: { line: 28, column: 7 } });
});

test('a file that is no mapping, or empty, is a finding and not a crash', () => {
  for (const text of ['', '- a\n', 'text', '{', '%', 'a: *b', 'inputs: 3\njobs: {a: 1}\ntype: pipeline\n']) {
    const findings = ['components/x.yml', 'pipeline-job.yml', 'data/x.yml', 'environment/environment.yml'].flatMap(
      (path) => validateRepository([{ path, text }]),
    );
    expect(findings.length, text).toBeGreaterThan(0);
  }
});

function readPage(id: string): string {
  return readFileSync(new URL(`../../docs/diagnostics/${id}.md`, import.meta.url), 'utf8');
}

function reported(text: string): readonly Diagnostic[] {
  const report = createReport();
  reportFindings(validateRepository([{ path: 'components/train.yml', text }]), report);
  return report.diagnostics;
}
