/** A project as the page of the studio takes it, read from the disk. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createReport } from '../diagnostics.ts';
import type { Sources } from '../ir.ts';
import type { ProjectTexts } from '../page/protocol.ts';
import { largestNotebook, tooLarge } from '../page/read-files.ts';
import { gatherSources } from '../project/gather-sources.ts';
import { generatedPaths } from '../project/output-files.ts';
import { configName, findProject, type Project, type ProjectRequest, toSlashes } from '../project/project.ts';

/** What is served, and where it lies. */
export interface ServedProject {
  readonly texts: ProjectTexts;
  /** Null if it could not be found. */
  readonly project: Project | null;
}

const noSources: Sources = { notebooks: [], modules: [], requirements: [], paths: [] };

/** Reads a project. What is wrong with it is part of the result: the studio stays. */
export function readProject(request: ProjectRequest): ServedProject {
  const report = createReport();
  const project = findProject(request, report);
  const name = path.basename(request.notebooks[0] ?? request.cwd).replace(/\.\w+$/, '');
  const empty = { name, sources: noSources, config: null, disk: {}, refusal: null, hasTemplates: false };
  if (project === null) return { texts: { ...empty, problems: report.diagnostics }, project };
  const refusal = project.notebooks.map(refusalOf).find((reason) => reason !== null) ?? null;
  const sources = refusal === null ? gatherSources(project, report) : noSources;
  const config = project.configFile === null ? null : { path: configName, text: project.configFile.text };
  const texts = {
    ...{ name: project.config.name ?? name, sources, config, disk: diskOf(project.out), refusal },
    problems: report.diagnostics,
    hasTemplates: project.config.templates !== null,
  };
  return { texts, project };
}

function refusalOf(notebook: string): string | null {
  const size = statSync(notebook, { throwIfNoEntry: false })?.size ?? 0;
  return size > largestNotebook ? tooLarge({ name: path.basename(notebook), size }) : null;
}

/** The texts of what a build wrote, as they are now. */
function diskOf(out: string): Readonly<Record<string, string>> {
  const texts = [...generatedPaths(out)].flatMap((file) => {
    try {
      return [[toSlashes(path.relative(out, file)), readFileSync(file, 'utf8')] as const];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(texts);
}
