import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Compilation } from '../compile.ts';
import { quiet, type Terminal } from '../console/terminal.ts';
import { compileProject } from '../project/compile-project.ts';
import { findUpwards, toSlashes } from '../project/project.ts';
import type { Frame } from '../run/process/traceback.ts';
import type { StepResult } from '../run/run-result.ts';
import { cellOfLine } from '../sync/cell-of-line.ts';

/** The repository that a pipeline is of. */
export interface Repository {
  readonly folder: string;
  /** Its current compilation, needed only if something failed; `null` if that is not known. */
  readonly compiled: () => Promise<Compilation | null>;
}

/** Prints how a step failed: the end of its log, and where that is in the repository and the notebook. */
export async function showFailure(
  { step, tail, frames }: Pick<StepResult, 'step' | 'tail' | 'frames'>,
  { folder, compiled }: Repository,
  terminal: Terminal,
): Promise<void> {
  if (tail.length === 0) return;
  terminal.say(`\nThe end of the log of ${step}:`);
  for (const line of tail) terminal.say(`  ${line}`);
  if (frames.length > 0) showCalls(frames, folder, { compilation: await compiled(), terminal });
  terminal.say('');
}

/** Prints the calls of a traceback by the files of the repository, with the cells of the notebook that they were made of. */
function showCalls(
  frames: readonly Frame[],
  folder: string,
  { compilation, terminal }: { readonly compilation: Compilation | null; readonly terminal: Terminal },
): void {
  const rows = frames.map(({ file, line, name }) => ({
    place: `${toSlashes(path.relative(terminal.cwd, file))}:${line}`,
    cell: compilation === null ? null : placeInNotebook(compilation, { file, line, name }, folder),
  }));
  const width = Math.max(...rows.map(({ place }) => place.length));
  terminal.say('\nIn the repository:');
  for (const { place, cell } of rows) terminal.say(`  ${cell === null ? place : `${place.padEnd(width)}  ${cell}`}`);
}

/** What the project in a folder compiles to now; `null` if there is none, or it does not compile. */
export async function compileQuietly(folder: string, terminal: Terminal): Promise<Compilation | null> {
  if (findUpwards('cellwright.yml', folder) === null) return null;
  const { compilation, report } = await compileProject({ cwd: folder, notebooks: [], out: null }, quiet(terminal));
  return report.hasErrors() ? null : compilation;
}

function placeInNotebook(compilation: Compilation, { file, line, name }: Frame, folder: string): string | null {
  const text = lineOf(file, line);
  if (text === null) return null;
  const found = cellOfLine(compilation, { path: toSlashes(path.relative(folder, file)), text, name });
  return found?.cell == null ? null : `${found.file}, cell ${found.cell + 1}, line ${found.line}`;
}

function lineOf(file: string, line: number): string | null {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)[line - 1] ?? null;
  } catch {
    return null;
  }
}
