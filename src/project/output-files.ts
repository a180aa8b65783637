import { existsSync } from 'node:fs';
import path from 'node:path';
import { nodeFileSystem } from '../6-write/disk/file-system.ts';
import { type Folder, readEntries, readLastBase } from '../6-write/disk/read-folder.ts';
import type { OutputFile } from '../ir.ts';
import { configName, type Project } from './project.ts';

/**
 * The files to write: all that were generated, but a config that its owner wrote, or that this build itself was told by:
 * what is edited there is no answer to what an earlier build wrote.
 */
export function outputFiles(files: readonly OutputFile[], project: Project): readonly OutputFile[] {
  const config = path.join(project.out, configName);
  if (!existsSync(config)) return files;
  if (!generatedPaths(project.out).has(config)) return files.filter((file) => file.path !== configName);
  const text = project.configPath === config ? readLastBase(folderOf(project.out), configName) : null;
  return text === null ? files : files.map((file) => (file.path === configName ? { ...file, text } : file));
}

function folderOf(root: string): Folder {
  return { root, fileSystem: nodeFileSystem, overlay: new Map() };
}

/** Absolute paths of the files that cellwright itself wrote into a folder. */
export function generatedPaths(out: string): ReadonlySet<string> {
  const { files } = readEntries(folderOf(out));
  return new Set(files.filter((file) => file.state !== 'own').map((file) => path.join(out, file.path)));
}
