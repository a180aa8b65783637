/** The folder that relative paths are relative to. */
import type { Stmt } from '../../python/parse.ts';
import type { Machine } from '../execution/machine.ts';

/** The working directory after a statement. A directory that is not below the notebook's folder is ignored. */
export function folderAfter(machine: Machine, statement: Stmt): string {
  const { directory } = machine.record;
  if (directory === null) return machine.folder;
  const { path } = directory;
  if (path === null || statement.nodeType !== 'Expr' || /^([/~\\]|[a-zA-Z]:)/.test(path)) return '';
  const parts = machine.folder === '' ? [] : machine.folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return '';
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}
