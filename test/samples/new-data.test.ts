/** Data that differ from the notebook's: the pipelines of the samples cope, or the step that fails says what is wrong with them. */

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { python, repository, whyNoPython } from '../support/python.ts';
import { slice } from '../support/whole.ts';

interface Run {
  readonly what: string;
  /** The step that failed, and the last line of what it said. */
  readonly said: string | null;
  readonly isClear: boolean;
}

function runs(sample: string, files: Readonly<Record<string, string>>): readonly Run[] {
  const folder = path.join(repository, 'samples', sample);
  const data = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, path.join(folder, 'data', file)]));
  const asked = JSON.stringify({ repository: path.join(folder, 'expected'), data });
  const driver = path.join(repository, 'test/samples/new_data.py');
  const told = execFileSync(python() ?? '', [driver], { input: asked, encoding: 'utf8' });
  return told
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Run);
}

describe.skipIf(!python())(`new data ${whyNoPython()}`, () => {
  const samples = [
    ['churn', { churn: 'churn.csv' }, ['an empty file', 'without customer_id', 'another contract']],
    ['credit', { credit_card_clients: 'credit_card_clients.csv' }, ['an empty file', 'without ID', 'another PAY_2']],
    ['diabetes', { diabetes: 'diabetes.csv' }, ['an empty file', 'without Pregnancies']],
    ['forecast', { rentals: 'rentals.csv', holidays: 'holidays.json' }, ['an empty file', 'without date']],
    ['reviews', { reviews: 'reviews.csv' }, ['an empty file', 'without review_id', 'another channel']],
  ] as const;
  test.each(slice(samples, [0, 3]))('%s says what is wrong, or copes', (sample, data, expected) => {
    const found = runs(sample, data);
    expect(found.map(({ what }) => what)).toEqual(expected);
    expect(found.filter(({ isClear }) => !isClear)).toEqual([]);
    expect(found[0]?.said).toMatch(/^\w+: EmptyDataError: No columns to parse from file$/);
  });
});
