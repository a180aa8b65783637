import { existsSync } from 'node:fs';
import path from 'node:path';
import { nodeFileSystem } from '../5-write/file-system.ts';
import { readEntries } from '../5-write/read-folder.ts';
import type { OutputFile } from '../ir.ts';
import { configName, type Project } from './project.ts';

/** The files to write: all that were generated, without a config where its owner wrote one. */
export function outputFiles(files: readonly OutputFile[], project: Project): readonly OutputFile[] {
  const config = path.join(project.out, configName);
  const isOwn = existsSync(config) && !generatedPaths(project.out).has(config);
  return isOwn ? files.filter((file) => file.path !== configName) : files;
}

/** Absolute paths of the files that cellwright itself wrote into a folder. */
export function generatedPaths(out: string): ReadonlySet<string> {
  const { files } = readEntries({ root: out, fileSystem: nodeFileSystem, overlay: new Map() });
  return new Set(files.filter((file) => file.state !== 'own').map((file) => path.join(out, file.path)));
}
