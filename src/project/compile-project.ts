import { type Compilation, compile } from '../compile.ts';
import { showReport } from '../console/show-report.ts';
import type { Terminal } from '../console/terminal.ts';
import { createReport, type Report } from '../diagnostics.ts';
import type { SourceFile, Sources } from '../ir.ts';
import { formattedTemplates } from './format-templates.ts';
import { gatherSources } from './gather-sources.ts';
import { withoutIgnored } from './ignored-warnings.ts';
import { type Compiled, openKept } from './kept-compilation.ts';
import { findProject, type Project, type ProjectRequest } from './project.ts';
import { loadUserTemplates } from './user-templates.ts';

/** A project, compiled in memory. Its compilation is `null` when what it needs is missing. */
export interface CompiledProject {
  readonly report: Report;
  readonly project: Project | null;
  readonly compilation: Compilation | null;
  /** The files whose lines messages may show. */
  readonly files: readonly SourceFile[];
  /** What was compiled; `null` when nothing was. */
  readonly sources: Sources | null;
  /** Compiles other sources with the project's settings and templates; `null` when they have errors. */
  recompile(sources: Sources): Compilation | null;
}

/** Reads a project from the disk and compiles it; nothing is written. */
export async function compileProject(request: ProjectRequest, terminal: Terminal): Promise<CompiledProject> {
  const report = createReport();
  terminal.progress('Reading ...');
  const project = findProject(request, report);
  const nothing = { compilation: null, sources: null, recompile: () => null };
  if (project === null) return { report, project, files: [], ...nothing };
  const gathered = gatherSources(project, report);
  const sources = request.recut === true ? { ...gathered, cut: [] } : gathered;
  const own = await loadUserTemplates(project, report);
  const formatted = project.config.format_templates ? formattedTemplates(own) : null;
  const templates = formatted?.templates ?? own;
  const config = project.configFile === null ? [] : [project.configFile];
  const files = [...sources.notebooks, ...sources.modules, ...sources.requirements, ...config];
  if (report.hasErrors()) return { report, project, files, ...nothing };
  terminal.progress(`Compiling ${sources.notebooks.map((notebook) => notebook.path).join(', ')} ...`);
  const kept = terminal.kept === undefined || templates.size > 0 ? null : openKept(terminal.kept);
  const compileNow = (): Compiled => {
    const found = createReport();
    return {
      compilation: compile(sources, project.config, found, templates, kept?.formatting),
      diagnostics: found.diagnostics,
    };
  };
  const first =
    kept === null || request.takesKept !== true
      ? compileNow()
      : kept.compilation({ sources, config: project.config }, compileNow);
  const refuse = (file: string, problem: string): void => report.add('bad-template', null, { path: file, problem });
  const { compilation, diagnostics } = (await formatted?.format(refuse)) === true ? compileNow() : first;
  const recompile = (changed: Sources): Compilation | null => {
    const ownReport = createReport();
    const result = compile(changed, project.config, ownReport, templates);
    return ownReport.hasErrors() ? null : result;
  };
  const ignoring = { ids: project.config.ignore, documents: compilation.documents, files: sources.modules };
  const all = createReport([...report.diagnostics, ...diagnostics]);
  return { report: withoutIgnored(all, ignoring), project, compilation, files, sources, recompile };
}

/** Prints the findings of a compiled project. */
export function showFindings(compiled: CompiledProject, terminal: Terminal): void {
  const documents = compiled.compilation?.documents ?? [];
  showReport(compiled.report, { documents, files: compiled.files }, terminal);
}
