import { readdirSync, readFileSync, statSync } from 'node:fs';

/** The disk as loading and resolving see it. */
export interface Files {
  /** The text of a file, or `null` when there is none. */
  readText(path: string): string | null;
  kindOf(path: string): 'file' | 'folder' | null;
  /** Names in a folder, sorted; none when there is no such folder. */
  list(path: string): readonly string[];
}

/** The disk of this machine. */
export const diskFiles: Files = {
  readText(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  },
  kindOf(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    return stats.isDirectory() ? 'folder' : 'file';
  },
  list(path) {
    try {
      return readdirSync(path).sort();
    } catch {
      return [];
    }
  },
};
