import { fileURLToPath } from 'node:url';

/** The path of one of the Python programs and packages of the proof; they are in `python/` beside the running code. */
export function verifyResource(name: string): string {
  return fileURLToPath(new URL(`./python/${name}`, import.meta.url));
}
