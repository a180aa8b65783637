import type { CellTags } from '../ir.ts';

/** The tags of a cell as they are written: its steps, its role, `keep`. */
export function tagNames({ step, alsoSteps, role, keep }: CellTags): readonly string[] {
  return [
    ...[step ?? [], alsoSteps ?? []].flat().map((name) => `step:${name}`),
    ...(role === null ? [] : [role]),
    ...(keep ? ['keep'] : []),
  ];
}
