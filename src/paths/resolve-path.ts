/** The path, from the project's root, of what a file names relative to its own folder; null outside the root, and for what is no relative path. */
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
