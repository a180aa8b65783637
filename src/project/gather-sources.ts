import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createReport, type Report } from '../diagnostics.ts';
import type { ModuleFile, SourceFile, Sources } from '../ir.ts';
import { isInside } from '../paths/is-inside.ts';
import { codeOf } from './code-of.ts';
import { type FoundModule, findModules, type ModuleFiles } from './find-modules.ts';
import { findSdkFiles } from './find-sdk-files.ts';
import { listPaths } from './list-paths.ts';
import { generatedPaths } from './output-files.ts';
import { leadsOutside, type Project, readText, repositoryOf, toSlashes } from './project.ts';
import { namesIn } from './read-bytes.ts';
import { namedRequirements, requirementNames } from './read-limits.ts';
import { readCut } from './remembered-cut.ts';

const disk: ModuleFiles = {
  isFile: (file) => existsSync(file) && statSync(file).isFile(),
  read: (file) => readText(file, file, createReport()),
  leadsOutside,
};

/** Reads from the disk all that compiling a project needs. */
export function gatherSources(project: Project, report: Report): Sources {
  const notebooks = project.notebooks.flatMap((file) => sourceFile(project, file, report));
  const folder = path.dirname(project.notebooks[0] ?? project.root);
  const generated = generatedPaths(project.out, folder);
  const code = notebooks.map((notebook) => ({ path: notebook.path, text: codeOf(notebook) }));
  const modules = findModules(project.root, notebooks, { codeOf, files: disk, report }).filter(
    ({ file }) => !generated.has(file),
  );
  const cut = readCut(project.out);
  const files = findSdkFiles(
    { root: repositoryOf(project.root), folder, generated },
    code.map(({ text }) => text),
    report,
  );
  return {
    ...(project.root === project.out ? {} : { root: toSlashes(path.relative(project.out, project.root)) }),
    notebooks,
    modules: distinctModules(
      modules.flatMap((module) => moduleFile(project, module, report)),
      report,
    ),
    requirements: requirementFiles(project, code).flatMap((file) =>
      generated.has(file) ? [] : sourceFile(project, file, report),
    ),
    paths: listPaths(folder, project.root, generated),
    ...(files.length === 0 ? {} : { files }),
    ...(cut.length === 0 ? {} : { cut }),
  };
}

type Root = Pick<Project, 'root' | 'open'>;

function sourceFile({ root, open }: Root, file: string, report: Report): readonly SourceFile[] {
  const shown = toSlashes(path.relative(root, file));
  const text = open?.get(file) ?? readText(file, shown, report);
  return text === null ? [] : [{ path: shown, text }];
}

function moduleFile(project: Root, { file, folder }: FoundModule, report: Report): readonly ModuleFile[] {
  const importedAs = folder !== null && isInside(folder, file) ? toSlashes(path.relative(folder, file)) : null;
  return sourceFile(project, file, report).map((source) =>
    importedAs === null || importedAs === source.path ? source : { ...source, importedAs },
  );
}

/** The shared package has one place for a module's name: two notebooks may share a text there, not have one each. */
function distinctModules(modules: readonly ModuleFile[], report: Report): readonly ModuleFile[] {
  const places = new Map<string, ModuleFile>();
  for (const module of modules) {
    const name = module.importedAs ?? module.path;
    const other = places.get(name);
    if (other === undefined) places.set(name, module);
    else if (other.text !== module.text)
      report.add('modules-share-a-name', null, { first: other.path, second: module.path, name });
  }
  return [...places.values()];
}

/** Files beside the notebooks and in the root that list packages, and those that `%pip install -r` names. */
function requirementFiles(project: Project, code: readonly SourceFile[]): readonly string[] {
  const folders = [...new Set([project.root, ...project.notebooks.map((notebook) => path.dirname(notebook))])];
  const beside = folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => requirementNames.test(name))
      .map((name) => path.join(folder, name)),
  );
  const named = code.flatMap(({ path: notebook, text }) =>
    namedRequirements(text).map((name) => path.resolve(project.root, path.dirname(notebook), name)),
  );
  // `zip -r folder` reads like it.
  const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  const inside = named.filter(
    (file) => isInside(project.root, file) && isFile(file) && !leadsOutside(project.root, file),
  );
  return [...new Set([...beside, ...inside])].sort();
}
