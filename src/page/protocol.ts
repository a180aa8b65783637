/** The protocol between the page, its worker and its home. */
import type { Diagnostic } from '../diagnostics.ts';
import type { OutputFile, Sources } from '../ir.ts';
import type { Picture } from '../picture/picture.ts';
import type { LineOrigin } from '../picture/script-lines.ts';
import type { SuggestedTags } from '../tags/suggest-tags.ts';

/** A project as its home has it. */
export interface ProjectTexts {
  readonly name: string;
  readonly sources: Sources;
  /** `cellwright.yml`; null if there is none. */
  readonly config: { readonly path: string; readonly text: string } | null;
  /** What a build wrote, by path, as it is on the disk; none if the page has no disk. */
  readonly disk: Readonly<Record<string, string>>;
  /** Why nothing can be compiled, such as a notebook that is gone. */
  readonly problems: readonly Diagnostic[];
  /** Why the page does not take the project, such as a notebook that is too large; null if it does. */
  readonly refusal: string | null;
  /** Whether the project has templates of its own: a browser cannot read them. */
  readonly hasTemplates: boolean;
}

/** What the worker is asked. */
export interface CompileRequest {
  readonly id: number;
  readonly sources: Sources;
  readonly config: ProjectTexts['config'];
}

/** What was compiled. */
export interface Compiled {
  readonly picture: Picture;
  /** Null until the files are printed too. */
  readonly files: readonly OutputFile[] | null;
  readonly origins: Readonly<Record<string, readonly (LineOrigin | null)[]>>;
  readonly suggested: SuggestedTags;
  /** Milliseconds that it took so far. */
  readonly took: number;
}

/** What the worker answers: the picture first, which has no files yet. A bug of ours is an answer too. */
export type CompileAnswer =
  | { readonly id: number; readonly kind: 'drawn'; readonly compiled: Compiled }
  | { readonly id: number; readonly kind: 'compiled'; readonly compiled: Compiled }
  | { readonly id: number; readonly kind: 'outdated' }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };
