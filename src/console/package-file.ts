import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of a file of cellwright's own package, in the source tree or the bundle. */
export function packageFile(relative: string): string {
  return path.join(packageFolder, relative);
}

const packageFolder = findPackageFolder(path.dirname(fileURLToPath(import.meta.url)));

function findPackageFolder(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  return findPackageFolder(path.dirname(folder));
}
