import type { CellTags } from './document.ts';

/** The tags of a cell that has none. */
export const noTags: CellTags = {
  step: null,
  unit: null,
  role: null,
  keep: false,
  metrics: false,
  figure: false,
  after: [],
  environment: null,
  compute: null,
};
