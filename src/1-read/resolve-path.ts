/** The path, from the project's root, of a file that is named relative to the folder of another; `null` outside the root. */
export function resolvePath(from: string, path: string): string | null {
  if (/^([\\/~]|[A-Za-z]:|\w+:\/\/)/.test(path)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
