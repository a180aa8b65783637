import { basename, dirname, join } from 'node:path';
import type { FileMode, FileSystem } from './file-system.ts';
import { temporaryEnding } from './read-folder.ts';
import { followFolders, parentFolders } from './safe-path.ts';

/** Writes a file of the output folder so that at any moment it holds its old or its new bytes. */
export function replaceFile(
  folder: { readonly root: string; readonly fileSystem: FileSystem },
  path: string,
  content: { readonly bytes: Uint8Array; readonly mode: FileMode },
): void {
  const { root, fileSystem } = folder;
  assertInside(folder, path);
  fileSystem.makeFolder(dirname(join(root, path)));
  const temporary = join(root, temporaryPath(path));
  try {
    fileSystem.write(temporary, content.bytes, content.mode);
    fileSystem.rename(temporary, join(root, path));
  } catch (error) {
    discard(fileSystem, temporary);
    throw error;
  }
}

/** Removes a file of the output folder, and the folders that are empty then. */
export function removeFile(folder: { readonly root: string; readonly fileSystem: FileSystem }, path: string): void {
  assertInside(folder, path);
  folder.fileSystem.remove(join(folder.root, path));
  for (const parent of parentFolders(path)) {
    if (!folder.fileSystem.removeEmptyFolder(join(folder.root, parent))) break;
  }
}

/** The temporary path of new bytes: beside the file, since only that rename is atomic. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}${temporaryEnding}`);
}

function assertInside(
  { root, fileSystem }: { readonly root: string; readonly fileSystem: FileSystem },
  path: string,
): void {
  if (followFolders(fileSystem, root, path) !== 'inside') throw new Error(`a link or a file stands above ${path}`);
}

function discard(fileSystem: FileSystem, path: string): void {
  try {
    fileSystem.remove(path);
  } catch {
    // The first error is the one to tell.
  }
}
