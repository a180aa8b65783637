import { cp, lstat, mkdir, readlink, realpath, rm, symlink } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Names of folders that are no part of a notebook's project. */
export const notCopied: ReadonlySet<string> = new Set([
  '.git',
  '.cellwright',
  '.venv',
  'venv',
  'node_modules',
  '__pycache__',
  '.ipynb_checkpoints',
]);

/**
 * Copies a folder without `left` and without what is no part of the project. A symbolic link to something in the folder
 * leads to its copy, so that writing through it changes the copy; one that leads out of the folder leads there. `instead` gives
 * files by their path in the folder that take the place of its own.
 */
export async function copyFolder(
  folder: string,
  copy: string,
  left: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<void> {
  const links: string[] = [];
  const isLeft = (path: string) => notCopied.has(basename(path)) || (path === left && path !== folder);
  await cp(folder, copy, {
    recursive: true,
    filter: async (path) => {
      if (path !== folder && isLeft(path)) return false;
      const found = path === folder ? null : await lstat(path);
      if (found?.isSymbolicLink()) links.push(path);
      return found === null || found.isFile() || found.isDirectory();
    },
  });
  const roots = [folder, await realpath(folder)];
  for (const link of links) {
    const target = resolve(dirname(link), await readlink(link));
    const inside = roots
      .map((root) => relative(root, target))
      .find((path) => !isAbsolute(path) && !/^\.\.([/\\]|$)/.test(path));
    const isCopied = inside !== undefined && target !== left && !inside.split(sep).some((part) => notCopied.has(part));
    await symlink(isCopied ? join(copy, inside) : target, join(copy, relative(folder, link)));
  }
  for (const [inside, file] of Object.entries(instead)) {
    await rm(join(copy, inside), { force: true });
    await mkdir(dirname(join(copy, inside)), { recursive: true });
    await cp(file, join(copy, inside));
  }
}
