import { expect, test } from 'vitest';
import { judgeByAzure } from '../5-emit-azureml/azure-ai-ml.ts';
import { python, whyNoPython } from '../support/python.ts';
import { findingsOf } from './findings-of.ts';
import { filesOf, judgedFiles, rows } from './rows.ts';

const verdicts = python()
  ? judgeByAzure(
      [filesOf(null), ...rows.map(filesOf)],
      [
        filesOf(null)
          .map(({ path }) => path)
          .filter((path) => path.endsWith('.yml')),
        ...rows.map(judgedFiles),
      ],
    )
  : null;

test('the repository that the rows change is right', () => {
  expect(findingsOf(filesOf(null))).toEqual([]);
  if (verdicts) expect(verdicts[0]).toEqual([]);
});

test.each(rows)('our validation of $what', (row) => {
  const findings = findingsOf(filesOf(row));
  if (row.finds === null) expect(findings).toEqual([]);
  else expect(findings.map((finding) => finding.id)).toContain(row.finds);
});

test.skipIf(!verdicts).each(rows.map((row, index) => ({ ...row, index })))(
  `azure-ai-ml $azure $what ${whyNoPython()}`,
  ({ azure, index }) => {
    const problems = verdicts?.[index + 1] ?? [];
    expect({ azure: problems.length === 0 ? 'accepts' : 'refuses', problems }).toMatchObject({ azure });
  },
);

test('what azure-ai-ml refuses, our validation refuses', () => {
  expect(rows.filter((row) => row.azure === 'refuses' && row.finds === null)).toEqual([]);
});

test('the table has 150 rows or more', () => {
  expect(rows.length).toBeGreaterThanOrEqual(150);
});
