import { read } from '../1-read/read.ts';
import type { EditedUnit } from '../6-write/edits/find-edited-units.ts';
import type { Compilation } from '../compile.ts';
import { createReport } from '../diagnostics.ts';
import type { Document, OutputFile, SourceFile, Sources } from '../ir.ts';
import type { CompiledProject } from '../project/compile-project.ts';
import { type CellEdit, editSource } from './carry-edits.ts';
import { editNotebook } from './edit-notebook.ts';
import { editPercentScript } from './edit-percent-script.ts';
import { argumentDefaults, scriptPartsOf, settingsName, withoutLayout } from './script-shape.ts';

/** The parts of all scripts: by path, then by name. */
export type ScriptParts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The state of carrying edits back. */
export interface Attempt {
  readonly edits: readonly CellEdit[];
  /** The accepted edits of scripts, each with the resulting edits of cells. */
  readonly taken: readonly Pick<Candidate, 'units' | 'tries'>[];
  readonly notebooks: readonly SourceFile[];
  /** The scripts as the edited notebooks compile to them. */
  readonly parts: ScriptParts;
  readonly files: readonly OutputFile[];
}

/** Edits of the scripts that belong together, with the possible edits of cells. */
export interface Candidate {
  readonly units: readonly EditedUnit[];
  /** The edits of cells, the likeliest first. */
  readonly tries: readonly (readonly CellEdit[])[];
  /** The parts of scripts that change with them. */
  readonly changes: readonly PartChange[];
}

/** How a part of a script changes. */
export interface PartChange {
  readonly path: string;
  readonly part: string;
  change(now: string): string;
}

/** What is edited: the project as it compiles now. */
export interface Ground {
  readonly compiled: CompiledProject;
  readonly compilation: Compilation;
  readonly sources: Sources;
}

/** Before anything is edited. */
export function firstAttempt({ compilation, sources }: Ground): Attempt {
  const { files } = compilation;
  return { edits: [], taken: [], notebooks: sources.notebooks, parts: partsOf(files), files };
}

/** The files that hold code of cells. */
export function scriptsOf(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter((file) => /^(?:script:|package:definitions$)/.test(file.key));
}

function partsOf(files: readonly OutputFile[]): ScriptParts {
  return new Map(scriptsOf(files).map(({ path, text }) => [path, scriptPartsOf(text) ?? new Map<string, string>()]));
}

/**
 * Tries edits on top of those that are taken. They are taken only where the notebooks with them compile to exactly what the
 * scripts say, and to no other change; otherwise the reason is given.
 */
export function attempt(ground: Ground, done: Attempt, candidate: Candidate): Attempt | string {
  let reason = 'it is not in any cell';
  for (const edits of candidate.tries) {
    const result = tryEdits(ground, done, { ...candidate, tries: [edits] });
    if (typeof result !== 'string') return result;
    reason = result;
  }
  return reason;
}

function tryEdits({ compiled, compilation, sources }: Ground, done: Attempt, candidate: Candidate): Attempt | string {
  const more = candidate.tries.flat();
  const fresh = more.filter((edit) => !done.edits.some((old) => JSON.stringify(old) === JSON.stringify(edit)));
  const edits = [...done.edits, ...fresh];
  const edited = sources.notebooks.map((notebook) => editSourceFile(notebook, edits, compilation.documents));
  const notebooks = edited.filter((notebook) => notebook !== null);
  if (notebooks.length < edited.length) return 'its lines have another form in the notebook';
  const result = compiled.recompile({ ...sources, notebooks });
  if (result === null) return 'a notebook with this edit does not compile';
  const parts = partsOf(result.files);
  const problem = compareParts(changeParts(done.parts, candidate.changes), parts, candidate.changes);
  return problem ?? { edits, taken: [...done.taken, candidate], notebooks, parts, files: result.files };
}

function changeParts(parts: ScriptParts, changes: readonly PartChange[]): ScriptParts {
  const result = new Map([...parts].map(([path, one]) => [path, new Map(one)]));
  for (const { path, part, change } of changes) {
    const script = result.get(path);
    script?.set(part, change(script.get(part) ?? ''));
  }
  return result;
}

/** Why a result differs from the wanted one; `null` if it does not. */
function compareParts(wanted: ScriptParts, got: ScriptParts, changes: readonly PartChange[]): string | null {
  const own = new Set(changes.map((change) => change.path));
  const different = [...wanted]
    .filter(([path, parts]) => {
      const now = got.get(path);
      const isSame = (name: string, text: string) => comparable(now?.get(name) ?? '') === comparable(text);
      return now?.size !== parts.size || [...parts].some(([name, text]) => !isSame(name, text));
    })
    .map(([path]) => path);
  if (different.length === 0) return null;
  const others = different.filter((path) => !own.has(path));
  if (others.length === different.length) {
    return `the notebook has it once for all its steps; make the same edit in \`${others.join('`, `')}\``;
  }
  const isLayout = [...own].every((path) => {
    const [want, have] = [wanted.get(path), got.get(path)];
    return [...(want ?? [])].every(([name, text]) => withoutLayout(text) === withoutLayout(have?.get(name) ?? ''));
  });
  if (isLayout) return 'its lines are not laid out as `ruff format` does; format the script first';
  const isFunction = changes.every(({ part }) => part !== settingsName);
  return `a notebook with this edit does not compile to ${isFunction ? 'this function' : 'these lines'}`;
}

/** Lines may be broken in other places where arguments have other defaults. */
function comparable(text: string): string {
  const read = argumentDefaults(text);
  return read === null || read.defaults.size === 0 ? text : JSON.stringify([[...read.defaults], read.rest]);
}

function editSourceFile(
  notebook: SourceFile,
  edits: readonly CellEdit[],
  documents: readonly Document[],
): SourceFile | null {
  const cells = documents.find((document) => document.file === notebook.path)?.cells ?? [];
  const own = edits.filter((edit) => edit.file === notebook.path);
  if (own.length === 0) return notebook;
  const sources = new Map<number, string>();
  for (const index of new Set(own.map((edit) => edit.cell))) {
    const cell = cells.find((one) => one.index === index);
    const source = editSource(
      cell?.source ?? '',
      own.filter((edit) => edit.cell === index),
    );
    if (source === null) return null;
    sources.set(index, source);
  }
  const isJson = /^\uFEFF?\s*\{/.test(notebook.text);
  const text = isJson
    ? editNotebook(notebook.text, sources)
    : editPercentScript(
        notebook.text,
        cells.map((cell) => (cell.kind === 'code' ? cell.source : '')),
        sources,
      );
  return text !== null && holds(text, notebook.path, sources) ? { path: notebook.path, text } : null;
}

/** Whether an edited notebook reads as it should. */
function holds(text: string, file: string, sources: ReadonlyMap<number, string>): boolean {
  const report = createReport();
  const [document] = read({ notebooks: [{ path: file, text }], modules: [], requirements: [], paths: [] }, report);
  return [...sources].every(
    ([index, source]) => document?.cells.find((cell) => cell.index === index)?.source === source,
  );
}
