import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { showReport } from '../console/show-report.ts';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import { createReport } from '../diagnostics.ts';
import { compileProject, showFindings } from '../project/compile-project.ts';
import { configName } from '../project/project.ts';
import type { AdditionName } from './additions.ts';
import { additionLines, applyAdditions } from './apply-additions.ts';

/** Where something is added, and who is told. */
export interface AddRequest {
  readonly root: string;
  readonly names: readonly AdditionName[];
  /** For mistakes. */
  readonly terminal: Terminal;
  /** For what was done. */
  readonly messages: Terminal;
}

/** Adds to the `cellwright.yml` of a project; its comments, order and other settings stay. */
export async function addToProject({ root, names, terminal, messages }: AddRequest): Promise<ExitCode> {
  const compiled = await compileProject({ cwd: root, notebooks: [], out: null }, quiet(terminal));
  const { compilation, project, sources } = compiled;
  if (compilation === null || sources === null || project?.configFile == null) {
    showFindings(compiled, terminal);
    return 1;
  }
  const report = createReport();
  const added = applyAdditions(project.configFile, names, { sources, plan: compilation.plan, report });
  showReport(report, { documents: [], files: [] }, terminal);
  if (report.hasErrors()) return 1;
  if (added.text !== project.configFile.text) writeFileSync(path.join(root, configName), added.text);
  for (const line of additionLines(added)) messages.say(line);
  messages.say('Next: cellwright build');
  return 0;
}
