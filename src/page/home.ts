/** Where the page lives: beside a project on this machine, or in a folder of a web server. */
import type { SourceFile } from '../ir.ts';
import type { Compiled, ProjectTexts } from './protocol.ts';
import type { VerifyAnswer } from './verified.ts';

/** What a home can do for the page. */
export interface Home {
  readonly kind: 'studio' | 'playground';
  /** The project that the page opens with; null if one has to be chosen. */
  load(): Promise<ProjectTexts | null>;
  /** Writes notebooks and settings; says what was not written and why. */
  save(request: SaveRequest): Promise<HomeAnswer>;
  /** Writes the repository, or hands it over. */
  build(compiled: Compiled): Promise<HomeAnswer>;
  /** Runs the notebook and what was built from it, and compares; null if there is nothing to run them. */
  readonly verify: ((said: (text: string) => void, signal: AbortSignal) => Promise<VerifyAnswer>) | null;
  /** Calls back whenever the files on the disk changed. */
  watch(changed: (project: ProjectTexts) => void, lost: (reason: string) => void): void;
}

/** Texts to write in place of those that were read. */
export interface SaveRequest {
  readonly notebooks: readonly { readonly path: string; readonly before: string; readonly text: string }[];
  readonly config: { readonly before: string | null; readonly text: string } | null;
}

/** How it went, for people. */
export interface HomeAnswer {
  readonly isDone: boolean;
  readonly text: string;
}

/** The texts that gestures changed, with those that they were made from. */
export function changedTexts(
  project: ProjectTexts,
  applied: { readonly notebooks: readonly SourceFile[]; readonly config: string | null },
): SaveRequest {
  const before = new Map(project.sources.notebooks.map(({ path, text }) => [path, text]));
  const notebooks = applied.notebooks.flatMap(({ path, text }) => {
    const old = before.get(path);
    return old === undefined || old === text ? [] : [{ path, before: old, text }];
  });
  const old = project.config?.text ?? null;
  return {
    notebooks,
    config: applied.config === null || applied.config === old ? null : { before: old, text: applied.config },
  };
}
