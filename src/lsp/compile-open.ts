import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver/node';
import type { Diagnostic as Message } from '../diagnostics.ts';
import { createReport } from '../diagnostics.ts';
import { placeFinder } from '../findings/place-in-file.ts';
import type { Span } from '../ir.ts';
import { type CompiledProject, compileProject } from '../project/compile-project.ts';
import { findProject, type Project, type ProjectRequest } from '../project/project.ts';
import { emptyRange, type OpenNotebook, placeOf } from './open-notebook.ts';

/** An open notebook, compiled with the project that it belongs to. */
export interface CompiledOpen {
  readonly open: OpenNotebook;
  readonly compiled: CompiledProject;
  /** The notebook's path as spans have it. */
  readonly file: string;
  /** What a command is given that compiles the same: the notebook, unless its config lists it. */
  readonly named: readonly string[];
  /** A diagnostic with its position in the editor. */
  readonly messages: readonly (Message & { readonly location: Location })[];
}

const silent = {
  out() {},
  say() {},
  progress() {},
  mark: (_mark: unknown, text: string) => text,
  isInteractive: false,
};

/** Compiles an open notebook: with all of its project where `cellwright.yml` lists it, else alone. `texts` are what the editor holds. */
export async function compileOpen(open: OpenNotebook, texts: ReadonlyMap<string, string>): Promise<CompiledOpen> {
  const request = requestOf(open, new Map([...texts, [open.path, open.text]]));
  const compiled = await compileProject(request, { ...silent, cwd: request.cwd });
  const { project, report } = compiled;
  const file = project === null ? open.path : path.relative(project.root, open.path).replaceAll(path.sep, '/');
  const locate = locator({ open, compiled, file, cwd: request.cwd });
  const messages = report.diagnostics.map((message) => ({ ...message, location: locate(message.span) }));
  return { open, compiled, file, named: request.notebooks, messages };
}

/** What to compile for a notebook: all that its config lists, if that has it. */
function requestOf(open: OpenNotebook, texts: ReadonlyMap<string, string>): ProjectRequest {
  const request = { cwd: path.dirname(open.path), out: null, open: texts };
  const listed = findProject({ ...request, notebooks: [] }, createReport());
  if (listed?.notebooks.includes(open.path)) return { ...request, notebooks: [] };
  return { ...request, notebooks: [open.path] };
}

interface Located {
  readonly open: OpenNotebook;
  readonly compiled: CompiledProject;
  readonly file: string;
  readonly cwd: string;
}

/** Returns the place in the editor of what is reported: in a cell, or in the file that it is about. */
function locator({ open, compiled, file, cwd }: Located): (span: Span | null) => Location {
  const find = placeFinder({ files: compiled.files, documents: compiled.compilation?.documents ?? [] });
  const top = placeOf(open, { cell: null, line: 1, column: 0, endLine: 1, endColumn: 0 });
  const start = top ?? { uri: open.uri, range: emptyRange(0) };
  return (span) => {
    if (span === null) return start;
    const own = span.file === file ? placeOf(open, span) : null;
    if (own !== null) return own;
    const place = find(span);
    const range = {
      start: { line: place.line - 1, character: place.column - 1 },
      end: { line: place.endLine - 1, character: place.endColumn - 1 },
    };
    return { uri: pathToFileURL(absolute(span.file, compiled.project, cwd)).href, range };
  };
}

function absolute(file: string, project: Project | null, cwd: string): string {
  if (project === null) return path.resolve(cwd, file);
  if (project.configPath !== null && file === project.configFile?.path) return project.configPath;
  return path.join(project.root, file);
}
