import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeFileSystem } from '../6-write/disk/file-system.ts';
import { type Folder, readEntries, readLastBase } from '../6-write/disk/read-folder.ts';
import type { OutputFile } from '../ir.ts';
import { configName, type Project } from './project.ts';

/**
 * The files to write: all that were generated, but a config that its owner wrote, or that this build itself was told by:
 * what is edited there is no answer to what an earlier build wrote. A copy that would stand where its source is stays its owner's.
 */
export function outputFiles(files: readonly OutputFile[], project: Project): readonly OutputFile[] {
  const written = withoutSources(files, project);
  const config = path.join(project.out, configName);
  if (!existsSync(config)) return written;
  if (!generatedPaths(project.out).has(config)) return written.filter((file) => file.path !== configName);
  const text = project.configPath === config ? readLastBase(folderOf(project.out), configName) : null;
  return text === null ? written : written.map((file) => (file.path === configName ? { ...file, text } : file));
}

/** Those that an earlier build adopted stay: what is no longer generated would be deleted. */
function withoutSources(files: readonly OutputFile[], { out, notebooks }: Project): readonly OutputFile[] {
  if (path.dirname(notebooks[0] ?? '') !== out) return files;
  const { files: entries } = readEntries(folderOf(out));
  const known = new Set(entries.map((entry) => entry.path));
  return files.filter((file) => {
    if (file.key !== `copy:${file.path}` || known.has(file.path)) return true;
    const source = path.join(out, file.path);
    return !existsSync(source) || readFileSync(source, 'utf8') !== file.text;
  });
}

function folderOf(root: string): Folder {
  return { root, fileSystem: nodeFileSystem, overlay: new Map() };
}

/** Absolute paths of the files that cellwright itself wrote into a folder; not those that lie where they are copied from. */
export function generatedPaths(out: string, copiedFrom: string | null = null): ReadonlySet<string> {
  const isSource = (key: string, file: string) => copiedFrom === out && key === `copy:${file}`;
  const files = readEntries(folderOf(out)).files.filter(({ key, path: file }) => !isSource(key, file));
  return new Set(files.filter((file) => file.state !== 'own').map((file) => path.join(out, file.path)));
}
