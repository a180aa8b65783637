import { takeApart } from '../1-read/read.ts';
import type { Report } from '../diagnostics.ts';
import type { SavedOutput, SourceFile } from '../ir.ts';

/** A notebook as it is stored, for running it: nothing of it is understood, lowered or left out. */
export interface StoredNotebook {
  /** Path from the project's root. */
  readonly file: string;
  readonly cells: readonly StoredCell[];
}

/** A code cell as it is stored. */
export interface StoredCell {
  /** Position among all cells of the notebook. */
  readonly position: number;
  readonly source: string;
  readonly tags: readonly string[];
  readonly outputs: readonly SavedOutput[];
}

/** The code cells of notebooks; what cannot be read is reported. */
export function storedNotebooks(files: readonly SourceFile[], report: Report): readonly StoredNotebook[] {
  return files.flatMap((file) => {
    const raw = takeApart(file, report);
    if (raw === null) return [];
    const cells = raw.cells.flatMap(({ kind, source, tags, outputs }, position) =>
      kind === 'code' ? [{ position, source, tags, outputs }] : [],
    );
    return [{ file: file.path, cells }];
  });
}
