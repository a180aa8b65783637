import { expect, test } from 'vitest';
import { azuremlDiagnostics } from '../../src/diagnostics/azureml.ts';
import { findingsOf } from './findings-of.ts';
import { filesOf, rows } from './rows.ts';

test('every diagnostic of Azure ML files has a row that shows it', () => {
  const shown = new Set<string | null>(rows.map((row) => row.finds));
  expect(Object.keys(azuremlDiagnostics).filter((id) => !shown.has(id))).toEqual([]);
});

test('a finding is at its line and column', () => {
  const row = rows.find(({ what }) => what === 'a number out of its range');
  expect(findingsOf(filesOf(row ?? null)).map(({ span }) => span)).toMatchObject([
    { file: 'pipeline-job.yml', line: 28, column: 6 },
  ]);
});

test('findings are in the order of files and lines', () => {
  const files = [
    { path: 'data/b.yml', text: 'size: 1\nname: b b\npath: x\n' },
    { path: 'data/a.yml', text: 'path: x\nname: 1\n' },
  ];
  expect(findingsOf(files).map(({ span }) => `${span?.file}:${span?.line}`)).toEqual([
    'data/a.yml:2',
    'data/b.yml:1',
    'data/b.yml:2',
  ]);
});

test('a file that is no mapping, or empty, is a finding and not a crash', () => {
  for (const text of ['', '- a\n', 'text', '{', '%', 'a: *b', 'inputs: 3\njobs: {a: 1}\ntype: pipeline\n']) {
    const findings = ['components/x.yml', 'pipeline-job.yml', 'data/x.yml', 'environment/environment.yml'].flatMap(
      (path) => findingsOf([{ path, text }]),
    );
    expect(findings.length, text).toBeGreaterThan(0);
  }
});
