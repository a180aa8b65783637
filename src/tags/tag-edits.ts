/** Tags that are added to cells. */

/** The tags to add to a cell. */
export interface TagEdit {
  /** The notebook, as `Document.file` names it. */
  readonly file: string;
  /** Position of the cell in its notebook. */
  readonly cell: number;
  readonly tags: readonly string[];
}
