/** Paths of the notebook in the repository that is written: its own folder becomes the root, and nothing leaves it. */

/** A path of the notebook, as the repository has it. */
export interface RepositoryPath {
  readonly path: string;
  /** True if the path led out of the notebook's folder, and was brought inside. */
  readonly moved: boolean;
}

/** `./src/../train.py` gives `train.py`; what leads out, or to the root of the disk, comes inside. */
export function toRepositoryPath(path: string): RepositoryPath {
  const parts: string[] = [];
  const slashed = path.trim().replaceAll('\\', '/');
  let moved = /^(\/|~|[A-Za-z]:)/.test(slashed);
  for (const part of slashed.replace(/^[A-Za-z]:/, '').split('/')) {
    if (part === '' || part === '.' || part === '~') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) moved = true;
  }
  return { path: parts.join('/'), moved };
}

/** True for what is no path of the disk: URLs, datastore paths, references to assets. */
export function isRemote(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(path);
}

/** A path of the repository as a file of the repository names it. */
export function relativeTo(file: string, path: string): string {
  const from = file.split('/').slice(0, -1);
  const to = path === '' ? [] : path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1;
  const up = from.slice(shared).map(() => '..');
  const down = to.slice(shared);
  const parts = [...up, ...down];
  return up.length === 0 ? ['.', ...parts].join('/') : parts.join('/');
}

/** Where data beside the notebook lies, seen from the root of the repository that is written. */
export function dataPath(path: string, notebook: string, root: string | undefined): string {
  if (isRemote(path) || path.startsWith('/')) return path;
  const parts: string[] = [];
  const whole = [
    ...(root ?? '').split('/'),
    ...notebook.split('/').slice(0, -1),
    ...path.replaceAll('\\', '/').split('/'),
  ];
  for (const part of whole) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts[0] === '..' ? parts.join('/') : ['.', ...parts].join('/');
}
