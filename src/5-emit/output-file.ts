import type { OutputFile } from '../ir.ts';

/** A generated file; its path is its identity, and shell scripts can be run. */
export function outputFile(path: string, text: string, ownership: OutputFile['ownership'] = 'generated'): OutputFile {
  return { path, text, ownership, executable: path.endsWith('.sh'), key: path, origin: [] };
}
