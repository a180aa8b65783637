/** A path as descriptions show it, without the folders above it on the author's disk. */
export function shownPath(path: string): string {
  const isOfOneDisk = /^([a-z]:[\\/]|[\\/~])/i.test(path);
  return isOfOneDisk ? (path.split(/[\\/]/).findLast((part) => part !== '') ?? path) : path;
}
