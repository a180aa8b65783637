/** A file of the repository that is written, in memory. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** `once` files belong to the user after the first build; new text in them is merged. */
  readonly ownership: 'generated' | 'once';
  readonly executable: boolean;
  /** Stable identity that survives a rename of a step or notebook (`component:train`), for carrying edits along. */
  readonly key: string;
  /** Identity of the file's source in the notebook (cell ids of the step), to find it again after a rename. */
  readonly origin: readonly string[];
}
