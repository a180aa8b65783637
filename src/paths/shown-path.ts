/** A path as descriptions show it: what is above a file on someone's own disk tells no one else anything. */
export function shownPath(path: string): string {
  const isOfOneDisk = /^([a-z]:[\\/]|[\\/~])/i.test(path);
  return isOfOneDisk ? (path.split(/[\\/]/).findLast((part) => part !== '') ?? path) : path;
}
