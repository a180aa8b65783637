import { statSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../diagnostics.ts';
import { reasonOf } from './read-bytes.ts';

/** The folder that `--out` names; `null` when it can be none, which is reported. */
export function outputFolder(cwd: string, named: string, report: Report): string | null {
  const out = path.resolve(cwd, named);
  const problem = /^~(?:$|\/)/.test(named)
    ? 'the shell replaces `~` with your home folder only at the start of an unquoted path'
    : named.trim() === ''
      ? 'it is empty'
      : problemOf(out);
  if (problem === null) return out;
  report.add('output-folder-impossible', null, { path: named, problem });
  return null;
}

/** Why no folder can be at a path: the system says so of it, or of the nearest one above that exists. */
function problemOf(folder: string): string | null {
  try {
    const status = statSync(folder, { throwIfNoEntry: false });
    if (status !== undefined) return status.isDirectory() ? null : `\`${folder}\` is not a folder`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') return reasonOf(error);
  }
  const above = path.dirname(folder);
  return above === folder ? null : problemOf(above);
}
