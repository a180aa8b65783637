import path from 'node:path';

/** Whether a path is a folder or is below it. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}
