/** The files of JupyterLab's server. */
import type { ServerFiles } from './gather.ts';
import type { Contents, ContentsModel } from './jupyterlab.ts';

/** Reads through the contents API, which shows no hidden files. */
export function contentsFiles(contents: Contents): ServerFiles {
  return {
    async list(folder) {
      try {
        const { content } = await contents.get(serverPath(folder), { type: 'directory' });
        const entries = (content as readonly ContentsModel[]).map(({ name, type, size }) => ({
          name,
          isFolder: type === 'directory',
          size: size ?? null,
        }));
        return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        return [];
      }
    },
    async read(file) {
      try {
        const { content } = await contents.get(serverPath(file), { type: 'file', format: 'text' });
        return typeof content === 'string' ? content : null;
      } catch {
        return null;
      }
    },
  };
}

/** A path of the server, which begins at its root without a slash. */
export function serverPath(file: string): string {
  return file.replace(/^\//, '');
}
