import type { FixturePlan } from '../../ir.ts';

/** Where the owner puts a sample of data that cannot be made up, from the repository's root. */
export function samplePath({ file }: Pick<FixturePlan, 'file'>): string {
  return `tests/data/${file}`;
}
