import { type WriteOptions, type WriteResult, write } from '../../../src/6-write/write.ts';
import { createReport, type Diagnostic } from '../../../src/diagnostics.ts';
import type { OutputFile } from '../../../src/ir.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-disk.ts';

/** A generated file; what a test does not say is the usual. */
export function file(path: string, text: string, more: Partial<OutputFile> = {}): OutputFile {
  return { path, text, ownership: 'generated', executable: false, key: `file:${path}`, origin: [], ...more };
}

/** What a build gave, with what it reported. */
export interface Built extends WriteResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly ids: readonly string[];
  /** Decisions by path. */
  readonly decisions: Readonly<Record<string, string>>;
}

/** A repository on a disk in memory. */
export interface Repository {
  readonly disk: MemoryDisk;
  build(files: readonly OutputFile[], options?: WriteOptions): Built;
  put(path: string, text: string | Uint8Array, mode?: number): void;
  remove(path: string): void;
  text(path: string): string | null;
  /** All files but those of cellwright's own folder. */
  files(): Record<string, string>;
}

/** The folder that test repositories are built into. */
export const root = '/work/out';

/** Makes a repository that does not exist yet. */
export function createRepository(disk: MemoryDisk = createMemoryDisk()): Repository {
  return {
    disk,
    build(files, options = {}) {
      const report = createReport();
      const processes = { self: { process: 1, host: 'here', began: '1' }, beganAt: () => null, pause: () => {} };
      const result = write(files, root, { fileSystem: disk.fileSystem, processes, ...options }, report);
      return {
        ...result,
        diagnostics: report.diagnostics,
        ids: report.diagnostics.map((diagnostic) => diagnostic.id),
        decisions: Object.fromEntries(result.rows.map((row) => [row.path, row.decision])),
      };
    },
    put: (path, text, mode) => disk.put(`${root}/${path}`, text, mode),
    remove: (path) => disk.remove(`${root}/${path}`),
    text: (path) => disk.text(`${root}/${path}`),
    files() {
      return Object.fromEntries(Object.entries(disk.files(root)).filter(([path]) => !path.startsWith('.cellwright/')));
    },
  };
}
