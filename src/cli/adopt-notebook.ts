import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../compile.ts';
import { defaultConfig } from '../config.ts';
import { createReport } from '../diagnostics.ts';
import { gatherSources } from './gather-sources.ts';
import { isInside, toSlashes } from './project.ts';
import type { Terminal } from './terminal.ts';

const maxCopiedBytes = 100 * 1024 * 1024;

/**
 * Brings a notebook into a project and gives its path there. One that lies in the project stays where it is; another is
 * copied to `notebooks/`, with the modules that it imports and the data that it reads.
 */
export async function adoptNotebook(notebook: string, root: string, terminal: Terminal): Promise<string> {
  if (isInside(root, notebook)) return toSlashes(path.relative(root, notebook));
  const target = path.join(root, 'notebooks', path.basename(notebook));
  const folder = path.dirname(notebook);
  for (const file of [notebook, ...filesOf(notebook)]) {
    const to = path.join(path.dirname(target), path.relative(folder, file));
    if (!isInside(root, to)) terminal.say(`${file} stays where it is: it would lie outside the project`);
    else if (statSync(file).size > maxCopiedBytes) terminal.say(`${file} is large and was not copied; put it at ${to}`);
    else if (!existsSync(to)) copy(file, to);
  }
  return toSlashes(path.relative(root, target));
}

/** The modules and data files that a notebook needs, as far as they lie beside or below it, or in a folder next to its own. */
function filesOf(notebook: string): readonly string[] {
  const report = createReport();
  const folder = path.dirname(notebook);
  const project = {
    root: path.dirname(folder),
    notebooks: [notebook],
    config: defaultConfig,
    configFile: null,
    out: folder,
  };
  const sources = gatherSources(project, report);
  const modules = sources.modules.map((module) => path.resolve(project.root, module.path));
  const data = compile(sources, defaultConfig, report).plan.dataInputs.map((input) => path.resolve(folder, input.path));
  return [...modules, ...data].filter((file) => existsSync(file) && statSync(file).isFile());
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
