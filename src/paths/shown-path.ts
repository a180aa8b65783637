/** A path as descriptions show it: what stands above a file on somebody's own disk tells nobody else anything. */
export function shownPath(path: string): string {
  const isOfOneDisk = /^([a-z]:[\\/]|[\\/~])/i.test(path);
  return isOfOneDisk ? (path.split(/[\\/]/).findLast((part) => part !== '') ?? path) : path;
}
