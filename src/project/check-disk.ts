import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkRepository } from '../azureml/check/check-repository.ts';
import type { TextFile } from '../azureml/check/repository-files.ts';
import { createTrialReport } from '../diagnostics/trial-report.ts';
import type { Diagnostic, Report } from '../diagnostics.ts';
import { type Project, toSlashes } from './project.ts';

const mostEntries = 20_000;
const mostBytes = 1024 * 1024;
const skipped = new Set(['node_modules', '__pycache__', 'venv', 'env', 'site-packages', 'mlruns']);

/**
 * Checks the files that Azure ML reads as they are on the disk: those that were generated, whoever edited them since, and
 * those of the owner that name a schema of Azure ML. What the report has already is not added twice. Gives the files, by
 * their paths from the root of the project, as the places of what is found name them.
 */
export function checkDisk(
  { root, out }: Pick<Project, 'root' | 'out'>,
  generated: ReadonlySet<string>,
  report: Report,
): readonly TextFile[] {
  const { files, folders } = readRepository(out);
  const isChecked = ({ path: file, text }: TextFile) => generated.has(file) || /^\$schema:.*azureml/m.test(text);
  const found = createTrialReport();
  checkRepository(files, found, { folders, isChecked });
  const known = new Set(report.diagnostics.map(keyOf));
  const fromRoot = (file: string) => toSlashes(path.relative(root, path.join(out, file)));
  found.tell(
    {
      ...report,
      add: (id, span, parameters) => report.add(id, span && { ...span, file: fromRoot(span.file) }, parameters),
    },
    (diagnostic) => !known.has(keyOf(diagnostic)),
  );
  return files.map(({ path: file, text }) => ({ path: fromRoot(file), text }));
}

function keyOf({ id, message, span }: Diagnostic): string {
  return JSON.stringify([id, message, span?.file]);
}

interface Disk {
  /** Texts of YAML and Python; of others the path alone. */
  readonly files: readonly TextFile[];
  readonly folders: ReadonlySet<string>;
}

function readRepository(root: string): Disk {
  const files: TextFile[] = [];
  const folders = new Set<string>();
  const open = [root];
  for (let folder = open.pop(); folder !== undefined && files.length < mostEntries; folder = open.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.name.startsWith('.') || skipped.has(entry.name) || existsSync(path.join(file, 'pyvenv.cfg'))) continue;
      const shown = toSlashes(path.relative(root, file));
      if (entry.isDirectory()) open.push(file);
      if (isFolder(file)) folders.add(shown);
      else files.push({ path: shown, text: readText(file) });
    }
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), folders };
}

/** Links to folders count as folders; they are not followed. */
function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readText(file: string): string {
  if (!/\.(ya?ml|py)$/.test(file)) return '';
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts?.isFile() && facts.size <= mostBytes ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
}
