import { fileURLToPath } from 'node:url';

/** The path of one of the Python programs that cellwright brings; they are in `python/` beside the running code. */
export function pythonResource(name: string): string {
  return fileURLToPath(new URL(`./python/${name}`, import.meta.url));
}
