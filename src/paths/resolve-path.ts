/** The path from the project's root for a path relative to a file's folder; null outside the root, and if it is not a relative path. */
export function resolvePath(from: string, path: string): string | null {
  if (/^([a-z][a-z\d+.-]*:|[\\/~])/i.test(path)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
