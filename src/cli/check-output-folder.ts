import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { nameSome } from '../6-write/plan/report-plan.ts';
import type { Report } from '../diagnostics.ts';
import type { OutputFile } from '../ir.ts';
import { isInside } from '../paths/is-inside.ts';
import { isEjected } from '../project/eject-repository.ts';
import { configName, type Project } from '../project/project.ts';

/** The usual files of an empty repository, besides hidden files. */
const usual = /^(?:readme|licen[cs]e|changelog|contributing|code_of_conduct|security)\b/i;

/** Reports an output folder that no build may write into, whatever its flags: it was ejected. */
export function checkEjected({ out }: Project, report: Report): void {
  if (isEjected(out)) report.add('output-folder-ejected', null, { path: out });
}

/** Reports an output folder that is someone else's: never built, not the notebook's own, and with files that no build writes. */
export function checkOutputFolder(project: Project, files: readonly OutputFile[], report: Report): void {
  const { out, notebooks } = project;
  if (!isFolder(out) || existsSync(path.join(out, configName)) || existsSync(path.join(out, '.cellwright'))) return;
  if (notebooks.some((notebook) => isInside(out, notebook))) return;
  const written = new Set(files.map((file) => file.path.split('/')[0]));
  const found = readdirSync(out).filter((name) => !name.startsWith('.') && !usual.test(name) && !written.has(name));
  if (found.length === 0) return;
  report.add('output-folder-foreign', null, { path: out, found: nameSome(found.sort()) });
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
