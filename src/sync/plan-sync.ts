import { type EditedScript, type EditedUnit, findEditedScripts } from '../6-write/edits/find-edited-units.ts';
import type { Document, SourceFile } from '../ir.ts';
import type { CompiledProject } from '../project/compile-project.ts';
import { type CellEdit, editSource } from './carry-edits.ts';
import { type Attempt, scriptsOf } from './sync-attempt.ts';
import { type KeptEdit, SyncPlanner } from './sync-planner.ts';

/** A cell with its text, and the text that the repository requires. */
export interface CellChange {
  readonly file: string;
  /** Position in its notebook, from 0. */
  readonly cell: number;
  readonly id: string | null;
  readonly before: string;
  readonly after: string;
  /** The parts of scripts whose edits it holds. */
  readonly units: readonly Pick<EditedUnit, 'path' | 'unit'>[];
}

/** The result of carrying the edits of the scripts back into the notebooks. */
export interface SyncPlan {
  readonly cells: readonly CellChange[];
  readonly kept: readonly KeptEdit[];
  /** Scripts whose functions cannot be compared. */
  readonly unread: readonly Pick<EditedScript, 'path' | 'problem'>[];
  /** The notebooks that change, with their new text. */
  readonly notebooks: readonly SourceFile[];
}

/**
 * Plans how the edits of the scripts go back into the notebooks. An edit is taken only when the notebook with it compiles
 * to exactly what is in the script, and to no other change of one.
 */
export function planSync(compiled: CompiledProject): SyncPlan {
  const { project, compilation, sources } = compiled;
  if (project === null || compilation === null || sources === null) {
    return { cells: [], kept: [], unread: [], notebooks: [] };
  }
  const paths = new Set(scriptsOf(compilation.files).map((file) => file.path));
  const scripts = findEditedScripts(project.out).filter((script) => paths.has(script.path));
  const planner = new SyncPlanner({ compiled, compilation, sources });
  for (const script of scripts) planner.addSettings(script);
  planner.carrySettings();
  planner.carryDefaults(scripts.flatMap((script) => script.units));
  for (const script of scripts) planner.carryFunctions(script);
  for (const script of scripts) planner.keepImports(script);
  const { done, kept } = planner.result();
  return {
    cells: describeCells(done, compilation.documents),
    kept,
    unread: scripts.filter((script) => script.problem !== null),
    notebooks: done.notebooks.filter((notebook) => !sources.notebooks.includes(notebook)),
  };
}

function describeCells({ edits, taken }: Attempt, documents: readonly Document[]): readonly CellChange[] {
  return documents.flatMap((document) =>
    document.cells.flatMap((cell): CellChange[] => {
      const own = edits.filter((edit) => edit.file === document.file && edit.cell === cell.index);
      const after = editSource(cell.source, own);
      if (own.length === 0 || after === null) return [];
      const holders = taken.filter(({ tries }) =>
        tries.flat().some((edit) => own.some((one) => isSameEdit(one, edit))),
      );
      const parts = holders.flatMap(({ units }) => units).map(({ path, unit }) => ({ path, unit }));
      const shown = [...new Map(parts.map((part) => [`${part.path} ${part.unit}`, part])).values()];
      return [{ file: document.file, cell: cell.index, id: cell.id, before: cell.source, after, units: shown }];
    }),
  );
}

function isSameEdit(a: CellEdit, b: CellEdit): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
