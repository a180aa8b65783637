import type { Edit } from '../../python/edit.ts';

/** An edit of a cell's lowered code. */
export interface CellEdit extends Edit {
  readonly cell: number;
}
